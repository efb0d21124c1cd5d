import { CheckIcon } from './icons/action.tsx';
import css from './Steps.module.css';

export type StepsProps = {
  /** Name of the list for screen readers ("Check-in, step 2 of 5"). */
  readonly label: string;
  readonly names: readonly string[];
  /** Index of the step that is on the screen, from 0. */
  readonly current: number;
};

/** The way through a task, in words, with the present step marked. */
export function Steps({ label, names, current }: StepsProps) {
  return (
    <ol className={css.steps} aria-label={label}>
      {names.map((name, index) => {
        const state = index < current ? 'done' : index === current ? 'now' : 'ahead';
        return (
          <li key={name} className={css[state]} aria-current={state === 'now' ? 'step' : undefined}>
            <span className={css.dot}>
              {state === 'done' ? <CheckIcon size={0.9} /> : index + 1}
            </span>
            <span>{name}</span>
          </li>
        );
      })}
    </ol>
  );
}
