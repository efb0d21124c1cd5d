import { spawnSync } from 'node:child_process';
import { mkdirSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askOnce } from '../../../main/adapters/machine/ask-once.ts';
import { consoleText } from '../../../main/adapters/machine/console-text.ts';
import { createMachine } from '../../../main/adapters/machine/create.ts';
import { readEnvironment } from '../../../main/adapters/machine/environment.ts';
import { isPerson } from '../../../main/adapters/machine/linux/people.ts';
import { parseStat } from '../../../main/adapters/machine/linux/processes.ts';
import { macProcesses } from '../../../main/adapters/machine/mac-processes.ts';
import { inspectFlags } from '../../../main/adapters/machine/node.ts';
import { NodeDisk, NodeMachine, NodeNetwork } from '../../../main/adapters/machine/node-values.ts';
import { withoutNames } from '../../../main/adapters/machine/own-and-other.ts';
import { unansweredOf, within } from '../../../main/adapters/machine/within.ts';
import { isUnanswered, type Machine } from '../../../main/ports/machine.ts';
import { temporaryFolder } from '../../support/store.ts';

const here = (limit = 2_500): Machine => createMachine({ dataFolder: '/', limit });
const onLinux = process.platform === 'linux' ? it : it.skip;

describe('a question', () => {
  it('is given up after its limit, whatever hangs', async () => {
    const from = performance.now();
    const answer = await within(50, () => new Promise<string>(() => {}));
    expect(answer).toEqual({ failed: 'timed-out', detail: 'no answer within 50 ms' });
    expect(performance.now() - from).toBeLessThan(1_000);
  });

  it('tells missing, denied and broken apart, and keeps paths to itself', () => {
    const error = (code: string) =>
      Object.assign(new Error(`${code}: no such file, open '/home/wangwei/x'`), { code });
    expect(unansweredOf(error('ENOENT'))).toEqual({ failed: 'missing', detail: 'ENOENT' });
    expect(unansweredOf(error('ENOTDIR')).failed).toBe('missing');
    expect(unansweredOf(error('EACCES')).failed).toBe('denied');
    expect(unansweredOf(error('EPERM')).failed).toBe('denied');
    expect(unansweredOf(error('EIO'))).toEqual({ failed: 'error', detail: 'EIO' });
    expect(unansweredOf('thrown').failed).toBe('error');
  });

  it('that rejects or throws is answered with an error', async () => {
    expect(await within(50, () => Promise.reject(new Error('x')))).toMatchObject({
      failed: 'error',
    });
    const throws = (): Promise<string> => {
      throw new Error('x');
    };
    expect(await within(50, throws)).toMatchObject({ failed: 'error' });
  });
});

describe('files, folders and links', () => {
  it('are read, at most 256 KiB of a file', async () => {
    const { folder, remove } = temporaryFolder();
    writeFileSync(join(folder, 'large'), 'x'.repeat(300 * 1024));
    writeFileSync(join(folder, 'small'), '显示器\n');
    mkdirSync(join(folder, 'inner'));
    symlinkSync('../elsewhere', join(folder, 'link'));
    const machine = here();
    expect(await machine.file(join(folder, 'large'))).toHaveLength(256 * 1024);
    expect(await machine.file(join(folder, 'small'))).toBe('显示器\n');
    expect(await machine.folder(folder)).toEqual(['inner', 'large', 'link', 'small']);
    expect(await machine.link(join(folder, 'link'))).toBe('../elsewhere');
    expect(await machine.file(join(folder, 'none'))).toMatchObject({ failed: 'missing' });
    expect(await machine.folder(join(folder, 'none'))).toMatchObject({ failed: 'missing' });
    expect(await machine.link(join(folder, 'none'))).toMatchObject({ failed: 'missing' });
    expect(await machine.file(folder)).toMatchObject({ failed: 'error' });
    remove();
  });

  onLinux(
    'of /proc are read whole, and a pipe into which nobody writes holds nothing up',
    async () => {
      const { folder, remove } = temporaryFolder();
      spawnSync('mkfifo', [join(folder, 'pipe')]);
      const from = performance.now();
      await here().file(join(folder, 'pipe'));
      expect(performance.now() - from).toBeLessThan(1_000);
      expect(await here().file('/proc/self/status')).toMatch(/^TracerPid:/m);
      remove();
    },
  );
});

