import { endOfDay, startOfDay } from '../parts/time.ts';

/** What a list is asked for, as it stands in the fields. */
export type Filter = {
  readonly search: string;
  readonly exam: string | null;
  readonly state: string | null;
  /** Days as `<input type=date>` gives them; empty = open. Both belong to the span. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly offset: number;
};

export const noFilter: Filter = {
  search: '',
  exam: null,
  state: null,
  fromDay: '',
  toDay: '',
  offset: 0,
};

/** Rows of one page; the main process has the same size. */
export const pageSize = 100;

export const isFiltered = ({ search, exam, state, fromDay, toDay }: Filter): boolean =>
  search.trim() !== '' || exam !== null || state !== null || fromDay !== '' || toDay !== '';

export const isBadSpan = ({ fromDay, toDay }: Filter): boolean =>
  fromDay !== '' && toDay !== '' && toDay < fromDay;

/** The same for the API: days become moments in the centre's zone. */
export const queryOf = (filter: Filter, zone: string) => {
  const from = startOfDay(filter.fromDay, zone);
  const to = endOfDay(filter.toDay, zone);
  return {
    search: filter.search.trim(),
    offset: filter.offset,
    ...(filter.exam === null ? {} : { exam: filter.exam }),
    ...(filter.state === null ? {} : { state: filter.state }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
};

export type ListQuery = ReturnType<typeof queryOf>;
