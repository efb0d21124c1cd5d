/** The value below which this share of a list lies, by the nearest rank; throws for an empty list. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
};

/** The shares that are told of everything that is measured many times. */
export const sharesOf = (values: readonly number[]) => ({
  p50: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  p99: quantile(values, 0.99),
});

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export type Timed<T> = {
  /** By the clock, in milliseconds. */
  readonly ms: number;
  /** Of a processor's time, in milliseconds: what others do on the machine changes it little. */
  readonly cpu: number;
  readonly value: T;
};

/** How long something takes, with what it answers. */
export const timed = async <T>(work: () => T | Promise<T>): Promise<Timed<T>> => {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, cpu: (user + system) / 1_000, value };
};
