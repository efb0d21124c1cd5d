import type { Clock } from '../../ports/clock.ts';
import type { Random } from '../../ports/random.ts';

/** How long a preview can be confirmed, in milliseconds. */
export const previewLifetime = 15 * 60_000;

/** A preview holds a whole file in memory: the oldest goes when there are more. */
const mostPreviews = 4;

/**
 * What people have looked at and not yet confirmed, in memory alone. A preview belongs to the
 * person who asked for it. Time is the process's monotonic clock, which nobody can set.
 */
export const createPreviews = <T>(clock: Clock, random: Random) => {
  const kept = new Map<string, { readonly actor: string; readonly until: number; value: T }>();
  const forgetOld = (): void => {
    const now = clock.now().mono;
    for (const [id, preview] of kept) if (preview.until <= now) kept.delete(id);
  };

  return {
    keep: (actor: string, value: T): string => {
      forgetOld();
      for (const id of kept.keys()) {
        if (kept.size < mostPreviews) break;
        kept.delete(id);
      }
      const id = random.id();
      kept.set(id, { actor, until: clock.now().mono + previewLifetime, value });
      return id;
    },
    find: (actor: string, id: string): T | undefined => {
      forgetOld();
      const preview = kept.get(id);
      return preview?.actor === actor ? preview.value : undefined;
    },
    drop: (id: string): void => {
      kept.delete(id);
    },
  };
};
