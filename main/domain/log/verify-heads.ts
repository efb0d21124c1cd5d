import { checkpointShape, checkpointText, type SignedHead } from './checkpoint.ts';
import type { SealedEvent } from './event.ts';
import type { Finding, Part } from './rules.ts';
import { badField } from './shape.ts';
import type { SignatureCheck } from './verify-keys.ts';

/** Findings about signed heads, and those that are right. */
export type HeadsVerified = {
  readonly right: readonly SignedHead[];
  readonly findings: readonly Finding[];
};

/**
 * Checks signed heads against the events. A head beyond the last event shows that the tail was cut
 * off. `part` is `checkpoint` for heads that came along, `witness` for ones kept elsewhere.
 */
export const verifyHeads = (
  part: Extract<Part, 'checkpoint' | 'witness'>,
  stream: string,
  events: readonly (SealedEvent | null)[],
  given: readonly unknown[],
  check: SignatureCheck,
): HeadsVerified => {
  const bySeq = new Map(events.map((event) => [event?.seq, event]));
  const last = events.at(-1)?.seq ?? events.length;
  const findings: Finding[] = [];
  const right: SignedHead[] = [];
  for (const [place, value] of given.entries()) {
    const at = { part, index: place + 1 };
    const field = badField(value, checkpointShape);
    if (field !== null) {
      findings.push({ rule: 'field-type', ...at, field });
      continue;
    }
    const head = value as SignedHead;
    const signed = check(head.station, head.wall, checkpointText(head), head.signature);
    if (signed !== 'right') {
      const rule = signed === 'wrong' ? 'checkpoint-signature' : 'checkpoint-uncertified';
      findings.push({ rule, ...at });
    } else if (head.stream === stream && head.seq > last) {
      findings.push({ rule: 'tail-missing', ...at });
    } else if (!isHeadOf(head, stream, bySeq.get(head.seq))) {
      findings.push({ rule: 'checkpoint-differs', ...at });
    } else {
      right.push(head);
    }
  }
  return { right, findings };
};

const isHeadOf = (
  head: SignedHead,
  stream: string,
  event: SealedEvent | null | undefined,
): boolean =>
  event != null &&
  head.stream === stream &&
  head.hash === event.hash &&
  head.epoch === event.epoch &&
  head.station === event.station;
