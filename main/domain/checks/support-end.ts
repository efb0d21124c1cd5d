import type { OperatingSystem } from './facts.ts';

/**
 * Last day on which home editions of Windows get updates, by build.
 * Source: learn.microsoft.com/lifecycle, "Windows 10 Home and Pro", "Windows 11 Home and Pro".
 */
const windows: Readonly<Record<string, string>> = {
  '19045': '2025-10-14',
  '22000': '2023-10-10',
  '22621': '2024-10-08',
  '22631': '2025-11-11',
  '26100': '2026-10-13',
  '26200': '2027-10-12',
};

/** Editions that are supported on other days than these: no day is told for them. */
const otherwise = /enterprise|education|ltsc|ltsb|server|iot|企业|教育/i;

/**
 * The last day (`YYYY-MM-DD`) on which the maker mends this system; null where that is not published
 * as a day (macOS, Linux) or not known to this version of the program.
 */
export const supportEnd = ({ family, build, edition, name }: OperatingSystem): string | null => {
  if (family !== 'windows' || otherwise.test(`${edition} ${name}`)) return null;
  const [major = ''] = build.split('.');
  // Everything before 22H2 ended before it.
  if (Number(major) < 19_045) return windows['19045'] ?? null;
  return windows[major] ?? null;
};
