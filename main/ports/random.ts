/** The only source of randomness for services; cryptographically strong. */
export type Random = {
  /** `length` random bytes. */
  readonly bytes: (length: number) => Uint8Array;
  /** A new opaque ID: 128 random bits, 26 characters of Crockford's base 32, lower case. */
  readonly id: () => string;
};
