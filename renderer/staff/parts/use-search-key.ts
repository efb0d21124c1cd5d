import { type RefObject, useEffect, useRef } from 'react';

/** A field that Ctrl+K goes to, its text selected: the search of a page. */
export const useSearchKey = (): RefObject<HTMLInputElement | null> => {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return search;
};
