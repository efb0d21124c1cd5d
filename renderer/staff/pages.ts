import type { Role } from '../../preload/contract/roles.ts';

/** The pages of this window, in the order of the day. */
export const pages = [
  'start',
  'systemTest',
  'exams',
  'importExam',
  'bookings',
  'importBookings',
  'sittings',
  'rating',
  'results',
  'key',
  'accounts',
  'audit',
] as const;
export type Page = (typeof pages)[number];

/** Roles that a page is for: those that may call what it shows. */
const rolesOfPage: Readonly<Record<Page, readonly Role[]>> = {
  start: ['staff', 'admin', 'reviewer', 'rater', 'sponsor'],
  systemTest: ['staff', 'admin'],
  exams: ['staff', 'admin'],
  importExam: ['staff', 'admin'],
  bookings: ['staff', 'admin'],
  importBookings: ['staff', 'admin'],
  sittings: ['staff', 'admin'],
  rating: ['rater'],
  results: ['staff', 'sponsor', 'admin'],
  key: ['reviewer', 'staff', 'sponsor', 'admin'],
  accounts: ['admin'],
  audit: ['admin'],
};

/** The pages that somebody with these roles has. */
export const pagesFor = (roles: readonly Role[]): readonly Page[] =>
  pages.filter((page) => rolesOfPage[page].some((role) => roles.includes(role)));

/** Letters for Alt; D, E and F open the browser's own things. */
export const letterOfPage: Readonly<Record<Page, string>> = {
  start: 'S',
  systemTest: 'T',
  exams: 'P',
  importExam: 'I',
  bookings: 'B',
  importBookings: 'M',
  sittings: 'N',
  rating: 'G',
  results: 'R',
  key: 'K',
  accounts: 'A',
  audit: 'L',
};

/** The page that Alt and this key go to. */
export const pageOfLetter = (code: string): Page | undefined =>
  pages.find((page) => `Key${letterOfPage[page]}` === code);
