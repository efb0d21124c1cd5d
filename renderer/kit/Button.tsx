import type { ComponentProps, ReactNode } from 'react';
import css from './Button.module.css';
import { classes } from './classes.ts';
import { SpinnerRing } from './SpinnerRing.tsx';

export type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style' | 'type'> & {
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  /** large: the one action of a screen; dense: tables of proctors and staff. */
  readonly size?: 'normal' | 'large' | 'dense' | undefined;
  readonly icon?: ReactNode;
  readonly iconAfter?: ReactNode;
  /** While work is under way: the word that says so ("Saving…"). Clicks are ignored meanwhile. */
  readonly pending?: string | undefined;
  /** Stretch over the whole width. */
  readonly wide?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
};

/** A native button. While pending it keeps the focus and says what it is doing. */
export function Button({
  kind = 'secondary',
  size = 'normal',
  icon,
  iconAfter,
  pending,
  wide,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const busy = pending !== undefined;
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={classes(css.button, css[kind], css[size], wide && css.wide)}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? undefined : onClick}
    >
      {busy ? <SpinnerRing /> : icon}
      <span aria-live={busy ? 'polite' : undefined}>{busy ? pending : children}</span>
      {busy ? null : iconAfter}
    </button>
  );
}

export type IconButtonProps = Omit<
  ButtonProps,
  'children' | 'icon' | 'iconAfter' | 'pending' | 'wide'
> & {
  /** Read aloud and shown as a tip. */
  readonly label: string;
  readonly children: ReactNode;
};

/** A square button with an icon alone; its label is its name and its tip. */
export function IconButton({
  kind = 'quiet',
  size = 'normal',
  type = 'button',
  label,
  children,
  ...rest
}: IconButtonProps) {
  return (
    <button
      title={label}
      {...rest}
      type={type}
      aria-label={label}
      className={classes(css.button, css[kind], css[size], css.square)}
    >
      {children}
    </button>
  );
}
