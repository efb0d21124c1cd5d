import type { Clock } from '../../ports/clock.ts';
import type { Crypto } from '../../ports/crypto.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { Random } from '../../ports/random.ts';
import type { Store } from '../../ports/store.ts';
import { createLookup, type Lookup } from './lookup.ts';

/** What every service of the centre works with. */
export type CentreContext = {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly crypto: Crypto;
  readonly lookup: Lookup;
};

/** Builds the context from the ports. */
export const createCentreContext = (ports: {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly crypto: Crypto;
  readonly vault: KeyVault;
}): CentreContext => ({
  store: ports.store,
  clock: ports.clock,
  random: ports.random,
  crypto: ports.crypto,
  lookup: createLookup(ports.crypto, ports.vault.masterKey()),
});