describe.runIf(process.platform !== 'win32')('a program', () => {
  it('answers with its output and its code, in no shell', async () => {
    expect(await here().run('echo', '$HOME', ';', 'a b')).toEqual({
      out: '$HOME ; a b\n',
      code: 0,
    });
    expect(await here().run('sh', '-c', 'echo x; exit 3')).toEqual({ out: 'x\n', code: 3 });
  });

  it('that is not there is missing, one that may not be run is denied', async () => {
    const { folder, remove } = temporaryFolder();
    writeFileSync(join(folder, 'text'), 'no program', { mode: 0o644 });
    expect(await here().run('no-such-program')).toMatchObject({ failed: 'missing' });
    expect(await here().run(join(folder, 'text'))).toMatchObject({ failed: 'denied' });
    remove();
  });

  it('that hangs is ended in time, with all that it started', async () => {
    const { folder, remove } = temporaryFolder();
    const file = join(folder, 'pid');
    const from = performance.now();
    const answer = await here(400).run('sh', '-c', `sleep 60 & echo $! > ${file}; wait`);
    expect(answer).toMatchObject({ failed: 'timed-out' });
    expect(performance.now() - from).toBeLessThan(1_500);
    const child = Number(spawnSync('cat', [file], { encoding: 'utf8' }).stdout);
    expect(child).toBeGreaterThan(1);
    await expect.poll(() => isAlive(child), { timeout: 2_000 }).toBe(false);
    remove();
  });

  it('that is killed, or writes more than 1 MiB, has not answered', async () => {
    expect(await here().run('sh', '-c', 'kill -9 $$')).toMatchObject({ failed: 'error' });
    expect(await here().run('yes')).toEqual({
      failed: 'error',
      detail: 'more than 1 MiB of output',
    });
    const most = await here().run('head', '-c', String(1024 * 1024), '/dev/zero');
    expect(most).toMatchObject({ code: 0 });
  });

  it('speaks the language of the system', async () => {
    const before = process.env.LC_ALL;
    process.env.LC_ALL = 'zh_CN.UTF-8';
    const answer = await here().run('printenv', 'LC_ALL');
    if (before === undefined) delete process.env.LC_ALL;
    else process.env.LC_ALL = before;
    expect(answer).toEqual({ out: 'zh_CN.UTF-8\n', code: 0 });
  });
});

/** A process that has ended but was not fetched by its parent (Z) is not alive. */
const isAlive = (pid: number): boolean => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
};

describe('programs that name people', () => {
  it('name them own and other only, whatever columns follow', () => {
    const who =
      'wangwei  :0           2026-11-26 08:01 (:0)\nli       pts/1        2026-11-26 09:00 (10.0.0.7)\n';
    expect(withoutNames('who', [], who, 'wangwei')).toBe(
      'own  :0           2026-11-26 08:01 (:0)\nother       pts/1        2026-11-26 09:00 (10.0.0.7)\n',
    );
    const sessions =
      '     1 1000 wangwei seat0 1038 user tty2 no -\n    c1  132 gdm - 1011 greeter - no -\n';
    expect(withoutNames('loginctl', ['list-sessions', '--no-legend'], sessions, 'wangwei')).toBe(
      '     1 1000 own seat0 1038 user tty2 no -\n    c1  132 other - 1011 greeter - no -\n',
    );
    expect(withoutNames('stat', ['-f', '%Su', '/dev/console'], 'root\n', 'wangwei')).toBe('root\n');
    expect(withoutNames('ps', [], 'wangwei', 'wangwei')).toBe('wangwei');
  });
});

describe('processes', () => {
  onLinux('are all there within 300 ms: this one, its parent, and none of the kernel', async () => {
    const times: number[] = [];
    for (const _ of [1, 2, 3]) {
      const from = performance.now();
      await here().processes();
      times.push(performance.now() - from);
    }
    // Other tests run at the same time.
    expect(Math.min(...times)).toBeLessThan(300);
    const rows = await here().processes();
    if (isUnanswered(rows)) throw new Error(rows.failed);
    expect(rows.find(({ pid }) => pid === process.pid)).toMatchObject({
      parent: process.ppid,
      user: 'own',
      path: readlinkSync('/proc/self/exe'),
    });
    expect(rows.some(({ pid }) => pid === process.ppid)).toBe(true);
    expect(rows.filter(({ name }) => name.startsWith('kworker/'))).toEqual([]);
  });

  it('of Linux have names with spaces and brackets (proc_pid_stat(5))', () => {
    expect(parseStat('4242 (Web (x) Content) S 4200 4200 1 0 -1 4194560 1 2')).toEqual({
      name: 'Web (x) Content',
      parent: 4200,
      flags: 4_194_560,
    });
    expect(parseStat('')).toBeNull();
    expect(parseStat('rubbish')).toBeNull();
  });

  it('belong to people from user number 1000 on, without those of systemd', () => {
    const numbers = [0, 999, 1_000, 60_513, 60_578, 61_184, 65_534, 65_535, 100_000];
    expect(numbers.filter(isPerson)).toEqual([1_000, 60_513, 100_000]);
  });

  it('of macOS are what ps lists; a silent ps has not answered', async () => {
    const ps = (out: string) => macProcesses(async () => ({ out, code: 0 }));
    const launchd = { pid: 1, parent: 0, name: 'launchd', path: '/sbin/launchd' };
    expect(await ps('    1     0     0 /sbin/launchd\n')).toMatchObject([launchd]);
    expect(await ps('')).toMatchObject({ failed: 'error' });
    const denied = { failed: 'denied', detail: 'EPERM' } as const;
    expect(await macProcesses(async () => denied)).toEqual(denied);
  });
});

