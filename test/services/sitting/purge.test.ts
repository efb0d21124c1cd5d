import { describe, expect, it } from 'vitest';
import { openPurge } from '../../../main/services/sitting/purge.ts';

const day = 24 * 3_600_000;
type Ports = Parameters<typeof openPurge>[0];

/** Ended sittings, one a day; `broken` is one whose log can't be read any more. */
const ended = (count: number, broken = -1) => {
  const erased: string[] = [];
  const failures: string[] = [];
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    keys: {},
    doc: {
      sitting: `s${index}`,
      ended: index * day,
      result: null,
      faceDays: 30,
      facesErased: null,
    },
  }));
  const purge = openPurge({
    store: { tables: { find: () => rows } } as unknown as Ports['store'],
    sittings: {
      execute: (sitting: string) => {
        if (sitting === `s${broken}`) throw new Error('altered');
        erased.push(sitting);
        return { ok: true };
      },
    } as unknown as Ports['sittings'],
    blobs: { removeAll: () => undefined } as unknown as Ports['blobs'],
    random: { id: () => 'c' } as unknown as Ports['random'],
    onFailure: (code) => failures.push(code),
  });
  return { purge, erased, failures };
};

describe('deleting pictures by itself (R-C8)', () => {
  it('waits for a second look, so that a clock that is wrong at the start destroys nothing', () => {
    const { purge, erased } = ended(1);
    expect(purge.look(10 * 365 * day)).toEqual([]);
    // Somebody set the clock right before the next look.
    expect(purge.look(day)).toEqual([]);
    expect(purge.look(30 * day)).toEqual([]);
    expect(erased).toEqual([]);
    expect(purge.look(30 * day + 900_000)).toEqual(['s0']);
  });

  it('is done at once when a person asks for it', () => {
    expect(ended(2).purge.now(30 * day)).toEqual(['s0']);
  });

  it('goes on with the others when one can’t be deleted, and says so', () => {
    const { purge, erased, failures } = ended(3, 1);
    expect(purge.now(100 * day)).toEqual(['s0', 's2']);
    expect(erased).toEqual(['s0', 's2']);
    expect(failures).toEqual(['internal']);
  });
});
