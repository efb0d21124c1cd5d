import type { ApiClient } from '../connection/live.ts';

type Answer<Call extends (...input: never[]) => Promise<unknown>> = Awaited<ReturnType<Call>>;

export type BookingsPreview = Answer<ApiClient['staff']['previewBookings']>;
export type BookingLine = BookingsPreview['added'][number];
export type FileProblem = BookingsPreview['problems'][number];
export type ExamPreview = Answer<ApiClient['staff']['previewExam']>;
export type ExamRow = Answer<ApiClient['staff']['exams']>[number];
export type BookingRow = Answer<ApiClient['staff']['bookings']>['rows'][number];
export type SittingRow = Answer<ApiClient['staff']['sittings']>['rows'][number];
export type ResultRow = Answer<ApiClient['staff']['results']>['rows'][number];
export type RatingTask = Answer<ApiClient['rating']['tasks']>[number];
export type Account = Answer<ApiClient['admin']['accounts']>[number];
export type TicketRow = Answer<ApiClient['check']['tickets']>[number];
export type Added = Answer<ApiClient['check']['addTickets']>;
export type AuditEntry = Answer<ApiClient['admin']['audit']>[number];
export type FileOut = Answer<ApiClient['staff']['template']>;
