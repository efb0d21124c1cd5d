import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contract } from '../../preload/contract/contract.ts';
import { connect } from '../../renderer/connection/connection.ts';
import {
  asCandidate,
  lookUp,
  ok,
  refusal,
  sitting,
  stateBecomes,
  transports,
} from './support/calls.ts';
import { type Station, startStation } from './support/station.ts';

let station: Station;
// The client tells the console of each bug; here they are made on purpose.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => station.close());

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
    const input = { sitting: sitting, reason: ' ' };
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
      sitting: sitting,
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
