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
/** How many of the pictures that were not missed must come again. */
const mostlyAgain = 0.8;

/**
 * After how many milliseconds the same pictures came again in the same order; null where they never
 * did. The noise of a real sensor never repeats, a file that is played again does, exactly.
 */
export const loopOf = (frames: readonly SeenFrame[]): number | null => {
  const [first, last] = [frames[0], frames.at(-1)];
  if (first === undefined || last === undefined || frames.length < 2) return null;
  const [time, delivered] = [last.at - first.at, last.count - first.count];
  const passes = {
    changes: frames.filter(({ digest }, at) => frames[at - 1]?.digest !== digest),
    // Only what was missed neither time can be seen to come again.
    least: mostlyAgain * Math.min(1, (frames.length - 1) / Math.max(1, delivered)) ** 2,
  };
  const near = 1.5 * (time / (frames.length - 1));
  const length = comesAgainAfter(passes, ({ at }) => at, near);
  if (length !== null) return length;
  // A busy machine plays a film slower now and then: after as many frames, if not after as long.
  const frameCount = comesAgainAfter(passes, ({ count }) => count, 1);
  return frameCount === null ? null : frameCount * (time / Math.max(1, delivered));
};

type Passes = {
  readonly changes: readonly SeenFrame[];
  /** How many of the pictures that are due must come again, 0 to 1. */
  readonly least: number;
};

/** The shortest distance, by a clock or a counter, at which the pictures come again; null for none. */
const comesAgainAfter = (
  { changes, least }: Passes,
  where: (frame: SeenFrame) => number,
  near: number,
): number | null => {
  const places = new Map<number, number[]>();
  for (const change of changes) {
    places.set(change.digest, [...(places.get(change.digest) ?? []), where(change)]);
  }
  // Every distance at which a picture came again could be the loop's length.
  const distances = [...places.values()].flatMap((all) =>
    all.slice(1).map((place, index) => place - (all[index] ?? place)),
  );
  const last = Math.max(...changes.map(where));
  const fits = (length: number): boolean => {
    const due = changes.filter((change) => where(change) + length <= last);
    const again = due.filter((change) =>
      places.get(change.digest)?.some((place) => Math.abs(place - where(change) - length) <= near),
    );
    return (
      new Set(again.map(({ digest }) => digest)).size >= fewestPictures &&
      again.length >= least * due.length
    );
  };
  return distances.toSorted((a, b) => a - b).find(fits) ?? null;
};
