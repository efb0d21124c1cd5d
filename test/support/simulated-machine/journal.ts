import { ok } from '../../../main/domain/result.ts';
import type { LockJournal } from '../../../main/ports/lockdown.ts';

/**
 * A journal in memory that keeps what the file's adapter keeps: appending takes away a line that was cut
 * off before. `onChange` is told after each change, with the text before it.
 */
export const memoryJournal = (
  begin = '',
  onChange: (before: string) => void = () => undefined,
): LockJournal & { readonly text: () => string; readonly aside: () => readonly string[] } => {
  let text = begin;
  const aside: string[] = [];
  const become = (now: string): void => {
    const before = text;
    text = now;
    onChange(before);
  };
  return {
    text: () => text,
    aside: () => aside,
    read: () => ok(text),
    append: (line) => {
      become(text.slice(0, text.lastIndexOf('\n') + 1) + line);
      return ok(undefined);
    },
    remove: () => {
      become('');
      return ok(undefined);
    },
    setAside: (because) => {
      aside.push(`${because}: ${text}`);
      become('');
      return ok(undefined);
    },
  };
};
