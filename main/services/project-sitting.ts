import type { SittingEvent, SittingEvents } from '../domain/sitting/events.ts';
import type { Row, TableWriter } from '../ports/store.ts';
import type { SittingSummary, SummaryResult } from './sitting-summary.ts';

/** The row as it stands, with what only the projector needs to know. */
type Doc = SittingSummary & {
  readonly release: { readonly after: number; readonly staffMayRead: boolean };
};

/** What candidates do all the time. None of it changes the row, so the row is not even read. */
const frequent = ['item.visited', 'item.answered', 'item.flagged', 'run.beat'] as const;
type Telling = Exclude<SittingEvent, { readonly type: (typeof frequent)[number] }>;

const isTelling = (event: SittingEvent): event is Telling =>
  !frequent.some((type) => type === event.type);

/**
 * Keeps the `sittings` table: a fold of events that rewrites a row only when its step changes, so
 * that saving an answer costs one write and not two.
 */
export const projectSitting = (tables: TableWriter, event: SittingEvent): void => {
  if (event.type === 'sitting.opened') {
    if (event.opened) tables.put('sittings', rowOf(openedDoc(event, event.opened.data)));
    return;
  }
  if (!isTelling(event)) return;
  const before = tables.get('sittings', event.stream)?.doc as Doc | undefined;
  if (!before) return;
  const after = change(before, event);
  if (after !== before) tables.put('sittings', rowOf(after));
};

/** The summary of a row that `projectSitting` wrote. */
export const summaryOf = (row: Row): SittingSummary => row.doc as SittingSummary;

const rowOf = (doc: Doc): Row => ({
  id: doc.sitting,
  keys: {
    booking: doc.booking,
    exam: doc.exam.identifier,
    step: doc.step,
    opened: doc.opened,
    released: doc.result?.state === 'graded' ? doc.result.releasedAt : null,
  },
  doc,
});

const openedDoc = (event: SittingEvent, { pins }: SittingEvents['sitting.opened']): Doc => ({
  sitting: event.stream,
  booking: pins.booking,
  exam: {
    identifier: pins.exam.identifier,
    digest: pins.exam.digest,
    title: pins.exam.titles,
  },
  candidate: null,
  step: 'consents',
  opened: event.time.wall,
  ended: null,
  answered: 0,
  items: pins.form.sections.reduce((sum, section) => sum + section.items.length, 0),
  result: null,
  faceDays: pins.policy.retention.faceDays,
  facesErased: null,
  release: { after: pins.policy.release.after, staffMayRead: pins.policy.release.staffMayRead },
});

const change = (doc: Doc, event: Telling): Doc => {
  if (event.opened === null) return doc;
  const at = event.time.wall;
  switch (event.type) {
    case 'candidate.identified': {
      const { nameZh, namePinyin, confirmation, organisation } = event.opened.data.candidate;
      return { ...doc, candidate: { nameZh, namePinyin, confirmation, organisation } };
    }
    case 'consent.given':
      return { ...doc, step: 'pictures' };
    case 'consent.declined':
      return end(doc, 'consent-declined', at);
    case 'candidate.waiting':
      return { ...doc, step: 'waiting' };
    case 'candidate.refused':
      return end(doc, event.opened.data.attemptUsed ? 'refused' : 'prevented', at);
    case 'part.started':
      return { ...doc, step: event.opened.data.part };
    case 'terms.answered':
      return event.opened.data.accepted ? doc : end(doc, 'terms-declined', at);
    case 'items.submitted':
      return { ...doc, answered: doc.items - event.opened.data.unanswered };
    case 'sitting.finished':
      return { ...end(doc, 'finished', at), result: { state: 'rating' } };
    case 'sitting.terminated': {
      const shown = doc.step === 'items' || doc.step === 'survey';
      return { ...end(doc, 'terminated', at), result: shown ? { state: 'rating' } : null };
    }
    case 'sitting.graded': {
      const { score, scale, passed } = event.opened.data.grade;
      const finishedAt = doc.ended ?? at;
      const result: SummaryResult = {
        state: 'graded',
        score,
        scale,
        passed,
        finishedAt,
        releasedAt: releaseTime(finishedAt, at, doc.release.after),
        staffMayRead: doc.release.staffMayRead,
      };
      return { ...doc, result };
    }
    case 'data.erased':
      if (event.opened.data.retention === 'personal') return { ...doc, candidate: null };
      return event.opened.data.retention === 'face' ? { ...doc, facesErased: at } : doc;
    default:
      return doc;
  }
};

const end = (doc: Doc, how: string, at: number): Doc => ({
  ...doc,
  step: `ended:${how}`,
  ended: at,
});

/** Wall time of release: the policy's delay after the end, or the grade if people took longer (R-G2). */
export const releaseTime = (finishedAt: number, gradedAt: number, afterSeconds: number): number =>
  Math.max(finishedAt + afterSeconds * 1000, gradedAt);
