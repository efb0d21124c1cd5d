const firstMs = 250;
const mostMs = 5_000;

/**
 * Milliseconds to wait before trying for the `attempt`th time (from 0) to connect again: doubles from
 * a quarter of a second to five, shortened by up to half so that many windows don't come at once.
 * @param random between 0 and 1
 */
export const backoffMs = (attempt: number, random: number): number =>
  Math.max(firstMs, Math.min(mostMs, firstMs * 2 ** attempt) * (1 - random / 2));
