import { isDeepStrictEqual } from 'node:util';
import { createNodeCrypto } from '../../../main/adapters/crypto/node-crypto.ts';
import { parseBundle } from '../../../main/domain/log/parse-bundle.ts';
import type { Verdict } from '../../../main/domain/log/rules.ts';
import { verifyBundle } from '../../../main/domain/log/verify-bundle.ts';
import type { SittingEvent } from '../../../main/domain/sitting/events.ts';
import type { Finding } from './findings.ts';
import type { Span } from './monotonic.ts';
import { isOpen, type SittingRecord, type Told, type Verb } from './record.ts';

const crypto = createNodeCrypto();

/** The events that each command causes, in order: all of them or none. */
const caused: Readonly<Record<Verb, readonly string[]>> = {
  lookUp: ['sitting.opened', 'candidate.identified', 'window.attached'],
  consent: ['consent.given'],
  addPicture: ['picture.added'],
  checkMachine: ['machine.checked'],
  ready: ['candidate.waiting'],
  admit: ['candidate.admitted', 'part.started'],
  terms: ['terms.answered', 'part.ended', 'part.started'],
  startItems: ['part.ended', 'part.started', 'item.visited'],
  visit: ['item.visited'],
  answer: ['item.answered'],
  flag: ['item.flagged'],
  submit: ['items.submitted', 'part.ended', 'part.started'],
  survey: ['survey.answered', 'part.ended', 'sitting.finished'],
  pause: ['sitting.paused'],
  resume: ['sitting.resumed'],
  message: ['message.sent'],
  extend: ['time.added'],
};

/** Commands that are rightly answered without an event: nothing changes by them. */
const mayChangeNothing: ReadonlySet<Verb> = new Set(['lookUp', 'visit']);

export type CheckedLog = {
  readonly events: readonly SittingEvent[];
  readonly findings: readonly Finding[];
  /** Acknowledged answers that were compared. */
  readonly answers: number;
};

/** Nothing is left out but the result, which the sponsor does not share with a proctor. */
const isWhole = (verdict: Verdict): boolean =>
  verdict.verdict === 'complete' ||
  (verdict.verdict === 'redacted' &&
    verdict.redactions.every(({ reason }) => reason === 'result-not-shared'));

/**
 * Verifies a bundle with the centre's key and the heads that were signed before, then compares it
 * with what the senders of commands were told. Notes in the record when each command that was never
 * answered took effect: before the process ended that it had been sent to.
 */
export const checkLog = (bundle: string, record: SittingRecord, centreKey: string): CheckedLog => {
  const findings: Finding[] = [];
  const trust = { centreKey, witnessed: record.seen.heads };
  const verdict = verifyBundle(bundle, trust, crypto);
  if (!isWhole(verdict)) {
    findings.push({ kind: 'log', detail: JSON.stringify(verdict) });
  }
  const parsed = parseBundle(bundle);
  if (!parsed.ok) return { events: [], findings, answers: 0 };
  const events = parsed.value.events as readonly SittingEvent[];
  const hashes = events.map(({ hash }) => hash);
  if (record.seen.hashes.some((hash, index) => hashes[index] !== hash)) {
    findings.push({ kind: 'log', detail: 'events that had been exported are not there any more' });
  }
  record.seen = { hashes, heads: parsed.value.checkpoints };

  const byCommand = Map.groupBy(events, ({ command }) => command);
  for (const told of record.told) {
    const got = byCommand.get(told.command) ?? [];
    byCommand.delete(told.command);
    findings.push(...compare(told, got));
    told.isLogged = got.length > 0;
    if (isOpen(told) && got.length > 0) told.happened ??= beforeItsEnd(told, record);
  }
  for (const [command, [first]] of byCommand) {
    if (first?.actor !== 'system') {
      findings.push({ kind: 'unasked', detail: `${first?.type} by ${command}` });
    }
  }
  findings.push(...newestAnswers(record, events));
  const answers = record.told.filter(({ verb, seq }) => verb === 'answer' && seq !== null).length;
  return { events, findings, answers };
};

const beforeItsEnd = ({ sent }: Told, { marks }: SittingRecord): Span | null => {
  const ended = marks.find(({ what, at }) => what !== 'attached' && at.to >= sent);
  return ended === undefined ? null : { from: sent, to: ended.at.to };
};

const compare = (told: Told, got: readonly SittingEvent[]): readonly Finding[] => {
  const { verb, command, seq } = told;
  const name = `${verb} ${command} (told ${seq ?? told.refused ?? 'nothing'})`;
  if (got.length === 0) {
    return seq === null || mayChangeNothing.has(verb) ? [] : [{ kind: 'lost', detail: name }];
  }
  if (told.refused !== null) return [{ kind: 'unasked', detail: name }];
  // Whether a machine has to be accepted is the machine's.
  const types = got.map(({ type }) => type).filter((type) => type !== 'machine.accepted');
  if (!isDeepStrictEqual(types, caused[verb])) {
    const isTwice = types.length > caused[verb].length;
    return [{ kind: isTwice ? 'twice' : 'half', detail: `${name}: ${types.join()}` }];
  }
  const holds = Object.entries(told.data).every(([field, value]) =>
    got.some(({ opened }) => {
      const data = opened?.data as Readonly<Record<string, unknown>> | undefined;
      return isDeepStrictEqual(data?.[field], value);
    }),
  );
  if (!holds) return [{ kind: 'lost', detail: `${name}: other content` }];
  // A look-up answers with the sitting instead of a position.
  if (seq !== null && verb !== 'lookUp' && got.at(-1)?.seq !== seq) {
    return [{ kind: 'log', detail: `${name}: stands at ${got.at(-1)?.seq}` }];
  }
  return [];
};

/** In each position the newest acknowledged answer counts, or one that was sent after it. */
const newestAnswers = (
  { told }: SittingRecord,
  events: readonly SittingEvent[],
): readonly Finding[] => {
  const places = new Map(told.map(({ command }, index) => [command, index]));
  const inLog = new Map<unknown, number>();
  for (const event of events) {
    if (event.type === 'item.answered') {
      inLog.set(event.opened?.data.position, places.get(event.command) ?? -1);
    }
  }
  const acknowledged = new Map<unknown, number>();
  for (const [index, { verb, seq, data, isLogged }] of told.entries()) {
    if (verb === 'answer' && seq !== null && isLogged) acknowledged.set(data.position, index);
  }
  return [...acknowledged].flatMap(([position, index]) =>
    (inLog.get(position) ?? -1) >= index
      ? []
      : [{ kind: 'lost' as const, detail: `position ${position}: an older answer counts` }],
  );
};
