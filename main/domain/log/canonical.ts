import serialize from 'canonicalize';

/** Why a value has no canonical JSON. Reaching it with a value of ours is a bug. */
export type NotJsonReason =
  | 'undefined'
  | 'not-finite'
  | 'lone-surrogate'
  | 'not-plain'
  | 'unsupported-type'
  | 'too-deep';

/** Thrown for a value that JSON can't carry; `path` is a JSON Pointer (RFC 6901) to it. */
export class NotJson extends Error {
  readonly reason: NotJsonReason;
  readonly path: string;

  constructor(reason: NotJsonReason, path: string) {
    super(`value at "${path}" has no canonical JSON: ${reason}`);
    this.name = 'NotJson';
    this.reason = reason;
    this.path = path;
  }
}

/** Nothing of ours nests deeper; a file that does is an attack on whoever walks it. */
const maxDepth = 64;

/**
 * The one text of a value: RFC 8785 (JSON Canonicalization Scheme).
 * Throws NotJson for what JSON can't carry (undefined, NaN, infinities, functions, dates, lone
 * surrogates …) instead of dropping or replacing it as JSON.stringify would.
 */
export const canonicalJson = (value: unknown): string => {
  refuseWhatJsonCannotCarry(value, [], 0);
  const text = serialize(value);
  if (text === undefined) throw new NotJson('unsupported-type', '');
  return text;
};

/** Parses a text that must be canonical already; null if it is not JSON or not its one text. */
export const parseCanonical = (text: string): { readonly value: unknown } | null => {
  try {
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? { value } : null;
  } catch {
    return null;
  }
};

/** `path` is one array that grows and shrinks, so that the usual case allocates nothing. */
const refuseWhatJsonCannotCarry = (
  value: unknown,
  path: (string | number)[],
  depth: number,
): void => {
  switch (typeof value) {
    case 'boolean':
      return;
    case 'string':
      if (!value.isWellFormed()) throw new NotJson('lone-surrogate', pointer(path));
      return;
    case 'number':
      if (!Number.isFinite(value)) throw new NotJson('not-finite', pointer(path));
      return;
    case 'undefined':
      throw new NotJson('undefined', pointer(path));
    case 'object':
      break;
    default:
      throw new NotJson('unsupported-type', pointer(path));
  }
  if (value === null) return;
  if (depth === maxDepth) throw new NotJson('too-deep', pointer(path));
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      refuseWhatJsonCannotCarry(value[index], path, depth + 1);
      path.pop();
    }
    return;
  }
  if (!isPlain(value)) throw new NotJson('not-plain', pointer(path));
  for (const [key, member] of Object.entries(value)) {
    path.push(key);
    if (!key.isWellFormed()) throw new NotJson('lone-surrogate', pointer(path));
    refuseWhatJsonCannotCarry(member, path, depth + 1);
    path.pop();
  }
};

/** A literal object, also one of another realm (a window, a worker); no Date, Map or instance. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const pointer = (path: readonly (string | number)[]): string =>
  path
    .map((step) => `/${String(step).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
