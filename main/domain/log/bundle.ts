import { canonicalJson } from './canonical.ts';
import type { StationCertificate } from './certificate.ts';
import type { SignedHead } from './checkpoint.ts';
import type { SealedEvent, Sha256 } from './event.ts';
import type { RedactionManifest } from './redaction.ts';
import { isBase64url, isCount, isDigest, isText, isWall, type Shape } from './shape.ts';

/**
 * The evidence of one stream as a file that anybody can keep, send and check: JSON Lines, each
 * line the canonical JSON (RFC 8785) of one record, in a fixed order, sealed by its last line.
 * docs/evidence.md §7.
 */
export type BundleHeader = {
  readonly format: 'invigil-bundle/1';
  readonly stream: string;
  /** Opaque ID of the centre. */
  readonly centre: string;
  /** The centre's public key, for comparison only: a verifier is given it from elsewhere. */
  readonly centreKey: string;
  /** Name and version of the program that wrote the file. */
  readonly program: string;
  /** Wall clock at export, milliseconds UTC. */
  readonly exported: number;
};

/** A large thing that events speak of by its SHA-256; its bytes travel beside the bundle. */
export type BundleBlob = {
  readonly sha256: string;
  readonly retention: string;
  /** Length in bytes. */
  readonly bytes: number;
};

/** The last line: the exporter's signature over all lines before it. */
export type BundleSeal = {
  /** Number of lines before this one. */
  readonly lines: number;
  /** SHA-256 of all bytes before this line. */
  readonly sha256: string;
  readonly station: string;
  readonly wall: number;
  readonly signature: string;
};

export type BundleContent = {
  readonly header: BundleHeader;
  readonly certificates: readonly StationCertificate[];
  readonly events: readonly SealedEvent[];
  readonly checkpoints: readonly SignedHead[];
  readonly redactions: readonly RedactionManifest[];
  readonly blobs: readonly BundleBlob[];
};

/** Who exports: a certified station with its key (Ed25519 over UTF-8 bytes, base64url). */
export type Exporter = {
  readonly station: string;
  readonly wall: number;
  readonly sign: (text: string) => string;
};

export const bundleFormat = 'invigil-bundle/1';
export const bundleTag = 'invigil/bundle/1\n';

/** Kinds of line in the order in which they must stand. */
export const lineKinds = [
  'bundle',
  'certificate',
  'event',
  'checkpoint',
  'redaction',
  'blob',
  'seal',
] as const;
export type LineKind = (typeof lineKinds)[number];

export const headerShape: Shape = {
  format: (value) => value === bundleFormat,
  stream: isText,
  centre: isText,
  centreKey: isBase64url,
  program: isText,
  exported: isWall,
};

const isLength = (value: unknown): boolean => value === 0 || isCount(value);

export const blobShape: Shape = { sha256: isDigest, retention: isText, bytes: isLength };

export const sealShape: Shape = {
  lines: isCount,
  sha256: isDigest,
  station: isText,
  wall: isWall,
  signature: isBase64url,
};

/** The exact text that the exporter signs. */
export const bundleText = (seal: Omit<BundleSeal, 'signature'>): string =>
  bundleTag +
  canonicalJson({
    lines: seal.lines,
    sha256: seal.sha256,
    station: seal.station,
    wall: seal.wall,
  });

/**
 * The file's text (UTF-8, no byte order mark, a line feed after every line). The same content
 * gives the same text, in whatever order lists were given (events keep theirs).
 */
export const writeBundle = (content: BundleContent, exporter: Exporter, sha256: Sha256): string => {
  const { header, certificates, events, checkpoints, redactions, blobs } = content;
  const lines = [
    line('bundle', header),
    ...sorted(certificates.map((one) => line('certificate', one))),
    ...events.map((one) => line('event', one)),
    ...[...checkpoints].sort(byPlace).map((one) => line('checkpoint', one)),
    ...[...redactions].sort(byPlace).map((one) => line('redaction', one)),
    ...sorted(blobs.map((one) => line('blob', one))),
  ];
  const body = lines.join('');
  const unsigned = {
    lines: lines.length,
    sha256: sha256(body),
    station: exporter.station,
    wall: exporter.wall,
  };
  const signature = exporter.sign(bundleText(unsigned));
  return body + line('seal', { ...unsigned, signature });
};

const line = (kind: LineKind, record: unknown): string => `${canonicalJson({ [kind]: record })}\n`;

/** Each once, in the order of their text. */
const sorted = (lines: readonly string[]): readonly string[] => [...new Set(lines)].sort();

type Placed = { readonly seq: number; readonly wall: number; readonly signature: string };

const byPlace = (a: Placed, b: Placed): number =>
  a.seq - b.seq || a.wall - b.wall || (a.signature < b.signature ? -1 : 1);
