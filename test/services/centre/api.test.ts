import { afterEach, describe, expect, it } from 'vitest';
import type { StationInfo } from '../../../preload/contract/session.ts';
import type { Connection } from '../../../renderer/connection/connection.ts';
import { Refused } from '../../../renderer/connection/refused.ts';
import { type TestCore, testCore } from '../../support/core.ts';
import { bookingsFile } from '../support/bookings-file.ts';
import { adminPassword, setUpInput } from '../support/centre.ts';

let station: TestCore;
afterEach(() => station.cleanup());

const demonstration = async (): Promise<StationInfo> => {
  station = testCore();
  const door = station.open('door');
  return door.send(door.api.station.loadDemonstration);
};

/** A staff window with one of the demonstration's people signed in. */
const as = async (info: StationInfo, login: string): Promise<Connection> => {
  const account = info.demonstration?.accounts.find((one) => one.login === login);
  const window = station.open('staff');
  await window.api.session.signIn({ login, password: account?.password ?? '' });
  return window;
};

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

const file = (lines: Parameters<typeof bookingsFile>[0]) => new Blob([bookingsFile(lines).bytes]);
const tomorrow = () => new Date(Date.now() + 24 * 3_600_000).toISOString();
const everything = { search: '', offset: 0 };

describe('the station over the API', () => {
  it('is new, is set up, and lets its first administrator in (R-C1)', async () => {
    station = testCore();
    const door = station.open('door');
    expect(await door.api.station.info()).toMatchObject({ state: 'new', demonstration: null });
    expect(await codeOf(door.api.station.openWindow({ window: 'staff' }))).toBe('not-set-up');
    const info = await door.send(door.api.station.setUp, setUpInput);
    expect(info).toMatchObject({ state: 'ready', centre: '北京第一考点', mode: 'all' });
    expect(await codeOf(door.send(door.api.station.loadDemonstration))).toBe('already-set-up');
    const staff = station.open('staff');
    const session = await staff.api.session.signIn({ login: 'wang', password: adminPassword });
    expect(session.roles).toEqual(['admin', 'staff']);
  });

  it('shows how to try the demonstration, and only there', async () => {
    const info = await demonstration();
    expect(info.demonstration?.bookings).toHaveLength(12);
    expect(info.demonstration?.bookings[0]).toMatchObject({ confirmation: 'KPT7R4WM' });
    station.restart();
    expect((await station.open('door').api.station.info()).demonstration).toEqual(
      info.demonstration,
    );
  });
});

describe('staff over the API', () => {
  it('import bookings by upload, preview and confirmation (R-B1)', async () => {
    const staff = await as(await demonstration(), 'staff');
    const line = { code: 'NEW-0001', centre: 'DEMO', start: tomorrow() };
    const upload = await staff.uploadFile('bookings', file([line]));
    const shown = await staff.api.staff.previewBookings({ upload });
    expect(shown.counts).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 0 });
    expect(await codeOf(staff.api.staff.previewBookings({ upload }))).toBe('upload-unknown');
    const done = await staff.send(staff.api.staff.confirmBookings, { preview: shown.preview });
    expect(done).toEqual({ added: 1, changed: 0 });
    const list = await staff.api.staff.bookings({ ...everything, search: 'new-0001' });
    expect(list).toMatchObject({ total: 1, rows: [{ confirmation: 'NEW-0001', state: 'booked' }] });
  });

  it('read lists, templates and exports in the form of the contract', async () => {
    const staff = await as(await demonstration(), 'staff');
    expect(await staff.api.staff.exams()).toHaveLength(2);
    expect((await staff.api.staff.bookings(everything)).total).toBe(12);
    expect(await staff.api.staff.sittings(everything)).toEqual({ total: 0, rows: [] });
    expect(await staff.api.staff.results(everything)).toEqual({ total: 0, rows: [] });
    const template = await staff.api.staff.template({ name: 'bookings.csv' });
    expect(Buffer.from(template.data, 'base64').toString('utf8')).toContain('确认码');
    const made = await staff.api.staff.export({
      what: 'bookings',
      format: 'csv',
      filter: everything,
    });
    expect(Buffer.from(made.data, 'base64').toString('utf8').split('\r\n')).toHaveLength(14);
    expect((await staff.api.staff.centreKey()).centre).toContain('Demonstration');
  });

  it('do not let a sponsor take lists of bookings away', async () => {
    const sponsor = await as(await demonstration(), 'sponsor');
    const wanted = { what: 'bookings', format: 'csv', filter: everything } as const;
    expect(await codeOf(sponsor.api.staff.export(wanted))).toBe('content-not-shared');
    expect(await codeOf(sponsor.api.staff.bookings(everything))).toBe('not-allowed');
    expect(await sponsor.api.staff.results(everything)).toEqual({ total: 0, rows: [] });
  });
});

describe('administrators over the API', () => {
  it('make accounts, change them, and read who did what', async () => {
    const admin = await as(await demonstration(), 'admin');
    const made = await admin.send(admin.api.admin.createAccount, {
      login: 'zhou',
      name: '周考务',
      roles: ['staff'],
      password: 'seven quiet lanterns',
    });
    expect(made).toMatchObject({ login: 'zhou', roles: ['staff'], locked: false });
    const changed = await admin.send(admin.api.admin.changeAccount, {
      id: made.id,
      disabled: true,
    });
    expect(changed.disabled).toBe(true);
    expect(await admin.api.admin.accounts()).toHaveLength(6);
    const audit = await admin.api.admin.audit({});
    expect(audit[0]).toMatchObject({ type: 'account.disabled', detail: 'account=周考务' });
  });
});
