import { localTimeAt } from '../../domain/time-zone.ts';
import type { Cell } from '../../ports/file-writers.ts';
import type { BookingListRow } from '../staff/booking-list.ts';
import type { ResultListRow, SittingListRow } from '../staff/sitting-list.ts';

/** One column of an export: its header in both languages, and what stands in it. */
type Column<Row> = {
  readonly header: string;
  /** `zone`: IANA time zone of the centre, in which times are written. */
  readonly cell: (row: Row, zone: string) => Cell;
};

const column = <Row>(header: string, cell: Column<Row>['cell']): Column<Row> => ({ header, cell });

/** A time as spreadsheet programs take it: wall clock of the centre's zone, without the zone. */
export const localText = (time: number | null, zone: string): string => {
  if (time === null) return '';
  const { year, month, day, hour, minute, second } = localTimeAt(zone, time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
};

export const bookingColumns: readonly Column<BookingListRow>[] = [
  column('确认码 Confirmation code', (row) => row.confirmation),
  column('姓名 Name', (row) => row.nameZh),
  column('姓名拼音 Name in pinyin', (row) => row.namePinyin),
  column('证件类型 Document type', (row) => row.documentType),
  column('证件号码 Document number', (row) => row.maskedNumber),
  column('考试编号 Exam', (row) => row.exam),
  column('考点编号 Centre', (row) => row.centre),
  column('单位 Organisation', (row) => row.organisation),
  column('开始时间 Start', (row, zone) => localText(row.start, zone)),
  column('延长时间百分比 Extra time percent', (row) => row.extraTimePercent),
  column('状态 State', (row) => row.state),
];

export const sittingColumns: readonly Column<SittingListRow>[] = [
  column('场次 Sitting', (row) => row.sitting),
  column('确认码 Confirmation code', (row) => row.confirmation),
  column('姓名 Name', (row) => row.nameZh),
  column('考试 Exam (zh-CN)', (row) => row.exam['zh-CN']),
  column('考试 Exam (en)', (row) => row.exam.en),
  column('进度 Step', (row) => row.step),
  column('开始时间 Opened', (row, zone) => localText(row.opened, zone)),
  column('结束时间 Ended', (row, zone) => localText(row.ended, zone)),
  column('已答 Answered', (row) => row.answered),
  column('题数 Items', (row) => row.items),
];

export const resultColumns: readonly Column<ResultListRow>[] = [
  column('场次 Sitting', (row) => row.sitting),
  column('确认码 Confirmation code', (row) => row.confirmation),
  column('姓名 Name', (row) => row.nameZh),
  column('考试 Exam (zh-CN)', (row) => row.exam['zh-CN']),
  column('考试 Exam (en)', (row) => row.exam.en),
  column('单位 Organisation', (row) => row.organisation),
  column('结束时间 Finished', (row, zone) => localText(row.finished, zone)),
  column('状态 State', (row) => row.state),
  column('发布时间 Released', (row, zone) => localText(row.releasedAt, zone)),
  column('分数 Score', (row) => row.content?.score ?? null),
  column('通过 Passed', (row) => (row.content === null ? null : row.content.passed ? 1 : 0)),
];

/** Headers and cells of rows, for a writer of tables. */
export const tableOf = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  zone: string,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] } => ({
  columns: columns.map(({ header }) => header),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row, zone))),
});
