import { useEffect, useState } from 'react';

/** A part of the program that is fetched when it is needed, or before. */
export type Later<T> = {
  readonly load: () => Promise<T>;
  readonly got: () => T | null;
};

/** Remembers what was fetched; a fetch that failed is forgotten, so that it can be tried again. */
export const later = <T>(fetch: () => Promise<T>): Later<T> => {
  let value: T | null = null;
  let under: Promise<T> | null = null;
  const load = () => {
    under ??= fetch().then(
      (fetched) => {
        value = fetched;
        return fetched;
      },
      (error) => {
        under = null;
        throw error;
      },
    );
    return under;
  };
  return { load, got: () => value };
};

/** What is never fetched and never there: for a part that is not needed yet. */
export const nothing = later(() => new Promise<never>(() => {}));

const retryMs = 1_500;

/** The part, or null until it is there: fetched again and again while the connection is away. */
export function useLoaded<T>(part: Later<T>): T | null {
  const [, redraw] = useState(0);
  const value = part.got();
  const missing = value === null;
  useEffect(() => {
    if (!missing) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const attempt = () => {
      part.load().then(
        () => !gone && redraw((count) => count + 1),
        () => {
          if (!gone) timer = setTimeout(attempt, retryMs);
        },
      );
    };
    attempt();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [part, missing]);
  return value;
}
