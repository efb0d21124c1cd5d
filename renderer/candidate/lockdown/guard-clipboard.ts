import { type Guard, listen, type TextField, textFieldOf } from './guard.ts';

/**
 * A clipboard of the exam's own: what a candidate has typed can be copied from one field into another,
 * and only there. The system's clipboard is neither written nor read, so nothing goes in or out.
 */
export const guardClipboard: Guard = (saw) => {
  let kept = '';

  const take = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const field = textFieldOf(event.target);
    const chosen = field === null ? '' : chosenIn(field);
    if (chosen === '') {
      // Nothing chosen in a field: nothing was tried.
      if (field === null) saw('clipboard-refused', { what: event.type });
      return;
    }
    kept = chosen;
    if (event.type === 'cut') insert('');
  };

  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const field = textFieldOf(event.target);
    if (field === null || kept === '') return saw('clipboard-refused', { what: 'paste' });
    if (!field.disabled && !field.readOnly) insert(kept);
  };

  const stop = [listen(['copy', 'cut'], take), listen(['paste'], give)];
  return () => {
    for (const one of stop) one();
    kept = '';
  };
};

const chosenIn = ({ value, selectionStart, selectionEnd }: TextField): string =>
  value.slice(selectionStart ?? 0, selectionEnd ?? 0);

/**
 * As if typed, so that undoing works and the page hears of it. There is nothing else that does this:
 * `setRangeText` is not undone by Ctrl+Z.
 */
const insert = (text: string): void => {
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
};
