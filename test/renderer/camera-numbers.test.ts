import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, tilesOf, withoutDoubles } from '../../renderer/camera/face-boxes.ts';
import {
  intervalVariation,
  longestStill,
  loopOf,
  type SeenFrame,
} from '../../renderer/camera/frames.ts';
import { digestOf, lumaOf, median, sharpnessOf, spread } from '../../renderer/camera/luma.ts';

/** Frames 33 ms apart that show these pictures. */
const film = (digests: readonly number[], every = 33): readonly SeenFrame[] =>
  digests.map((digest, at) => ({ at: 1_000 + at * every, count: at + 1, digest }));
const counted = (length: number): readonly number[] => Array.from({ length }, (_, at) => at);

describe('the luma of a picture', () => {
  it('weighs the colours as the eye does, from 0 to 255', () => {
    const pixels = [
      255, 255, 255, 255, 0, 0, 0, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255,
    ];
    const luma = [...lumaOf(new Uint8ClampedArray(pixels))];
    expect(luma.map((value) => Math.round(value))).toEqual([255, 0, 76, 150, 29]);
  });

  it('has no mean and no middle where there is none', () => {
    expect(spread([])).toEqual({ mean: 0, deviation: 0 });
    expect(median([])).toBe(0);
  });

  it('has a mean, a deviation and a middle', () => {
    expect(spread([0, 255])).toEqual({ mean: 127.5, deviation: 127.5 });
    expect(median([5, 1, 9])).toBe(5);
    expect(median([5, 1, 9, 7])).toBe(6);
  });
});

describe('sharpness', () => {
  it('is nothing for a picture too small to have edges, and for an even one', () => {
    expect(sharpnessOf(new Float32Array(4).fill(9), 2)).toBe(0);
    expect(sharpnessOf(new Float32Array(100).fill(9), 10)).toBe(0);
  });

  it('is nothing for light that falls off evenly, which is no edge', () => {
    expect(
      sharpnessOf(
        Float32Array.from({ length: 100 }, (_, at) => (at % 10) * 7),
        10,
      ),
    ).toBe(0);
  });

  it('falls when the same edge is spread over more pixels', () => {
    const edge = (over: number) =>
      Float32Array.from(
        { length: 1_600 },
        (_, at) => Math.min(1, Math.max(0, ((at % 40) - 20) / over + 0.5)) * 200,
      );
    expect(sharpnessOf(edge(1), 40)).toBeGreaterThan(4 * sharpnessOf(edge(8), 40));
  });
});

describe('the digest of a picture', () => {
  it('differs when one pixel differs by one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), (bytes, where) => {
        const other = bytes.slice();
        const at = where % bytes.length;
        other[at] = (other[at] ?? 0) ^ 1;
        expect(digestOf(other)).not.toBe(digestOf(bytes));
        expect(digestOf(bytes.slice())).toBe(digestOf(bytes));
      }),
    );
  });
});

describe('a still picture', () => {
  it('is none where no frame came', () => {
    expect(longestStill([], 5_000)).toBe(0);
  });

  it('lasts from the first frame to the end when nothing ever changes (R-S2)', () => {
    expect(longestStill(film(Array(100).fill(7)), 5_000)).toBe(4_000);
  });

  it('lasts while frames stay away', () => {
    const frames = [...film([1, 2, 3]), { at: 3_000, count: 4, digest: 4 }];
    expect(longestStill(frames, 3_033)).toBe(3_000 - 1_066);
  });

  it('is as short as a frame when each differs', () => {
    expect(longestStill(film(counted(90)), 1_000 + 90 * 33)).toBe(33);
  });
});

