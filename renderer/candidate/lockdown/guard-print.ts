import { type Guard, listen } from './guard.ts';

/**
 * A page can't forbid that it is printed: while the document carries this mark its paper is empty
 * (`lockdown.css`).
 */
export const guardPrint: Guard = (saw) => {
  const { dataset } = document.documentElement;
  dataset.locked = '';
  const stop = listen(['beforeprint'], () => saw('print-refused'));
  return () => {
    stop();
    delete dataset.locked;
  };
};
