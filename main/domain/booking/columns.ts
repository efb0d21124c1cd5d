import { type BookingField, bookingFields } from './booking.ts';

/**
 * The one table of column names. The first of each language is what templates and exports use;
 * the others are what spreadsheets of registration systems have been seen to say.
 */
const names: Readonly<Record<BookingField, { readonly zh: Names; readonly en: Names }>> = {
  confirmation: {
    zh: ['确认码', '确认号', '预约码', '预约号', '预约编号', '准考证号'],
    en: ['Confirmation code', 'Confirmation', 'Confirmation number', 'Booking', 'Booking code'],
  },
  status: { zh: ['预约状态', '状态'], en: ['Status', 'Booking status'] },
  order: { zh: ['订单号', '订单', '订单编号'], en: ['Order', 'Order number', 'Order ID'] },
  examCode: { zh: ['考试码', '兑换码', '考试券码'], en: ['Exam code', 'Voucher', 'Voucher code'] },
  exam: {
    zh: ['考试编号', '考试', '考试代码', '科目', '科目编号', '考试科目'],
    en: ['Exam', 'Exam ID', 'Exam identifier'],
  },
  nameZh: {
    zh: ['姓名', '中文姓名', '考生姓名', '考生'],
    en: ['Chinese name', 'Name (Chinese)', 'Name zh', 'Name', 'Candidate', 'Candidate name'],
  },
  namePinyin: {
    zh: ['姓名拼音', '拼音', '拼音姓名', '英文姓名'],
    en: ['Name in pinyin', 'Pinyin', 'Name (pinyin)', 'Latin name', 'Name en'],
  },
  documentType: {
    zh: ['证件类型', '证件种类'],
    en: ['Document type', 'ID type', 'Identity document type'],
  },
  documentNumber: {
    zh: ['证件号码', '证件号', '身份证号', '身份证号码'],
    en: ['Document number', 'ID number', 'Identity document number', 'Document'],
  },
  delivery: {
    zh: ['考试方式', '交付方式', '考试形式'],
    en: ['Delivery', 'Delivery mode', 'Mode'],
  },
  centre: {
    zh: ['考点编号', '考点', '考点代码', '考试中心', '考场'],
    en: ['Centre', 'Center', 'Centre code', 'Center code', 'Test centre', 'Test center'],
  },
  startsAt: {
    zh: ['开始时间', '考试时间', '开考时间', '考试开始时间', '预约时间'],
    en: ['Start', 'Start time', 'Starts at', 'Exam time', 'Date and time'],
  },
  extraTimePercent: {
    zh: ['延长时间百分比', '延时百分比', '延长时间', '加时'],
    en: ['Extra time percent', 'Extra time', 'Extra time %'],
  },
  accommodations: {
    zh: ['便利措施', '特殊安排', '合理便利'],
    en: ['Accommodations', 'Accommodation'],
  },
  language: { zh: ['语言', '考试语言'], en: ['Language', 'Exam language'] },
  organisation: {
    zh: ['单位', '机构', '所属机构', '公司', '学校'],
    en: ['Organisation', 'Organization', 'Company'],
  },
  email: { zh: ['邮箱', '电子邮箱', '电子邮件'], en: ['Email', 'E-mail', 'Email address'] },
  phone: {
    zh: ['手机', '手机号', '手机号码', '电话', '联系电话'],
    en: ['Phone', 'Mobile', 'Phone number', 'Telephone'],
  },
};
type Names = readonly [string, ...string[]];

/** Case, width, spaces and punctuation do not matter: "Exam_Code", "examCode" and "EXAM CODE". */
const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '');

const fieldByName: ReadonlyMap<string, BookingField> = new Map(
  bookingFields.flatMap((field) =>
    [field, ...names[field].zh, ...names[field].en].map((name) => [bare(name), field] as const),
  ),
);

/** The field that a column's header means, in Chinese or English; undefined for any other. */
export const fieldOfColumn = (header: string): BookingField | undefined =>
  fieldByName.get(bare(header));

/** The header that templates and exports write for a field. */
export const columnOfField = (field: BookingField, language: 'zh-CN' | 'en'): string =>
  language === 'zh-CN' ? names[field].zh[0] : names[field].en[0];

/** Every accepted name of every field; for help pages and for tests. */
export const columnNames = names;
