import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodeCrypto } from '../../main/adapters/crypto/node-crypto.ts';
import { createFileVault } from '../../main/adapters/keys/file-vault.ts';
import {
  databaseName,
  type OpenedStore,
  type OpenOptions,
  openStore,
} from '../../main/adapters/sqlite/store.ts';
import { createRandom } from '../../main/adapters/system/random.ts';
import type { Instant, Stamp } from '../../main/domain/log/event.ts';

/** A temporary folder that `remove` deletes. */
export const temporaryFolder = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'invigil-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** What openStore needs for a store in `folder`, with real crypto and a key file in it. */
export const storeOptions = (folder: string): OpenOptions => {
  const random = createRandom();
  const storeFile = join(folder, databaseName);
  return {
    folder,
    vault: createFileVault({ file: join(folder, 'master.key'), storeFile, random }),
    crypto: createNodeCrypto(),
    random,
    boot: 'test-boot',
    wall: Date.now(),
  };
};

export type TestStore = {
  /** The store as it was last opened. */
  readonly store: OpenedStore;
  readonly folder: string;
  /** Closes the store and opens the same folder again. */
  readonly reopen: () => OpenedStore;
  /** Closes what is open and deletes the folder. */
  readonly cleanup: () => void;
};

/** A real SQLite store in a temporary folder, or in `folder`, which is then left alone. */
export const openTestStore = (folder?: string): TestStore => {
  const own = folder === undefined ? temporaryFolder() : { folder, remove: () => undefined };
  const open = (): OpenedStore => {
    const opened = openStore(storeOptions(own.folder));
    if (!opened.ok) throw new Error(`test store: ${JSON.stringify(opened.error)}`);
    return opened.value;
  };
  let current = open();
  return {
    get store() {
      return current;
    },
    folder: own.folder,
    reopen: () => {
      current.close();
      current = open();
      return current;
    },
    cleanup: () => {
      current.close();
      own.remove();
    },
  };
};

/** A moment that counts up from noon of 1 March 2026 UTC by `seconds`. */
export const instantAt = (seconds = 0): Instant => ({
  wall: Date.UTC(2026, 2, 1, 12) + seconds * 1_000,
  mono: 5_000 + seconds * 1_000,
  up: 60_000 + seconds * 1_000,
  boot: 'test-boot',
  run: 'test-run',
});

/** A stamp of station-1 in epoch 1; override what a test is about. */
export const stampOf = (stream: string, more: Partial<Stamp> = {}): Stamp => ({
  stream,
  epoch: 1,
  station: 'station-1',
  actor: 'candidate-1',
  command: 'command-1',
  time: instantAt(),
  ...more,
});
