import { type Say, useText } from '../../kit/i18n.ts';
import { InfoIcon } from '../../kit/icons/state.tsx';
import { useValue, type Value } from '../exam/value.ts';
import type { Note } from './lock.ts';
import css from './RefusedNote.module.css';

/** Says in passing why something did not happen. Always mounted, so that it is read aloud. */
export function RefusedNote({ note }: { readonly note: Value<Note | null> }) {
  const t = useText();
  const now = useValue(note);
  const words = now === null ? '' : noteWords(t, now);
  return (
    <div role="status" className={css.place} data-live-announcer="true">
      {words === '' ? null : (
        <p className={css.note}>
          <InfoIcon />
          {words}
        </p>
      )}
    </div>
  );
}

const noteWords = (t: Say, { kind, values }: Note): string => {
  switch (kind) {
    case 'key-refused':
      return t('lockdown:note.key', { key: values.key ?? '' });
    case 'print-refused':
    case 'clipboard-refused':
    case 'drag-refused':
    case 'menu-refused':
    case 'leaving-refused':
    case 'capture-key':
      return t(`lockdown:note.${kind}`);
    case 'focus-lost':
    case 'window-hidden':
    case 'full-screen-left':
    case 'zoom-changed':
    case 'display-changed':
    case 'second-window':
    case 'screen-unseen':
      return '';
  }
};
