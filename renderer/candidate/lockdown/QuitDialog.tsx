import { type FormEvent, useId, useState } from 'react';
import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { useCommand } from '../parts/use-command.ts';
import css from './QuitDialog.module.css';

export type QuitDialogProps = {
  /** Too many wrong passwords: only a proctor can help. */
  readonly closed: boolean;
  readonly onClose: () => void;
};

/** Leaves with the quit password (R-L4); the view then says that nothing is held any more. */
export function QuitDialog({ closed, onClose }: QuitDialogProps) {
  const t = useText();
  const { api } = useConnection();
  const { pending, refused, run } = useCommand();
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useId();
  const shut = closed || refused?.code === 'quit-closed';

  const leave = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    setMissing(password === '');
    if (password === '') return;
    if (await run(() => api.lockdown.quit({ password }))) onClose();
    else setPassword('');
  };

  return (
    <Dialog
      title={t('lockdown:quit.heading')}
      closeWord={t('common:close')}
      onClose={pending ? undefined : onClose}
      actions={
        <>
          <Button onClick={onClose} disabled={pending} autoFocus={shut}>
            {t('common:close')}
          </Button>
          {shut ? null : (
            <Button
              kind="danger"
              type="submit"
              form={form}
              pending={pending ? t('lockdown:quit.leaving') : undefined}
            >
              {t('lockdown:quit.leave')}
            </Button>
          )}
        </>
      }
    >
      {shut ? (
        <Notice tone="warning" word={t('common:tone.warning')} announce>
          <p>{t('lockdown:quit.closed')}</p>
        </Notice>
      ) : (
        <form id={form} className={css.form} noValidate onSubmit={leave}>
          <p>{t('lockdown:quit.lead')}</p>
          <TextField
            label={t('lockdown:quit.password')}
            type="password"
            maxLength={200}
            value={password}
            onChange={setPassword}
            error={missing && password === '' ? t('lockdown:quit.missing') : undefined}
            autoFocus
          />
          <RefusedNotice refused={refused} />
        </form>
      )}
    </Dialog>
  );
}
