/** The value below which this share of a list lies, by the nearest rank; throws for an empty list. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds that something takes, with what it answers. */
export const timed = async <T>(
  work: () => T | Promise<T>,
): Promise<{ readonly ms: number; readonly value: T }> => {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
};
