import { useEffect, useRef } from 'react';
import type { Seat } from '../../preload/contract/proctor.ts';
import { useText } from '../kit/i18n.ts';
import { announce } from '../kit/Live.tsx';
import { nameOf, needsProctor } from './seat-words.ts';

/**
 * Calls the proctor: the number of candidates who need one stands in the document's title, and each
 * who comes to the door or is stopped by the program is announced once.
 */
export const useCalls = (seats: readonly Seat[] | null, centre: string): void => {
  const t = useText();
  const known = useRef<ReadonlyMap<string, Seat['state']> | null>(null);
  const count = seats?.filter(needsProctor).length ?? 0;

  useEffect(() => {
    document.title =
      count > 0
        ? t('proctor:documentTitleCalls', { count, centre })
        : t('proctor:documentTitle', { centre });
  }, [t, count, centre]);

  useEffect(() => {
    if (seats === null) return;
    const before = known.current;
    known.current = new Map(seats.map((seat) => [seat.sitting, seat.state]));
    // Those who were there when the window opened are in the count.
    if (before === null) return;
    const news = seats.filter(
      (seat) => needsProctor(seat) && before.get(seat.sitting) !== seat.state,
    );
    if (news.length === 0) return;
    const sentences = news.map((seat) =>
      t(seat.state === 'held' ? 'proctor:announce.held' : 'proctor:announce.door', {
        name: nameOf(t, seat),
      }),
    );
    announce(sentences.join(' '));
  }, [t, seats]);
};
