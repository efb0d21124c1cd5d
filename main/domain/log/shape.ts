import type { SealedEvent } from './event.ts';
import { saltPattern } from './seal.ts';

/**
 * Checks of records that come from outside. A shape says of every field what it must be; a record
 * with a field more, a field less or a field of another type is not one of ours.
 */
type Check = (value: unknown) => boolean;
export type Shape = { readonly [field: string]: Check | Shape };

export const isText: Check = (value) =>
  typeof value === 'string' && value !== '' && value.isWellFormed();
export const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 1;
/** Milliseconds since 1970 UTC. */
export const isWall: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
export const isDigest: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
export const isBase64url: Check = (value) =>
  typeof value === 'string' && /^[A-Za-z0-9_-]+$/.test(value);
/** Rising event numbers without repetition. */
export const isSeqs: Check = (value) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((seq, index) => isCount(seq) && (index === 0 || seq > value[index - 1]));

const isMilliseconds: Check = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isAny: Check = () => true;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Path of the first field that is missing, unknown or of another type; null if all is well. */
export const badField = (value: unknown, shape: Shape, path = ''): string | null => {
  if (!isRecord(value)) return path;
  const at = (field: string): string => (path === '' ? field : `${path}.${field}`);
  for (const [field, expected] of Object.entries(shape)) {
    const found = value[field];
    if (!Object.hasOwn(value, field)) return at(field);
    if (typeof expected === 'function') {
      if (!expected(found)) return at(field);
    } else {
      const bad = badField(found, expected, at(field));
      if (bad !== null) return bad;
    }
  }
  const unknown = Object.keys(value).find((field) => !Object.hasOwn(shape, field));
  return unknown === undefined ? null : at(unknown);
};

const eventShape: Shape = {
  v: (value) => value === 1,
  stream: isText,
  seq: isCount,
  epoch: isCount,
  station: isText,
  type: isText,
  actor: isText,
  command: isText,
  time: { wall: isWall, mono: isMilliseconds, up: isMilliseconds, boot: isText, run: isText },
  retention: isText,
  commitment: isDigest,
  prev: isDigest,
  hash: isDigest,
  opened: (value) =>
    value === null ||
    badField(value, {
      salt: (salt) => typeof salt === 'string' && saltPattern.test(salt),
      data: isAny,
    }) === null,
};

/** An untrusted value as an event, or the path of its first bad field. */
export const readEvent = (value: unknown): { event: SealedEvent } | { field: string } => {
  const field = badField(value, eventShape);
  return field === null ? { event: value as SealedEvent } : { field };
};
