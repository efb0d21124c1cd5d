import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import type { Api } from '../api/api.ts';
import { commandLineAddress, isInOwnFolder } from './address.ts';
import { linesOf } from './lines.ts';

/** A command signs in at once; its window's code need not live longer. */
const codeLifetime = 60_000;

/**
 * Lets the command line in while the program has the store open, so that there is one writer. Who can
 * open the socket owns the store's files already; a person must still sign in. Resolves to the way to
 * end it, or null where the system gives no socket or its folder is another's: commands then say that
 * the program is in use.
 */
export const serveCommandLine = (data: string, api: Api): Promise<(() => void) | null> => {
  const address = commandLineAddress(data);
  const isFile = process.platform !== 'win32';
  if (isFile && !makeRoom(address)) return Promise.resolve(null);
  const server = createServer((socket) => {
    const lines = linesOf(socket);
    void lines.send(JSON.stringify({ code: api.issueLaunchCode('staff', codeLifetime) }));
    api.accept(
      {
        send: lines.send,
        onMessage: lines.onLine,
        onClose: (listener) => lines.onEnd(() => listener(true)),
        close: lines.end,
      },
      'main',
    );
  });
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(address, () => {
      if (isFile) chmodSync(address, 0o600);
      resolve(() => {
        server.close();
        if (isFile) rmSync(address, { force: true });
      });
    });
  });
};

/** The store's lock is ours, so a socket that is there belongs to a program that is gone. */
const makeRoom = (address: string): boolean => {
  try {
    mkdirSync(dirname(address), { recursive: true, mode: 0o700 });
    if (!isInOwnFolder(address)) return false;
    rmSync(address, { force: true });
    return true;
  } catch {
    return false;
  }
};
