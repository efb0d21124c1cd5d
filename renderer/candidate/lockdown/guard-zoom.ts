import { type Guard, listen } from './guard.ts';

/** How often the size of the page is looked at: no event tells of every change, in ms. */
const lookMs = 1_000;

/**
 * Zooming by wheel, touchpad (which says Ctrl) and pinch is refused; zoom that changes all the same, e.g.
 * by the browser's own menu, is told.
 */
export const guardZoom: Guard = (saw) => {
  let ratio = devicePixelRatio;
  const refuse = (key: string) => (event: Event) => {
    event.preventDefault();
    saw('key-refused', { key });
  };
  const wheel = refuse('Ctrl+Wheel');
  const look = () => {
    if (devicePixelRatio === ratio) return;
    saw('zoom-changed', { before: percent(ratio), now: percent(devicePixelRatio) });
    ratio = devicePixelRatio;
  };
  const stop = [
    listen<WheelEvent>(['wheel'], (event) => {
      if (event.ctrlKey || event.metaKey) wheel(event);
    }),
    // Safari's own; WebKit documents them as GestureEvent.
    listen(['gesturestart'], refuse('Pinch')),
    listen(['gesturechange', 'gestureend'], (event) => event.preventDefault()),
    listen(['resize'], look),
  ];
  const timer = setInterval(look, lookMs);
  return () => {
    clearInterval(timer);
    for (const one of stop) one();
  };
};

const percent = (ratio: number): string => `${Math.round(ratio * 100)} %`;
