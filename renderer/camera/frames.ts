import { spread } from './luma.ts';

/** What is kept of a frame that was seen. */
export type SeenFrame = {
  /** When it came, in milliseconds from any moment. */
  readonly at: number;
  /** How many frames the camera had delivered with it: more than one further where some were missed. */
  readonly count: number;
  /** Names the small picture: equal where not one pixel differs. */
  readonly digest: number;
};

/**
 * The longest stretch in which not one pixel changed, in milliseconds: from a frame that differs from
 * the one before it to the next that does, or to the end. Frames that don't come change nothing.
 * @param end when watching ended, on the clock of the frames
 */
export const longestStill = (frames: readonly SeenFrame[], end: number): number => {
  const changes = frames.filter(({ digest }, at) => frames[at - 1]?.digest !== digest);
  const ends = [...changes.slice(1).map(({ at }) => at), end];
  return Math.max(0, ...changes.map(({ at }, index) => (ends[index] ?? end) - at));
};

/** Standard deviation of the time between frames by its mean; 0 where less than three came. */
export const intervalVariation = (frames: readonly SeenFrame[]): number => {
  const pairs = frames.flatMap((frame, at) => {
    const before = frames[at - 1];
    return before === undefined
      ? []
      : [{ time: frame.at - before.at, of: frame.count - before.count }];
  });
  // A time in which a frame was missed tells of this machine, not of the camera.
  const whole = pairs.filter(({ of }) => of === 1);
  const times = (whole.length > pairs.length / 2 ? whole : pairs).map(({ time }) => time);
  const { mean, deviation } = spread(times);
  return mean > 0 && times.length > 1 ? deviation / mean : 0;
};

/** Fewer different pictures than these come again by chance where all is black. */
const fewestPictures = 5;
/** How many pictures must come again: a few are missed in one pass and not in the other. */
const mostlyAgain = 0.8;

/**
 * After how many milliseconds the same pictures came again in the same order; null where they never
 * did. The noise of a real sensor never repeats, a file that is played again does, exactly.
 */
export const loopOf = (frames: readonly SeenFrame[]): number | null => {
  const changes = frames.filter(({ digest }, at) => frames[at - 1]?.digest !== digest);
  const times = new Map<number, number[]>();
  for (const { digest, at } of changes) times.set(digest, [...(times.get(digest) ?? []), at]);
  // Every distance at which a picture came again could be the loop's length; the shortest that fits is.
  const distances = [...times.values()].flatMap((all) =>
    all.slice(1).map((at, index) => at - (all[index] ?? at)),
  );
  const usual = (frames.at(-1)?.at ?? 0) - (frames[0]?.at ?? 0);
  const near = 1.5 * (usual / Math.max(1, frames.length - 1));
  const candidates = distances.toSorted((a, b) => a - b);
  return candidates.find((length) => comesAgain(changes, times, length, near)) ?? null;
};

const comesAgain = (
  changes: readonly SeenFrame[],
  times: ReadonlyMap<number, readonly number[]>,
  length: number,
  near: number,
): boolean => {
  const last = changes.at(-1)?.at ?? 0;
  const due = changes.filter(({ at }) => at + length <= last);
  const again = due.filter(({ at, digest }) =>
    times.get(digest)?.some((time) => Math.abs(time - at - length) <= near),
  );
  return (
    new Set(again.map(({ digest }) => digest)).size >= fewestPictures &&
    again.length >= mostlyAgain * due.length
  );
};
