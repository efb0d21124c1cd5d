import { fail, ok, type Result } from '../result.ts';
import {
  type BundleBlob,
  type BundleHeader,
  type BundleSeal,
  blobShape,
  headerShape,
  type LineKind,
  lineKinds,
  sealShape,
} from './bundle.ts';
import { parseCanonical } from './canonical.ts';
import type { Finding, Part, Rule } from './rules.ts';
import { badField, isRecord, type Shape } from './shape.ts';

/** A bundle whose form is right. Events and signed records are still untrusted and untyped. */
export type ParsedBundle = {
  readonly header: BundleHeader;
  readonly certificates: readonly unknown[];
  readonly events: readonly unknown[];
  readonly checkpoints: readonly unknown[];
  readonly redactions: readonly unknown[];
  readonly blobs: readonly BundleBlob[];
  readonly seal: BundleSeal;
  /** All text before the line of the seal. */
  readonly body: string;
};

/** In which part of a bundle, and on which line of it, a record of a kind stands. */
export const lineOf = (bundle: ParsedBundle, part: Part, index: number): number | undefined => {
  const { certificates, events, checkpoints } = bundle;
  const starts: Partial<Record<Part, number>> = {
    certificate: 1,
    event: 1 + certificates.length,
    checkpoint: 1 + certificates.length + events.length,
    redaction: 1 + certificates.length + events.length + checkpoints.length,
  };
  if (part === 'header') return 1;
  if (part === 'seal') return bundle.body.split('\n').length;
  const start = starts[part];
  return start === undefined ? undefined : start + index;
};

/**
 * Reads the text of a bundle. The first thing that is not as `writeBundle` writes it is refused
 * with the number of its line: text that is not canonical JSON, kinds that are unknown or out of
 * order, anything after the seal.
 */
export const parseBundle = (text: string): Result<ParsedBundle, Finding> => {
  const lines = text.split('\n');
  // The last line feed leaves an empty text behind it; without one the last line was cut.
  if (lines.pop() !== '') return fail(finding('line-end', lines.length + 1));
  const records: Record<LineKind, unknown[]> = {
    bundle: [],
    certificate: [],
    event: [],
    checkpoint: [],
    redaction: [],
    blob: [],
    seal: [],
  };
  let at = 0;
  for (const [place, line] of lines.entries()) {
    const read = readLine(line);
    if (typeof read === 'string') return fail(finding(read, place + 1));
    const order = lineKinds.indexOf(read.kind);
    const isRepeated =
      order === at && (read.kind === 'seal' || (read.kind === 'bundle' && place > 0));
    if (order < at || isRepeated || (place === 0 && read.kind !== 'bundle')) {
      return fail(finding('line-order', place + 1));
    }
    at = order;
    records[read.kind].push(read.record);
  }
  return assemble(text, lines, records);
};

const readLine = (line: string): { kind: LineKind; record: unknown } | Rule => {
  const parsed = parseCanonical(line);
  if (parsed === null) return 'not-canonical';
  if (!isRecord(parsed.value)) return 'line-unknown';
  const [kind, ...more] = Object.keys(parsed.value);
  const known = lineKinds.find((one) => one === kind);
  if (known === undefined || more.length > 0) return 'line-unknown';
  return { kind: known, record: parsed.value[known] };
};

const assemble = (
  text: string,
  lines: readonly string[],
  records: Readonly<Record<LineKind, readonly unknown[]>>,
): Result<ParsedBundle, Finding> => {
  const [header] = records.bundle;
  const [seal] = records.seal;
  if (header === undefined) return fail(finding('line-order', 1));
  if (seal === undefined) return fail(finding('seal-missing', lines.length));
  const bad =
    badRecord('header', [header], headerShape, 1) ??
    badRecord('blob', records.blob, blobShape, lines.length - records.blob.length) ??
    badRecord('seal', [seal], sealShape, lines.length);
  if (bad !== null) return fail(bad);
  const sealLength = (lines.at(-1) ?? '').length + 1;
  return ok({
    header: header as BundleHeader,
    certificates: records.certificate,
    events: records.event,
    checkpoints: records.checkpoint,
    redactions: records.redaction,
    blobs: records.blob as readonly BundleBlob[],
    seal: seal as BundleSeal,
    body: text.slice(0, text.length - sealLength),
  });
};

const badRecord = (
  part: Part,
  records: readonly unknown[],
  shape: Shape,
  firstLine: number,
): Finding | null => {
  for (const [place, record] of records.entries()) {
    const field = badField(record, shape);
    if (field !== null) {
      return { rule: 'field-type', part, index: place + 1, line: firstLine + place, field };
    }
  }
  return null;
};

const finding = (rule: Rule, line: number): Finding => ({ rule, part: 'line', index: line, line });
