import { useContext } from 'react';
import type { DeedKind } from './outbox.tsx';
import css from './Seat.module.css';
import { keyOf } from './seat-actions.ts';
import { ShortcutsOn } from './shortcuts.tsx';

/** The letter of an action, on its button. */
export function KeyHint({ action }: { readonly action: DeedKind }) {
  return action in keyOf ? <KeyLetter letter={keyOf[action as keyof typeof keyOf]} /> : null;
}

/** A letter that does the same as the button that it stands on; gone when they are switched off. */
export function KeyLetter({ letter }: { readonly letter: string }) {
  if (!useContext(ShortcutsOn)) return null;
  return (
    <span className={css.key} aria-hidden="true">
      {letter}
    </span>
  );
}
