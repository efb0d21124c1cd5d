import type { ReactNode } from 'react';

export type IconProps = {
  /** Size in em of the text beside it; 1.25 by default. */
  readonly size?: number | undefined;
};

/** The frame of all icons: 24 by 24, drawn with the text's colour, never read aloud. */
export function Icon({ size = 1.25, children }: IconProps & { readonly children: ReactNode }) {
  return (
    <svg
      width={`${size}em`}
      height={`${size}em`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
