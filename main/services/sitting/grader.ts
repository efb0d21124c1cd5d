import { PlainError } from '../../ports/plain-error.ts';
import { withoutFailure } from '../without-failure.ts';
import { type GradingOptions, gradeWhenReady } from './grading.ts';

/** How soon a grade that could not be written is tried again, in milliseconds. */
const retryEvery = 1_000;

/**
 * Grades every sitting that is ready, now and after each change (R-G1). What can't be graded, e.g.
 * because the disk is full, is told once and tried again; it never ends the program, in which
 * others are sitting their exam. Returns the way to stop it.
 */
export const startGrader = (
  options: GradingOptions,
  onFailure: (code: string) => void,
): (() => void) => {
  const { sittings } = options;
  const failed = new Map<string, string>();
  let stopped = false;

  const attempt = (sitting: string): string | null => {
    try {
      const done = gradeWhenReady(options, sitting);
      return done.ok ? null : done.error.code;
    } catch (error) {
      // The exam's scoring part or the log is missing, altered or can't be read: a person has to be
      // told, and nobody who sits an exam meanwhile may notice.
      return error instanceof PlainError ? error.code : 'internal';
    }
  };
  const grade = (sitting: string): void => {
    if (stopped) return;
    const code = attempt(sitting);
    if (code === null) {
      failed.delete(sitting);
      return;
    }
    if (failed.get(sitting) !== code) onFailure(code);
    failed.set(sitting, code);
  };

  const left = withoutFailure(() => sittings.waitingForRating(), onFailure) ?? [];
  for (const { sitting } of left) grade(sitting);
  // Not within the change that made it ready: the candidate's answer to "submit" does not wait.
  const stopListening = sittings.onChange((sitting) => setImmediate(() => grade(sitting)));
  const timer = setInterval(() => {
    for (const sitting of failed.keys()) grade(sitting);
  }, retryEvery);
  timer.unref();
  return () => {
    stopped = true;
    stopListening();
    clearInterval(timer);
  };
};
