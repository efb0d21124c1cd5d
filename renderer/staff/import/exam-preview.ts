import type { ApiClient } from '../../connection/live.ts';
import type { ExamPreview } from '../types.ts';

export type ExamPreviewWithKnown = ExamPreview & {
  /** This very version is in the store: importing it changes nothing. */
  readonly known: boolean;
};

/** The preview of a package, and whether the same package was imported before. */
export const previewWithKnown = async (
  api: ApiClient,
  upload: string,
): Promise<ExamPreviewWithKnown> => {
  const preview = await api.staff.previewExam({ upload });
  const digest = preview.exam?.digest;
  const exams = digest === undefined ? [] : await api.staff.exams();
  return { ...preview, known: exams.some((exam) => exam.digest === digest) };
};
