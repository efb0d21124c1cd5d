import { type Guard, listen } from './guard.ts';

/** Buttons of a mouse that go back and forward in the history. */
const historyButtons = new Set([3, 4]);

/** Other pages, the history, links, new windows, closing the page: asked back at least, and told. */
export const guardLeaving: Guard = (saw) => {
  const refuse = (what: string) => (event: Event) => {
    event.preventDefault();
    saw('leaving-refused', { what });
  };
  const goBack = refuse('history');
  const goTo = refuse('link');
  const close = refuse('close');
  const open = window.open;
  window.open = () => {
    saw('leaving-refused', { what: 'window' });
    return null;
  };
  const stop = [
    listen<MouseEvent>(['mousedown', 'mouseup', 'auxclick'], (event) => {
      if (historyButtons.has(event.button)) {
        if (event.type === 'mouseup') goBack(event);
        else event.preventDefault();
      }
      // The middle button opens links in a tab of their own and pastes on X11.
      if (event.button === 1) event.preventDefault();
    }),
    listen<MouseEvent>(['click', 'auxclick'], (event) => {
      if (isLinkAway(event.target)) goTo(event);
    }),
    listen(['beforeunload'], close),
  ];
  return () => {
    window.open = open;
    for (const one of stop) one();
  };
};

/** Links within the page, e.g. from a list of errors to its fields, lead nowhere else. */
const isLinkAway = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a[href]:not([href^="#"])') !== null;
