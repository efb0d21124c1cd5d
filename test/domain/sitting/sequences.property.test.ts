import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowed, ledgerAt } from '../../../main/domain/sitting/clock.ts';
import { type TimedPart, timedParts } from '../../../main/domain/sitting/events.ts';
import { replay } from '../../../main/domain/sitting/evolve.ts';
import { elapsed } from '../../../main/domain/sitting/interval.ts';
import { total } from '../../../main/domain/sitting/ledger.ts';
import { type SittingState, timedPart } from '../../../main/domain/sitting/state.ts';
import { clockTableFile, type Step, steps } from './support/arbitrary.ts';
import type { Driver } from './support/driver.ts';
import { pinsOf, policyOf } from './support/pins.ts';
import { play } from './support/play.ts';

const runs = { numRuns: 400 };

/** A short exam, so that random sequences come to the end of its parts. */
const shortPins = (table: object = {}) =>
  pinsOf(
    policyOf({
      time: { terms: 120, tutorial: 60, items: 900, survey: 60 },
      clock: { table, automaticStopLimit: 600 },
    }),
    { extraTimePercent: 25 },
  );

const plays = (
  check: (one: Driver, list: readonly Step[]) => void,
  after?: (one: Driver, step: Step, before: SittingState) => void,
): void =>
  fc.assert(
    fc.property(steps, clockTableFile, (list, table) => {
      check(play(list, shortPins(table), after), list);
    }),
    runs,
  );

describe('whatever happens to a sitting, its time ledger (R-E4)', () => {
  it('books all the time between its first and its last event, to the millisecond', () =>
    plays(({ state, events }) => {
      const passed = events.reduce((sum, { time }, index) => {
        const before = events[index - 1];
        return before ? sum + elapsed(before.time, time) : 0;
      }, 0);
      expect(total(state.ledger)).toBe(passed);
      const [first, last] = [events[0], events.at(-1)];
      if (first && last && first.time.boot === last.time.boot) {
        expect(passed).toBe(last.time.up - first.time.up);
      }
    }));

  it('books what truly passed, however the machine was put to sleep, killed and started', () =>
    plays(({ state, now }, list) => {
      const passings = list.flatMap((step) => ('passes' in step ? [step.passes] : []));
      // A clock that was set is only believed across a start of the machine.
      if (passings.some(({ how }) => how === 'clock-set')) return;
      const truth = passings.reduce((sum, one) => {
        if (one.how === 'clock-set') return sum;
        return sum + (one.how === 'new-boot' ? one.off + one.age : Math.round(one.for));
      }, 0);
      expect(total(ledgerAt(state, now))).toBe(truth);
    }));

  it('has every stretch once: whole milliseconds, none empty, none that could be joined', () =>
    plays(({ state }) => {
      const { entries } = state.ledger;
      for (const [index, entry] of entries.entries()) {
        expect(Number.isInteger(entry.length) && entry.length > 0).toBe(true);
        expect(Number.isInteger(entry.from)).toBe(true);
        const next = entries[index + 1];
        expect(next && [next.kind, next.part, next.counted]).not.toEqual([
          entry.kind,
          entry.part,
          entry.counted,
        ]);
      }
    }));

  it('counts exactly the entries that it says it counts, in the part to which they belong', () =>
    plays(({ state }) => {
      for (const part of timedParts) {
        const counted = state.ledger.entries
          .filter((entry) => entry.counted && entry.part === part)
          .reduce((sum, entry) => sum + entry.length, 0);
        expect(state.ledger.used[part]).toBe(counted);
      }
      expect(state.ledger.entries.filter((entry) => entry.counted && entry.part === null)).toEqual(
        [],
      );
    }));

  it('does not change when somebody sets the wall clock while the machine is up', () =>
    plays((one, list) => {
      const isSet = (step: Step) => 'passes' in step && step.passes.how === 'clock-set';
      const boots = list.some((step) => 'passes' in step && step.passes.how === 'new-boot');
      if (boots) return;
      const { table } = one.state.pins.policy.clock;
      const { working: _working, ...file } = table;
      const honest = play(
        list.filter((step) => !isSet(step)),
        shortPins(file),
      );
      const told = ({ state }: Driver) => ({
        entries: state.ledger.entries.map(({ from: _from, ...entry }) => entry),
        used: state.ledger.used,
        step: state.step.at,
        answers: state.items,
      });
      expect(told(one)).toEqual(told(honest));
    }));
});

