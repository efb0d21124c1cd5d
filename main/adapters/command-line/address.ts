import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Longest path of a Unix socket that every system takes (sockaddr_un, with its end). */
const longest = 100;

/**
 * Where the running program listens for the command line: a socket in the store's folder, which only
 * its owner may enter, or a named pipe on Windows.
 */
export const commandLineAddress = (data: string): string => {
  const folder = resolve(data);
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  if (process.platform === 'win32') return `\\\\.\\pipe\\invigil-${name}`;
  const inside = join(folder, 'command.sock');
  return inside.length <= longest ? inside : join(tmpdir(), `invigil-${name}.sock`);
};
