/** Rows that keys can go to, in the order in which they are shown. */
const rowsIn = (list: ParentNode): readonly HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[data-row]'),
];

/** The row that the focus is in; null when it is elsewhere. */
export const rowOf = (target: EventTarget | null): string | null => {
  const row = target instanceof Element ? target.closest('tr') : null;
  return row?.querySelector<HTMLElement>('[data-row]')?.dataset.row ?? null;
};

/** Moves the focus to the next (1) or previous (-1) row; to the first one from outside. */
export const stepRow = (list: ParentNode, by: 1 | -1): void => {
  const rows = rowsIn(list);
  const current = rowOf(document.activeElement);
  const at = rows.findIndex((row) => row.dataset.row === current);
  const next = at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
  rows[next]?.focus();
  rows[next]?.scrollIntoView({ block: 'nearest' });
};

/** Moves the focus to this row; false when it is not shown. */
export const focusRow = (id: string): boolean => {
  const row = rowsIn(document).find((one) => one.dataset.row === id);
  row?.focus();
  return row !== undefined;
};
