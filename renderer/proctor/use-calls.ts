import { useEffect, useRef } from 'react';
import type { Seat } from '../../preload/contract/proctor.ts';
import { type Say, useLocale, useText } from '../kit/i18n.ts';
import { announce } from '../kit/Live.tsx';
import { incidentWords } from '../kit/say-lockdown.ts';
import { countOf, freshOf, isGrave } from './incidents.ts';
import { nameOf, needsProctor } from './seat-words.ts';

/**
 * Calls the proctor: the number of candidates who need one stands in the document's title, and each
 * who comes to the door or is stopped by the program is announced once, as is what the lockdown saw and
 * could not prevent.
 */
export const useCalls = (seats: readonly Seat[] | null, centre: string): void => {
  const t = useText();
  const locale = useLocale();
  const known = useRef<ReadonlyMap<string, Seat> | null>(null);
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
    known.current = new Map(seats.map((seat) => [seat.sitting, seat]));
    // Those who were there when the window opened are in the count.
    if (before === null) return;
    const news = seats.filter(
      (seat) => needsProctor(seat) && before.get(seat.sitting)?.state !== seat.state,
    );
    const sentences = news.map((seat) =>
      t(seat.state === 'held' ? 'proctor:announce.held' : 'proctor:announce.door', {
        name: nameOf(t, seat),
      }),
    );
    const { calm, grave } = callsOf(t, locale, seats, before);
    const polite = [...sentences, ...calm];
    if (polite.length > 0) announce(polite.join(' '));
    if (grave.length > 0) announce(grave.join(' '), 'assertive');
  }, [t, locale, seats]);
};

/** What happened at the seats since the last reading, in sentences: the grave ones interrupt. */
const callsOf = (
  t: Say,
  locale: string,
  seats: readonly Seat[],
  before: ReadonlyMap<string, Seat>,
) => {
  const calm: string[] = [];
  const grave: string[] = [];
  for (const seat of seats) {
    const then = before.get(seat.sitting);
    const { happened } = freshOf(seat, then === undefined ? 0 : countOf(then));
    const worst = happened.find(isGrave) ?? happened[0];
    if (worst === undefined) continue;
    const values = { name: nameOf(t, seat), what: incidentWords(t, locale, worst) };
    const { length: count } = happened;
    const sentence =
      count === 1
        ? t('proctor:announce.incident', values)
        : t('proctor:announce.incidents', { ...values, count });
    (isGrave(worst) ? grave : calm).push(sentence);
  }
  return { calm, grave };
};
