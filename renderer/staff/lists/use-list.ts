import { useCallback, useEffect, useState } from 'react';
import { useQuery } from '../../connection/react.ts';
import { useZone } from '../parts/RefusedNotice.tsx';
import { type Filter, isBadSpan, type ListQuery, noFilter, queryOf } from './filter.ts';

type Page<Row> = { readonly total: number; readonly rows: readonly Row[] };

/** How long typing may pause before a search is sent, in milliseconds. */
const pause = 250;

/**
 * A list with filters and pages. What was shown stays until the next answer has come.
 * @param ask keep it stable
 */
export const useList = <Row>(ask: (query: ListQuery) => Promise<Page<Row>>) => {
  const zone = useZone();
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [asked, setAsked] = useState<Filter>(noFilter);

  useEffect(() => {
    if (isBadSpan(filter)) return;
    const timer = setTimeout(() => setAsked(filter), filter.search === asked.search ? 0 : pause);
    return () => clearTimeout(timer);
  }, [filter, asked.search]);

  const { value, refused, reload } = useQuery(
    useCallback(
      async () => ({ page: await ask(queryOf(asked, zone)), filter: asked }),
      [ask, asked, zone],
    ),
  );
  return {
    filter,
    /** Any change but that of the page begins at the first page again. */
    change: (next: Partial<Filter>) => setFilter((before) => ({ ...before, offset: 0, ...next })),
    clear: () => setFilter(noFilter),
    page: value?.page ?? null,
    /** The filter that the rows which are shown were asked with. */
    shownFilter: value?.filter ?? noFilter,
    busy: value === null || value.filter !== filter,
    refused,
    reload,
    query: queryOf(filter, zone),
  };
};

export type List<Row> = ReturnType<typeof useList<Row>>;
