/** Begins the text of a ticket's QR code; the number is the version of what follows. */
export const ticketCodePrefix = 'INVIGIL1:';

/** One thing in a text that may be a ticket. */
export type TicketPiece =
  | { readonly kind: 'json'; readonly value: unknown }
  /** Text of a QR code, with its prefix. */
  | { readonly kind: 'code'; readonly text: string }
  /** Neither, or broken. */
  | { readonly kind: 'unreadable' };

/** No report with its ticket is longer, in characters; so long a search for an object's end may take. */
const maxObject = 256 * 1024;

// What stands between pieces: a list is its objects one after another.
const between = /[\s,[\]"\uFEFF]*/y;
// Some scanners put nothing between two codes, so that a prefix ends the code before it.
const code = /INVIGIL1:(?:(?!INVIGIL1:)[A-Za-z0-9_-])*/y;
const line = /[^\n]*/y;
/** Where reading goes on behind something broken: a line that begins, unindented, as a piece does. */
const nextBegin = /\n(?=[{[]|INVIGIL1:)/g;

/**
 * The things in a text that people pasted, that a scanner typed or that stood in files: JSON objects,
 * alone, in lists or one after another, and texts of QR codes, in any mixture. One piece for each, in
 * their order, at most `most`; whatever is broken is one piece as well. Takes any text.
 */
export const ticketPieces = (text: string, most: number): readonly TicketPiece[] => {
  const pieces: TicketPiece[] = [];
  let at = endOf(between, text, 0);
  while (at < text.length && pieces.length < most) {
    const { piece, end } = pieceAt(text, at);
    pieces.push(piece);
    at = endOf(between, text, end);
  }
  return pieces;
};

const pieceAt = (
  text: string,
  at: number,
): { readonly piece: TicketPiece; readonly end: number } => {
  if (text.startsWith(ticketCodePrefix, at)) {
    const end = endOf(code, text, at);
    return { piece: { kind: 'code', text: text.slice(at, end) }, end };
  }
  const unreadable = { kind: 'unreadable' } as const;
  if (text[at] !== '{') return { piece: unreadable, end: endOf(line, text, at) };
  const end = endOfObject(text, at);
  const value = end === null ? undefined : parsed(text.slice(at, end));
  return end === null || value === undefined
    ? { piece: unreadable, end: behindBroken(text, at) }
    : { piece: { kind: 'json', value }, end };
};

/** Where a match of a sticky pattern ends; where it begins if there is none. */
const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

/** Index behind the brace that closes the one at `at`; null if there is none near enough. */
const endOfObject = (text: string, at: number): number | null => {
  const last = Math.min(text.length, at + maxObject);
  let depth = 0;
  let isString = false;
  for (let index = at; index < last; index += 1) {
    const character = text[index];
    if (isString) {
      if (character === '\\') index += 1;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return null;
};

const behindBroken = (text: string, at: number): number => {
  nextBegin.lastIndex = at;
  const found = nextBegin.exec(text);
  return found === null ? text.length : found.index;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
