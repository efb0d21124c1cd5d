import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { reopenCrashed } from '../../../main/adapters/electron/crash.ts';
import { mayRelaunch } from '../../../main/adapters/electron/relaunch.ts';

describe('a page that crashed (R-L4)', () => {
  const setUp = () => {
    const webContents = new EventEmitter();
    const did: string[] = [];
    let now = 0;
    let isDestroyed = false;
    const window = {
      webContents,
      isDestroyed: () => isDestroyed,
      destroy: () => {
        isDestroyed = true;
        did.push('destroyed');
      },
    };
    reopenCrashed(
      window,
      () => now,
      () => did.push('reopened'),
      () => did.push('gave up'),
    );
    return {
      did,
      crash: (reason: string, at: number) => {
        now = at;
        webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
      },
    };
  };

  it.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'launch-failed', 'integrity-failure'])(
    'is opened again after %s',
    (reason) => {
      const { did, crash } = setUp();
      crash(reason, 0);
      expect(did).toEqual(['reopened']);
    },
  );

  it('is not opened again when it ended in order', () => {
    const { did, crash } = setUp();
    crash('clean-exit', 0);
    expect(did).toEqual([]);
  });

  it('is given up when it crashes again and again, after another window is there', () => {
    const { did, crash } = setUp();
    for (const at of [0, 1_000, 2_000, 3_000, 4_000]) crash('crashed', at);
    expect(did).toEqual(['reopened', 'reopened', 'reopened', 'gave up', 'destroyed']);
  });

  it('is opened each time when it crashes now and then', () => {
    const { did, crash } = setUp();
    for (let minute = 0; minute < 20; minute += 1) crash('crashed', minute * 61_000);
    expect(did).toEqual(Array.from({ length: 20 }, () => 'reopened'));
  });
});

describe('a program that failed (R-L4)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'invigil-relaunch-'));
  const file = join(folder, 'relaunched');
  afterEach(() => rmSync(file, { force: true }));
  const now = Date.UTC(2026, 10, 27);

  it('starts itself anew, once a minute at most', () => {
    expect(mayRelaunch(file, now)).toBe(true);
    expect(mayRelaunch(file, now + 1_000)).toBe(false);
    expect(mayRelaunch(file, now + 59_999)).toBe(false);
    expect(mayRelaunch(file, now + 60_000)).toBe(true);
  });

  it('starts itself anew where the note is no time, or of a clock that was set back since', () => {
    writeFileSync(file, 'x');
    expect(mayRelaunch(file, now)).toBe(true);
    expect(mayRelaunch(file, now - 3_600_000)).toBe(true);
  });

  it('stays where it is when nothing can be noted', () => {
    expect(mayRelaunch(join(folder, 'missing', 'relaunched'), now)).toBe(false);
    rmSync(folder, { recursive: true, force: true });
  });
});
