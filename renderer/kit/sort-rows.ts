export type SortDirection = 'ascending' | 'descending';

/** What a column sorts by; null always comes last. */
export type SortKey = string | number | null;

/**
 * The rows in order of `key`; equal ones keep their order. Texts are compared by the rules of
 * `locale` (Chinese by pinyin), with digits as numbers.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  key: (row: Row) => SortKey,
  direction: SortDirection,
  locale: string,
): readonly Row[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
    return sign * collator.compare(String(a.key), String(b.key));
  });
  return keyed.map((one) => one.row);
}
