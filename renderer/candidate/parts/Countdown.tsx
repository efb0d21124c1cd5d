import { clockText } from '../../kit/clock-text.ts';
import { useText } from '../../kit/i18n.ts';
import { ClockIcon } from '../../kit/icons/thing.tsx';
import css from './Countdown.module.css';
import { durationWords } from './duration.ts';

export type CountdownProps = {
  readonly label: string;
  readonly seconds: number;
};

/** Time until something begins, large; read as words by screen readers that ask for it. */
export function Countdown({ label, seconds }: CountdownProps) {
  const t = useText();
  return (
    <div className={css.countdown}>
      <span className={css.label}>
        <ClockIcon />
        {label}
      </span>
      <span role="timer" aria-label={durationWords(t, seconds)} className={css.digits}>
        {clockText(seconds)}
      </span>
    </div>
  );
}
