import { useEffect, useRef } from 'react';
import { chooseByKey } from './choose-by-key.ts';
import type { Exam } from './exam.ts';
import { formItems } from './form.ts';

export type ExamKeys = {
  readonly enabled: boolean;
  /** On the overview there is no item to answer or flag. */
  readonly reviewing: boolean;
  /** Whether single letters and digits choose. */
  readonly singleKeys: boolean;
  readonly onReview: () => void;
  readonly onShortcuts: () => void;
};

/**
 * Shortcuts of the item screen. Alt with a letter by its place on the keyboard, so that another
 * layout or an input method does not change it; single keys only where nothing is typed.
 */
export function useExamKeys(exam: Exam, keys: ExamKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // What an input method is composing belongs to it alone.
      if (event.isComposing || event.keyCode === 229) return;
      if (isSealed(event)) return event.preventDefault();
      if (!latest.current.enabled || event.ctrlKey || event.metaKey) return;
      const done = event.altKey
        ? withAlt(exam, latest.current, event)
        : alone(latest.current, event);
      if (done) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [exam]);
}

/** Printing, saving and the source of the page: not while items are on the screen (R-L1). */
const isSealed = ({ ctrlKey, metaKey, code }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && (code === 'KeyP' || code === 'KeyS' || code === 'KeyU');

const withAlt = (exam: Exam, keys: ExamKeys, { code, repeat }: KeyboardEvent): boolean => {
  const at = exam.position.get();
  switch (code) {
    case 'KeyN':
      if (!keys.reviewing) exam.go(at + 1);
      return true;
    case 'KeyP':
      if (!keys.reviewing) exam.go(at - 1);
      return true;
    case 'KeyF': {
      const item = formItems(exam.form.get())[at - 1];
      if (!keys.reviewing && !repeat && item !== undefined) exam.flag(at, !item.flagged);
      return true;
    }
    case 'KeyR':
      if (!repeat) keys.onReview();
      return true;
    default:
      return false;
  }
};

const alone = (keys: ExamKeys, event: KeyboardEvent): boolean => {
  if (!keys.singleKeys || event.repeat || types(event.target)) return false;
  if (event.key === '?' || event.key === '？') {
    keys.onShortcuts();
    return true;
  }
  return !keys.reviewing && !event.shiftKey && chooseByKey(event.key);
};

/** Whether keys that arrive here are text, or choose from a list. */
const types = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement)
    return target.type !== 'radio' && target.type !== 'checkbox';
  return target.isContentEditable;
};
