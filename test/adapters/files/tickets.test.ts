import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTicketFolder } from '../../../main/adapters/files/tickets.ts';
import { temporaryFolder } from '../../support/store.ts';
import { machineNumber, ticketCentre, ticketTime } from '../../support/tickets.ts';

const { ticket } = ticketCentre();
let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => temporary.remove());

const store = () => createTicketFolder(temporary.folder);
const fileOf = (number: number) =>
  join(temporary.folder, 'tickets', `${machineNumber(number)}.json`);

describe('the folder of tickets (R-S1)', () => {
  it('refuses a machine that could be a path, and touches nothing', () => {
    writeFileSync(join(temporary.folder, 'other.json'), '{}');
    expect(() => store().remove('../other')).toThrow('no machine is known as');
    expect(() => store().write({ ...ticket(1), machine: '../other' })).toThrow();
    expect(readdirSync(temporary.folder)).toEqual(['other.json']);
  });

  it('lists nothing, removes nothing and makes nothing before there is a ticket', () => {
    expect(store().list()).toEqual([]);
    expect(store().remove(machineNumber(1)).ok).toBe(true);
    expect(existsSync(join(temporary.folder, 'tickets'))).toBe(false);
  });

  it('leaves files alone that are no tickets of their machine, and does not list them', () => {
    store().write(ticket(1));
    const foreign: Readonly<Record<string, string>> = {
      'notes.txt': 'room 2',
      [`${machineNumber(2)}.json`]: '{"schema":"invigil-ticket/1",',
      [`${machineNumber(3)}.json`]: JSON.stringify(ticket(4)),
      [`${machineNumber(5)}.json`]: JSON.stringify({ ...ticket(5), note: 'x' }),
      [`${machineNumber(6)}.json`]: `${JSON.stringify(ticket(6))}${' '.repeat(200_000)}`,
      [`${machineNumber(7)}.json.bak`]: JSON.stringify(ticket(7)),
    };
    const folder = join(temporary.folder, 'tickets');
    for (const [name, text] of Object.entries(foreign)) writeFileSync(join(folder, name), text);
    mkdirSync(fileOf(8));
    expect(store().list()).toEqual([ticket(1)]);
    for (const [name, text] of Object.entries(foreign)) {
      expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
    }
  });

  it.skipIf(process.platform === 'win32')('does not follow links out of the folder', () => {
    store().write(ticket(1));
    const outside = join(temporary.folder, 'outside.json');
    writeFileSync(outside, JSON.stringify(ticket(2)));
    symlinkSync(outside, fileOf(2));
    expect(store().list()).toEqual([ticket(1)]);
  });

  it('keeps one ticket a machine, for its owner alone, and gives it back after a restart', () => {
    store().write(ticket(1));
    store().write(ticket(2));
    const newer = ticket(1, { made: ticketTime + 1 });
    expect(store().write(newer).ok).toBe(true);
    const listed = store()
      .list()
      .toSorted((one, other) => one.made - other.made);
    expect(listed).toEqual([ticket(2), newer]);
    expect(readdirSync(join(temporary.folder, 'tickets'))).toHaveLength(2);
    if (process.platform !== 'win32') expect(statSync(fileOf(1)).mode & 0o777).toBe(0o600);
  });

  it('forgets a ticket for good', () => {
    store().write(ticket(1));
    expect(store().remove(machineNumber(1)).ok).toBe(true);
    expect(store().list()).toEqual([]);
    expect(existsSync(fileOf(1))).toBe(false);
  });

  it('says that it could not write where a file stands in the folder’s place', () => {
    writeFileSync(join(temporary.folder, 'tickets'), '');
    expect(store().write(ticket(1))).toEqual({ ok: false, error: 'unwritable' });
    expect(store().list()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says that it could not remove in a folder that may not be written',
    () => {
      store().write(ticket(1));
      chmodSync(join(temporary.folder, 'tickets'), 0o500);
      expect(store().remove(machineNumber(1))).toEqual({ ok: false, error: 'unwritable' });
      chmodSync(join(temporary.folder, 'tickets'), 0o700);
    },
  );
});
