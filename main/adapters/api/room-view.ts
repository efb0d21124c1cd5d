import type { ExpectedBooking, Room, Seat } from '../../../preload/contract/proctor.ts';
import { type BookingEntry, bookingState } from '../../domain/centre/booking-entry.ts';
import type { Instant } from '../../domain/log/event.ts';
import { type SittingState, timedPart } from '../../domain/sitting/state.ts';
import { incidentsView } from './lockdown-view.ts';
import type { SittingServices } from './sitting-services.ts';
import { clockView } from './sitting-view.ts';

/** How long an ended sitting stays in the room, in milliseconds. */
const lingers = 30 * 60_000;
/** Half a day to either side of now is "today" at the door. */
const around = 12 * 3_600_000;

/** The room as a proctor sees it, worst first. */
export const roomView = (
  services: SittingServices,
  recent: readonly SittingState[],
  now: Instant,
): Room => ({
  at: now.wall,
  seats: recent
    .filter((state) => state.step.at !== 'ended' || now.wall - state.step.since < lingers)
    .map((state) => seatView(state, services.stationName(), now))
    .sort((a, b) => b.urgency - a.urgency || a.since - b.since),
  expected: services.bookings
    .between(now.wall - around, now.wall + around)
    .filter(
      (entry) =>
        entry.record.delivery === 'remote' || entry.record.centre === services.place().centre,
    )
    .map((entry) => expectedView(services, entry, now.wall))
    .sort((a, b) => a.start - b.start),
});

const seatView = (state: SittingState, station: string, now: Instant): Seat => {
  const seat = seatState(state);
  const clock = clockView(state, now);
  return {
    sitting: state.sitting,
    state: seat,
    urgency: urgencyOf(seat),
    nameZh: state.candidate?.nameZh ?? '',
    namePinyin: state.candidate?.namePinyin ?? '',
    confirmation: state.candidate?.confirmation ?? '',
    exam: state.pins.exam.titles,
    station,
    answered: state.items.filter((item) => item.answered).length,
    items: state.items.length,
    clock,
    extraTimePercent: state.pins.extraTimePercent,
    connected: state.window === 'attached',
    since: sinceOf(state),
    ...incidentsView(state),
    locked: state.pins.policy.lockdown === undefined ? null : state.locked !== null,
    note: state.paused?.reason ?? (state.step.at === 'ended' ? state.step.reason : ''),
  };
};

const seatState = (state: SittingState): Seat['state'] => {
  const { step } = state;
  if (step.at === 'ended') {
    switch (step.how) {
      case 'finished':
        return 'finished';
      case 'terminated':
        return 'terminated';
      case 'refused':
      case 'prevented':
        return 'refused';
      case 'consent-declined':
      case 'terms-declined':
        return 'withdrawn';
    }
  }
  if (step.at === 'waiting') return 'at-the-door';
  if (timedPart(state) === null) return 'checking-in';
  if (state.paused) return state.paused.by === 'system' ? 'held' : 'paused';
  if (state.window !== 'attached') return 'disconnected';
  return step.at === 'terms' || step.at === 'tutorial' ? 'admitted' : 'working';
};

/** Who needs a proctor first. A candidate who can't go on without one is worst. */
const urgencyOf = (seat: Seat['state']): number => {
  switch (seat) {
    case 'held':
      return 50;
    case 'at-the-door':
      return 40;
    case 'disconnected':
      return 30;
    case 'paused':
      return 20;
    case 'checking-in':
      return 10;
    case 'admitted':
    case 'working':
      return 5;
    default:
      return 0;
  }
};

/**
 * Wall time since when a seat is what it is. Not the time of its last event: that would give those
 * who work another order with every answer.
 */
const sinceOf = (state: SittingState): number => {
  if (state.paused) return state.paused.since;
  switch (state.step.at) {
    case 'waiting':
    case 'ended':
      return state.step.since;
    default: {
      const { entries, last, mode, part } = state.ledger;
      const current = entries.at(-1);
      return current?.kind === mode && current.part === part ? current.from : last.wall;
    }
  }
};

const expectedView = (
  services: SittingServices,
  entry: BookingEntry,
  now: number,
): ExpectedBooking => {
  const exam = services.exams.newest(entry.record.exam);
  const titles = exam?.delivery.titles ?? { 'zh-CN': entry.record.exam, en: entry.record.exam };
  const opens = entry.record.startsAt - (exam?.policy.checkIn.opensBefore ?? 1800) * 1000;
  const closes = entry.record.startsAt + (exam?.policy.checkIn.lateAfter ?? 0) * 1000;
  return {
    booking: entry.id,
    nameZh: entry.record.nameZh ?? '',
    namePinyin: entry.record.namePinyin ?? '',
    confirmation: entry.record.confirmation,
    exam: titles,
    start: entry.record.startsAt,
    state: expectedState(entry, opens, closes, now),
  };
};

const expectedState = (
  entry: BookingEntry,
  opens: number,
  closes: number,
  now: number,
): ExpectedBooking['state'] => {
  switch (bookingState(entry)) {
    case 'sitting':
      return 'arrived';
    case 'done':
    case 'refused':
    case 'cancelled':
      return 'done';
    case 'no-show':
      return 'no-show';
    case 'booked':
      if (entry.letIn) return 'let-in';
      if (now > closes) return 'late';
      return now >= opens ? 'open' : 'expected';
  }
};
