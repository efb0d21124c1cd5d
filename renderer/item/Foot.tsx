import { Button } from '../kit/Button.tsx';
import css from './Foot.module.css';
import { Told } from './Told.tsx';

type FootProps = {
  readonly told: string | null;
  readonly clearWord: string;
  /** Without it there is nothing to clear. */
  readonly onClear: (() => void) | undefined;
};

/** Under an interaction: what the candidate is told, and the way back to no answer. */
export function Foot({ told, clearWord, onClear }: FootProps) {
  return (
    <div className={css.foot}>
      <Told>{told}</Told>
      <span className={onClear === undefined ? css.away : undefined}>
        <Button
          kind="quiet"
          disabled={onClear === undefined}
          onClick={(event) => {
            onClear?.();
            // The button goes away now; the focus must not go with it.
            const block = event.currentTarget.closest('[data-interaction]');
            block?.querySelector<HTMLElement>('input, select, button')?.focus();
          }}
        >
          {clearWord}
        </Button>
      </span>
    </div>
  );
}
