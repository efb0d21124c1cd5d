import { Button } from './Button.tsx';
import css from './ClockFace.module.css';
import { classes } from './classes.ts';
import { clockText } from './clock-text.ts';
import { PauseIcon, WarningIcon } from './icons/state.tsx';
import { ClockIcon } from './icons/thing.tsx';

export type ClockFaceProps = {
  /** Whole seconds left. */
  readonly seconds: number;
  /** soon and last draw attention by icon, frame and colour; paused shows that it stands still. */
  readonly state?: 'running' | 'soon' | 'last' | 'paused' | undefined;
  readonly words: {
    /** "Time left" */
    readonly label: string;
    /** The time in words, "12 minutes 5 seconds left"; read instead of the digits. */
    readonly spoken: string;
    /** "Paused", shown beside the digits in that state. */
    readonly paused: string;
    readonly hide: string;
    readonly show: string;
    /** Shown in place of the digits while hidden. */
    readonly hidden: string;
  };
  readonly hidden?: boolean | undefined;
  /** Without it there is no button: the clock can't be hidden in the last minutes. */
  readonly onToggle?: (() => void) | undefined;
};

/** The time left, as the main process tells it; it counts nothing by itself. */
export function ClockFace(props: ClockFaceProps) {
  const { seconds, state = 'running', words, hidden = false, onToggle } = props;
  const Shown = state === 'paused' ? PauseIcon : state === 'running' ? ClockIcon : WarningIcon;
  return (
    <div className={classes(css.clock, css[state])}>
      <Shown />
      <span className={css.label}>{state === 'paused' ? words.paused : words.label}</span>
      {hidden ? (
        <span className={css.covered}>{words.hidden}</span>
      ) : (
        <span role="timer" aria-label={words.spoken} className={css.digits}>
          {clockText(seconds)}
        </span>
      )}
      {onToggle === undefined ? null : (
        <Button kind="quiet" onClick={onToggle} aria-pressed={hidden}>
          {hidden ? words.show : words.hide}
        </Button>
      )}
    </div>
  );
}
