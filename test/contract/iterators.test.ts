import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusal, transports } from './support/calls.ts';
import type { TestHandler } from './support/handlers.ts';
import { type Station, startStation } from './support/station.ts';

let station: Station;
// The client tells the console of each bug; here they are made on purpose.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => station.close());

describe.each(transports)('iterators over %s', (name) => {
  const room = (at: number) => ({ at, seats: [], expected: [] });
  const signedIn = async () => {
    const window = station.open('proctor');
    await window.api.session.signIn({ login: 'proctor', password: 'proctor' });
    return window;
  };
  let running = 0;
  /** Gives one room and then nothing; deaf to the signal, as a careless handler would be. */
  const watch: TestHandler = async function* () {
    running += 1;
    try {
      yield room(running);
      await new Promise(() => {});
    } finally {
      running -= 1;
    }
  };

  it('subscribe again after a lost connection and go on', async () => {
    let times = 0;
    station = await startStation(name, {
      handlers: {
        'proctor.watch': async function* () {
          times += 1;
          yield room(times);
          await new Promise(() => {});
        },
      },
    });
    const window = await signedIn();
    const rooms: number[] = [];
    for await (const { at } of await window.api.proctor.watch()) {
      rooms.push(at);
      if (at === 1) station.cut();
      if (at === 2) break;
    }
    expect(rooms).toEqual([1, 2]);
  });

  it('end when the person signs out, even if the handler does not notice', async () => {
    station = await startStation(name, { handlers: { 'proctor.watch': watch } });
    const window = await signedIn();
    const rooms = await window.api.proctor.watch();
    await rooms.next();
    const waiting = refusal(rooms.next());
    await window.api.session.signOut();
    expect(await waiting).toMatchObject({ code: 'signed-out' });
  });

  it('end when the person was idle for too long', async () => {
    let now = 0;
    station = await startStation(name, {
      handlers: { 'proctor.watch': watch },
      now: () => now,
      idleMinutes: 15,
      sweepMs: 20,
    });
    const window = await signedIn();
    const rooms = await window.api.proctor.watch();
    await rooms.next();
    const waiting = refusal(rooms.next());
    now = 15 * 60_000;
    expect(await waiting).toMatchObject({ code: 'signed-out' });
    await vi.waitFor(() => expect(window.state()).toMatchObject({ session: { account: null } }));
    expect(await refusal(window.api.proctor.watch())).toMatchObject({ code: 'signed-out' });
  });

  it('end although the window itself asks for the room again and again', async () => {
    let now = 0;
    station = await startStation(name, {
      handlers: { 'proctor.watch': watch },
      now: () => now,
      idleMinutes: 15,
      sweepMs: 60_000,
    });
    const window = await signedIn();
    for (let minutes = 5; minutes < 15; minutes += 5) {
      now = minutes * 60_000;
      await (await window.api.proctor.watch()).next();
      expect(await refusal(window.api.proctor.door({ sitting: 'abcdefgh1' }))).toMatchObject({
        code: 'busy',
      });
    }
    now = 15 * 60_000;
    expect(await refusal(window.api.proctor.watch())).toMatchObject({ code: 'signed-out' });
  });

  it('stay while the person touches the window', async () => {
    let now = 0;
    station = await startStation(name, { now: () => now, idleMinutes: 15, sweepMs: 20 });
    const window = await signedIn();
    for (let minutes = 10; minutes <= 60; minutes += 10) {
      now = minutes * 60_000;
      expect(await window.api.session.touch({})).toMatchObject({ roles: ['proctor'] });
    }
  });

  it('tell the handler to finish when nobody listens any more', async () => {
    let finished = false;
    station = await startStation(name, {
      handlers: {
        'proctor.watch': async function* (_input, caller) {
          try {
            yield room(1);
            await new Promise((resolve) => caller.signal.addEventListener('abort', resolve));
          } finally {
            finished = true;
          }
        },
      },
    });
    const window = await signedIn();
    const stop = new AbortController();
    const rooms = await window.api.proctor.watch(undefined, { signal: stop.signal });
    await rooms.next();
    stop.abort();
    await vi.waitFor(() => expect(finished).toBe(true));
    expect(station.logged).toEqual([]);
  });

  it('refuse with `internal` when they give what is against the contract', async () => {
    station = await startStation(name, {
      handlers: {
        'proctor.watch': async function* () {
          yield { at: 1, key: 'B' };
        },
      },
    });
    const window = await signedIn();
    const rooms = await window.api.proctor.watch();
    expect(await refusal(rooms.next())).toMatchObject({ code: 'internal' });
  });
});
