import { describe, expect, it } from 'vitest';
import { type TimeKind, timeKinds } from '../../../main/domain/policy/clock-table.ts';
import type { Ledger } from '../../../main/domain/sitting/ledger.ts';
import { advance, openLedger } from '../../../main/domain/sitting/ledger.ts';
import type { Driver } from './support/driver.ts';
import { firstInstant, pass } from './support/moving-clock.ts';
import { pinsOf, policyOf } from './support/pins.ts';
import { sitTo } from './support/way.ts';

const minute = 60_000;
const pinsWith = (table: object) => pinsOf(policyOf({ clock: { table } }));

/** How ten minutes of each kind come about in the items. Other kinds are not caused by anything yet. */
const ways: Partial<Record<TimeKind, (one: Driver) => void>> = {
  working: (one) => one.runsFor(600),
  'proctor-pause': (one) => {
    one.does({ do: 'pause', reason: 'fire drill' });
    one.runsFor(600);
    one.does({ do: 'resume', reason: 'over' });
  },
  down: (one) => {
    one.passes({ how: 'new-run', for: 10 * minute });
    one.does({ do: 'start-run', program: 'p' });
    one.does({ do: 'attach' });
  },
  'waiting-for-proctor': (one) => {
    one.passes({ how: 'new-run', for: 31 * minute });
    one.does({ do: 'start-run', program: 'p' });
    one.does({ do: 'attach' });
    one.runsFor(600);
    one.does({ do: 'resume', reason: 'looked at' });
  },
  asleep: (one) => {
    one.passes({ how: 'sleeps', for: 10 * minute });
    one.does({ do: 'tick' });
  },
  closed: (one) => {
    one.does({ do: 'detach', clean: true });
    one.runsFor(600);
    one.does({ do: 'attach' });
  },
};

const lengthOf = (ledger: Ledger, kind: TimeKind): number =>
  ledger.entries
    .filter((entry) => entry.part === 'items' && entry.kind === kind)
    .reduce((sum, entry) => sum + entry.length, 0);

/** Rows of requirement R-E4 as they are by default. */
const defaults: Record<Exclude<TimeKind, 'checking-in' | 'after'>, 'runs' | 'stops'> = {
  working: 'runs',
  'proctor-pause': 'stops',
  break: 'stops',
  'break-over': 'runs',
  interruption: 'stops',
  down: 'stops',
  'waiting-for-proctor': 'stops',
  asleep: 'runs',
  absent: 'runs',
  closed: 'runs',
  moved: 'stops',
};
const kinds = Object.keys(defaults) as (keyof typeof defaults)[];

describe('the clock table (R-E4)', () => {
  it('has a row for every kind of time that can count', () => {
    expect(kinds.toSorted()).toEqual(
      timeKinds.filter((kind) => kind !== 'checking-in' && kind !== 'after').toSorted(),
    );
    expect(policyOf().clock.table).toEqual(defaults);
  });

  for (const [kind, way] of Object.entries(ways) as [
    keyof typeof defaults,
    (d: Driver) => void,
  ][]) {
    const turned = defaults[kind] === 'runs' ? 'stops' : 'runs';
    for (const rule of kind === 'working' ? (['runs'] as const) : [defaults[kind], turned]) {
      it(`${rule === 'runs' ? 'runs' : 'stands still'} in time of kind ${kind} where it says "${rule}"`, () => {
        const one = sitTo('items', pinsWith({ [kind]: rule }));
        const before = one.remaining();
        way(one);
        const { ledger } = one.state;
        expect(lengthOf(ledger, kind)).toBeGreaterThanOrEqual(10 * minute - 5_000);
        const entries = ledger.entries.filter((entry) => entry.kind === kind);
        expect(entries.every((entry) => entry.counted === (rule === 'runs'))).toBe(true);
        const lost = before - one.remaining();
        if (rule === 'runs') expect(lost).toBeGreaterThanOrEqual(10 * minute);
        // What led there is counted: at most the seconds of a silence.
        else expect(lost).toBeLessThanOrEqual(15_000);
      });
    }
  }

  for (const kind of ['break', 'break-over', 'interruption', 'absent', 'moved'] as const) {
    for (const rule of ['runs', 'stops'] as const) {
      it(`books time of kind ${kind} by its row where it says "${rule}"`, () => {
        const { table } = policyOf({ clock: { table: { [kind]: rule } } }).clock;
        const open = { ...openLedger(firstInstant), mode: kind, part: 'items' } as const;
        const later = pass(firstInstant, { how: 'runs', for: 5_000 });
        const { entries, used } = advance(open, later, table, 15_000);
        expect(entries).toMatchObject([{ kind, length: 5_000, counted: rule === 'runs' }]);
        expect(used.items).toBe(rule === 'runs' ? 5_000 : 0);
      });
    }
  }

  it('counts nothing while checking in and after the end, and working always', () => {
    expect(() => policyOf({ clock: { table: { working: 'stops' } } })).toThrow();
    expect(() => policyOf({ clock: { table: { 'checking-in': 'runs' } } })).toThrow();
    expect(() => policyOf({ clock: { table: { after: 'runs' } } })).toThrow();
    const early = sitTo('waiting');
    early.passes({ how: 'runs', for: 20 * minute });
    early.does({ do: 'admit', note: '' });
    expect(early.state.ledger.used).toEqual({ terms: 0, tutorial: 0, items: 0, survey: 0 });
    expect(early.state.ledger.entries).toMatchObject([{ kind: 'checking-in', part: null }]);
  });
});
