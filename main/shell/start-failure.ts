import type { OpenFailure } from '../adapters/sqlite/failures.ts';
import { PlainError } from '../ports/plain-error.ts';
import { fill, type systemTexts } from './say.ts';

/** Why the program can't start: a code and what its sentence names. */
export type StartFailure = {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number | null>>;
};

/** A store that can't be opened, as a code with flat values. */
export const fromOpenFailure = (failure: OpenFailure): StartFailure => {
  if (failure.code === 'key-unavailable') return { code: failure.reason, values: failure.values };
  const { code, ...values } = failure;
  return { code, values };
};

/** What was thrown while starting, if it is meant for people; null for a bug. */
export const fromThrown = (error: unknown): StartFailure | null =>
  error instanceof PlainError ? { code: error.code, values: error.values } : null;

/** The sentence that says what happened, what was kept and what to do. */
export const sayStartFailure = (
  { code, values }: StartFailure,
  texts: ReturnType<typeof systemTexts>,
  log: string,
): string => {
  const sentences: Readonly<Record<string, string>> = texts.failure;
  return fill(sentences[code] ?? texts.failure.unknown, { ...values, code, log });
};
