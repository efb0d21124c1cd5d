import type { z } from 'zod';
import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Row, type Unanswered } from '../../../ports/machine.ts';

/** A text of a row, without space around it; empty where there is none. */
export const text = (row: Row | undefined, name: string): string => {
  const value = row?.[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** A number of a row; null where there is none. */
export const number = (row: Row | undefined, name: string): number | null => {
  const value = row?.[name];
  return typeof value === 'number' ? value : null;
};

/** All texts of that name that aren't empty, each once. */
export const texts = (rows: readonly Row[], name: string): readonly string[] =>
  distinct(rows.map((row) => text(row, name)));

export const distinct = (all: readonly string[]): readonly string[] => [
  ...new Set(all.filter((one) => one !== '')),
];

/**
 * A list put together from several answers. What one of them tells is there, whatever became of the
 * others; that there is nothing is known only when every one was answered.
 */
export const union = (
  parts: readonly (readonly string[] | Unanswered)[],
): Fact<readonly string[]> => {
  const found = distinct(parts.flatMap((part) => (isUnanswered(part) ? [] : part)));
  if (found.length > 0) return known(found);
  const silent = parts.find(isUnanswered);
  return silent === undefined ? known([]) : unknown(silent.failed);
};

/** Reads the value of a `node` question, which may come from a file. Not that shape: unanswered. */
export const shaped = <T>(schema: z.ZodType<T>, value: unknown): T | Unanswered => {
  if (isUnanswered(value)) return value;
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : { failed: 'error', detail: 'not of that shape' };
};
