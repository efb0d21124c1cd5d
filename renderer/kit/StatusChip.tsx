import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './StatusChip.module.css';
import { type Tone, ToneIcon } from './tone.tsx';

export type StatusChipProps = {
  readonly tone: Tone;
  /** The state's name. */
  readonly children: ReactNode;
  /** Instead of the tone's own icon. */
  readonly icon?: ReactNode;
};

/** A state: icon and word, coloured by what it means. */
export function StatusChip({ tone, children, icon }: StatusChipProps) {
  return (
    <span className={classes(css.chip, css[tone])}>
      {icon ?? <ToneIcon tone={tone} size={1.1} />}
      <span>{children}</span>
    </span>
  );
}
