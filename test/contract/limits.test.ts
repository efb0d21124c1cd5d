import { afterEach, describe, expect, it, vi } from 'vitest';
import { asCandidate, lookUp, ok, refusal, transports } from './support/calls.ts';
import { type Station, startStation } from './support/station.ts';

let station: Station;
afterEach(() => station.close());

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

describe.each(transports)('a window that comes back over %s', (name) => {
  it('is not kept out by another program that connects and says nothing', async () => {
    station = await startStation(name, { introductionMs: 40 });
    const silent = await station.transport('main');
    await new Promise<void>((resolve) => silent.onEnd(() => resolve()));
    const window = station.open('candidate');
    await window.api.session.touch({});
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(window.state().at).toBe('open');
  });

  it('is not kept out by another program that tries tokens', async () => {
    station = await startStation(name);
    const window = station.open('candidate');
    await window.api.session.touch({});
    for (let i = 0; i < 130; i += 1) {
      const pipe = await station.transport('main');
      const answered = new Promise<string>((resolve) => pipe.onMessage(resolve));
      const json = { token: 'z'.repeat(43) };
      pipe.send(JSON.stringify({ i: '0', p: { u: '/session/resume', b: { json } } }));
      expect(await answered).toContain('session-ended');
      pipe.close();
    }
    station.cut();
    expect(await window.api.session.touch({})).toMatchObject({ roles: ['kiosk'] });
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

  it('is slowed down for the password of a second person', async () => {
    station = await startStation(name);
    const window = station.open('proctor');
    await window.api.session.signIn({ login: 'proctor', password: 'proctor' });
    const attempt = () =>
      refusal(
        window.send(window.api.proctor.letIn, {
          booking: 'booking000001',
          reason: 'the bus was late',
          second: { login: 'other', password: 'guess' },
        }),
      );
    for (let i = 0; i < 10; i += 1) expect(await attempt()).toMatchObject({ code: 'busy' });
    expect(await attempt()).toMatchObject({ code: 'too-many-attempts' });
  });

  it('is slowed down where an admission brings a second person, and nobody waits without one', async () => {
    station = await startStation(name);
    const window = station.open('proctor');
    await window.api.session.signIn({ login: 'proctor', password: 'proctor' });
    const admit = (more: { readonly login: string; readonly password: string } | null) =>
      refusal(
        window.send(window.api.proctor.admit, {
          sitting: 'sitting00001',
          note: '',
          ...(more === null ? {} : { override: { reason: 'seen', checks: [], second: more } }),
        }),
      );
    const guess = { login: 'other', password: 'guess' };
    for (let i = 0; i < 10; i += 1) expect(await admit(guess)).toMatchObject({ code: 'busy' });
    expect(await admit(guess)).toMatchObject({ code: 'too-many-attempts' });
    for (let i = 0; i < 40; i += 1) expect(await admit(null)).toMatchObject({ code: 'busy' });
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
