import { expect, it } from 'vitest';
import type { KeyVault } from '../../../main/ports/key-vault.ts';
import { PlainError } from '../../../main/ports/plain-error.ts';

/** One place where a key may be kept, in a test: each call of `setUp` gives a fresh one. */
export type VaultSetup = {
  /** A vault as a starting program makes it; several of one setup share the place. */
  readonly open: () => KeyVault;
  /** Makes it so that a store exists (its database file is there). */
  readonly makeStore: () => void;
  /** Takes the kept key away. */
  readonly loseKey: () => void;
  /** Replaces what is kept by something that is no key. */
  readonly spoilKey: () => void;
  readonly tearDown: () => void;
};

/** What a call throws, as the code of its PlainError; fails for any other exception. */
export const codeOf = (call: () => unknown): string => {
  try {
    call();
    return 'no error';
  } catch (error) {
    if (error instanceof PlainError) return error.code;
    throw error;
  }
};

/** What every KeyVault must do, wherever it keeps its key. */
export const vaultSuite = (setUp: () => VaultSetup): void => {
  const withVault = (work: (setup: VaultSetup) => void) => () => {
    const setup = setUp();
    try {
      work(setup);
    } finally {
      setup.tearDown();
    }
  };

  it(
    'makes no new key while a store exists whose key is gone',
    withVault(({ open, makeStore, loseKey }) => {
      open().masterKey();
      makeStore();
      loseKey();
      expect(codeOf(() => open().masterKey())).toBe('key-missing');
      expect(codeOf(() => open().masterKey())).toBe('key-missing');
    }),
  );

  it(
    'refuses what is no key, with a code and not with a wrong key',
    withVault(({ open, makeStore, spoilKey }) => {
      open().masterKey();
      makeStore();
      spoilKey();
      expect(codeOf(() => open().masterKey())).toMatch(/^key-(malformed|unreadable)$/);
    }),
  );

  it(
    'makes a key of 32 random bytes once, and gives the same ever after',
    withVault(({ open, makeStore }) => {
      const key = open().masterKey();
      expect(key).toHaveLength(32);
      expect(new Set(key).size).toBeGreaterThan(10);
      makeStore();
      expect(Buffer.from(open().masterKey()).equals(key)).toBe(true);
    }),
  );

  it('gives different keys in different places', () => {
    const [one, two] = [setUp(), setUp()];
    expect(Buffer.from(one.open().masterKey()).equals(two.open().masterKey())).toBe(false);
    one.tearDown();
    two.tearDown();
  });

  it(
    'says in one word where keys are kept',
    withVault(({ open }) => {
      expect(open().kind).toMatch(/^[a-z]+$/);
    }),
  );
};
