import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../main/adapters/api/api.ts';
import { commandLineAddress } from '../../../main/adapters/command-line/address.ts';
import { clientOfRunning } from '../../../main/adapters/command-line/client.ts';
import { serveCommandLine } from '../../../main/adapters/command-line/serve.ts';

const onUnix = process.platform !== 'win32';

/** Stands for the API: it only gives out codes here. */
const api = { issueLaunchCode: () => 'a-code', accept: () => {} } as unknown as Api;

let temporary: string;
let before: string | undefined;
beforeEach(() => {
  // Short, or the address would be too long even there.
  temporary = mkdtempSync('/tmp/i-');
  before = process.env.TMPDIR;
  process.env.TMPDIR = temporary;
});
afterEach(() => {
  process.env.TMPDIR = before ?? '';
  if (before === undefined) delete process.env.TMPDIR;
  rmSync(temporary, { recursive: true, force: true });
});

/** A data folder whose path is too long for a socket. */
const longFolder = (): string => {
  const folder = join(temporary, 'd'.repeat(100));
  mkdirSync(folder, { mode: 0o700 });
  return folder;
};

/** Listens where the program would, as a program that is after passwords does. */
const pretend = async (address: string): Promise<() => void> => {
  const server = createServer((socket) => socket.write('{"code":"mine"}\n'));
  await new Promise<void>((resolve) => server.listen(address, resolve));
  return () => server.close();
};

describe.runIf(onUnix)('the address of the command line', () => {
  it('is in the store, or in a folder of its own that nobody else may enter', async () => {
    expect(commandLineAddress(temporary)).toBe(join(temporary, 'command.sock'));
    const data = longFolder();
    const stop = await serveCommandLine(data, api);
    const address = commandLineAddress(data);
    expect(dirname(dirname(address))).toBe(tmpdir());
    expect(statSync(dirname(address)).mode & 0o777).toBe(0o700);
    expect(statSync(address).mode & 0o777).toBe(0o600);
    const client = await clientOfRunning(data);
    expect(client?.code).toBe('a-code');
    client?.close();
    stop?.();
  });

  it('is not used where others could have put a socket of theirs', async () => {
    const data = longFolder();
    const address = commandLineAddress(data);
    mkdirSync(dirname(address));
    chmodSync(dirname(address), 0o777);
    const stop = await pretend(address);
    expect(await clientOfRunning(data)).toBeNull();
    expect(await serveCommandLine(data, api)).toBeNull();
    stop();
  });

  it('is found through a link of the user to the store', async () => {
    const data = join(temporary, 'data');
    mkdirSync(data, { mode: 0o700 });
    symlinkSync(data, join(temporary, 'link'));
    const stop = await serveCommandLine(join(temporary, 'link'), api);
    const client = await clientOfRunning(join(temporary, 'link'));
    expect(client?.code).toBe('a-code');
    client?.close();
    stop?.();
  });

  it.runIf(process.getuid?.() === 0)('is not used where the folder is another user’s', async () => {
    const data = longFolder();
    const address = commandLineAddress(data);
    mkdirSync(dirname(address), { mode: 0o755 });
    const stop = await pretend(address);
    chownSync(dirname(address), 1, 1);
    expect(await clientOfRunning(data)).toBeNull();
    expect(await serveCommandLine(data, api)).toBeNull();
    stop();
  });

  it('does not stop the program when something that is no socket lies there', async () => {
    const data = longFolder();
    mkdirSync(commandLineAddress(data), { recursive: true, mode: 0o700 });
    expect(await serveCommandLine(data, api)).toBeNull();
  });
});
