import { type RefObject, useEffect } from 'react';
import { useText } from './i18n.ts';

/**
 * Names the page after the heading of what it shows, so that the list of windows and screen readers
 * tell where one is (WCAG 2.2, 2.4.2).
 */
export const useTitleOf = (heading: RefObject<HTMLElement | null>): void => {
  const product = useText()('common:product');
  useEffect(() => {
    const text = heading.current?.textContent.trim() ?? '';
    document.title = text === '' || text === product ? product : `${text} · ${product}`;
  });
};
