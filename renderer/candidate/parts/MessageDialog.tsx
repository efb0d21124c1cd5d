import { useEffect } from 'react';
import type { SittingView } from '../../../preload/contract/sitting.ts';
import { useSession } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { announce } from '../../kit/Live.tsx';
import { timeOfDay } from '../../kit/say-refusal.ts';
import css from './MessageDialog.module.css';

export type MessageDialogProps = {
  readonly messages: SittingView['messages'];
  readonly onRead: () => void;
};

/** What the proctor wrote; it stays until the candidate says that they have read it. */
export function MessageDialog({ messages, onRead }: MessageDialogProps) {
  const t = useText();
  const locale = useLocale();
  const zone = useSession()?.station.timeZone ?? 'UTC';
  const newest = messages.at(-1)?.text ?? '';
  useEffect(() => announce(newest, 'assertive'), [newest]);
  return (
    <Dialog
      title={t('candidate:messages.heading')}
      actions={
        <Button kind="primary" onClick={onRead} autoFocus>
          {t('candidate:messages.read')}
        </Button>
      }
    >
      <ul className={css.list}>
        {messages.map((message) => (
          <li key={message.id}>
            <span className={css.time}>{timeOfDay(message.at, locale, zone)}</span>
            <span className={css.text}>{message.text}</span>
          </li>
        ))}
      </ul>
      <p className={css.note}>{t('candidate:messages.note')}</p>
    </Dialog>
  );
}
