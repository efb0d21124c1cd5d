import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contract } from '../../preload/contract/contract.ts';
import { type Connection, connect } from '../../renderer/connection/connection.ts';
import type { Refused } from '../../renderer/connection/refused.ts';
import type { TestHandler } from './support/handlers.ts';
import { type Station, startStation, type TransportName } from './support/station.ts';

const transports: readonly TransportName[] = ['WebSocket', 'MessagePort'];

let station: Station;
// The client tells the console of each bug; here they are made on purpose.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => station.close());

const ok = (value: unknown) => ({ ok: true, value });
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: Refused) => ({ code: error.code, values: error.values }),
  );
const stateBecomes = (window: Connection, at: string) =>
  vi.waitFor(() => expect(window.state().at).toBe(at), { timeout: 5_000 });
const watched = { sitting: 'sitting00001' };

/** Binds a candidate's window to a sitting, as a look-up does. */
const lookUp: TestHandler = (_input, caller) => {
  caller.become({ sitting: watched.sitting });
  return ok({ found: 'sitting', sitting: watched.sitting });
};
const asCandidate = async (window: Connection) => {
  await window.send(window.api.sitting.lookUp, { by: 'confirmation', code: 'ABC' });
};

describe.each(transports)('the API over %s', (name) => {
  it('trades a launch code for a session', async () => {
    station = await startStation(name);
    const window = station.open('candidate');
    const session = await window.api.session.touch({});
    expect(session).toMatchObject({ window: 'candidate', roles: ['kiosk'], sitting: null });
    expect(window.state()).toMatchObject({ at: 'open', session: { window: 'candidate' } });
  });

  it('refuses a launch code that it never gave out', async () => {
    station = await startStation(name);
    const window = connect({
      transport: station.transport,
      start: { code: 'x'.repeat(43) },
      contract: async () => contract,
    });
    expect(await refusal(window.api.session.touch({}))).toMatchObject({
      code: 'launch-code-unknown',
    });
    expect(window.state()).toEqual({ at: 'ended', why: 'launch-code-unknown' });
  });

  it('refuses a launch code the second time', async () => {
    station = await startStation(name);
    const code = station.api.issueLaunchCode('door', 60_000);
    const options = {
      transport: station.transport,
      start: { code },
      contract: async () => contract,
    };
    const first = connect(options);
    await first.api.session.touch({});
    const second = connect(options);
    expect(await refusal(second.api.session.touch({}))).toMatchObject({
      code: 'launch-code-unknown',
    });
    first.close();
  });

  it('refuses a launch code that was not used in time', async () => {
    let now = 0;
    station = await startStation(name, { now: () => now });
    const code = station.api.issueLaunchCode('door', 120_000);
    now = 120_000;
    const window = connect({
      transport: station.transport,
      start: { code },
      contract: async () => contract,
    });
    expect(await refusal(window.api.session.touch({}))).toMatchObject({
      code: 'launch-code-unknown',
    });
  });

  it('refuses a token that it never gave out', async () => {
    station = await startStation(name);
    const window = connect({
      transport: station.transport,
      start: { token: 'y'.repeat(43) },
      contract: async () => contract,
    });
    expect(await refusal(window.api.session.touch({}))).toMatchObject({ code: 'session-ended' });
  });

  it('says where an input breaks the schema, and never repeats what it was', async () => {
    station = await startStation(name, { handlers: { 'sitting.lookUp': lookUp } });
    const window = station.open('candidate');
    const wrong = { by: 'confirmation', code: 'geheim'.repeat(20) } as const;
    const got = await refusal(window.send(window.api.sitting.lookUp, wrong));
    expect(got).toEqual({ code: 'bad-input', values: { field: 'code', rule: 'too_big' } });
    const more = { by: 'confirmation', code: 'A', extra: 'geheim' } as const;
    expect(await refusal(window.send(window.api.sitting.lookUp, more))).toEqual({
      code: 'bad-input',
      values: { field: '', rule: 'unrecognized_keys' },
    });
    expect(JSON.stringify(station.logged)).not.toContain('geheim');
  });

  it('names the refusal that a schema stands for', async () => {
    station = await startStation(name);
    const window = station.open('proctor');
    await window.api.session.signIn({ login: 'proctor', password: 'proctor' });
    const input = { sitting: watched.sitting, reason: ' ' };
    expect(await refusal(window.send(window.api.proctor.pause, input))).toEqual({
      code: 'reason-missing',
      values: {},
    });
  });

  it('refuses a procedure that does not exist', async () => {
    station = await startStation(name);
    const window = station.open('door');
    const unknown = (window.api as unknown as Record<string, Record<string, () => Promise<void>>>)
      .station?.explode;
    expect(await refusal(unknown?.() ?? Promise.resolve())).toEqual({
      code: 'bad-input',
      values: { field: '', rule: 'unknown-procedure' },
    });
  });

  it('answers a bug with `internal` and logs it without inputs or messages', async () => {
    station = await startStation(name, {
      handlers: {
        'sitting.lookUp': () => {
          throw new Error('no booking of 110101199003070000');
        },
      },
    });
    const window = station.open('candidate');
    const input = { by: 'confirmation', code: '110101199003070000' } as const;
    expect(await refusal(window.send(window.api.sitting.lookUp, input))).toEqual({
      code: 'internal',
      values: {},
    });
    expect(station.logged).toHaveLength(1);
    expect(station.logged[0]).toContain('sitting.lookUp');
    expect(station.logged[0]).not.toContain('110101');
  });

  it('takes an answer against the contract for a bug and lets nothing of it out', async () => {
    station = await startStation(name, {
      handlers: { 'sitting.lookUp': () => ok({ found: 'sitting', key: 'B' }) },
    });
    const window = station.open('candidate');
    const input = { by: 'confirmation', code: 'A' } as const;
    expect(await refusal(window.send(window.api.sitting.lookUp, input))).toMatchObject({
      code: 'internal',
    });
    expect(station.logged[0]).not.toContain('"B"');
  });

  it('hands a refusal of a handler over with its values', async () => {
    station = await startStation(name, {
      handlers: {
        'sitting.lookUp': () => ({
          ok: false,
          error: { code: 'check-in-early', values: { minutes: 30 } },
        }),
      },
    });
    const window = station.open('candidate');
    const input = { by: 'confirmation', code: 'A' } as const;
    expect(await refusal(window.send(window.api.sitting.lookUp, input))).toEqual({
      code: 'check-in-early',
      values: { minutes: 30 },
    });
  });

  it('closes a connection that sends what is not a call', async () => {
    station = await startStation(name);
    for (const text of ['', 'null', '[]', '{"i":1}', '{"i":"1","p":{"u":"http://x/"}}']) {
      const pipe = await station.transport('main');
      const ended = new Promise((resolve) => pipe.onEnd(resolve));
      pipe.send(text);
      await ended;
    }
  });

  it('closes a connection that sends a frame larger than any call', async () => {
    station = await startStation(name);
    const pipe = await station.transport('main');
    const ended = new Promise((resolve) => pipe.onEnd(resolve));
    pipe.send(`{"i":"1","p":{"u":"/session/touch","b":{"json":"${'x'.repeat(2_000_000)}"}}}`);
    await ended;
  });

  it('refuses at once what would be too large to send, and stays connected', async () => {
    station = await startStation(name);
    const window = station.open('candidate');
    await window.api.session.touch({});
    const input = { by: 'confirmation', code: 'x'.repeat(500_000) } as const;
    expect(await refusal(window.send(window.api.sitting.lookUp, input))).toMatchObject({
      code: 'bad-input',
    });
    expect(window.state().at).toBe('open');
  });

  it('comes back after a lost connection as who it was', async () => {
    station = await startStation(name, { handlers: { 'sitting.lookUp': lookUp } });
    const window = station.open('candidate');
    await asCandidate(window);
    station.cut();
    await stateBecomes(window, 'away');
    await stateBecomes(window, 'open');
    expect(await window.api.session.touch({})).toMatchObject({
      roles: ['candidate'],
      sitting: watched.sitting,
    });
  });

  it('carries a command out once when the connection is cut before its answer (R-E5)', async () => {
    let done = 0;
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    station = await startStation(name, {
      handlers: {
        'sitting.lookUp': lookUp,
        'sitting.flag': async () => {
          done += 1;
          await held;
          return ok({ seq: done });
        },
      },
    });
    const window = station.open('candidate');
    await asCandidate(window);
    const answer = window.send(window.api.sitting.flag, { position: 1, flagged: true });
    await vi.waitFor(() => expect(done).toBe(1));
    station.cut();
    await stateBecomes(window, 'open');
    letGo();
    expect(await answer).toEqual({ seq: 1 });
    expect(done).toBe(1);
  });

  it('gives the answer of a look-up again although the window is a candidate’s by then', async () => {
    let times = 0;
    station = await startStation(name, {
      handlers: {
        'sitting.lookUp': (input, caller) => {
          times += 1;
          const answer = lookUp(input, caller);
          station.cut();
          return answer;
        },
      },
    });
    const window = station.open('candidate');
    const input = { by: 'confirmation', code: 'A' } as const;
    expect(await window.send(window.api.sitting.lookUp, input)).toMatchObject({ found: 'sitting' });
    expect(times).toBe(1);
    expect(window.state()).toMatchObject({ session: { roles: ['candidate'] } });
  });

  it('refuses a command ID that was used for something else', async () => {
    station = await startStation(name, {
      handlers: { 'sitting.lookUp': lookUp, 'sitting.flag': () => ok({ seq: 1 }) },
    });
    const window = station.open('candidate');
    await asCandidate(window);
    const command = 'c'.repeat(26);
    await window.api.sitting.flag({ command, position: 1, flagged: true });
    const other = window.api.sitting.flag({ command, position: 2, flagged: true });
    expect(await refusal(other)).toMatchObject({ code: 'bad-input', values: { field: 'command' } });
  });

  it('tries a refused command again', async () => {
    let full = true;
    station = await startStation(name, {
      handlers: {
        'sitting.lookUp': lookUp,
        'sitting.flag': () =>
          full ? { ok: false, error: { code: 'store-disk-full', values: {} } } : ok({ seq: 7 }),
      },
    });
    const window = station.open('candidate');
    await asCandidate(window);
    const flag = { command: 'd'.repeat(26), position: 1, flagged: true };
    expect(await refusal(window.api.sitting.flag(flag))).toMatchObject({ code: 'store-disk-full' });
    full = false;
    expect(await window.api.sitting.flag(flag)).toEqual({ seq: 7 });
  });

  it('signs in over a connection that is cut before the answer', async () => {
    station = await startStation(name, {
      signIn: async (login) => {
        station.cut();
        return { ok: true, value: { id: 'aaaaaaaa1', login, name: 'P', roles: ['proctor'] } };
      },
    });
    const window = station.open('proctor');
    const session = await window.api.session.signIn({ login: 'proctor', password: 'p' });
    expect(session).toMatchObject({ roles: ['proctor'], account: { login: 'proctor' } });
  });

  it('lets another connection with the same token replace the first', async () => {
    station = await startStation(name);
    const pipe = await station.transport('main');
    const ended = new Promise((resolve) => pipe.onEnd(resolve));
    const answers: string[] = [];
    pipe.onMessage((text) => answers.push(text));
    const code = station.api.issueLaunchCode('door', 60_000);
    pipe.send(JSON.stringify({ i: '1', p: { u: '/session/open', b: { json: { code } } } }));
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    const { token } = JSON.parse(answers[0] ?? '').p.b.json;
    const second = connect({
      transport: station.transport,
      start: { token },
      contract: async () => contract,
    });
    await second.api.session.touch({});
    expect(await ended).toBe('replaced');
    second.close();
  });
});

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

