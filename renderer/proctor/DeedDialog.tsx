import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { useConnectionState } from '../connection/react.ts';
import type { Refused } from '../connection/refused.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { sayRefusal } from '../kit/say-refusal.ts';
import css from './Dialogs.module.css';
import { type Deed, useOutbox } from './outbox.tsx';

type Props = {
  readonly deed: Pick<Deed, 'kind' | 'of' | 'name'>;
  readonly session: SessionInfo;
  readonly title: string;
  /** What will happen. */
  readonly what?: ReactNode;
  readonly danger?: boolean;
  readonly width?: 'normal' | 'wide' | undefined;
  readonly confirmWord: string;
  /** The form's fields. */
  readonly children?: ReactNode;
  /** Called before sending; false keeps the dialog open, with what is missing shown by the form. */
  readonly check: () => boolean;
  readonly call: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly onDone?: (() => void) | undefined;
  /** Told of a refusal; true when the form itself says what to do about it. */
  readonly onRefused?: ((refused: Refused) => boolean) | undefined;
};

/**
 * Says what will happen, asks for what is needed, sends, and waits until it is confirmed. It can be
 * closed meanwhile; a refusal keeps the form as it was.
 */
export function DeedDialog(props: Props) {
  const { deed, session, title, what, danger, confirmWord, check, call, onClose } = props;
  const t = useText();
  const locale = useLocale();
  const outbox = useOutbox();
  const away = useConnectionState().at === 'away';
  const [sending, setSending] = useState<number | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  const confirm = async () => {
    if (sending !== null || !check()) return;
    setRefused(null);
    const { id, done } = outbox.run(deed, call);
    setSending(id);
    const why = await done;
    setSending(null);
    if (why !== null) {
      if (!props.onRefused?.(why)) setRefused(why);
      return;
    }
    props.onDone?.();
    onClose();
  };
  const close = () => {
    if (sending !== null) outbox.leave(sending);
    onClose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void confirm();
  };

  return (
    <Dialog
      title={title}
      width={props.width}
      role={danger ? 'alertdialog' : 'dialog'}
      closeWord={t('proctor:action.close')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>
            {t(sending === null ? 'proctor:deed.cancel' : 'proctor:deed.closeAndWait')}
          </Button>
          <Button
            kind={danger ? 'danger' : 'primary'}
            onClick={confirm}
            pending={sending === null ? undefined : t('proctor:sending')}
          >
            {confirmWord}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter in any field sends. */}
      <div className={css.form} onKeyDown={press}>
        {what}
        {props.children}
        {refused === null ? null : (
          <Notice tone="danger" word={t('proctor:problem')} announce>
            <p>{sayRefusal(t, refused, locale, session.station.timeZone)}</p>
          </Notice>
        )}
        {away ? (
          <Notice tone="warning" word={t('common:away')}>
            <p>{t('proctor:deed.waiting')}</p>
          </Notice>
        ) : null}
      </div>
    </Dialog>
  );
}
