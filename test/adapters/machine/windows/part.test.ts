import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createWindowsPart } from '../../../../main/adapters/machine/windows/part.ts';
import { isUnanswered, type Row, type Unanswered } from '../../../../main/ports/machine.ts';
import { temporaryFolder } from '../../../support/store.ts';
import { createFakeHost, isRunning } from './fake-host.ts';

const open = (more: { limit?: number; workers?: number; idle?: number } = {}) => {
  const host = createFakeHost();
  return { host, part: createWindowsPart({ limit: 5_000, start: host.start, ...more }) };
};

const only = (answer: readonly Row[] | Unanswered): Row => {
  if (isUnanswered(answer)) throw new Error(answer.detail);
  const [row] = answer;
  if (row === undefined) throw new Error('no row');
  return row;
};

describe('asking Windows', () => {
  it('keeps one program warm from one question to the next', async () => {
    const { host, part } = open();
    const first = only(await part.cim('Win32_BIOS', ['Version']));
    const second = only(await part.cim('Win32_Battery', ['Name']));
    expect(second.pid).toBe(first.pid);
    expect(second.asked).toBe(2);
    expect(host.started()).toBe(1);
  });

  it('asks side by side with no more programs than allowed, and everybody is answered', async () => {
    const { host, part } = open({ workers: 3 });
    const names = Array.from({ length: 20 }, (_, index) => `Win32_Class${index}`);
    const answers = await Promise.all(names.map((name) => part.cim(name, ['Name'])));
    expect(answers.map((answer) => JSON.parse(String(only(answer).question)).class)).toEqual(names);
    expect(host.started()).toBe(3);
  });

  it('asks the same question once when several want to know at the same time', async () => {
    const { part } = open({ workers: 4 });
    const [first, second] = await Promise.all([
      part.cim('Slow', ['Name']),
      part.cim('Slow', ['Name']),
    ]);
    expect(only(first)).toEqual(only(second));
    expect(only(await part.cim('Slow', ['Name'])).asked).toBe(2);
  });

  it('ends a class that hangs at its limit, while the others are answered', async () => {
    const { host, part } = open({ limit: 700, workers: 2 });
    const from = performance.now();
    const hanging = part.cim('Hangs', ['Name']);
    const others = await Promise.all(['A', 'B', 'C'].map((name) => part.cim(name, ['Name'])));
    expect(new Set(others.map((answer) => only(answer).pid)).size).toBe(1);
    expect(await hanging).toMatchObject({ failed: 'timed-out' });
    expect(performance.now() - from).toBeGreaterThan(650);
    expect(performance.now() - from).toBeLessThan(3_000);
    expect(host.started()).toBe(2);
  });

  it('ends the program of the class that hangs', async () => {
    const children: number[] = [];
    const host = createFakeHost();
    const part = createWindowsPart({
      limit: 500,
      start: () => {
        const child = host.start();
        children.push(child.pid ?? 0);
        return child;
      },
    });
    await part.cim('Hangs', ['Name']);
    expect(children).toHaveLength(1);
    await vi.waitFor(() => expect(isRunning(children[0])).toBe(false));
  });

  it('calls it an error when the program dies, and starts another for the next question', async () => {
    const { host, part } = open();
    expect(await part.cim('Dies', ['Name'])).toEqual({
      failed: 'error',
      detail: 'PowerShell ended with 7',
    });
    expect(only(await part.cim('Win32_BIOS', ['Name'])).asked).toBe(1);
    expect(host.started()).toBe(2);
  });

  it('takes half an answer for none', async () => {
    expect(await open().part.cim('Half', ['Name'])).toMatchObject({ failed: 'error' });
  });

  it('passes over what is no answer to this question', async () => {
    expect(only(await open().part.cim('Rubbish', ['Name']))).toMatchObject({ asked: 1 });
  });

  it('puts together an answer that comes in pieces, even in the midst of a character', async () => {
    expect(only(await open().part.cim('Pieces', ['Name']))).toEqual({ Name: '网络适配器' });
  });

  it('ends a program that prints without end', async () => {
    expect(await open().part.cim('Endless', ['Name'])).toEqual({
      failed: 'error',
      detail: 'an answer without end',
    });
  });

  it('says what Windows refused', async () => {
    expect(await open().part.cim('Denied', ['Name'])).toMatchObject({ failed: 'denied' });
  });

  it('says so when a company allows no scripts of ours', async () => {
    const { part } = open();
    const refused = { failed: 'denied', detail: 'constrained language' };
    expect(await part.cim('Constrained', ['Name'])).toEqual(refused);
    expect(await part.cim('Constrained', ['Name'])).toEqual(refused);
  });

  it('never calls a key missing because PowerShell could not be started', async () => {
    const missing = createWindowsPart({
      limit: 2_000,
      start: () => spawn('/nonexistent/powershell.exe'),
    });
    expect(await missing.registry('HKLM\\SOFTWARE\\Any')).toMatchObject({ failed: 'error' });

    const throwing = createWindowsPart({
      limit: 2_000,
      start: () => {
        throw new Error('no more processes');
      },
    });
    expect(await throwing.processes()).toMatchObject({ failed: 'error' });
  });

  // An empty file is no program to Windows, and there no mode forbids one.
  it.skipIf(process.platform === 'win32')('says so when starting it is forbidden', async () => {
    const { folder, remove } = temporaryFolder();
    const file = join(folder, 'powershell.exe');
    writeFileSync(file, '', { mode: 0o600 });
    const part = createWindowsPart({ limit: 2_000, start: () => spawn(file) });
    expect(await part.registry('HKLM\\SOFTWARE\\Any')).toMatchObject({ failed: 'denied' });
    remove();
  });

  it('lets its programs end when nobody asks any more', async () => {
    const { part } = open({ idle: 50 });
    const { pid } = only(await part.cim('Win32_BIOS', ['Name']));
    expect(isRunning(pid)).toBe(true);
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 5_000 });
    expect(only(await part.cim('Win32_BIOS', ['Name'])).pid).not.toBe(pid);
  });

  it('makes texts of the codes in which monitors tell their names', async () => {
    const row = only(await open().part.cim('root\\wmi:WmiMonitorID', ['UserFriendlyName']));
    expect(row).toMatchObject({ ManufacturerName: 'DEL', UserFriendlyName: 'DELL U24' });
  });

  it('starts nothing for what is no name', async () => {
    const { host, part } = open();
    const wrong = ["Win32_BIOS'; Remove-Item C:\\", 'Win32_BIOS WHERE 1=1', '', 'a:b:c'];
    for (const name of wrong) {
      expect(await part.cim(name, ['Name'])).toMatchObject({ failed: 'error' });
    }
    expect(await part.cim('Win32_BIOS', ['Name, SerialNumber FROM x'])).toMatchObject({
      failed: 'error',
    });
    expect(await part.cim('Win32_BIOS', [])).toMatchObject({ failed: 'error' });
    expect(await part.registry('C:\\Windows')).toMatchObject({ failed: 'error' });
    expect(host.started()).toBe(0);
  });
});
