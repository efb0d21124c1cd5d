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
 * How little it may be chance, as the natural logarithm of one in how many: every distance between two
 * equal pictures is tried, some thousands, and nobody may be accused for a dark room.
 */
const beyondChance = 18;

/**
 * After how many milliseconds the same pictures came again in the same order; null where they never
 * did. The noise of a real sensor never repeats, a file that is played again does, exactly.
 */
export const loopOf = (frames: readonly SeenFrame[]): number | null => {
  const [first, last] = [frames[0], frames.at(-1)];
  if (first === undefined || last === undefined || frames.length < 2) return null;
  const [time, delivered] = [last.at - first.at, last.count - first.count];
  const changes = frames.filter(({ digest }, at) => frames[at - 1]?.digest !== digest);
  // Only what was missed neither time can be seen to come again.
  const least = mostlyAgain * Math.min(1, (frames.length - 1) / Math.max(1, delivered)) ** 2;
  const near = 1.5 * (time / (frames.length - 1));
  const length = comesAgainAfter(changes, least, ({ at }) => at, near);
  if (length !== null) return length;
  // A busy machine plays a film slower now and then: after as many frames, if not after as long.
  const frameCount = comesAgainAfter(changes, least, ({ count }) => count, 1);
  return frameCount === null ? null : frameCount * (time / Math.max(1, delivered));
};

/**
 * The shortest distance, by a clock or a counter, at which the pictures come again; null for none.
 * @param least how many of the pictures that are due must come again, 0 to 1
 */
const comesAgainAfter = (
  changes: readonly SeenFrame[],
  least: number,
  where: (frame: SeenFrame) => number,
  near: number,
): number | null => {
  const places = new Map<number, number[]>();
  for (const change of changes) {
    places.set(change.digest, [...(places.get(change.digest) ?? []), where(change)]);
  }
  const all = changes.map(where);
  const last = Math.max(...all);
  const fits = (length: number): boolean => {
    const isNear = (place: number, from: number) => Math.abs(place - from - length) <= near;
    const due = changes.filter((change) => where(change) + length <= last);
    const again = due.filter((change) =>
      places.get(change.digest)?.some((place) => isNear(place, where(change))),
    );
    if (new Set(again.map(({ digest }) => digest)).size < fewestPictures) return false;
    if (again.length < least * due.length) return false;
    // As often as this picture is seen at all, it would be among those that are near.
    const byChance = due.map((change) => {
      const often = (places.get(change.digest)?.length ?? 0) / changes.length;
      return 1 - (1 - often) ** all.filter((place) => isNear(place, where(change))).length;
    });
    return surprise(again.length / due.length, mean(byChance)) * due.length >= beyondChance;
  };
  // Every distance at which a picture came again could be the loop's length; within what counts as near
  // each picture would be its own return.
  const distances = [...places.values()]
    .flatMap((own) => own.slice(1).map((place, index) => place - (own[index] ?? place)))
    .filter((distance) => distance > near);
  return [...new Set(distances)].toSorted((a, b) => a - b).find(fits) ?? null;
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * How unlikely a share of successes is that lies above what chance gives: the logarithm of one in how
 * many, for each try (W. Hoeffding, Probability inequalities for sums, 1963, theorem 1).
 */
const surprise = (share: number, chance: number): number => {
  if (share <= chance) return 0;
  const missed = share < 1 ? (1 - share) * Math.log((1 - share) / (1 - chance)) : 0;
  return share * Math.log(share / chance) + missed;
};
