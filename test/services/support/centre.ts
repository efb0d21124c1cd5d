import { join } from 'node:path';
import { createNodeCrypto } from '../../../main/adapters/crypto/node-crypto.ts';
import { createDemonstrationFolder } from '../../../main/adapters/demonstration/folder.ts';
import { createBlobStore } from '../../../main/adapters/files/blob-store.ts';
import { fileReaders, fileWriters } from '../../../main/adapters/files/readers.ts';
import { createArgon2Passwords } from '../../../main/adapters/passwords/argon2.ts';
import { createSealedFiles } from '../../../main/adapters/secrets/sealed-files.ts';
import { createSealedSpool } from '../../../main/adapters/spool/sealed-spool.ts';
import type { OpenedStore } from '../../../main/adapters/sqlite/store.ts';
import { createRandom } from '../../../main/adapters/system/random.ts';
import type { AccountRole } from '../../../main/domain/centre/roles.ts';
import type { Clock } from '../../../main/ports/clock.ts';
import { type CentreServices, openCentreServices } from '../../../main/services/centre-services.ts';
import { uploadLimits, uploadPartBytes } from '../../../preload/contract/upload.ts';
import { openTestStore, storeOptions } from '../../support/store.ts';
import { type TestClock, testClock } from './clock.ts';

export const random = createRandom();

/** A command's ID with an actor. */
export const by = (actor: string): { readonly command: string; readonly actor: string } => ({
  command: random.id(),
  actor,
});

/** All services of a centre, on the real adapters, in `folder`. */
export const servicesOn = (store: OpenedStore, folder: string, clock: Clock): CentreServices => {
  const { vault } = storeOptions(folder);
  const crypto = createNodeCrypto();
  return openCentreServices({
    store,
    blobs: createBlobStore({ folder, keys: store.keys, crypto }),
    clock,
    random,
    crypto,
    vault,
    secrets: createSealedFiles({ folder: join(folder, 'keys'), vault, crypto }),
    passwords: createArgon2Passwords(),
    spool: createSealedSpool({ folder: join(folder, 'uploads'), crypto, random }),
    readers: fileReaders,
    writers: fileWriters,
    demonstrationFiles: createDemonstrationFolder('resources/demonstration'),
    uploadLimits: { bytes: uploadLimits, partBytes: uploadPartBytes },
    stationName: 'Room 1, seat 1',
    program: 'invigil test',
  });
};

export type TestCentre = {
  /** Opened anew by `restart`: ask for it each time. */
  readonly services: CentreServices;
  readonly store: OpenedStore;
  readonly clock: TestClock;
  readonly folder: string;
  /** As if the program was stopped and started again. */
  readonly restart: () => void;
  readonly cleanup: () => void;
};

/** Services on an empty store in a temporary folder. */
export const newCentre = (): TestCentre => {
  const { store: first, folder, reopen, cleanup } = openTestStore();
  const clock = testClock();
  let store = first;
  let services = servicesOn(store, folder, clock);
  return {
    get services() {
      return services;
    },
    get store() {
      return store;
    },
    clock,
    folder,
    restart: () => {
      store = reopen();
      services = servicesOn(store, folder, clock);
    },
    cleanup,
  };
};

export const adminPassword = 'tall oak by the river';

/** What the first administrator of a test's centre types. */
export const setUpInput = {
  centre: '北京第一考点',
  centreCode: 'BJ-01',
  timeZone: 'Asia/Shanghai',
  adminName: '王管理',
  adminLogin: 'wang',
  adminPassword,
} as const;

/** A centre that is set up, with the ID of its administrator. */
export const centreWithAdmin = async (): Promise<TestCentre & { readonly admin: string }> => {
  const centre = newCentre();
  const done = await centre.services.centre.setUp(by('session-1'), setUpInput);
  if (!done.ok) throw new Error(done.error.code);
  const [admin] = centre.services.accounts.list();
  if (admin === undefined) throw new Error('no administrator');
  return Object.defineProperty(centre, 'admin', { value: admin.id }) as TestCentre & {
    readonly admin: string;
  };
};

/** Another account of that centre; its ID. */
export const addAccount = async (
  { services }: TestCentre,
  login: string,
  roles: readonly AccountRole[],
  password = 'seven quiet lanterns',
): Promise<string> => {
  const made = await services.accounts.create(by('test'), { login, name: login, roles, password });
  if (!made.ok) throw new Error(made.error.code);
  return made.value.id;
};
