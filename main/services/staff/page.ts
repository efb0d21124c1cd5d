/** What a list is asked for; times in milliseconds UTC, `to` not included. */
export type ListFilter = {
  readonly search: string;
  readonly exam?: string | undefined;
  readonly state?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly offset: number;
};

/** One page of a list, and how many there are in all. */
export type Page<T> = { readonly total: number; readonly rows: readonly T[] };

export const pageSize = 100;

/** The page that begins at an offset. */
export const pageOf = <T>(all: readonly T[], offset: number): Page<T> => ({
  total: all.length,
  rows: all.slice(offset, offset + pageSize),
});

/** One spelling of what is searched for and what is searched in: width and case don't matter. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Whether one of the texts contains what is searched for; everything does when nothing is. */
export const matcher = (search: string): ((texts: readonly (string | null)[]) => boolean) => {
  const wanted = plain(search);
  if (wanted === '') return () => true;
  return (texts) => texts.some((text) => text !== null && plain(text).includes(wanted));
};

/** Whether a time lies in the filter's span. */
export const inSpan = ({ from, to }: ListFilter, time: number): boolean =>
  (from === undefined || time >= from) && (to === undefined || time < to);
