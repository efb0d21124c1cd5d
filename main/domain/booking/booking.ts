import type { DocumentType } from '../identity/document.ts';

export const deliveries = ['centre', 'remote'] as const;
export type Delivery = (typeof deliveries)[number];

export const bookingStatuses = ['booked', 'cancelled'] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

export const examLanguages = ['zh-CN', 'en'] as const;
export type ExamLanguage = (typeof examLanguages)[number];

/** One candidate's place at one exam, as imported (R-B1); null = the file says nothing. */
export type Booking = {
  /** What the candidate may sign in with; upper case, unique. */
  readonly confirmation: string;
  readonly status: BookingStatus;
  readonly order: string;
  /** Code that pays for the attempt (R-B2). */
  readonly examCode: string | null;
  /** Identifier of the exam. */
  readonly exam: string;
  /** At least one of the two names is there. */
  readonly nameZh: string | null;
  readonly namePinyin: string | null;
  readonly documentType: DocumentType;
  /** In the one spelling of `checkDocumentNumber`. */
  readonly documentNumber: string;
  readonly delivery: Delivery;
  /** Never null where delivery is in a centre. */
  readonly centre: string | null;
  /** Booked start, UTC milliseconds. */
  readonly startsAt: number;
  /** Extra time as a percentage of the items' time, 0 to 200. */
  readonly extraTimePercent: number;
  readonly accommodations: readonly string[];
  readonly language: ExamLanguage | null;
  readonly organisation: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

export type BookingField = keyof Booking;
export type BookingValue = Booking[BookingField];

/** All fields, in the order of templates and exports. */
export const bookingFields = [
  'confirmation',
  'status',
  'order',
  'examCode',
  'exam',
  'nameZh',
  'namePinyin',
  'documentType',
  'documentNumber',
  'delivery',
  'centre',
  'startsAt',
  'extraTimePercent',
  'accommodations',
  'language',
  'organisation',
  'email',
  'phone',
] as const satisfies readonly BookingField[];
