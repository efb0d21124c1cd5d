import { judgeKey, keyName, type Pressed } from './forbidden-keys.ts';
import { type Guard, listen, textFieldOf } from './guard.ts';

/** Shortcuts of browser and system that reach the page; Print Screen is told only when it is let go. */
export const guardKeys: Guard = (saw) => {
  const isMac = /mac/i.test(navigator.platform);
  return listen<KeyboardEvent>(['keydown', 'keyup'], (event) => {
    // What an input method is composing belongs to it alone.
    if (event.isComposing || event.keyCode === 229) return;
    const pressed = pressedOf(event);
    const verdict = judgeKey(pressed, isMac);
    if (verdict === 'free') return;
    event.preventDefault();
    if (verdict === 'kept') return;
    // Nobody else acts on it either, except that a field may still lose the focus.
    event.stopImmediatePropagation();
    const isTold = event.type === (pressed.key === 'PrintScreen' ? 'keyup' : 'keydown');
    if (!isTold || event.repeat) return;
    saw(verdict === 'capture' ? 'capture-key' : 'key-refused', { key: keyName(pressed) });
  });
};

const pressedOf = (event: KeyboardEvent): Pressed => ({
  key: event.key,
  code: event.code,
  ctrlKey: event.ctrlKey,
  metaKey: event.metaKey,
  altKey: event.altKey,
  shiftKey: event.shiftKey,
  altGraph: event.getModifierState('AltGraph'),
  inText: textFieldOf(event.target) !== null || isPassword(event.target),
});

const isPassword = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'password';
