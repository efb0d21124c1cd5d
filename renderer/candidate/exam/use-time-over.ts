import { useEffect, useState } from 'react';
import { useConnectionState } from '../../connection/react.ts';
import { leftAt } from './clock.ts';
import type { Exam } from './exam.ts';
import { useValue } from './value.ts';

/** What is typed is sent at the latest this long before the end, in ms. */
const flushBefore = 1_500;

/**
 * Whether the time of the items is over, as far as this window can know: while the connection is
 * away it can't, because the program may have stopped the clock. Sends what is typed shortly before.
 */
export function useTimeOver(exam: Exam): boolean {
  const reading = useValue(exam.reading);
  const open = useConnectionState().at === 'open';
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (reading === null || !reading.running) return setOver(false);
    const left = leftAt(reading, performance.now());
    setOver(left <= 0);
    const timers = [
      setTimeout(exam.flush, Math.max(0, left - flushBefore)),
      setTimeout(() => setOver(true), left),
    ];
    return () => timers.forEach(clearTimeout);
  }, [exam, reading]);
  return over && open;
}
