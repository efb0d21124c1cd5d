import type { Result } from '../domain/result.ts';

/** Hashing, signatures and encryption that services need; all synchronous and in memory. */
export type Crypto = {
  /** SHA-256 of a text's UTF-8 bytes or of bytes, lower-case hex. */
  readonly sha256: (input: string | Uint8Array) => string;
  /** HMAC-SHA-256, lower-case hex: looks up an ID number without keeping it readable. */
  readonly keyedDigest: (key: Uint8Array, text: string) => string;
  /** New Ed25519 key pair; both as base64url of DER (PKCS8 and SPKI). */
  readonly newSigningKey: () => { readonly privateKey: string; readonly publicKey: string };
  /** Ed25519 signature (base64url) over a text's UTF-8 bytes. */
  readonly sign: (privateKey: string, text: string) => string;
  /** True if the signature is right; false for anything malformed too. */
  readonly verify: (publicKey: string, text: string, signature: string) => boolean;
  /**
   * AES-256-GCM with a fresh 96-bit nonce; `context` is authenticated, not stored, and must be
   * given again to decrypt, so that a ciphertext can't be moved to another place unnoticed.
   */
  readonly encrypt: (key: Uint8Array, plain: Uint8Array, context: string) => Uint8Array;
  readonly decrypt: (
    key: Uint8Array,
    sealed: Uint8Array,
    context: string,
  ) => Result<Uint8Array, 'altered-or-wrong-key'>;
};
