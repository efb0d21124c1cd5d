import type { Connection } from '../../../renderer/connection/connection.ts';
import { residentNumber } from '../../services/support/bookings-file.ts';

/** Which exams the harness sits: both of the demonstration. */
export const exams = ['practice', 'cloud-associate'] as const;
export type Exam = (typeof exams)[number];

export type Batch = {
  /** The file as a registration system would send it. */
  readonly file: File;
  readonly bookings: readonly { readonly confirmation: string; readonly exam: Exam }[];
};

/** How long before a booked start check-in opens, less two minutes, in milliseconds. */
const almostOpening = 28 * 60_000;

/**
 * A file of so many bookings that are open for check-in now and for the next 28 minutes.
 *
 * @param first number of the first, so that no two batches share a booking
 */
export const batchOf = (first: number, count: number, now: number): Batch => {
  const rows = Array.from({ length: count }, (_, index) => {
    const number = first + index;
    // Every third is the long exam, which has all kinds of items and the default policy.
    const exam: Exam = number % 3 === 2 ? 'cloud-associate' : 'practice';
    return {
      confirmation: `FAULT-${String(number).padStart(6, '0')}`,
      order: `ORDER-${number}`,
      exam,
      nameZh: '考生甲',
      namePinyin: 'KAO SHENG',
      documentType: 'residentIdentityCard',
      documentNumber: residentNumber(number),
      centre: 'DEMO',
      delivery: 'centre',
      startsAt: new Date(now + almostOpening).toISOString(),
      extraTimePercent: String(number % 2 === 0 ? 0 : 25),
    };
  });
  const file = new File([JSON.stringify(rows)], 'bookings.json');
  return { file, bookings: rows.map(({ confirmation, exam }) => ({ confirmation, exam })) };
};

/** Imports a file of bookings as staff do: upload, preview, confirm. Answers how many are new. */
export const importBookings = async (staff: Connection, { file }: Batch): Promise<number> => {
  const upload = await staff.uploadFile('bookings', file);
  const shown = await staff.api.staff.previewBookings({ upload });
  const [problem] = shown.problems;
  if (problem !== undefined) throw new Error(`bookings refused: ${JSON.stringify(problem)}`);
  if (shown.counts.added + shown.counts.changed === 0) return 0;
  const done = await staff.send(staff.api.staff.confirmBookings, { preview: shown.preview });
  return done.added;
};

/** Imports an exam as staff do. */
export const importExam = async (staff: Connection, file: Blob): Promise<void> => {
  const upload = await staff.uploadFile('exam', file);
  const shown = await staff.api.staff.previewExam({ upload });
  if (shown.preview === null) throw new Error(`exam refused: ${JSON.stringify(shown.problems)}`);
  await staff.send(staff.api.staff.confirmExam, { preview: shown.preview });
};
