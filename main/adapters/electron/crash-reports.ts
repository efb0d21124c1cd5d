import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { App, CrashReporter, CrashReporterStartOptions } from 'electron';

/** Reports are thrown away after so long, in milliseconds. */
const keptFor = 14 * 24 * 3_600_000;
/** The newest so many are kept; a program that fails in a circle must not fill the disk. */
const keptAtMost = 10;

/** Names of what Crashpad writes for a crash; its own settings and lock files are left alone. */
const isReport = (name: string): boolean => /\.(?:dmp|meta|lock)$/.test(name);

/** Where the reports of a data folder lie. */
export const crashFolder = (data: string): string => join(data, 'crashes');

/**
 * How crashes are reported: to this machine's disk alone. Nothing is sent, nobody is named and nothing
 * is added to what Crashpad writes by itself.
 */
export const crashOptions: CrashReporterStartOptions = {
  uploadToServer: false,
  compress: false,
  // The system's own handler may send what it gets to the system's maker.
  ignoreSystemCrashHandler: true,
  extra: {},
  globalExtra: {},
};

/**
 * Keeps reports of crashes in the data folder, which only its owner can read. A report is a picture of
 * the crashed process's stacks: it can hold words that were on the screen, so it is treated as personal
 * data, never sent and thrown away after two weeks. To be called before the program is ready: only
 * processes that start later are watched.
 */
export const keepCrashReports = (
  crashReporter: Pick<CrashReporter, 'start'>,
  app: Pick<App, 'setPath'>,
  { data, now }: { readonly data: string; readonly now: () => number },
): void => {
  const folder = crashFolder(data);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    throwAwayOld(folder, now());
  } catch {
    // Where nothing can be written nothing is reported either; the store says so in a sentence.
    return;
  }
  app.setPath('crashDumps', folder);
  crashReporter.start(crashOptions);
};

/**
 * Throws away reports that are too old or too many.
 * @param now wall time in milliseconds
 */
export const throwAwayOld = (folder: string, now: number): void => {
  const reports = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isReport(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, at: statSync(file).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  let dumps = 0;
  for (const { file, at } of reports) {
    if (file.endsWith('.dmp')) dumps += 1;
    if (now - at > keptFor || dumps > keptAtMost) rmSync(file, { force: true });
  }
};
