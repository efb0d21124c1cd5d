import { describe, expect, it } from 'vitest';
import type { Undo } from '../../main/domain/lockdown/journal.ts';
import { type OperationId, operationOf } from '../../main/domain/lockdown/operation.ts';
import type { Result } from '../../main/domain/result.ts';
import type { LockFailure, LockOperation } from '../../main/ports/lockdown.ts';

/** One operation on a machine of its own: each call of `setUp` gives a fresh one, not yet touched. */
export type LockBench = {
  readonly operation: LockOperation;
  /**
   * Everything that the operation may change, and what lies beside it, as plain data: the same for two
   * benches on which the same was done.
   */
  readonly state: () => unknown;
  /** The system does again what it is asked; what was destroyed is there anew. */
  readonly heal: () => unknown;
  /** Lets what was begun come to its end: a window that moves, a page that answers. */
  readonly settle?: () => unknown;
  readonly tearDown?: () => unknown;
};

export type LockSuite<B extends LockBench> = {
  readonly setUp: () => B | Promise<B>;
  /**
   * Every way in which the system fails, by its name in a test ("the second call throws"); the call
   * makes a bench fail so until it is healed. Name those that cut `perform` off half-way too.
   */
  readonly failures: Readonly<Record<string, (bench: B) => unknown>>;
  /** The system's own defaults, for what lasts in the machine: the state after `revert(null)`. */
  readonly defaults?: unknown;
  /** What a revert leaves of the state before, where that is not all of it. */
  readonly left?: (before: unknown) => unknown;
};

/** Valid JSON that no operation wrote: what a hand or another version may have put into a journal. */
const foreign: readonly Undo[] = [
  'x',
  42,
  true,
  [],
  [null],
  {},
  { path: '/etc/passwd', value: 'x' },
  { key: '../../HKLM/Software', type: 'REG_SZ', value: { nested: [1, 'two', null] } },
];

const codes: readonly LockFailure['code'][] = [
  'refused',
  'timed-out',
  'missing',
  'undo-unreadable',
  'error',
];

/** A failure is told by a code and a detail, never thrown. */
const expectAnswer = (answer: Result<unknown, LockFailure>): void => {
  if (answer.ok) return;
  expect(codes).toContain(answer.error.code);
  expect(answer.error.detail).toMatch(/\S/);
};

