import type { SentenceAt, SentenceValues } from './sentence.ts';

/** What is wrong with a file; the same shape from the API and from the readers. */
export type SaidProblem = { readonly code: string; readonly values: SentenceValues };

/** Values that are numbers of bytes, by their code where the name alone does not tell. */
const isBytes = (code: string, name: string): boolean =>
  name === 'maxBytes' ||
  name === 'bytes' ||
  (code === 'media-too-large' && name === 'limit') ||
  (name === 'max' && /^zip(?:Entry|Total)?TooLarge$/.test(code));

/** Bytes as people read them: "50 MB". */
export const bytesInWords = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`;
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / (1024 * 1024), 'MB'];
  return `${Number(size.toFixed(size < 10 ? 1 : 0))} ${unit}`;
};

/**
 * The sentence for a problem of an imported file, a package or a file of responses.
 * @param say finds sentences of the area `problems`
 */
export const sayProblem = (say: SentenceAt, { code, values }: SaidProblem): string => {
  const word = (group: string, value: string | number): string =>
    say(`${group}.${value}`) ?? String(value);
  const said = Object.entries(values).map(([name, value]) => {
    if (typeof value === 'number' && isBytes(code, name)) return [name, bytesInWords(value)];
    if (name === 'issue') return [name, word('issues', value)];
    if (code === 'outcome-processing' && name === 'reason')
      return [name, word('outcomeReasons', value)];
    if (code === 'notAChoice' && name === 'allowed')
      return [
        name,
        String(value)
          .split(', ')
          .map((choice) => word('choices', choice))
          .join(say('separator') ?? ', '),
      ];
    // No upper limit: "at least 1 and at most ∞" is what mathematicians write too.
    if (code === 'operands-count' && name === 'most' && value === '') return [name, '∞'];
    return [name, value];
  });
  const filled: SentenceValues = Object.fromEntries(said);
  return (
    say(`imported.${code}`, filled) ??
    say(`responses.${code}`, filled) ??
    say('unknown', { code }) ??
    code
  );
};

/** A field of a booking in words; an element of a package as it is written. */
export const sayField = (say: SentenceAt, field: string): string =>
  field === '' ? '' : (say(`fields.${field}`) ?? field);
