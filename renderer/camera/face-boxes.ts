/** Part of a picture, in pixels from its upper left corner. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * Squares of `side` pixels that cover a picture and overlap by half, row by row: a face that the edge
 * of one cuts through is whole in the next. A picture that is narrower has one that is as narrow.
 */
export const tilesOf = (width: number, height: number, side: number): readonly Box[] =>
  starts(height, side).flatMap((y) =>
    starts(width, side).map((x) => ({
      x,
      y,
      width: Math.min(side, width),
      height: Math.min(side, height),
    })),
  );

const starts = (length: number, side: number): readonly number[] => {
  const last = Math.max(0, length - side);
  const steps = Math.ceil(last / (side / 2));
  return Array.from({ length: steps + 1 }, (_, step) =>
    steps === 0 ? 0 : Math.round((step * last) / steps),
  );
};

/**
 * The boxes without those that show the same face as an earlier one: that share more than a third of
 * the smaller box. The smaller one counts because a tile may see but a part of a face.
 */
export const withoutDoubles = (boxes: readonly Box[]): readonly Box[] => {
  const kept: Box[] = [];
  for (const box of boxes) if (!kept.some((other) => isSame(other, box))) kept.push(box);
  return kept;
};

const isSame = (a: Box, b: Box): boolean => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return false;
  return (width * height) / Math.min(a.width * a.height, b.width * b.height) > 1 / 3;
};