describe('a loop', () => {
  it('is not seen where pictures never come again, or only one ever comes', () => {
    expect(loopOf([])).toBeNull();
    expect(loopOf(film(counted(120)))).toBeNull();
    expect(loopOf(film(Array(120).fill(7)))).toBeNull();
  });

  it('is not seen in a black picture that flickers between few values by chance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 120, maxLength: 120 }),
        (by) => {
          expect(loopOf(film(by))).toBeNull();
        },
      ),
    );
  });

  it('is not seen in a dark picture of few values, however many frames this machine missed (R-S6)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 60 }),
        fc.integer({ min: 20, max: 100 }),
        fc.noBias(fc.integer({ min: 1, max: 2 ** 31 - 1 })),
        (values, share, seed) => {
          let state = seed;
          const drawn = () => {
            state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
            return state / 2 ** 32;
          };
          const pictures = counted(120).map(() => Math.floor(drawn() * values));
          expect(loopOf(film(pictures).filter(() => drawn() * 100 < share))).toBeNull();
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is not seen where pictures come again in another order', () => {
    expect(loopOf(film([...counted(60), ...counted(60).toReversed()]))).toBeNull();
  });

  it('has the length of the film that is played again (R-S6)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), (length) => {
        expect(loopOf(film(counted(120).map((at) => at % length)))).toBe(length * 33);
      }),
    );
  });

  it('is seen although frames were missed now and then (R-S6)', () => {
    const frames = film(counted(120).map((at) => at % 45)).filter((_, at) => at % 11 !== 3);
    expect(loopOf(frames)).toBe(45 * 33);
  });

  it.each([90, 80, 65, 50])(
    'is seen although this machine saw only %i in a hundred frames (R-S6)',
    (share) => {
      const all = film(counted(120).map((at) => at % 40));
      for (let shift = 0; shift < 40; shift += 1) {
        const frames = all.filter((_, at) => ((at + shift) * 7_919) % 101 < share);
        expect(loopOf(frames)).toBe(40 * 33);
      }
    },
  );

  it('is seen although this machine plays it slower and slower (R-S6)', () => {
    const frames = film(counted(120).map((at) => at % 45)).map((frame, at) => ({
      ...frame,
      at: frame.at + at * at,
    }));
    const length = loopOf(frames) ?? 0;
    expect(length / 45).toBeCloseTo(((frames.at(-1)?.at ?? 0) - 1_000) / 119, 5);
  });

  it('is not seen in a camera of which frames are missed', () => {
    const frames = film(counted(240)).filter((_, at) => at % 3 === 0);
    expect(loopOf(frames)).toBeNull();
  });
});

describe('the time between frames', () => {
  it('does not vary where there are too few', () => {
    expect(intervalVariation([])).toBe(0);
    expect(intervalVariation(film([1, 2]))).toBe(0);
  });

  it('does not vary for a film, does for a camera', () => {
    expect(intervalVariation(film(counted(90)))).toBe(0);
    const uneven = film(counted(90)).map((frame, at) => ({
      ...frame,
      at: frame.at + (at % 2) * 11,
    }));
    expect(intervalVariation(uneven)).toBeCloseTo(1 / 3, 2);
  });

  it('leaves out where this machine missed a frame', () => {
    expect(intervalVariation(film(counted(90)).filter((_, at) => at % 9 !== 5))).toBe(0);
  });
});

describe('the parts of a picture', () => {
  const sizes = fc.record({
    width: fc.integer({ min: 1, max: 2_000 }),
    height: fc.integer({ min: 1, max: 2_000 }),
  });

  it('hold each stretch of half their width whole, and lie within the picture', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), ({ width, height }, left, top) => {
        const tiles = tilesOf(width, height, 320);
        const [w, h] = [Math.min(159, width), Math.min(159, height)];
        const [x, y] = [left % (width - w + 1), top % (height - h + 1)];
        expect(tiles.some((tile) => holds(tile, { x, y, width: w, height: h }))).toBe(true);
        const whole = { x: 0, y: 0, width, height };
        expect(tiles.every((tile) => holds(whole, tile))).toBe(true);
      }),
    );
  });

  it('are six of the usual picture', () => {
    expect(tilesOf(640, 480, 320)).toHaveLength(6);
  });
});

describe('faces that were found twice', () => {
  it('count once, also where a part saw only a part of the face', () => {
    const face = { x: 100, y: 100, width: 120, height: 120 };
    const nearly = { ...face, x: 110 };
    const cut = { ...face, width: 50 };
    expect(withoutDoubles([face, nearly, cut])).toEqual([face]);
  });

  it('are two where they only touch', () => {
    const face = { x: 100, y: 100, width: 120, height: 120 };
    const beside = { ...face, x: 200 };
    expect(withoutDoubles([face, beside])).toHaveLength(2);
  });
});

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