describe.each(transports)('a candidate over %s', (name) => {
  it('is never signed out for doing nothing', async () => {
    let now = 0;
    station = await startStation(name, {
      handlers: { 'sitting.lookUp': lookUp },
      now: () => now,
      sweepMs: 20,
    });
    const window = station.open('candidate');
    await asCandidate(window);
    now = 8 * 3_600_000;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await window.api.session.touch({})).toMatchObject({ roles: ['candidate'] });
  });

  it('uploads a picture in parts over a connection of its own', async () => {
    const received: number[] = [];
    station = await startStation(name, {
      handlers: {
        'sitting.lookUp': lookUp,
        'upload.begin': () => ok({ upload: 'upload000001' }),
        'upload.part': (input) => {
          const { offset, data } = input as { offset: number; data: string };
          received.push(Buffer.from(data, 'base64').length);
          return ok({ received: offset + Buffer.from(data, 'base64').length });
        },
      },
    });
    const window = station.open('candidate');
    await asCandidate(window);
    const shares: number[] = [];
    const file = new Blob([new Uint8Array(100_000)]);
    const upload = await window.uploadFile('picture', file, (share) => shares.push(share));
    expect(upload).toBe('upload000001');
    expect(received).toEqual([48_000, 48_000, 4_000]);
    expect(shares).toEqual([0.48, 0.96, 1]);
  });
});

