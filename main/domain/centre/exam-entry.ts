import type { CentreEvent, CentreEvents } from './events.ts';

/** One version of an exam that is in the store. */
export type ExamEntry = Omit<CentreEvents['exam.imported'], 'file' | 'packageBytes'> & {
  /** Wall time of the import. */
  readonly imported: number;
  /** Position of the import in the log: of two versions, the larger is the newer. */
  readonly seq: number;
};

/** The exam that an event brought; undefined for every other event. */
export const examOf = (event: CentreEvent): ExamEntry | undefined => {
  if (event.type !== 'exam.imported' || event.opened === null) return undefined;
  const { summary, delivery, scoring, media } = event.opened.data;
  return { summary, delivery, scoring, media, imported: event.time.wall, seq: event.seq };
};

/** The newest version of an exam by its identifier. */
export const newestExam = (
  exams: readonly ExamEntry[],
  identifier: string,
): ExamEntry | undefined =>
  exams
    .filter((entry) => entry.summary.exam === identifier)
    .reduce<ExamEntry | undefined>(
      (newest, entry) => (newest === undefined || entry.seq > newest.seq ? entry : newest),
      undefined,
    );
