import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Machine } from '../../../main/ports/machine.ts';
import type { Look, LookAtMachine } from '../../../main/ports/system-test.ts';
import type { CheckName, CheckState } from '../../../preload/contract/check.ts';
import { lookAtRecorded } from '../../support/recorded-machine.ts';
import { consentToAll, viewWhen } from '../../support/sitting.ts';
import {
  goodCamera,
  goodLoudspeaker,
  goodMicrophone,
  runTest,
  testMachine,
} from '../../support/system-test.ts';
import { codeOf, codes, type DemoCentre, demoCentre } from '../sitting/support/centre.ts';

/** What the machine is by now; a test may change it. */
let about: Partial<Look>;
/** The machine answers no sooner than this. */
let answers: Promise<void> = Promise.resolve();
const recordedMachine = async (name: string): Promise<() => LookAtMachine> => {
  const machine = await lookAtRecorded(name);
  return () => ({
    ...machine,
    look: async (tell) => {
      await answers;
      return { ...(await machine.look(tell)), ...about };
    },
  });
};

let centre: DemoCentre;
beforeEach(async () => {
  about = { machine: ['this machine'], network: ['192.0.2'], addresses: ['192.0.2.7'] };
  centre = await demoCentre({ machine: await recordedMachine('windows-surface-laptop-5') });
});
afterEach(() => centre.cleanup());

const verdictOf = (state: CheckState, check: CheckName) =>
  state.findings.find((finding) => finding.check === check)?.verdict;
const all = { what: 'all', location: null } as const;
const changed = { what: 'changed', location: null } as const;

describe('a system test that is not complete', () => {
  it('takes no measurement, no report and no end before it was run', async () => {
    const { api, send } = centre.open('candidate');
    for (const call of [
      () => api.check.camera(goodCamera),
      () => api.check.report({ format: 'json', language: 'en' }),
      () => send(api.check.finish, {}),
    ]) {
      expect(await codeOf(call())).toBe('checks-missing');
    }
  });

  it('does not end while the window has something to try, and leaves no ticket', async () => {
    const window = centre.open('candidate');
    const { state } = await runTest(window, all);
    expect(state.waits).toBe(true);
    await window.api.check.camera(goodCamera);
    await window.api.check.microphone(goodMicrophone);
    expect(await codeOf(window.send(window.api.check.finish, {}))).toBe('checks-missing');
    expect(await (await centre.as('staff')).api.check.tickets()).toEqual([]);
  });

  it('is not run twice at the same time by one window', async () => {
    const window = centre.open('candidate');
    const gate = Promise.withResolvers<void>();
    answers = gate.promise;
    const first = runTest(window, all);
    expect(await codeOf(runTest(window, all))).toBe('busy');
    gate.resolve();
    await first;
  });

  it('begins again at once when it was stopped while the machine was still answering', async () => {
    const window = centre.open('candidate');
    const gate = Promise.withResolvers<void>();
    answers = gate.promise;
    const stop = new AbortController();
    const first = await window.api.check.run(all, { signal: stop.signal });
    await first.next();
    stop.abort();
    await first.next().catch(() => undefined);
    const second = runTest(window, all);
    gate.resolve();
    expect((await second).state.findings).toHaveLength(22);
  });

  it('belongs to its window: another knows nothing of it', async () => {
    await runTest(centre.open('candidate'), all);
    expect(await codeOf(centre.open('candidate').api.check.camera(goodCamera))).toBe(
      'checks-missing',
    );
  });

  it('is not ended into the sitting of who is looked up afterwards in the same window', async () => {
    const window = centre.open('candidate');
    await runTest(window, all);
    await window.api.check.camera(goodCamera);
    await window.api.check.microphone(goodMicrophone);
    await window.api.check.loudspeaker(goodLoudspeaker);
    await window.send(window.api.sitting.lookUp, { by: 'confirmation', code: codes.associate });
    await consentToAll(window);
    expect(await codeOf(window.send(window.api.check.finish, {}))).toBe('checks-missing');
    expect(await codeOf(window.api.check.camera(goodCamera))).toBe('checks-missing');
  });
});

