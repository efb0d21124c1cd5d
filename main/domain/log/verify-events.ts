import { canonicalJson, NotJson } from './canonical.ts';
import { emptyHead, type SealedEvent } from './event.ts';
import { type WriterChanged, writerChanged } from './handover.ts';
import type { Finding, Rule, VerifyTools } from './rules.ts';
import { commitmentText, envelopeJson, eventText } from './seal.ts';
import { isRecord, readEvent } from './shape.ts';

/** What one pass over the events gives: null in the place of what is no event, and what is wrong. */
export type EventsVerified = {
  readonly events: readonly (SealedEvent | null)[];
  readonly findings: readonly Finding[];
};

/** Checks every event by itself and against the one before. docs/evidence.md §8, rules 1 to 10. */
export const verifyEvents = (
  stream: string,
  given: readonly unknown[],
  tools: VerifyTools,
): EventsVerified => {
  const events: (SealedEvent | null)[] = [];
  const findings: Finding[] = [];
  let before: SealedEvent | null = null;
  for (const [index, value] of given.entries()) {
    const read = readEvent(value);
    if ('field' in read) {
      findings.push({ rule: 'field-type', part: 'event', index: index + 1, field: read.field });
      events.push(null);
      continue;
    }
    for (const rule of rulesBroken(stream, index, read.event, before, tools)) {
      findings.push({ rule, part: 'event', index: index + 1 });
    }
    events.push(read.event);
    before = read.event;
  }
  if (given.length === 0) findings.push({ rule: 'no-events', part: 'event', index: 0 });
  return { events, findings };
};

const rulesBroken = (
  stream: string,
  index: number,
  event: SealedEvent,
  before: SealedEvent | null,
  tools: VerifyTools,
): readonly Rule[] => {
  const broken: Rule[] = [];
  if (event.stream !== stream) broken.push('stream-differs');
  if (event.seq !== index + 1) broken.push('sequence');
  if (event.prev !== (before?.hash ?? emptyHead.hash)) broken.push('prev-differs');
  if (event.hash !== tools.sha256(eventText(envelopeJson(event)))) broken.push('hash-differs');
  if (!commitmentHolds(event, tools)) broken.push('commitment-differs');
  return [...broken, ...handoverRules(event, before)];
};

const commitmentHolds = (event: SealedEvent, tools: VerifyTools): boolean => {
  if (event.opened === null) return true;
  const { salt, data } = event.opened;
  try {
    return event.commitment === tools.sha256(commitmentText(salt, canonicalJson(data)));
  } catch (error) {
    if (error instanceof NotJson) return false;
    throw error;
  }
};

/** One station writes an epoch; the next epoch begins with the event that says who writes now. */
const handoverRules = (event: SealedEvent, before: SealedEvent | null): readonly Rule[] => {
  if (before === null) {
    return event.epoch === 1 && event.type !== writerChanged ? [] : ['epoch-jump'];
  }
  if (event.type !== writerChanged) {
    const broken: Rule[] = [];
    if (event.epoch !== before.epoch) broken.push('epoch-jump');
    if (event.station !== before.station) broken.push('station-jump');
    return broken;
  }
  if (event.epoch !== before.epoch + 1) return ['epoch-jump'];
  if (event.opened === null) return [];
  const expected: WriterChanged = {
    from: before.station,
    to: event.station,
    epoch: event.epoch,
  };
  const found = event.opened.data;
  const agrees =
    isRecord(found) &&
    found.from === expected.from &&
    found.to === expected.to &&
    found.epoch === expected.epoch;
  return agrees ? [] : ['handover-data'];
};
