import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNodeCrypto } from '../../main/adapters/crypto/node-crypto.ts';
import { createLockJournal, journalFile } from '../../main/adapters/lockdown/journal-file.ts';
import { journalMachine } from '../../main/adapters/lockdown/journal-machine.ts';
import { claimLockdown } from '../../main/adapters/lockdown/keeper/claim.ts';
import { gnomeNotifications } from '../../main/adapters/lockdown/linux/gnome.ts';
import { createSession } from '../../main/adapters/lockdown/linux/session.ts';
import { createMachine } from '../../main/adapters/machine/create.ts';
import { journalLine, type Undo } from '../../main/domain/lockdown/journal.ts';
import type { OperationId } from '../../main/domain/lockdown/operation.ts';
import {
  missingPrograms,
  openSettings,
  whyNot,
} from '../adapters/lockdown/linux/support/real-desktop.ts';
import { temporaryFolder } from '../support/store.ts';

const { sha256 } = createNodeCrypto();
const { folder, remove } = temporaryFolder();
afterAll(remove);
let number = 0;
let data = '';
beforeEach(() => {
  number += 1;
  data = join(folder, `data-${number}`);
});

type Ran = { readonly code: number; readonly out: string; readonly error: string };
const restore = (args: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
  new Promise<Ran>((done) => {
    execFile(
      process.execPath,
      ['main/shell/cli.ts', '--data', data, ...args],
      { env },
      (error, out, errorOut) =>
        done({ code: error ? Number(error.code) : 0, out, error: errorOut }),
    );
  });

/** Writes a journal as a lockdown does, before it performs. */
const note = async (...noted: readonly (readonly [OperationId, Undo])[]): Promise<void> => {
  mkdirSync(data, { recursive: true });
  const machine = await journalMachine(createMachine({ dataFolder: data }), sha256);
  const journal = createLockJournal(data);
  let last = '';
  for (const [operation, undo] of noted) {
    const line = journalLine({ machine, operation, what: 'undo', undo }, last, sha256);
    expect(journal.append(line.text).ok).toBe(true);
    last = line.digest;
  }
};

describe('invigil restore (R-L4)', () => {
  it('has nothing to do where nothing is left, and leaves no folder behind', async () => {
    const ran = await restore(['--lang', 'en', 'restore']);
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to restore') });
    expect(existsSync(data)).toBe(false);
    expect(await restore(['--json', 'restore'])).toMatchObject({ code: 0 });
  });

  it('refuses while a program holds the lockdown or the store, in both languages', async () => {
    await note(['full-screen', null]);
    const claim = claimLockdown(data, 0);
    if (!claim.ok) throw new Error(claim.error.code);
    const refused = await restore(['--lang', 'en', 'restore']);
    expect(refused).toMatchObject({ code: 2, error: expect.stringContaining('program runs') });
    const chinese = await restore(['--lang', 'zh-CN', 'restore']);
    expect(chinese).toMatchObject({ code: 2, error: expect.stringContaining('正在运行') });
    claim.value.release();
    expect(existsSync(journalFile(data))).toBe(true);
  });

  it('says what is left and what to do, and keeps it in the journal', async () => {
    // Noted by an X server that is not to be reached from here, though it may still run.
    const { boot } = createSession();
    const times = { saver: { timeout: 300, cycle: 300 }, dpms: null };
    const { DISPLAY: _, ...withoutScreen } = process.env;
    await note(['full-screen', null], ['x11-sleep', { boot, times }]);
    const ran = await restore(['--lang', 'en', '--json', 'restore'], withoutScreen);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({
      restored: [{ operation: 'full-screen' }],
      left: [{ operation: 'x11-sleep' }],
    });
    const said = await restore(['--lang', 'en', 'restore'], withoutScreen);
    expect(said).toMatchObject({ code: 1, out: expect.stringContaining('--to-defaults') });
    expect(existsSync(journalFile(data))).toBe(true);
  });

  it('undoes nothing that another machine noted', async () => {
    mkdirSync(data, { recursive: true });
    const line = { machine: 'other', operation: 'x11-keys', what: 'undo', undo: null } as const;
    writeFileSync(journalFile(data), journalLine(line, '', sha256).text);
    const ran = await restore(['--json', 'restore']);
    expect(JSON.parse(ran.out)).toMatchObject({
      restored: [],
      problems: [{ because: 'other-machine' }],
    });
  });
});

const missing = missingPrograms('gsettings');
describe(`settings of a real desktop${whyNot(missing)}`, { skip: missing.length > 0 }, () => {
  const own = '[org/gnome/desktop/notifications]\nshow-in-lock-screen=false\n';
  let desktop: ReturnType<typeof openSettings>;
  beforeEach(() => {
    desktop = openSettings();
    desktop.write(own);
  });
  afterEach(() => desktop.stop());

  const performed = async (): Promise<void> => {
    const operation = gnomeNotifications(createSession(desktop.env));
    const noted = await operation.note();
    if (!noted.ok) throw new Error(noted.error.detail);
    await note(['full-screen', null], ['gnome-notifications', noted.value]);
    expect(await operation.perform()).toEqual({ ok: true });
    expect(desktop.read()).toContain('show-banners=false');
  };

  it('are as before after invigil restore, and the journal is gone (R-L4)', async () => {
    await performed();
    const ran = await restore(['--lang', 'en', 'restore'], desktop.env);
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('as before again') });
    expect(desktop.read()).toBe(own);
    expect(existsSync(journalFile(data))).toBe(false);
  });

  it('are the system’s own after invigil restore --to-defaults, journal or not (R-L4)', async () => {
    await performed();
    createLockJournal(data).remove();
    const ran = await restore(['--json', 'restore', '--to-defaults'], desktop.env);
    expect(ran.code).toBe(0);
    expect(desktop.read()).toBe(own);
  });

  /** The keeper as it runs, from source or as it is built; a program that lives holds the claim. */
  const keepers = ['main/shell/restore.ts', 'dist/main/restore.js'];
  for (const program of keepers) {
    const absent = existsSync(program) ? '' : ' (skipped: not built)';
    it(`are as before at once when the program is killed, by ${program}${absent} (R-L4)`, {
      skip: absent !== '',
    }, async () => {
      await performed();
      const keeper = JSON.stringify(resolve('main/adapters/lockdown/keeper/start-keeper.ts'));
      const claim = JSON.stringify(resolve('main/adapters/lockdown/keeper/claim.ts'));
      const args = JSON.stringify([resolve(program), data]);
      const host = spawn(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          `const { createKeeper } = await import(${keeper});
           const { claimLockdown } = await import(${claim});
           globalThis.claim = claimLockdown(${JSON.stringify(data)}, 0);
           const started = await createKeeper({ program: process.execPath, args: ${args} }).start();
           console.log(globalThis.claim.ok && started.ok ? 'locked' : 'not locked');
           setInterval(() => {}, 1000);`,
        ],
        { env: desktop.env, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const said = await new Promise((done) => host.stdout.once('data', (text) => done(`${text}`)));
      expect(said).toBe('locked\n');
      await wait(1_000);
      expect(desktop.read()).toContain('show-banners=false');
      host.kill('SIGKILL');
      const end = performance.now() + 20_000;
      while (existsSync(journalFile(data)) && performance.now() < end) await wait(50);
      expect(existsSync(journalFile(data))).toBe(false);
      expect(desktop.read()).toBe(own);
    });
  }
});
