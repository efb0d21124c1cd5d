import type { Say, TextKey } from '../../kit/i18n.ts';

/** Where the words for values of a name are, by value. */
const words = {
  roles: {
    proctor: 'staff:roles.proctor.name',
    reviewer: 'staff:roles.reviewer.name',
    rater: 'staff:roles.rater.name',
    staff: 'staff:roles.staff.name',
    sponsor: 'staff:roles.sponsor.name',
    admin: 'staff:roles.admin.name',
  },
  mode: {
    candidate: 'staff:start.modes.candidate',
    proctor: 'staff:start.modes.proctor',
    staff: 'staff:start.modes.staff',
    all: 'staff:start.modes.all',
  },
  host: { desktop: 'staff:start.hosts.desktop', browser: 'staff:start.hosts.browser' },
  because: {
    asked: 'staff:audit.values.because.asked',
    idle: 'staff:audit.values.because.idle',
    'account-changed': 'staff:audit.values.because.account-changed',
  },
  as: {
    window: 'staff:audit.values.as.window',
    'second-person': 'staff:audit.values.as.second-person',
  },
  what: {
    bookings: 'staff:audit.values.what.bookings',
    sittings: 'staff:audit.values.what.sittings',
    results: 'staff:audit.values.what.results',
    bundle: 'staff:audit.values.what.bundle',
  },
  state: {
    booked: 'staff:bookings.states.booked',
    sitting: 'staff:bookings.states.sitting',
    done: 'staff:bookings.states.done',
    'no-show': 'staff:bookings.states.no-show',
    refused: 'staff:bookings.states.refused',
    cancelled: 'staff:bookings.states.cancelled',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, TextKey>>>>;

/** A value in words; one that has none as it is. */
export const wordOf = (t: Say, name: keyof typeof words, value: string): string => {
  const known: Readonly<Record<string, TextKey>> = words[name];
  const key = Object.hasOwn(known, value) ? known[value] : undefined;
  return key === undefined ? value : t(key);
};
