import { type RefObject, useEffect, useRef } from 'react';
import { useText } from './i18n.ts';

/** By then a change has been drawn: a new title goes through the browser's other processes. */
const drawnMs = 60;

/**
 * Names the page after the heading of what it shows, so that the list of windows and screen readers
 * tell where one is (WCAG 2.2, 2.4.2). A new screen at once; what changes within one after it is drawn.
 */
export const useTitleOf = (heading: RefObject<HTMLElement | null>): void => {
  const product = useText()('common:product');
  const isNew = useRef(true);
  useEffect(() => {
    const name = () => {
      const text = heading.current?.textContent.trim() ?? '';
      const title = text === '' || text === product ? product : `${text} · ${product}`;
      if (document.title !== title) document.title = title;
    };
    if (isNew.current) name();
    isNew.current = false;
    const timer = setTimeout(name, drawnMs);
    return () => clearTimeout(timer);
  });
};
