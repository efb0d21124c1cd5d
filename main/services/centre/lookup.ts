import type { DocumentType } from '../../domain/identity/document.ts';
import type { Crypto } from '../../ports/crypto.ts';

/**
 * Keyed digests by which personal things are found in the projections without being readable there.
 * Their key comes from the master key alone, so a rebuild gives the same digests.
 */
export type Lookup = {
  /** `number` in the one spelling of `checkDocumentNumber`. */
  readonly document: (type: DocumentType, number: string) => string;
  /** `code` in the one spelling of the import. */
  readonly confirmation: (code: string) => string;
  /** `login` in the one spelling of `normaliseLogin`. */
  readonly login: (login: string) => string;
};

/** Derives the key of look-ups from the master key, and digests with it. */
export const createLookup = (crypto: Crypto, masterKey: Uint8Array): Lookup => {
  const key = Buffer.from(crypto.keyedDigest(masterKey, 'invigil/look-up/1'), 'hex');
  const digest = (kind: string, ...parts: readonly string[]): string =>
    crypto.keyedDigest(key, JSON.stringify([kind, ...parts]));
  return {
    document: (type, number) => digest('document', type, number),
    confirmation: (code) => digest('confirmation', code),
    login: (login) => digest('login', login),
  };
};
