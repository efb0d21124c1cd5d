import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CrashReporterStartOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  crashFolder,
  crashOptions,
  keepCrashReports,
} from '../../../main/adapters/electron/crash-reports.ts';

const day = 24 * 3_600_000;
const now = Date.UTC(2026, 10, 27);

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'invigil-crashes-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const keep = (folder = data) => {
  const paths: string[][] = [];
  const started: CrashReporterStartOptions[] = [];
  keepCrashReports(
    { start: (options) => started.push(options) },
    { setPath: (...path) => paths.push(path) },
    { data: folder, now: () => now },
  );
  return { paths, started };
};

/** A file of Crashpad's, so many days old. */
const write = (name: string, days: number) => {
  const file = join(crashFolder(data), name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, 'MDMP');
  const at = (now - days * day) / 1_000;
  utimesSync(file, at, at);
};

const left = () =>
  readdirSync(crashFolder(data), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

describe('reports of crashes', () => {
  it('are sent to nobody, the system’s maker included, and nothing is added to them', () => {
    expect(crashOptions).toEqual({
      uploadToServer: false,
      compress: false,
      ignoreSystemCrashHandler: true,
      extra: {},
      globalExtra: {},
    });
    expect(keep().started).toEqual([crashOptions]);
  });

  it('lie in the data folder, which its owner alone can read', () => {
    expect(keep().paths).toEqual([['crashDumps', crashFolder(data)]]);
    if (process.platform !== 'win32') {
      expect(statSync(crashFolder(data)).mode & 0o777).toBe(0o700);
    }
  });

  it('are thrown away after two weeks, and Crashpad’s own files are left alone', () => {
    write('completed/old.dmp', 15);
    write('completed/old.meta', 15);
    write('pending/new.dmp', 13);
    write('settings.dat', 400);
    keep();
    expect(left()).toEqual(['new.dmp', 'settings.dat']);
  });

  it('are ten at most, the newest', () => {
    for (let age = 0; age < 13; age += 1) write(`completed/${age}.dmp`, age);
    keep();
    expect(left()).toEqual([
      '0.dmp',
      '1.dmp',
      '2.dmp',
      '3.dmp',
      '4.dmp',
      '5.dmp',
      '6.dmp',
      '7.dmp',
      '8.dmp',
      '9.dmp',
    ]);
  });

  it('are not made where they can’t be kept, and the program starts all the same', () => {
    const file = join(data, 'no-folder');
    writeFileSync(file, '');
    expect(keep(file)).toEqual({ paths: [], started: [] });
  });
});