describe.each(transports)('guessing over %s', (name) => {
  it('is slowed down for look-ups', async () => {
    station = await startStation(name);
    const window = station.open('candidate');
    const answers: unknown[] = [];
    for (let i = 0; i < 13; i += 1) {
      const input = { by: 'confirmation', code: String(i) } as const;
      answers.push(await refusal(window.send(window.api.sitting.lookUp, input)));
    }
    expect(answers[11]).toMatchObject({ code: 'busy' });
    expect(answers[12]).toMatchObject({ code: 'too-many-attempts', values: { seconds: 5 } });
  });

  it('is slowed down for passwords, and goes on when the time is over', async () => {
    let now = 0;
    station = await startStation(name, { now: () => now });
    const window = station.open('staff');
    const attempt = () => refusal(window.api.session.signIn({ login: 'staff', password: 'no' }));
    for (let i = 0; i < 6; i += 1)
      expect(await attempt()).toMatchObject({ code: 'sign-in-failed' });
    expect(await attempt()).toMatchObject({ code: 'too-many-attempts' });
    now = 10_000;
    expect(await attempt()).toMatchObject({ code: 'sign-in-failed' });
  });

  it('is slowed down for launch codes', async () => {
    station = await startStation(name);
    const pipe = await station.transport('main');
    const codes: string[] = [];
    pipe.onMessage((text) => codes.push(JSON.parse(text).p.b.json.data.code));
    for (let i = 0; i < 5; i += 1) {
      const code = 'z'.repeat(20 + i);
      pipe.send(JSON.stringify({ i: String(i), p: { u: '/session/open', b: { json: { code } } } }));
    }
    await vi.waitFor(() => expect(codes).toHaveLength(5));
    expect(codes.sort()).toEqual([
      ...Array(3).fill('launch-code-unknown'),
      ...Array(2).fill('too-many-attempts'),
    ]);
    pipe.close();
  });
});
