import { addDays, addYears, type CalendarDay } from '../calendar.ts';

/** How long an order lasts and when its owner is reminded; the sponsor may change both (R-B2). */
export type OrderPolicy = {
  readonly validYears: number;
  /** Days before the last day on which a reminder is due. */
  readonly reminderDays: readonly number[];
};

export const defaultOrderPolicy: OrderPolicy = { validYears: 1, reminderDays: [90, 60, 30, 15] };

export type OrderReminder = { readonly daysBefore: number; readonly due: CalendarDay };

/** The last day on which an order of a day may be used: the same date so many years later. */
export const orderLastDay = (ordered: CalendarDay, policy = defaultOrderPolicy): CalendarDay =>
  addYears(ordered, policy.validYears);

/** Whether an order may no longer be used today. */
export const orderHasEnded = (
  ordered: CalendarDay,
  today: CalendarDay,
  policy = defaultOrderPolicy,
): boolean => today > orderLastDay(ordered, policy);

/** All reminders of an order, the earliest first. */
export const orderReminders = (
  ordered: CalendarDay,
  policy = defaultOrderPolicy,
): readonly OrderReminder[] =>
  policy.reminderDays
    .map((daysBefore) => ({ daysBefore, due: addDays(orderLastDay(ordered, policy), -daysBefore) }))
    .sort((one, other) => (one.due < other.due ? -1 : 1));

/**
 * The reminder to send today: the latest that is due and was not sent. Those before it would say
 * something untrue by now and are passed over. null when there is none or the order has ended.
 */
export const reminderDue = (
  ordered: CalendarDay,
  today: CalendarDay,
  sent: readonly number[],
  policy = defaultOrderPolicy,
): OrderReminder | null => {
  if (orderHasEnded(ordered, today, policy)) return null;
  const latest = orderReminders(ordered, policy).findLast(({ due }) => due <= today);
  return latest === undefined || sent.includes(latest.daysBefore) ? null : latest;
};
