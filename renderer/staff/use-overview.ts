import { useCallback } from 'react';
import type { Role } from '../../preload/contract/roles.ts';
import type { ApiClient } from '../connection/live.ts';
import { useConnection, useQuery } from '../connection/react.ts';
import { useZone } from './parts/RefusedNotice.tsx';
import { dayOf, endOfDay, startOfDay } from './parts/time.ts';

/** How many there are of each; null where these roles may not know. */
export type Overview = {
  readonly exams: number | null;
  readonly bookings: number | null;
  readonly bookingsToday: number | null;
  readonly sittings: number | null;
  readonly waiting: number | null;
  readonly answering: number | null;
  readonly rating: number | null;
  readonly held: number | null;
  readonly released: number | null;
  /** Answers that this person can rate. */
  readonly tasks: number | null;
};

const nothing = async (): Promise<null> => null;

const ask = async (api: ApiClient, roles: readonly Role[], zone: string): Promise<Overview> => {
  const isStaff = roles.includes('staff') || roles.includes('admin');
  const readsResults = isStaff || roles.includes('sponsor');
  const today = dayOf(Date.now(), zone);
  const span = { from: startOfDay(today, zone) ?? 0, to: endOfDay(today, zone) ?? 0 };
  const bookings = (filter: object) =>
    isStaff ? api.staff.bookings(filter).then(({ total }) => total) : nothing();
  const sittings = (filter: object) =>
    isStaff ? api.staff.sittings(filter).then(({ total }) => total) : nothing();
  const results = (state: string) =>
    readsResults ? api.staff.results({ state }).then(({ total }) => total) : nothing();
  const counted = await Promise.all([
    isStaff ? api.staff.exams().then((all) => new Set(all.map(({ exam }) => exam)).size) : null,
    bookings({}),
    bookings(span),
    sittings({}),
    sittings({ state: 'waiting' }),
    sittings({ state: 'items' }),
    results('rating'),
    results('held'),
    results('released'),
    roles.includes('rater') ? api.rating.tasks().then((tasks) => tasks.length) : null,
  ]);
  const [exams, all, bookingsToday, sat, waiting, answering, rating, held, released, tasks] =
    counted;
  return {
    exams,
    bookings: all,
    bookingsToday,
    sittings: sat,
    waiting,
    answering,
    rating,
    held,
    released,
    tasks,
  };
};

/** Counts for the first page; asked again with `reload`. */
export const useOverview = (roles: readonly Role[]) => {
  const { api } = useConnection();
  const zone = useZone();
  return useQuery(useCallback(() => ask(api, roles, zone), [api, roles, zone]));
};
