import { afterEach, describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../../main/domain/result.ts';
import type { NewVersion, UpdateFailure, Updater } from '../../../main/ports/updates.ts';
import { startUpdates, type Updates } from '../../../main/services/updates/updates.ts';
import { codes } from '../sitting/support/centre.ts';
import { type DemoStation, demoStation } from '../sitting/support/station.ts';

type Found = Result<NewVersion | null, UpdateFailure>;

/** Lets everything that waits for an answer go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** An updater that notes what it is told and answers when the test says so. */
const simulated = () => {
  const calls: string[] = [];
  let answerFind: (found: Found) => void = () => {};
  let answerFetch: (fetched: Result<void, UpdateFailure>) => void = () => {};
  const updater: Updater = {
    cannot: () => null,
    find: () => {
      calls.push('find');
      return new Promise((resolve) => {
        answerFind = resolve;
      });
    },
    fetch: () => {
      calls.push('fetch');
      return new Promise((resolve) => {
        answerFetch = resolve;
      });
    },
    stop: () => {
      calls.push('stop');
      answerFetch(fail('stopped'));
    },
    install: () => calls.push('install'),
  };
  return {
    updater,
    calls,
    found: async (found: Found) => {
      answerFind(found);
      await settle();
    },
    fetched: async (fetched: Result<void, UpdateFailure>) => {
      answerFetch(fetched);
      await settle();
    },
  };
};

const newer = ok({ version: '2.0.0' });

let station: DemoStation;
let updates: Updates | undefined;
afterEach(() => {
  updates?.halt();
  updates = undefined;
  station.close();
});

/** A station with real sittings, and updates on top of it that ask a simulated updater. */
const setUp = async ({ sits = false, every }: { sits?: boolean; every?: number } = {}) => {
  station = await demoStation();
  const { sittings, lookUp, does } = station;
  /** Brings a candidate to check-in. */
  const sitDown = () => lookUp(codes.open, 'desktop');
  const standUp = (sitting: string) => {
    expect(does(sitting, { do: 'abandon' }).ok).toBe(true);
    expect(sittings.unfinished()).toEqual([]);
  };
  const sitting = sits ? sitDown() : '';
  const world = simulated();
  const started = startUpdates({
    updater: world.updater,
    sittings,
    ...(every === undefined ? {} : { every }),
  });
  updates = started;
  return { ...world, updates: started, sitDown, standUp, sitting };
};

describe('updates leave an exam alone (R-L1):', () => {
  it('nothing is looked for while somebody checks in or sits', async () => {
    const { calls, updates, sitting } = await setUp({ sits: true, every: 5 });
    await updates.look();
    expect(station.does(sitting, { do: 'attach' }).ok).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(calls).toEqual([]);
    expect(updates.state()).toEqual({ at: 'rest', last: null });
  });

  it('what was put off is looked for when the last sitting has ended', async () => {
    const { calls, standUp, sitting } = await setUp({ sits: true });
    expect(calls).toEqual([]);
    standUp(sitting);
    expect(calls).toEqual(['find']);
  });

  it('nothing is fetched when a sitting began while the answer was on its way', async () => {
    const { calls, found, sitDown, standUp, updates } = await setUp();
    const sitting = sitDown();
    await found(newer);
    expect(calls).toEqual(['find']);
    expect(updates.state()).toEqual({ at: 'rest', last: null });
    standUp(sitting);
    expect(calls).toEqual(['find', 'find']);
  });

  it('a fetch that goes on ends when a sitting begins, and begins anew after it', async () => {
    const { calls, found, sitDown, standUp, updates } = await setUp();
    await found(newer);
    expect(updates.state()).toEqual({ at: 'fetching', version: '2.0.0' });
    const sitting = sitDown();
    expect(calls).toEqual(['find', 'fetch', 'stop']);
    await settle();
    expect(updates.state()).toEqual({ at: 'rest', last: 'stopped' });
    standUp(sitting);
    expect(calls).toEqual(['find', 'fetch', 'stop', 'find']);
  });

  it('a fetched version is not installed while a sitting waits to go on', async () => {
    const { calls, found, fetched, sitDown, standUp, updates } = await setUp();
    await found(newer);
    await fetched(ok(undefined));
    const sitting = sitDown();
    expect(updates.installAtEnd()).toBe(false);
    expect(calls).not.toContain('install');
    standUp(sitting);
    expect(updates.installAtEnd()).toBe(true);
    expect(calls.filter((call) => call === 'install')).toHaveLength(1);
  });
});

describe('updates', () => {
  it('are installed once, at the end of the program, and only when they have been fetched', async () => {
    const { calls, found, fetched, updates } = await setUp();
    expect(updates.installAtEnd()).toBe(false);
    await found(newer);
    expect(updates.installAtEnd()).toBe(false);
    await fetched(ok(undefined));
    expect(updates.state()).toEqual({ at: 'ready', version: '2.0.0' });
    expect(updates.installAtEnd()).toBe(true);
    expect(updates.installAtEnd()).toBe(false);
    expect(calls).toEqual(['find', 'fetch', 'install']);
  });

  it.each(['unreachable', 'not-genuine', 'failed'] as const)(
    'say that an update is %s and look again later',
    async (failure) => {
      const { calls, found, fetched, updates } = await setUp();
      await found(fail(failure));
      expect(updates.state()).toEqual({ at: 'rest', last: failure });
      const again = updates.look();
      await found(newer);
      await fetched(fail(failure));
      await again;
      expect(updates.state()).toEqual({ at: 'rest', last: failure });
      expect(updates.installAtEnd()).toBe(false);
      expect(calls).toEqual(['find', 'find', 'fetch']);
    },
  );

  it('fetch nothing when this is the newest version, and look one at a time', async () => {
    const { calls, found, updates } = await setUp();
    void updates.look();
    expect(calls).toEqual(['find']);
    await found(ok(null));
    expect(updates.state()).toEqual({ at: 'rest', last: 'newest' });
    expect(calls).toEqual(['find']);
  });

  it('are never looked for by a program that is not packed', async () => {
    const { updates: first } = await setUp();
    first.halt();
    const { updater, calls } = simulated();
    const never = startUpdates({
      updater: { ...updater, cannot: () => 'not-packed' },
      sittings: station.sittings,
      every: 5,
    });
    await never.look();
    await new Promise((resolve) => setTimeout(resolve, 20));
    never.halt();
    expect(never.state()).toEqual({ at: 'never', because: 'not-packed' });
    expect(calls).toEqual([]);
  });

  it('stop with the program: a fetch is ended and no sitting is listened to any more', async () => {
    const { calls, found, updates, sitDown, standUp } = await setUp();
    await found(newer);
    updates.halt();
    expect(calls).toEqual(['find', 'fetch', 'stop']);
    standUp(sitDown());
    expect(calls).toEqual(['find', 'fetch', 'stop']);
  });
});
