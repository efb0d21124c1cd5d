import { createHash } from 'node:crypto';
import { lstatSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Longest path of a Unix socket that every system takes (sockaddr_un, with its end). */
const longest = 100;

/**
 * Where the running program listens for the command line: a socket in the store's folder, or, where
 * that path is too long for a socket, in a folder of this user's own; a named pipe on Windows.
 */
export const commandLineAddress = (data: string): string => {
  const folder = resolve(data);
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  if (process.platform === 'win32') return `\\\\.\\pipe\\invigil-${name}`;
  const inside = join(folder, 'command.sock');
  if (inside.length <= longest) return inside;
  return join(tmpdir(), `invigil-${process.getuid?.() ?? 0}`, name.slice(0, 16));
};

/**
 * Whether the folder of an address is this user's own, so that nobody else can have put a socket
 * there that listens for passwords. On Windows nothing tells whose a pipe is.
 */
export const isInOwnFolder = (address: string): boolean => {
  if (process.platform === 'win32') return true;
  const folder = dirname(address);
  try {
    // A link counts for what it leads to, if nobody else can make it lead elsewhere.
    const [link, target] = [lstatSync(folder), statSync(folder)];
    const isOurs = link.uid === process.getuid?.() && target.uid === link.uid;
    return isOurs && target.isDirectory() && (target.mode & writableByAll) === 0;
  } catch {
    return false;
  }
};

const writableByAll = 0o002;
