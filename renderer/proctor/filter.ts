import type { ExpectedBooking, Seat } from '../../preload/contract/proctor.ts';
import { needsLetIn } from './booking-need.ts';
import { isOver, needsProctor } from './seat-words.ts';

export const groups = ['all', 'needs', 'away', 'paused', 'working', 'arriving', 'ended'] as const;
export type Group = (typeof groups)[number];

export const inGroup = (group: Group, seat: Seat): boolean => {
  switch (group) {
    case 'all':
      return true;
    case 'needs':
      return needsProctor(seat);
    case 'away':
      return seat.state === 'disconnected';
    case 'paused':
      return seat.state === 'paused' || seat.state === 'held';
    case 'working':
      return seat.state === 'working' || seat.state === 'admitted';
    case 'arriving':
      return seat.state === 'checking-in' || seat.state === 'at-the-door';
    case 'ended':
      return isOver(seat);
  }
};

export const bookingGroups = ['all', 'late', 'coming', 'here'] as const;
export type BookingGroup = (typeof bookingGroups)[number];

export const inBookingGroup = (group: BookingGroup, { state }: ExpectedBooking): boolean => {
  switch (group) {
    case 'all':
      return true;
    case 'late':
      return needsLetIn(state);
    case 'coming':
      return state === 'expected' || state === 'open' || state === 'let-in';
    case 'here':
      return state === 'arrived' || state === 'done';
  }
};

/** Whether every word that is looked for is somewhere in what the row says. */
export const matches = (
  search: string,
  row: {
    readonly nameZh: string;
    readonly namePinyin: string;
    readonly confirmation: string;
    readonly exam: { readonly 'zh-CN': string; readonly en: string };
    readonly station?: string;
  },
): boolean => {
  const said = [
    row.nameZh,
    row.namePinyin,
    row.namePinyin.replaceAll(' ', ''),
    row.confirmation,
    row.exam['zh-CN'],
    row.exam.en,
    row.station ?? '',
  ]
    .join('\n')
    .toLowerCase();
  const words = search.toLowerCase().split(/\s+/);
  return words.every((word) => said.includes(word));
};
