/** How many attempts at once, and how long until one comes back. */
export type Allowance = { readonly burst: number; readonly refillMs: number };

type Bucket = { tokens: number; at: number };

/** Buckets that are full again are forgotten once there are this many. */
const sweepAbove = 1_000;

/**
 * Token buckets by name (one per session, one for the whole station).
 * @param now monotonic milliseconds
 */
export const createRateLimit = (allowance: Allowance, now: () => number) => {
  const buckets = new Map<string, Bucket>();

  const refilled = (bucket: Bucket | undefined): number =>
    bucket === undefined
      ? allowance.burst
      : Math.min(allowance.burst, bucket.tokens + (now() - bucket.at) / allowance.refillMs);

  const sweep = () => {
    for (const [name, bucket] of buckets) {
      if (refilled(bucket) >= allowance.burst) buckets.delete(name);
    }
  };

  return {
    /** Takes one attempt; answers 0, or the milliseconds to wait when there is none (and takes none). */
    take: (name: string): number => {
      if (buckets.size > sweepAbove) sweep();
      const tokens = refilled(buckets.get(name));
      if (tokens < 1) return Math.ceil((1 - tokens) * allowance.refillMs);
      buckets.set(name, { tokens: tokens - 1, at: now() });
      return 0;
    },
  };
};
export type RateLimit = ReturnType<typeof createRateLimit>;
