import type { Titles } from '../../domain/centre/events.ts';
import type { TableReader } from '../../ports/store.ts';
import { summaryOf } from '../project-sitting.ts';
import type { SittingSummary, SummaryResult } from '../sitting-summary.ts';
import { inSpan, type ListFilter, matcher } from './page.ts';

export type SittingListRow = {
  readonly sitting: string;
  readonly confirmation: string;
  readonly nameZh: string;
  readonly exam: Titles;
  readonly step: string;
  readonly opened: number;
  readonly ended: number | null;
  readonly answered: number;
  readonly items: number;
};

export type ResultListRow = {
  readonly sitting: string;
  readonly confirmation: string;
  readonly nameZh: string;
  readonly exam: Titles;
  readonly organisation: string;
  readonly finished: number;
  readonly state: 'rating' | 'held' | 'released';
  readonly releasedAt: number | null;
  /** Null while the result is held, and for whom the sponsor does not share it with (R-G2). */
  readonly content: { readonly score: number; readonly passed: boolean } | null;
};

/** Sittings that a filter lets through, newest first. The span is that of the opening. */
export const listSittings = (tables: TableReader, filter: ListFilter): readonly SittingListRow[] =>
  summaries(tables, filter)
    .filter(
      (one) =>
        inSpan(filter, one.opened) && (filter.state === undefined || one.step === filter.state),
    )
    .map((one) => ({
      sitting: one.sitting,
      confirmation: one.candidate?.confirmation ?? '',
      nameZh: nameOf(one),
      exam: one.exam.title,
      step: one.step,
      opened: one.opened,
      ended: one.ended,
      answered: one.answered,
      items: one.items,
    }));

/** Who reads a list of results: the sponsor reads all, others what the sponsor lets them. */
export type ResultReader = { readonly isSponsor: boolean };

/** Sittings that have, or wait for, a result; newest first. `now`: milliseconds UTC. */
export const listResults = (
  tables: TableReader,
  filter: ListFilter,
  reader: ResultReader,
  now: number,
): readonly ResultListRow[] =>
  summaries(tables, filter)
    .flatMap((one) => resultRow(one, reader, now) ?? [])
    .filter(
      (row) =>
        inSpan(filter, row.finished) && (filter.state === undefined || row.state === filter.state),
    );

/** Whether this reader may know now what came out, and not only that something did (R-G2). */
export const mayReadResult = (
  result: SummaryResult | null,
  { isSponsor }: ResultReader,
  now: number,
): boolean =>
  result?.state === 'graded' && now >= result.releasedAt && (isSponsor || result.staffMayRead);

const resultRow = (
  one: SittingSummary,
  reader: ResultReader,
  now: number,
): ResultListRow | null => {
  const { result } = one;
  if (result === null) return null;
  const row = {
    sitting: one.sitting,
    confirmation: one.candidate?.confirmation ?? '',
    nameZh: nameOf(one),
    exam: one.exam.title,
    organisation: one.candidate?.organisation ?? '',
    finished: one.ended ?? one.opened,
  };
  if (result.state === 'rating')
    return { ...row, state: 'rating', releasedAt: null, content: null };
  const { score, passed, finishedAt, releasedAt } = result;
  const isReleased = now >= releasedAt;
  return {
    ...row,
    finished: finishedAt,
    state: isReleased ? 'released' : 'held',
    releasedAt,
    content: mayReadResult(result, reader, now) ? { score, passed } : null,
  };
};

const summaries = (
  tables: TableReader,
  { exam, search }: ListFilter,
): readonly SittingSummary[] => {
  const matches = matcher(search);
  return tables
    .find('sittings', {
      orderBy: 'opened',
      descending: true,
      ...(exam === undefined ? {} : { where: { exam } }),
    })
    .map(summaryOf)
    .filter(({ candidate }) =>
      matches([
        candidate?.nameZh ?? null,
        candidate?.namePinyin ?? null,
        candidate?.confirmation ?? null,
      ]),
    );
};

const nameOf = ({ candidate }: SittingSummary): string =>
  candidate === null ? '' : candidate.nameZh || candidate.namePinyin;
