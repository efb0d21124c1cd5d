import type { CalendarDay } from '../calendar.ts';
import { checkDocumentNumber } from '../identity/document.ts';
import { normaliseChineseName } from '../identity/name.ts';
import type { Result } from '../result.ts';
import type { Booking, BookingField } from './booking.ts';
import * as cell from './cell.ts';
import { deliveryNames, documentTypeNames, languageNames, statusNames } from './choices.ts';
import { parseStartTime } from './start-time.ts';
import type { RowProblem } from './table.ts';

/** What the file itself does not say. */
export type BookingContext = {
  /** The centre's day; no date of birth lies after it. */
  readonly today: CalendarDay;
  /** IANA time zone of this centre, for times that name none. */
  readonly zone: string;
  /** Time zones of other centres by code. */
  readonly zones?: ReadonlyMap<string, string>;
};

/** `confirmation` is known for most refused rows too, so that a repeated one is noticed. */
export type RowOutcome = { readonly confirmation: string | null } & (
  | { readonly booking: Booking; readonly problems: readonly [] }
  | { readonly booking: null; readonly problems: readonly RowProblem[] }
);

/**
 * Reads one row into a booking, or names everything that is wrong with it at once (R-B1).
 * `textOf` gives the cell of a field, "" where the file has no such column.
 */
export const parseBookingRow = (
  line: number,
  textOf: (field: BookingField) => string,
  context: BookingContext,
): RowOutcome => {
  const problems: RowProblem[] = [];
  const refuse = (field: BookingField, found: cell.CellProblem): null => {
    problems.push({ line, field, ...found });
    return null;
  };
  const missing = { code: 'missing', values: {} } as const;

  /** The text of a cell, made into a value; null when empty or refused. */
  const optional = <T>(
    field: BookingField,
    read: (text: string) => Result<T, cell.CellProblem>,
  ): T | null => {
    const text = cell.textCell(textOf(field));
    if (!text.ok) return refuse(field, text.error);
    if (text.value === null) return null;
    const value = read(text.value);
    return value.ok ? value.value : refuse(field, value.error);
  };
  const needed = <T>(
    field: BookingField,
    read: (text: string) => Result<T, cell.CellProblem>,
  ): T | null => (textOf(field).trim() === '' ? refuse(field, missing) : optional(field, read));
  const asIs = (text: string) => ({ ok: true, value: text }) as const;

  const confirmation = needed('confirmation', cell.confirmationCell);
  const status = optional('status', (text) => cell.choiceCell(text, statusNames)) ?? 'booked';
  const order = needed('order', cell.identifierCell);
  const examCode = optional('examCode', cell.identifierCell);
  const exam = needed('exam', cell.identifierCell);

  const nameZh = optional('nameZh', (text) => asIs(tidyChineseName(text)));
  const namePinyin = optional('namePinyin', (text) => asIs(text.replace(/\s+/gu, ' ')));
  if (textOf('nameZh').trim() === '' && textOf('namePinyin').trim() === '') {
    refuse('nameZh', missing);
  }

  const documentType = needed('documentType', (text) => cell.choiceCell(text, documentTypeNames));
  const documentNumber = needed('documentNumber', (text) => {
    // Without a type there is no rule; the row is refused for the type already.
    if (documentType === null) return asIs(text);
    const number = checkDocumentNumber(documentType, text, context.today);
    if (number.ok) return asIs(number.value.number);
    const { code, ...values } = number.error;
    return { ok: false, error: { code, values } };
  });

  const centre = optional('centre', cell.identifierCell);
  const delivery = optional('delivery', (text) => cell.choiceCell(text, deliveryNames)) ?? 'centre';
  if (delivery === 'centre' && textOf('centre').trim() === '') refuse('centre', missing);

  const startsAt = needed('startsAt', (text) => {
    const zone = (centre === null ? undefined : context.zones?.get(centre)) ?? context.zone;
    const instant = parseStartTime(text, zone);
    if (instant.ok) return instant;
    const { code, ...values } = instant.error;
    return { ok: false, error: { code, values } };
  });
  const extraTimePercent = optional('extraTimePercent', cell.percentCell) ?? 0;
  const accommodations = optional('accommodations', (text) => ({
    ok: true,
    value: cell.listCell(text),
  }));
  const language = optional('language', (text) => cell.choiceCell(text, languageNames));
  const organisation = optional('organisation', asIs);
  const email = optional('email', cell.emailCell);
  const phone = optional('phone', cell.phoneCell);

  if (
    problems.length > 0 ||
    confirmation === null ||
    order === null ||
    exam === null ||
    documentType === null ||
    documentNumber === null ||
    startsAt === null
  ) {
    return { confirmation, booking: null, problems };
  }
  return {
    confirmation,
    problems: [],
    booking: {
      confirmation,
      status,
      order,
      examCode,
      exam,
      nameZh,
      namePinyin,
      documentType,
      documentNumber,
      delivery,
      centre,
      startsAt,
      extraTimePercent,
      accommodations: accommodations ?? [],
      language,
      organisation,
      email,
      phone,
    },
  };
};

/** Names with a middle dot are kept with the one dot; others as written, spaces gone. */
const tidyChineseName = (name: string): string =>
  /\p{Script=Han}/u.test(name) ? normaliseChineseName(name) : name.replace(/\s+/gu, ' ');
