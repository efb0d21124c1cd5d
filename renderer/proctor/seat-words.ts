import type { Seat } from '../../preload/contract/proctor.ts';
import type { Say, TextKey } from '../kit/i18n.ts';
import type { Tone } from '../kit/tone.tsx';
import { leftOf, nearEnd } from './clock.ts';

/** What a state means for the proctor: red needs somebody now, yellow soon. */
export const seatTone = (state: Seat['state']): Tone => {
  switch (state) {
    case 'held':
      return 'danger';
    case 'at-the-door':
    case 'disconnected':
    case 'paused':
      return 'warning';
    case 'working':
      return 'active';
    case 'admitted':
    case 'checking-in':
      return 'info';
    case 'finished':
      return 'ok';
    case 'refused':
    case 'terminated':
    case 'withdrawn':
      return 'neutral';
  }
};

/** Whether the candidate can't go on without a proctor. */
export const needsProctor = (seat: Seat): boolean =>
  seat.state === 'at-the-door' || seat.state === 'held';

export const isOver = (seat: Seat): boolean =>
  seat.state === 'finished' ||
  seat.state === 'refused' ||
  seat.state === 'terminated' ||
  seat.state === 'withdrawn';

const heldReasons: Readonly<Record<string, TextKey>> = {
  'interrupted-too-long': 'proctor:why.interruptedTooLong',
  'terms-time-up': 'proctor:why.termsTimeUp',
  'lockdown-incomplete': 'proctor:why.lockdownIncomplete',
  left: 'proctor:why.left',
  emergency: 'proctor:why.emergency',
};

/** Why the program stopped a sitting; null for a reason that has no words. */
export const heldWords = (t: Say, reason: string): string | null => {
  const key = heldReasons[reason];
  return key === undefined ? null : t(key);
};

/** Why the seat is where it is in the list, in a few words; empty while all is well. */
export const whyOf = (t: Say, seat: Seat, readAt: number, now: number): string => {
  switch (seat.state) {
    case 'held':
      return heldWords(t, seat.note) ?? t('proctor:why.held');
    case 'at-the-door':
      return t('proctor:why.atTheDoor');
    case 'checking-in':
      return t('proctor:why.checkingIn');
    case 'disconnected':
      if (seat.clock === null) return t('proctor:why.disconnected');
      return t(
        seat.clock.running ? 'proctor:why.disconnectedRuns' : 'proctor:why.disconnectedStops',
      );
    case 'withdrawn':
      return t('proctor:why.withdrawn');
    case 'admitted':
    case 'working': {
      if (seat.clock === null) return seat.note;
      const { part } = seat.clock;
      if (part !== 'items') return t(`proctor:why.${part}`);
      const left = leftOf(seat.clock, readAt, now);
      if (nearEnd(seat.clock, left) === null) return seat.note;
      return t('proctor:why.lastMinutes', { count: Math.max(1, Math.ceil(left / 60_000)) });
    }
    case 'paused':
    case 'finished':
    case 'refused':
    case 'terminated':
      return seat.note;
  }
};

/**
 * The candidate's name as a sentence uses it; the confirmation code once it has been erased. Of
 * somebody who did not consent neither is kept, which is said in its place.
 */
export const nameOf = (
  t: Say,
  one: {
    readonly nameZh: string;
    readonly namePinyin: string;
    readonly confirmation: string;
  },
): string => one.nameZh || one.namePinyin || one.confirmation || t('proctor:nameNotKept');