describe('a system test (R-S1)', () => {
  it('tells how far it is, then every finding in its order, without weights', async () => {
    const { state, told } = await runTest(centre.open('candidate'), all);
    expect(told.length).toBeGreaterThan(1);
    expect(state.findings).toHaveLength(22);
    expect(JSON.stringify(state)).not.toContain('"weight"');
    expect(verdictOf(state, 'virtual-machine')).toBe('ready');
    expect(verdictOf(state, 'camera')).toBe('needs-window');
  });

  it('says that no test server is configured, not that the network is slow (R-S5)', async () => {
    const { state } = await runTest(centre.open('candidate'), all);
    const network = state.findings.find(({ check }) => check === 'network');
    expect(network).toMatchObject({ verdict: 'unknown', effect: 'warns' });
    expect(state.network).toEqual([]);
  });

  it('judges what the window measured, and tries one check again without the others', async () => {
    const window = centre.open('candidate');
    await runTest(window, all);
    const denied = await window.api.check.camera({ got: 'nothing', problem: 'denied' });
    expect(verdictOf(denied, 'camera')).toBe('not-ready');
    await window.api.check.microphone(goodMicrophone);
    expect(verdictOf(await window.api.check.camera(goodCamera), 'camera')).toBe('ready');
    const { state } = await runTest(window, { what: 'displays', location: null });
    expect(verdictOf(state, 'camera')).toBe('ready');
    expect(verdictOf(state, 'microphone')).toBe('ready');
  });

  it('keeps what the window measured while a check of the machine was tried again', async () => {
    const window = centre.open('candidate');
    await runTest(window, all);
    const gate = Promise.withResolvers<void>();
    answers = gate.promise;
    const again = runTest(window, { what: 'displays', location: null });
    await window.api.check.camera(goodCamera);
    gate.resolve();
    expect(verdictOf((await again).state, 'camera')).toBe('ready');
  });

  it('leaves a ticket that staff see, signed by this station', async () => {
    const state = await testMachine(centre.open('candidate'));
    const [row, ...more] = await (await centre.as('staff')).api.check.tickets();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ result: state.result, waits: false, tooOld: false });
  });

  it('makes no ticket of a machine that has nothing to be known by', async () => {
    about = { ...about, machine: [] };
    const window = centre.open('candidate');
    await testMachine(window);
    expect(await (await centre.as('staff')).api.check.tickets()).toEqual([]);
  });

  it('gives its report as JSON and as a page without scripts', async () => {
    const window = centre.open('candidate');
    await testMachine(window);
    const json = await window.api.check.report({ format: 'json', language: 'en' });
    expect(JSON.parse(json.text)).toMatchObject({
      report: { schema: 'invigil-check/1', platform: 'win32' },
      ticket: { schema: 'invigil-ticket/1' },
    });
    const page = await window.api.check.report({ format: 'html', language: 'zh-CN' });
    expect(page.text).toContain('<html lang="zh-CN">');
    expect(page.text).not.toMatch(/<script/i);
  });

  it('gives a report of which no word can be changed: its ticket is for that one alone (R-S1)', async () => {
    const window = centre.open('candidate');
    await testMachine(window);
    const { text } = await window.api.check.report({ format: 'json', language: 'en' });
    const staff = await centre.as('staff');
    const add = async (saved: string) =>
      (await staff.send(staff.api.check.addTickets, { text: saved })).refused;
    const better = JSON.parse(text);
    better.report.findings = [];
    expect(await add(JSON.stringify(better))).toEqual([{ place: 1, code: 'ticket-altered' }]);
    expect(await add(text)).toEqual([]);
  });

  it('makes a newer ticket of a check that was tried again, and the older does not come back', async () => {
    const window = centre.open('candidate');
    await testMachine(window);
    const saved = async () =>
      (await window.api.check.report({ format: 'json', language: 'en' })).text;
    const first = await saved();
    centre.clock.jump(60_000);
    await window.api.check.camera({ got: 'nothing', problem: 'none' });
    await window.send(window.api.check.finish, {});
    const staff = await centre.as('staff');
    const { refused, tickets } = await staff.send(staff.api.check.addTickets, { text: first });
    expect(refused).toEqual([{ place: 1, code: 'ticket-older-than-known' }]);
    expect(tickets[0]?.result).toBe('not-ready');
  });

  it('keeps nothing of the place and no address on one cable alone (R-S7)', async () => {
    const { outsideAddresses } = await import('../../../main/adapters/machine/identity.ts');
    const card = (address: string, family: string) => ({
      name: 'en0',
      address,
      family,
      mac: '02:fc:00:00:00:01',
      internal: false,
    });
    const machine = {
      node: async () => [
        card('fe80::fc:ff:fe00:1', 'IPv6'),
        card('169.254.7.7', 'IPv4'),
        card('192.0.2.7', 'IPv4'),
        card('2001:db8::7', 'IPv6'),
      ],
    } as unknown as Machine;
    expect(await outsideAddresses(machine)).toEqual(['192.0.2.7', '2001:db8::7']);
  });
});

