import { useEffect, useRef } from 'react';
import { focusRow } from './rows.ts';

/** A dialog gives the focus back by itself within a frame or two, if what had it is still there. */
const afterDialogMs = 60;

/**
 * Puts the focus back where the work goes on: on its row when a seat is closed, on what is open or
 * the row when a dialog has ended and what opened it has moved or is gone.
 * @param open the seat that is open, over or beside the list
 * @param asking what a dialog is open for
 */
export const useFocusBack = (open: string | null, asking: string | null): void => {
  const opened = useRef<string | null>(null);
  useEffect(() => {
    const before = opened.current;
    opened.current = open;
    if (open === null && before !== null) focusRowOrHeading(before);
  }, [open]);

  const asked = useRef<string | null>(null);
  useEffect(() => {
    const before = asked.current;
    asked.current = asking;
    if (asking !== null || before === null) return;
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const inside = document.querySelector<HTMLElement>('#seat-heading, #door-heading');
      if (inside !== null) inside.focus();
      else focusRowOrHeading(before);
    }, afterDialogMs);
    return () => clearTimeout(timer);
  }, [asking]);
};

const focusRowOrHeading = (row: string) => {
  if (!focusRow(row)) document.querySelector<HTMLElement>('main h1')?.focus();
};
