import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { measureNetwork } from '../../../main/adapters/network/measure.ts';
import { readHubOptions } from '../../../main/shell/hub-options.ts';
import { hub as en } from '../../../preload/texts/en/hub.ts';
import { hub as zh } from '../../../preload/texts/zh-CN/hub.ts';

const root = mkdtempSync(join(tmpdir(), 'invigil-hub-shell-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const script = fileURLToPath(new URL('../../../main/shell/hub.ts', import.meta.url));
const start = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [script, ...args], { env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });

/** What it says until a line that fits, or until its end. */
const heard = (child: ChildProcess, until: RegExp): Promise<string> =>
  new Promise((resolve) => {
    let said = '';
    const hear = (data: Buffer) => {
      said += data.toString();
      if (until.test(said)) resolve(said);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('close', () => resolve(said));
  });
const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on('close', resolve));

const local = ['--host', '127.0.0.1', '--port', '0'];
const hubIn = async (folder: string) => {
  const child = start(['--data', folder, '--name', 'Centre 7', ...local]);
  const said = await heard(child, /Ctrl\+C/);
  const fingerprint = /(?:[0-9A-F]{2}:){31}[0-9A-F]{2}/.exec(said)?.[0] ?? '';
  const port = /TCP port (\d+)/.exec(said)?.[1] ?? '';
  return { child, said, fingerprint, url: `https://127.0.0.1:${port}` };
};

describe('the hub as a program', () => {
  it('prints a fingerprint by which it can be measured against, and keeps it', async () => {
    const folder = join(root, 'kept');
    const first = await hubIn(folder);
    expect(first.said).toContain('Centre 7');
    const servers = [{ url: first.url, fingerprint: first.fingerprint }];
    const outcome = await measureNetwork({ servers, seconds: 1, limits: { bytes: 1_000_000 } });
    expect(outcome.ok && outcome.value.download.known).toBe(true);
    const code = ended(first.child);
    first.child.kill('SIGTERM');
    expect(await code).toBe(process.platform === 'win32' ? null : 0);

    const again = await hubIn(folder);
    again.child.kill('SIGTERM');
    expect(again.fingerprint).toBe(first.fingerprint);
  });

  it('says which port is taken, and ends', async () => {
    const first = await hubIn(join(root, 'taken'));
    const port = new URL(first.url).port;
    const args = ['--data', join(root, 'taken'), '--host', '127.0.0.1', '--port', port];
    const second = start(args);
    const code = ended(second);
    expect(await heard(second, /--port\./)).toContain(`TCP port ${port} is taken`);
    expect(await code).toBe(1);
    first.child.kill('SIGTERM');
  });
});

describe('the options of the hub', () => {
  it('have usual values, and UDP follows TCP', () => {
    const read = readHubOptions([]);
    expect(read.ok && [read.value.port, read.value.udpPort, read.value.host]).toEqual([
      4690,
      4690,
      '::',
    ]);
    const other = readHubOptions(['--port', '5000']);
    expect(other.ok && other.value.udpPort).toBe(5000);
  });

  it.each([
    [['--port', '70000'], '--port'],
    [['--port', 'x'], '--port'],
    [['--udp-port', '-1'], '--udp-port'],
    [['--public-udp-port', '0'], '--public-udp-port'],
    [['--host', 'hub.example.org'], '--host'],
    [['--name', 'a\nb'], '--name'],
    [['--name', ''], '--name'],
    [['--colour', 'red'], '--colour'],
  ])('%j is wrong in %s', (args, option) => {
    expect(readHubOptions(args)).toEqual({ ok: false, error: option });
  });
});

describe('what the hub says', () => {
  const sentencesOf = ({ failure, ...others }: typeof en) =>
    Object.entries({ ...others, ...failure });
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);

  it('is there in both languages, with the same values', () => {
    const chinese = Object.fromEntries(sentencesOf(zh));
    expect(Object.keys(chinese)).toEqual(sentencesOf(en).map(([code]) => code));
    for (const [code, text] of sentencesOf(en)) {
      expect(values(chinese[code] ?? '').toSorted(), code).toEqual(values(text).toSorted());
    }
  });

  it('has a sentence for every reason why it can’t start', () => {
    const folder = new URL('../../../main/adapters/hub/', import.meta.url);
    const source = ['identity.ts', 'server.ts']
      .map((name) => readFileSync(fileURLToPath(new URL(name, folder)), 'utf8'))
      .join('');
    const thrown = [...source.matchAll(/PlainError\('([a-z-]+)'/g)].map(([, code = '']) => code);
    const failures = /HubFailure = (.+);/.exec(source)?.[1]?.match(/[a-z-]{3,}/g) ?? [];
    expect(failures).toHaveLength(3);
    expect(new Set(Object.keys(en.failure))).toEqual(new Set([...thrown, ...failures, 'unknown']));
  });
});
