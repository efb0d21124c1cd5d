import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createNodeCrypto } from '../adapters/crypto/node-crypto.ts';
import { createLockJournal } from '../adapters/lockdown/journal-file.ts';
import { journalMachine } from '../adapters/lockdown/journal-machine.ts';
import { createKeeper } from '../adapters/lockdown/keeper/start-keeper.ts';
import { createUndoing } from '../adapters/lockdown/of-system.ts';
import { createMachine } from '../adapters/machine/create.ts';
import type { LockKeeper } from '../ports/lock-keeper.ts';
import type { RecoverPorts } from '../services/lockdown/recover.ts';

/** What undoing a data folder's lockdown takes, without its store. */
export const undoPorts = (data: string): RecoverPorts => {
  const { sha256 } = createNodeCrypto();
  return {
    operations: createUndoing(process.platform),
    journal: createLockJournal(data),
    machine: journalMachine(createMachine({ dataFolder: data }), sha256),
    sha256,
  };
};

/** The keeper's program, which lies beside this one; as TypeScript where this one does. */
const keeperProgram = fileURLToPath(
  new URL(`./restore${extname(import.meta.url)}`, import.meta.url),
);

/** The argument with which the packed desktop, which runs no other program as Node, is its own keeper. */
export const keeperArgument = '--keep-lockdown=';

/**
 * The keeper of a data folder's lockdown, for the desktop. Windows gives a program with windows no pipe to
 * read from; there the next start gives the machine back.
 *
 * @param app folder of the program while it is not packed; empty once it is
 */
export const createDesktopKeeper =
  (app: string) =>
  (data: string): LockKeeper | null =>
    process.platform === 'win32'
      ? null
      : createKeeper({
          program: process.execPath,
          args: [...(app === '' ? [] : [app]), `${keeperArgument}${data}`],
        });

/** The keeper of a data folder's lockdown, for a host that runs in plain Node. */
export const createNodeKeeper = (data: string): LockKeeper =>
  createKeeper({ program: process.execPath, args: [keeperProgram, data] });