describe('a system test at check-in', () => {
  it('keeps sound and the same network from the ticket, and tries the camera again', async () => {
    await testMachine(centre.open('candidate'));
    const window = centre.open('candidate');
    const { state } = await runTest(window, changed);
    expect(state.since?.kept).toEqual(['microphone', 'loudspeaker']);
    expect(verdictOf(state, 'microphone')).toBe('ready');
    expect(verdictOf(state, 'camera')).toBe('needs-window');
  });

  it('asks everything again on another machine, after two days, and after a ticket was altered', async () => {
    await testMachine(centre.open('candidate'));
    const asked = async () =>
      (await runTest(centre.open('candidate'), changed)).state.since?.kept ?? null;
    const mine = about;
    about = { ...mine, machine: ['another machine'] };
    expect(await asked()).toBeNull();
    about = mine;
    expect(await asked()).not.toBeNull();
    const folder = join(centre.folder, 'tickets');
    const file = join(folder, readdirSync(folder)[0] ?? '');
    const ticket = readFileSync(file, 'utf8');
    const better = ticket.replace(/"verdict": "(?!ready)[a-z-]+"/, '"verdict": "ready"');
    expect(better).not.toBe(ticket);
    writeFileSync(file, better);
    centre.restart();
    expect(await asked()).toBeNull();
    writeFileSync(file, ticket);
    centre.restart();
    expect(await asked()).not.toBeNull();
    centre.clock.jump(49 * 3_600_000);
    expect(await asked()).toBeNull();
  });

  it('does not make an old ticket young by taking over from it', async () => {
    await testMachine(centre.open('candidate'));
    const tickets = async () => (await centre.as('staff')).api.check.tickets();
    const [before] = await tickets();
    centre.clock.jump(20 * 3_600_000);
    await testMachine(centre.open('candidate'), 'changed');
    const [after] = await tickets();
    expect(after?.made).toBe(before?.made);
  });

  it('goes into the log with exactly what is told before, and the differences from the ticket (R-S7)', async () => {
    const window = centre.open('candidate');
    const found = await window.send(window.api.sitting.lookUp, {
      by: 'confirmation',
      code: codes.associate,
    });
    if (found.found !== 'sitting') throw new Error('several bookings');
    await consentToAll(window);
    const view = await viewWhen(window, ({ at }) => at.step === 'pictures');
    expect(view.at).toMatchObject({ systemTest: 'missing' });
    await runTest(window, { what: 'all', location: { latitude: 31.2, longitude: 121.5 } });
    await window.api.check.camera({ ...goodCamera, brightness: 4, contrast: 1, faces: null });
    await window.api.check.microphone(goodMicrophone);
    await window.api.check.loudspeaker(goodLoudspeaker);
    await window.send(window.api.check.finish, {});
    await viewWhen(window, ({ at }) => at.step === 'pictures' && at.systemTest === 'done');
    const event = centre.events(found.sitting).find(({ type }) => type === 'machine.checked');
    if (event?.type !== 'machine.checked' || event.opened === null) throw new Error('no event');
    const { recorded, lines, result } = event.opened.data;
    expect(Object.keys(recorded).sort()).toEqual([
      'addresses',
      'device',
      'location',
      'remoteSession',
      'virtualMachine',
      'vpn',
    ]);
    expect(recorded).toMatchObject({
      addresses: ['192.0.2.7'],
      location: { latitude: 31.2, longitude: 121.5 },
      virtualMachine: 'ready',
      remoteSession: 'ready',
    });
    expect(recorded.device).toMatch(/^[0-9a-f]{64}$/);
    expect(result).toBe('not-ready');
    expect(lines.find(({ check }) => check === 'camera')).toMatchObject({ effect: 'blocks' });
    expect(JSON.stringify(event.opened.data)).not.toContain('this machine');
  });

  it('takes over from a test the day before, made before anybody was looked up', async () => {
    await testMachine(centre.open('candidate'));
    const window = centre.open('candidate');
    await window.send(window.api.sitting.lookUp, { by: 'confirmation', code: codes.associate });
    await consentToAll(window);
    const { state } = await runTest(window, changed);
    expect(state.since?.kept).toEqual(['microphone', 'loudspeaker']);
    expect(state.since?.changed).toEqual([]);
  });

  it('saves no ticket of an earlier test with the report of this one', async () => {
    await testMachine(centre.open('candidate'));
    const window = centre.open('candidate');
    await runTest(window, changed);
    await window.api.check.camera({ got: 'nothing', problem: 'none' });
    const { text } = await window.api.check.report({ format: 'json', language: 'en' });
    expect(JSON.parse(text)).toMatchObject({ ticket: null });
  });

  it('refuses a place that is more exact than was agreed to', async () => {
    const window = centre.open('candidate');
    const exact = { what: 'all', location: { latitude: 31.2304, longitude: 121.47 } } as const;
    expect(await codeOf(runTest(window, exact))).toBe('bad-input');
  });
});

describe('test servers of a centre (R-S5)', () => {
  it('are not changed by an address that is none, and not by staff', async () => {
    const admin = await centre.as('admin');
    const { api, send } = admin;
    await send(api.check.setServers, { servers: ['https://hub.example.org:4690'] });
    const wrong = { servers: ['https://hub.example.org:4690', 'hub.example.org'] };
    expect(await codeOf(send(api.check.setServers, wrong))).toBe('server-address-wrong');
    const staff = await centre.as('staff');
    expect(await codeOf(staff.send(staff.api.check.setServers, { servers: [] }))).toBe(
      'not-allowed',
    );
    expect(await api.check.servers()).toEqual({ servers: ['https://hub.example.org:4690'] });
  });

  it('are on record, once for each change, and still there after a restart', async () => {
    const { api, send } = await centre.as('admin');
    const servers = [' https://one.example.org ', '', 'https://two.example.org:4690'];
    await send(api.check.setServers, { servers });
    await send(api.check.setServers, { servers });
    expect(
      centre.typesOf('centre').filter((type) => `${type}` === 'test-servers.set'),
    ).toHaveLength(1);
    centre.restart();
    expect(await (await centre.as('staff')).api.check.servers()).toEqual({
      servers: ['https://one.example.org', 'https://two.example.org:4690'],
    });
  });
});
