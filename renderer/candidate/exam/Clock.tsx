import { useEffect, useRef, useState } from 'react';
import { ClockFace } from '../../kit/ClockFace.tsx';
import { useText } from '../../kit/i18n.ts';
import { durationWords } from '../parts/duration.ts';
import { leftAt, nearness, type Reading, warningBetween } from './clock.ts';

export type ClockProps = {
  readonly reading: Reading;
  /** Told once when a warning is due, with the ms that it is about. */
  readonly onWarn?: ((ms: number) => void) | undefined;
  /** Whether it may be hidden until the last warning. */
  readonly hideable?: boolean | undefined;
};

/** The candidate's clock, counted on from the last reading by the monotonic clock. */
export function Clock({ reading, onWarn, hideable = false }: ClockProps) {
  const t = useText();
  const [left, setLeft] = useState(() => leftAt(reading, performance.now()));
  const [hidden, setHidden] = useState(false);
  const before = useRef(left);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      const now = leftAt(reading, performance.now());
      setLeft(now);
      const due = warningBetween(reading, before.current, now);
      before.current = now;
      if (due !== null) onWarn?.(due);
      // On the second, so that digits change evenly.
      if (reading.running && now > 0) timer = setTimeout(tick, (now % 1000) + 5);
    };
    tick();
    return () => clearTimeout(timer);
  }, [reading, onWarn]);

  const seconds = Math.ceil(left / 1000);
  const near = nearness(reading, left);
  const canHide = hideable && near !== 'last';
  return (
    <ClockFace
      seconds={seconds}
      state={reading.running ? near : 'paused'}
      hidden={hidden && canHide}
      onToggle={canHide ? () => setHidden(!hidden) : undefined}
      words={{
        label: t(reading.part === 'items' ? 'exam:clock.items' : 'exam:clock.part'),
        spoken: t('exam:clock.spoken', { time: durationWords(t, seconds) }),
        paused: t('exam:clock.paused'),
        hide: t('exam:clock.hide'),
        show: t('exam:clock.show'),
        hidden: t('exam:clock.hidden'),
      }}
    />
  );
}
