import { type Algorithm, hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../../ports/passwords.ts';

/**
 * OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, two passes, one lane. Named here although
 * they are the library's defaults, so that an update of it can't weaken them unnoticed.
 */
export const argon2Parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The library declares its algorithms as a const enum, which isolated modules can't read. */
const argon2id = 2 as Algorithm;

/** The port on Argon2id; it computes on libuv's threads. */
export const createArgon2Passwords = (): Passwords => ({
  hash: (password) => hash(password, { ...argon2Parameters, algorithm: argon2id }),
  verify: async (hashed, password) => {
    try {
      return await verify(hashed, password);
    } catch {
      return false;
    }
  },
});
