import { PlainError } from '../ports/plain-error.ts';

/**
 * Does a piece of housekeeping whose failure may not end the program, in which others are sitting
 * their exam: what is thrown is told by its code, and undefined comes back.
 */
export const withoutFailure = <T>(
  work: () => T,
  onFailure: (code: string) => void,
): T | undefined => {
  try {
    return work();
  } catch (error) {
    onFailure(error instanceof PlainError ? error.code : 'internal');
    return undefined;
  }
};
