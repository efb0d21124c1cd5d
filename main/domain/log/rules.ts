/**
 * What a verifier can find wrong. Each code is one rule of docs/evidence.md §8; sentences for
 * people are made of them elsewhere.
 */
export type Rule =
  /** The file: not a bundle, or not the bytes that were sealed. */
  | 'not-utf8'
  | 'not-canonical'
  | 'line-unknown'
  | 'line-order'
  | 'line-end'
  | 'seal-missing'
  | 'seal-digest'
  | 'seal-uncertified'
  | 'seal-signature'
  /** Any record: a field is missing, unknown, or not of its type; `field` says which. */
  | 'field-type'
  /** Keys. */
  | 'centre-key-differs'
  | 'certificate-centre'
  | 'certificate-signature'
  /** The chain. */
  | 'no-events'
  | 'stream-differs'
  | 'sequence'
  | 'prev-differs'
  | 'hash-differs'
  | 'epoch-jump'
  | 'station-jump'
  | 'handover-data'
  /** Data. */
  | 'commitment-differs'
  | 'data-missing'
  /** Signatures over the chain. */
  | 'checkpoint-differs'
  | 'checkpoint-uncertified'
  | 'checkpoint-signature'
  | 'tail-missing'
  | 'head-unsigned'
  | 'redaction-differs'
  | 'redaction-uncertified'
  | 'redaction-signature';

export type Part =
  | 'header'
  | 'certificate'
  | 'event'
  | 'checkpoint'
  | 'witness'
  | 'redaction'
  | 'blob'
  | 'seal'
  | 'line';

/** One thing that is wrong, and where. */
export type Finding = {
  readonly rule: Rule;
  readonly part: Part;
  /** Its place among its kind, from 1: in an unbroken chain the `seq` of an event. */
  readonly index: number;
  /** Line of the bundle file, from 1; absent when no file was read. */
  readonly line?: number;
  /** Which field, e.g. `time.wall`. */
  readonly field?: string;
};

/** Data that is rightly absent, and who says so. */
export type Redaction =
  | {
      readonly why: 'erased';
      readonly seq: number;
      readonly retention: string;
      /** Code from the erasure event. */
      readonly reason: string;
      /** `seq` of the erasure event. */
      readonly by: number;
    }
  | {
      readonly why: 'left-out';
      readonly seq: number;
      readonly retention: string;
      /** Code from the signed manifest. */
      readonly reason: string;
      /** Station that signed it. */
      readonly by: string;
    };

/** What was verified: which stream, how far, and when its newest event was signed. */
export type Verified = {
  readonly stream: string;
  readonly events: number;
  readonly hash: string;
  readonly epoch: number;
  /** Wall clock of the signature over the newest event, milliseconds UTC. */
  readonly signed: number;
};

export type Verdict =
  | ({ readonly verdict: 'complete' } & Verified)
  | ({ readonly verdict: 'redacted'; readonly redactions: readonly Redaction[] } & Verified)
  /** In the order in which they were found; never empty. */
  | { readonly verdict: 'altered'; readonly findings: readonly Finding[] };

/** What verifying needs from outside; both are pure. */
export type VerifyTools = {
  /** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
  readonly sha256: (text: string) => string;
  /** Ed25519; false for anything malformed. */
  readonly verify: (publicKey: string, text: string, signature: string) => boolean;
};