const unwrap = <T>(answer: Result<T, LockFailure>): T => {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.detail}`);
  return answer.value;
};

/**
 * What every operation of a lockdown must do on whatever system (R-L1, R-L4). Call it once for each
 * operation of an adapter.
 */
export const lockSuite = <B extends LockBench>(id: OperationId, suite: LockSuite<B>): void => {
  const { failures, left = (before) => before } = suite;

  const withBench = (work: (bench: B) => Promise<void>) => async () => {
    const bench = await suite.setUp();
    try {
      expect(bench.operation.id).toBe(id);
      await work(bench);
    } finally {
      await bench.heal();
      await bench.tearDown?.();
    }
  };
  const state = async (bench: B): Promise<unknown> => structuredClone(await bench.state());
  /** As it comes back from a journal. */
  const note = async ({ operation }: B): Promise<Undo> =>
    JSON.parse(JSON.stringify(unwrap(await operation.note())));
  const perform = async (bench: B): Promise<void> => {
    unwrap(await bench.operation.perform());
    await bench.settle?.();
  };
  const revert = async (bench: B, undo: Undo | null): Promise<void> => {
    unwrap(await bench.operation.revert(undo));
    await bench.settle?.();
  };

  /** What the machine looks like when it is in force. */
  const stateInForce = async (): Promise<unknown> => {
    let inForce: unknown;
    await withBench(async (bench) => {
      await note(bench);
      await perform(bench);
      inForce = await state(bench);
    })();
    return inForce;
  };

  describe(`${id} as an operation of a lockdown (R-L1, R-L4)`, () => {
    describe.each(Object.entries(failures))('while %s', (_how, fail) => {
      it(
        'answers every call, and says that it is in force only where it is',
        withBench(async (bench) => {
          const { operation } = bench;
          await fail(bench);
          await operation.unable();
          expectAnswer(await operation.note());
          const performed = await operation.perform();
          await bench.settle?.();
          expectAnswer(performed);
          if (performed.ok && (await operation.verify()) === 'in-force') {
            expect(await state(bench)).toEqual(await stateInForce());
          }
          expectAnswer(await operation.revert(null));
        }),
      );

      it(
        'can be undone once the system works again, if it failed while it was performed',
        withBench(async (bench) => {
          const before = await state(bench);
          const undo = await note(bench);
          await fail(bench);
          await bench.operation.perform();
          await bench.settle?.();
          await bench.heal();
          await revert(bench, undo);
          expect(await state(bench)).toEqual(left(before));
        }),
      );

      it(
        'can be undone once the system works again, if it failed while it was undone',
        withBench(async (bench) => {
          const before = await state(bench);
          const undo = await note(bench);
          await perform(bench);
          await fail(bench);
          expectAnswer(await bench.operation.revert(undo));
          await bench.heal();
          await revert(bench, undo);
          expect(await state(bench)).toEqual(left(before));
        }),
      );
    });

    it(
      'changes nothing while it asks and notes',
      withBench(async (bench) => {
        const before = await state(bench);
        expect(await bench.operation.unable()).toBeNull();
        await note(bench);
        await note(bench);
        expect(await state(bench)).toEqual(before);
        expect(await bench.operation.verify()).not.toBe('in-force');
        expect(await state(bench)).toEqual(before);
      }),
    );

    it(
      'notes what a journal can hold',
      withBench(async (bench) => {
        const undo = unwrap(await bench.operation.note());
        expect(JSON.parse(JSON.stringify(undo))).toEqual(undo);
      }),
    );

    it(
      'is in force when it is performed, once and again',
      withBench(async (bench) => {
        await note(bench);
        await perform(bench);
        expect(await bench.operation.verify()).toBe('in-force');
        const once = await state(bench);
        await perform(bench);
        expect(await bench.operation.verify()).toBe('in-force');
        expect(await state(bench)).toEqual(once);
      }),
    );

    it(
      'leaves everything as it was when it is undone, once and again',
      withBench(async (bench) => {
        const before = await state(bench);
        const undo = await note(bench);
        await perform(bench);
        await perform(bench);
        await revert(bench, undo);
        expect(await state(bench)).toEqual(left(before));
        expect(await bench.operation.verify()).not.toBe('in-force');
        await revert(bench, undo);
        expect(await state(bench)).toEqual(left(before));
      }),
    );

    it(
      'can be undone without having been performed',
      withBench(async (bench) => {
        const before = await state(bench);
        await revert(bench, await note(bench));
        expect(await state(bench)).toEqual(left(before));
      }),
    );

    it(
      'can be performed again after it was undone',
      withBench(async (bench) => {
        const before = await state(bench);
        const undo = await note(bench);
        await perform(bench);
        await revert(bench, undo);
        await perform(bench);
        expect(await bench.operation.verify()).toBe('in-force');
        await revert(bench, undo);
        expect(await state(bench)).toEqual(left(before));
      }),
    );

    it(
      'becomes the system’s own default where what was noted can’t be believed',
      withBench(async (bench) => {
        const before = await state(bench);
        await note(bench);
        await perform(bench);
        await revert(bench, null);
        expect(await bench.operation.verify()).not.toBe('in-force');
        expect(await state(bench)).toEqual('defaults' in suite ? suite.defaults : left(before));
      }),
    );

    // What ends with its process is never undone from a journal: there is nothing to believe.
    if (operationOf(id).lasts === 'process') return;
    it.each(foreign.map((undo) => ({ undo, text: JSON.stringify(undo) })))(
      'changes nothing for the sake of a journal that says $text',
      ({ undo }) =>
        withBench(async (bench) => {
          await note(bench);
          await perform(bench);
          const before = await state(bench);
          const answer = await bench.operation.revert(undo);
          expect(answer).toMatchObject({ ok: false, error: { code: 'undo-unreadable' } });
          expect(await state(bench)).toEqual(before);
        })(),
    );
  });
};
