import type { ExpectedBooking, Seat } from '../../preload/contract/proctor.ts';

/** 2026-11-20 14:00 in Shanghai. */
export const start = Date.UTC(2026, 10, 20, 6, 0, 0);
const minute = 60_000;

const exams = [
  { 'zh-CN': '云计算基础（助理级）', en: 'Cloud Fundamentals (Associate)' },
  { 'zh-CN': '云安全入门', en: 'Introduction to Cloud Security' },
] as const;

const people = [
  ['王芳', 'WANG FANG'],
  ['李明', 'LI MING'],
  ['赵敏', 'ZHAO MIN'],
  ['欧阳若兰', 'OUYANG RUOLAN'],
  ['陈建国', 'CHEN JIANGUO'],
  ['', 'ANNA MARIA SCHMIDT-LINDENBERG'],
  ['刘洋', 'LIU YANG'],
  ['张伟', 'ZHANG WEI'],
  ['黄丽', 'HUANG LI'],
  ['周杰', 'ZHOU JIE'],
  ['吴秀英', 'WU XIUYING'],
  ['徐静', 'XU JING'],
  ['孙强', 'SUN QIANG'],
  ['马超', 'MA CHAO'],
  ['朱琳', 'ZHU LIN'],
] as const;

const person = (index: number) => {
  const [nameZh, namePinyin] = people[index % people.length] ?? ['', ''];
  return {
    nameZh,
    namePinyin,
    confirmation: `TC-2026-${String(4101 + index * 37)}`,
    exam: exams[index % 3 === 1 ? 1 : 0],
  };
};

/** An ID of the contract that is easy to tell in a test. */
export const idOf = (index: number) => `sitting${String(index).padStart(5, '0')}`;

const itemClock = (left: number, running: boolean): Seat['clock'] => ({
  part: 'items',
  allowed: 80 * minute,
  remaining: left,
  running,
  warnAt: [10 * minute, 5 * minute],
});

/** One seat; what a test does not say is that of somebody at work. */
export const seat = (index: number, more: Partial<Seat> = {}): Seat => ({
  sitting: idOf(index),
  state: 'working',
  urgency: 5,
  ...person(index),
  station: `A-${String(index + 1).padStart(2, '0')}`,
  answered: (index * 3) % 41,
  items: 40,
  clock: itemClock(80 * minute - index * 97_000, true),
  extraTimePercent: 0,
  connected: true,
  since: start,
  note: '',
  incidents: [],
  more: 0,
  locked: null,
  ...more,
});

const held = (index: number) =>
  seat(index, {
    state: 'held',
    urgency: 50,
    clock: itemClock(31 * minute, false),
    since: start + 20 * minute,
    note: 'interrupted-too-long',
  });

const atTheDoor = (index: number, since: number) =>
  seat(index, {
    state: 'at-the-door',
    urgency: 40,
    answered: 0,
    clock: null,
    since: start + since * minute,
  });

/** A room in which every state is to be seen, worst first as the server sends it. */
export const mixedRoom = (): readonly Seat[] => [
  held(3),
  atTheDoor(0, 21),
  atTheDoor(5, 24),
  seat(2, {
    state: 'disconnected',
    urgency: 30,
    connected: false,
    clock: itemClock(25 * minute, false),
    since: start + 26 * minute,
  }),
  seat(6, {
    state: 'paused',
    urgency: 20,
    clock: itemClock(44 * minute, false),
    since: start + 15 * minute,
    note: '设备故障，正在处理：键盘没有反应，已更换键盘，正在等待考生确认可以继续',
  }),
  seat(7, { state: 'checking-in', urgency: 10, clock: null, answered: 0 }),
  seat(8, {
    state: 'admitted',
    answered: 0,
    clock: { ...(itemClock(2 * minute, true) as NonNullable<Seat['clock']>), part: 'terms' },
  }),
  seat(1, { clock: itemClock(4 * minute + 12_000, true), answered: 38, extraTimePercent: 25 }),
  ...Array.from({ length: 18 }, (_, index) => seat(9 + index)),
  seat(27, {
    state: 'finished',
    urgency: 0,
    clock: null,
    since: start + 10 * minute,
    answered: 40,
  }),
  seat(28, {
    state: 'refused',
    urgency: 0,
    clock: null,
    answered: 0,
    since: start + 5 * minute,
    note: '证件已过有效期',
  }),
  seat(29, {
    state: 'terminated',
    urgency: 0,
    clock: null,
    since: start + 12 * minute,
    note: '违反考场规则：作弊',
  }),
  seat(30, { state: 'withdrawn', urgency: 0, clock: null, since: start, answered: 0 }),
];

const states = ['late', 'no-show', 'open', 'let-in', 'expected', 'arrived', 'done'] as const;

/** Bookings of today in every state. */
export const expectedToday = (): readonly ExpectedBooking[] =>
  states.map((state, index) => ({
    booking: `booking${String(index).padStart(5, '0')}`,
    ...person(index + 4),
    start: start + index * 15 * minute,
    state,
  }));
