import { listen } from './guard.ts';
import type { Presence } from './presence.ts';

/** Displays come and go without an event in some browsers; in ms. */
const lookMs = 1_000;

/** Not every browser has it: https://developer.mozilla.org/docs/Web/API/Screen/isExtended */
type ExtendedScreen = { readonly isExtended?: boolean };

/** How the window stands now; whether it has the focus only events tell reliably. */
export const presenceNow = (focused: boolean): Presence => ({
  focused,
  visible: document.visibilityState === 'visible',
  fullScreen: document.fullscreenElement !== null,
  extended: (screen as ExtendedScreen).isExtended ?? false,
});

/** Tells how the window stands whenever something may have changed; answers how to stop. */
export const watchPresence = (onLook: (now: Presence) => void): (() => void) => {
  let focused = document.hasFocus();
  const look = () => onLook(presenceNow(focused));
  const stop = [
    listen<FocusEvent>(['blur', 'focus'], (event) => {
      // Fields of the page tell of theirs here as well.
      if (event.target !== window) return;
      focused = event.type === 'focus';
      look();
    }),
    listen(['visibilitychange', 'fullscreenchange'], look, document),
    listen(['change'], look, screen as unknown as EventTarget),
  ];
  // A click or a key arrives here only when the window has the focus.
  const stopInput = listen(['pointerdown', 'keydown'], () => {
    focused = document.hasFocus();
    look();
  });
  const timer = setInterval(look, lookMs);
  look();
  return () => {
    clearInterval(timer);
    stopInput();
    for (const one of stop) one();
  };
};
