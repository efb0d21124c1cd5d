/**
 * An exception that a person must be told about: a code with values, whose sentence is written in
 * preload/texts. For what can go wrong where a Result does not reach, e.g. while starting.
 */
export class PlainError extends Error {
  readonly code: string;
  /** What the sentence names: files, numbers. Never personal data, never secrets. */
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: string, values: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'PlainError';
    this.code = code;
    this.values = values;
  }
}