describe('whatever happens to a sitting, its clock (R-E4)', () => {
  const left = (state: SittingState, part: TimedPart): number =>
    allowed(state, part) - state.ledger.used[part];

  it('never gives time back but by adding it on record', () =>
    plays(
      () => undefined,
      ({ state, events }, _step, before) => {
        const added = events
          .slice(before.seq)
          .flatMap((event) => (event.type === 'time.added' ? [event.opened?.data] : []));
        for (const part of timedParts) {
          const more = added
            .filter((data) => data?.part === part)
            .reduce((sum, data) => sum + (data?.by ?? 0), 0);
          expect(left(state, part)).toBeLessThanOrEqual(left(before, part) + more);
        }
      },
    ));

  it('is never below zero, and is there in every timed part and nowhere else', () =>
    plays(
      () => undefined,
      (one) => {
        expect(one.remaining()).toBeGreaterThanOrEqual(0);
        expect(one.remaining() > 0 && timedPart(one.state) === null).toBe(false);
      },
    ));

  it('has time for the terms again whenever a proctor lets a candidate go on with them', () =>
    plays(
      () => undefined,
      (one, _step, before) => {
        const resumed = one.events.slice(before.seq).some(({ type }) => type === 'sitting.resumed');
        if (resumed && one.state.step.at === 'terms') expect(one.remaining()).toBeGreaterThan(0);
      },
    ));
});

describe('whatever happens to a sitting, its log', () => {
  it('gives the same state when it is replayed', () =>
    plays(({ state, events }) => expect(replay(events)).toEqual(state)));

  it('gives the same state at each of its events, not only at the last', () =>
    plays(
      () => undefined,
      ({ state, events }, _step, before) => {
        expect(replay(events.slice(0, before.seq))).toEqual(before);
        expect(state.seq).toBe(events.length);
      },
    ));

  it('is as it was after whatever is refused', () =>
    plays(
      () => undefined,
      (one, step) => {
        const before = one.state;
        const asked = 'asks' in step ? one.asks(step.asks) : null;
        if (asked !== null && !asked.ok) expect(one.state).toBe(before);
      },
    ));

  it('has no answer after the end of the items, and none while the sitting stands still', () =>
    plays(({ events }) => {
      let isOpen = false;
      let isPaused = false;
      for (const event of events) {
        if (event.type === 'part.started') isOpen = event.opened?.data.part === 'items';
        if (event.type === 'part.ended' || event.type === 'sitting.terminated') isOpen = false;
        if (event.type === 'sitting.paused' || event.type === 'sitting.held') isPaused = true;
        if (event.type === 'sitting.resumed') isPaused = false;
        const acts = ['item.answered', 'item.visited', 'item.flagged'].includes(event.type);
        if (acts) expect([isOpen, isPaused]).toEqual([true, false]);
      }
    }));

  it('is graded at most once, and rated at most once for each item', () =>
    plays(({ events }) => {
      expect(events.filter(({ type }) => type === 'sitting.graded').length).toBeLessThan(2);
      const rated = events.flatMap((event) =>
        event.type === 'answer.rated' ? [event.opened?.data.position] : [],
      );
      expect(new Set(rated).size).toBe(rated.length);
    }));

  it('can lose the data of any events, as an erasure takes it, and is still read', () =>
    fc.assert(
      fc.property(steps, fc.array(fc.boolean(), { minLength: 1 }), (list, gone) => {
        const { events } = play(list, shortPins());
        const left = events.map((event, index) =>
          gone[index % gone.length] ? { ...event, opened: null } : event,
        );
        replay(left);
      }),
      runs,
    ));

  it('tells the same of time, answers and result when personal data and faces are gone (R-C8)', () =>
    plays(({ state, events }) => {
      const kept = events.map((event) =>
        event.retention === 'exam' ? event : { ...event, opened: null },
      );
      expect(replay(kept)).toEqual({
        ...state,
        candidate: null,
        machine: null,
        pictures: { document: null, face: null },
      });
    }));
});
