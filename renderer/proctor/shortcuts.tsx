import { createContext, useContext, useEffect, useRef } from 'react';

/** Whether shortcuts of a single key are on (WCAG 2.1.4: they can be switched off). */
export const ShortcutsOn = createContext(true);

const editable =
  'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';

/** Whether a key was meant for something else: text, a dialog, a combination. */
export const isTaken = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('[role=dialog], [role=alertdialog], [role=listbox]') !== null) {
    return true;
  }
  return event.target instanceof Element && event.target.closest(editable) !== null;
};

/**
 * Shortcuts of the whole window while the component lives. `keys` maps `event.key` to what it does;
 * what answers false lets the key pass.
 */
export const useShortcuts = (keys: Readonly<Record<string, () => unknown>>): void => {
  const on = useContext(ShortcutsOn);
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const single = event.key.length === 1;
      if ((single && !on) || isTaken(event)) return;
      const act = newest.current[event.key];
      if (act === undefined || act() === false) return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [on]);
};
