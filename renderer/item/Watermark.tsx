import { useId } from 'react';
import css from './Watermark.module.css';

/** The candidate's number, faintly all over what it lies on (its parent must be positioned). */
export function Watermark({ text }: { readonly text: string }) {
  const id = useId();
  return (
    <svg className={css.layer} aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id={id}
          width="320"
          height="180"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text x="8" y="60">
            {text}
          </text>
          <text x="168" y="150">
            {text}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
