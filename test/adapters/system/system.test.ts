import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileAtomic, writeFileAtomic } from '../../../main/adapters/files/atomic-write.ts';
import { readBootId } from '../../../main/adapters/system/boot-id.ts';
import { createClock } from '../../../main/adapters/system/clock.ts';
import { takeLock } from '../../../main/adapters/system/lock-file.ts';
import { createRandom } from '../../../main/adapters/system/random.ts';
import { noMounts } from '../../support/mount.ts';
import { temporaryFolder } from '../../support/store.ts';

describe('the clock', () => {
  it('gives whole wall milliseconds, rising process time, and uptime with a fraction', async () => {
    const clock = createClock('run-1');
    const first = clock.now();
    await new Promise((done) => setTimeout(done, 120));
    const second = clock.now();
    expect(Number.isInteger(first.wall)).toBe(true);
    expect(Math.abs(first.wall - Date.now())).toBeLessThan(2_000);
    expect(second.mono - first.mono).toBeGreaterThanOrEqual(119);
    expect(second.up - first.up).toBeGreaterThanOrEqual(100);
    expect(second.up - first.up).toBeLessThan(second.mono - first.mono + 50);
    expect(first.run).toBe('run-1');
    expect(first.boot).toBe(readBootId('other'));
  });

  const unshared = noMounts === null ? it : it.skip;
  const why = noMounts === null ? '' : ` (${noMounts})`;
  unshared(`counts sleep in uptime but not in process time on Linux (R-E4)${why}`, () => {
    const script = `
      import { createClock } from './main/adapters/system/clock.ts';
      console.log(JSON.stringify(createClock('r').now()));`;
    const at = (...prefix: string[]) => {
      const [program = '', ...args] = [
        ...prefix,
        process.execPath,
        '--input-type=module-typescript',
      ];
      const ran = spawnSync(program, [...args, '-e', script], { encoding: 'utf8' });
      return JSON.parse(ran.stdout);
    };
    const awake = at();
    const slept = at('unshare', '-T', '--boottime', '3600', '--fork');
    expect(slept.up - awake.up).toBeGreaterThan(3_590_000);
    expect(slept.up - awake.up).toBeLessThan(3_660_000);
    expect(slept.mono - awake.mono).toBeLessThan(60_000);
    expect(slept.boot).toBe(awake.boot);
  });

  it('has a boot ID of the system, the same for all', () => {
    const boot = readBootId('run-1');
    expect(boot).toBe(readBootId('run-2'));
    expect(boot).toMatch(/^(windows:\d+|[0-9a-f-]{36})$/);
  });
});

describe('random IDs', () => {
  it('are 26 characters that cannot be misheard, and never the same', () => {
    const random = createRandom();
    const ids = Array.from({ length: 10_000 }, () => random.id());
    expect(new Set(ids).size).toBe(10_000);
    for (const id of ids) expect(id).toMatch(/^[0-7][0-9abcdefghjkmnpqrstvwxyz]{25}$/);
    for (let at = 1; at < 26; at += 1) expect(new Set(ids.map((id) => id[at])).size).toBe(32);
    expect(random.bytes(0)).toHaveLength(0);
    expect(random.bytes(33)).toHaveLength(33);
  });
});

describe('the lock', () => {
  it('is refused while it is held, with the process named, and free afterwards', () => {
    const { folder, remove } = temporaryFolder();
    const file = join(folder, 'lock');
    const first = takeLock(file, 'boot', Date.now());
    if (!first.ok) throw new Error(first.error.code);
    const refused = { ok: false, error: { code: 'in-use', pid: process.pid } };
    expect(takeLock(file, 'boot', Date.now())).toEqual(refused);
    expect(JSON.parse(readFileSync(`${file}.owner`, 'utf8'))).toMatchObject({ boot: 'boot' });
    first.value.release();
    first.value.release();
    expect(existsSync(`${file}.owner`)).toBe(false);
    const second = takeLock(file, 'boot', Date.now());
    expect(second.ok).toBe(true);
    if (second.ok) second.value.release();
    remove();
  });

  it('is taken over from an owner that is gone, whoever has its number now', () => {
    const { folder, remove } = temporaryFolder();
    const file = join(folder, 'lock');
    for (const owner of [{ pid: 999_999 }, { pid: process.ppid }, 'rubbish', null]) {
      writeFileSync(`${file}.owner`, JSON.stringify(owner));
      const lock = takeLock(file, 'boot', Date.now());
      expect(lock.ok, JSON.stringify(owner)).toBe(true);
      if (lock.ok) lock.value.release();
    }
    remove();
  });

  it('is refused in a folder that does not exist', () => {
    const { folder, remove } = temporaryFolder();
    expect(takeLock(join(folder, 'a', 'lock'), 'boot', 0)).toEqual({
      ok: false,
      error: { code: 'unwritable' },
    });
    remove();
  });
});

describe('atomic files', () => {
  it('are left as they were when writing fails, with nothing beside them', () => {
    const { folder, remove } = temporaryFolder();
    const file = join(folder, 'file');
    expect(writeFileAtomic(join(file, 'x'), '1')).toEqual({ ok: false, error: 'unwritable' });
    expect(writeFileAtomic(file, '1').ok).toBe(true);
    expect(createFileAtomic(file, '2')).toEqual({ ok: false, error: 'exists' });
    expect(readFileSync(file, 'utf8')).toBe('1');
    expect(writeFileAtomic(file, '3').ok).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('3');
    expect(spawnSync('ls', ['-A', folder], { encoding: 'utf8' }).stdout.trim()).toBe('file');
    remove();
  });
});
