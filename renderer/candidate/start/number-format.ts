import type { DocumentType } from '../../../preload/contract/sitting.ts';

/** What a number looks like: sizes of its groups as people read it, and how many characters it has. */
export type NumberShape = {
  readonly groups: readonly number[];
  /** Allowed lengths without separators; null where any length may be right. */
  readonly lengths: readonly number[] | null;
  readonly most: number;
};

export const numberShapes: Readonly<Record<DocumentType | 'confirmation', NumberShape>> = {
  // GB 11643: region, date of birth, sequence and check character.
  residentIdentityCard: { groups: [6, 8, 4], lengths: [18], most: 18 },
  hkMacaoTravelPermit: { groups: [1, 4, 4, 2], lengths: [9, 11], most: 11 },
  taiwanTravelPermit: { groups: [4, 4, 2, 1], lengths: [8, 10, 11], most: 11 },
  passport: { groups: [], lengths: null, most: 9 },
  confirmation: { groups: [4, 4, 4, 4], lengths: null, most: 64 },
};

/** Invisible characters that come along when a number is copied out of a message. */
const separators = /[\s\u200B\uFEFF\-‐‑‒–—−()]/gu;

/**
 * The number itself as typed or pasted: full-width characters become plain, letters upper case, and
 * what only groups or comes along goes. Anything else stays, so that the candidate sees their mistake.
 */
export const plainNumber = (typed: string): string =>
  typed.normalize('NFKC').replace(separators, '').toUpperCase();

/** The number in groups, with spaces between them; what is too long stays in the last group. */
export const groupedNumber = (plain: string, { groups }: NumberShape): string => {
  const parts: string[] = [];
  let from = 0;
  for (const size of groups) {
    if (from >= plain.length) break;
    parts.push(plain.slice(from, from + size));
    from += size;
  }
  const rest = plain.slice(from);
  return [...parts.slice(0, -1), `${parts.at(-1) ?? ''}${rest}`].join(' ');
};

/** Where the caret stands in the grouped text when `count` characters of the number are before it. */
export const caretAfter = (grouped: string, count: number): number => {
  let seen = 0;
  for (let at = 0; at < grouped.length; at += 1) {
    if (seen === count) return at;
    if (grouped[at] !== ' ') seen += 1;
  }
  return grouped.length;
};
