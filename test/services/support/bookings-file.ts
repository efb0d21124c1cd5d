import { residentCheckCharacter } from '../../../main/domain/identity/resident-identity.ts';

const header =
  '确认码,订单号,考试编号,姓名,姓名拼音,证件类型,证件号码,考点编号,开始时间,单位,预约状态';

/** A resident identity number that is valid and different for every index below 100,000. */
export const residentNumber = (index: number): string => {
  const day = String(1 + (index % 28)).padStart(2, '0');
  const digits = `11010119${String(60 + (Math.floor(index / 28_000) % 40)).padStart(2, '0')}${String(
    1 + (Math.floor(index / 28) % 12),
  ).padStart(2, '0')}${day}${String(Math.floor(index / 336) % 1000).padStart(3, '0')}`;
  return digits + residentCheckCharacter(digits);
};

export type BookingLineInput = {
  readonly code: string;
  readonly name?: string;
  readonly pinyin?: string;
  readonly number?: string;
  readonly exam?: string;
  readonly centre?: string;
  /** Wall clock in Shanghai. */
  readonly start?: string;
  readonly organisation?: string;
  readonly status?: string;
};

const lineOf = (line: BookingLineInput, index: number): string =>
  [
    line.code,
    `ORDER-${index}`,
    line.exam ?? 'cloud-associate',
    line.name ?? '张三',
    line.pinyin ?? 'ZHANG SAN',
    '身份证',
    line.number ?? residentNumber(index),
    line.centre ?? 'BJ-01',
    line.start ?? '2026-11-21 10:00',
    line.organisation ?? '云计算公司',
    line.status ?? '',
  ].join(',');

/** A file of bookings as a registration system in China saves it. */
export const bookingsFile = (lines: readonly BookingLineInput[]) => ({
  name: '预约.csv',
  bytes: Buffer.from(`\uFEFF${[header, ...lines.map(lineOf)].join('\r\n')}\r\n`, 'utf8'),
});
