/** Values that a sentence names. */
export type SentenceValues = Readonly<Record<string, string | number>>;

/** A sentence with its `{{values}}` put in; one that is not given shows as `?`. */
export const sentence = (words: string, values: SentenceValues = {}): string =>
  words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '?'));

/** Finds a sentence by its path (`imported.missing`) and puts the values in; null if there is none. */
export type SentenceAt = (path: string, values?: SentenceValues) => string | null;

/** `SentenceAt` over an area of texts, where i18next is not loaded (the command line). */
export const sentencesOf =
  (texts: object): SentenceAt =>
  (path, values) => {
    let at: unknown = texts;
    for (const step of path.split('.')) {
      if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return null;
      at = (at as Readonly<Record<string, unknown>>)[step];
    }
    return typeof at === 'string' ? sentence(at, values) : null;
  };