describe('what Node.js knows', () => {
  it('has the shapes of the format', async () => {
    const machine = here();
    expect(NodeMachine.parse(await machine.node('machine')).cores).toBeGreaterThan(0);
    expect(NodeNetwork.safeParse(await machine.node('network')).success).toBe(true);
    const disk = NodeDisk.parse(await machine.node('disk'));
    expect(disk.size).toBeGreaterThan(disk.free);
    expect(await machine.node('displays')).toBeNull();
    expect(await machine.node('time')).toEqual({
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      offsetMinutes: 0 - new Date().getTimezoneOffset(),
    });
    expect(await machine.node('inspector')).toEqual({ open: false, flags: [] });
  });

  it('tells of the disk that a folder will be on, and asks the shell for screens within the limit', async () => {
    const machine = createMachine({
      dataFolder: '/no/such/folder',
      limit: 50,
      displays: () => new Promise(() => {}),
    });
    expect(NodeDisk.safeParse(await machine.node('disk')).success).toBe(true);
    expect(await machine.node('displays')).toMatchObject({ failed: 'timed-out' });
  });

  it('tells of the environment what is on the list, and of addresses only that they are set', () => {
    const env = {
      PATH: '/bin',
      USER: 'wangwei',
      DISPLAY: ':0',
      SSH_CONNECTION: '10.0.0.7 50022 10.0.0.8 22',
      SSH_TTY: '/dev/pts/0',
      https_proxy: 'http://wangwei:secret@proxy:3128',
      WSL_DISTRO_NAME: '',
    };
    expect(readEnvironment(env)).toEqual({
      DISPLAY: ':0',
      SSH_CONNECTION: 'set',
      SSH_TTY: '/dev/pts/0',
      HTTPS_PROXY: 'set',
    });
  });

  it('names flags for debuggers without their addresses', () => {
    const flags = ['--inspect=10.0.0.7:9229', '--inspect-brk', '--max-old-space-size=1', '-r', 'x'];
    expect(inspectFlags(flags)).toEqual(['--inspect', '--inspect-brk']);
  });
});

describe.runIf(process.platform !== 'win32')('what only Windows has', () => {
  it('is missing elsewhere', async () => {
    const machine = here();
    expect(await machine.cim('Win32_BIOS', [])).toMatchObject({ failed: 'missing' });
    expect(await machine.registry('HKLM\\SOFTWARE')).toMatchObject({ failed: 'missing' });
    expect(await machine.script('screens')).toMatchObject({ failed: 'missing' });
  });
});

describe('text of the console of Windows', () => {
  it('is UTF-8 or in the code page of the language', () => {
    expect(consoleText(Buffer.from('活动连接'), 'zh-CN')).toBe('活动连接');
    // "活动连接" in GBK, as netstat writes it in Chinese.
    const gbk = Uint8Array.from([0xbb, 0xee, 0xb6, 0xaf, 0xc1, 0xac, 0xbd, 0xd3]);
    expect(consoleText(gbk, 'zh-CN')).toBe('活动连接');
    expect(consoleText(Uint8Array.from([0x41, 0xff]), 'de-DE')).toBe('Aÿ');
  });
});

describe('asking once', () => {
  it('asks each question once and keeps time of it, answered or not', async () => {
    const asked: string[] = [];
    const machine: Machine = {
      ...here(),
      file: async (path) => {
        asked.push(path);
        return path === '/a' ? 'text' : { failed: 'missing', detail: '' };
      },
      cim: async (name, properties) => {
        asked.push(`${name} ${properties}`);
        return [];
      },
    };
    const once = askOnce(machine);
    const texts = await Promise.all(['/a', '/a', '/b'].map((path) => once.machine.file(path)));
    expect(texts).toEqual(['text', 'text', { failed: 'missing', detail: '' }]);
    await once.machine.cim('Win32_BIOS', ['Version']);
    await once.machine.cim('Win32_BIOS', ['Manufacturer']);
    await once.machine.cim('Win32_BIOS', ['Version']);
    expect(asked).toEqual(['/a', '/b', 'Win32_BIOS Version', 'Win32_BIOS Manufacturer']);
    expect(once.times().map(({ question, answered }) => [question, answered])).toEqual([
      ['file /a', true],
      ['file /b', false],
      ['cim Win32_BIOS', true],
      ['cim Win32_BIOS', true],
    ]);
    for (const { milliseconds } of once.times()) expect(milliseconds).toBeGreaterThanOrEqual(0);
  });
});
