import { type RefObject, useLayoutEffect } from 'react';
import type { FormView } from '../../../preload/contract/sitting.ts';
import type { Exam } from './exam.ts';

/** By then the item is on the screen, and a look at the layout costs nothing. */
const drawnMs = 60;

/**
 * Marks the cell of the item on the screen with `aria-current`. Done past React, which would look
 * through all cells at each step; it never sets this attribute itself.
 * @param form marked anew when the cells may have changed
 */
export function useCurrentCell(
  panel: RefObject<HTMLElement | null>,
  exam: Exam,
  form: FormView,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: see `form` above.
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const mark = () => {
      const cell = (which: string) => panel.current?.querySelector(`button[${which}]`);
      cell('aria-current')?.removeAttribute('aria-current');
      const current = cell(`data-position="${exam.position.get()}"`);
      current?.setAttribute('aria-current', 'step');
      clearTimeout(timer);
      timer = setTimeout(() => current?.scrollIntoView({ block: 'nearest' }), drawnMs);
    };
    mark();
    const stop = exam.position.subscribe(mark);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [panel, exam, form]);
}
