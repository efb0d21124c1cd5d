import { useEffect, useState } from 'react';
import { useConnection } from '../../connection/react.ts';
import { ConfirmDialog } from '../../kit/Dialog.tsx';
import { useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import { Spinner } from '../../kit/Progress.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { useCommand } from '../parts/use-command.ts';
import type { Exam } from './exam.ts';
import { countForm, formItems } from './form.ts';
import { useValue } from './value.ts';

export type SubmitDialogProps = {
  readonly exam: Exam;
  readonly onClose: () => void;
  readonly onSubmitted: () => void;
};

/** More positions than this are counted, not named. */
const named = 15;

/**
 * Submits with a warning that names what is open. Everything entered is saved first; the number of
 * unanswered items goes along, and a submission that says another number is refused.
 */
export function SubmitDialog({ exam, onClose, onSubmitted }: SubmitDialogProps) {
  const t = useText();
  const connection = useConnection();
  const { pending, refused, run } = useCommand();
  const form = useValue(exam.form);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    let gone = false;
    exam.settle().then(() => !gone && setSettled(true));
    return () => {
      gone = true;
    };
  }, [exam]);

  const { unanswered, flagged } = countForm(form);
  const positions = (which: (item: ReturnType<typeof formItems>[number]) => boolean) => {
    const all = formItems(form).filter(which);
    if (all.length > named) return '';
    return all.map((item) => item.position).join(t('exam:listGap'));
  };
  const submit = async () => {
    const done = await run(() =>
      connection.send(connection.api.sitting.submit, {
        unanswered: countForm(exam.form.get()).unanswered,
      }),
    );
    if (done) onSubmitted();
    else await exam.settle();
  };
  const open = positions((item) => !item.answered);
  const marked = positions((item) => item.flagged);
  const unconfirmed = settled ? exam.unconfirmed() : [];
  return (
    <ConfirmDialog
      title={t('exam:submit.heading')}
      confirmWord={t(unanswered > 0 ? 'exam:submit.anyway' : 'exam:submit.confirm')}
      cancelWord={t('exam:submit.cancel')}
      onConfirm={() => void submit()}
      onCancel={onClose}
      danger={unanswered > 0}
      pending={pending ? t('exam:submit.pending') : undefined}
      confirmDisabled={!settled}
    >
      {unanswered > 0 ? (
        <Notice
          tone="warning"
          word={t('common:tone.warning')}
          title={t('exam:submit.unanswered', { count: unanswered })}
        >
          {open === '' ? null : t('exam:submit.which', { items: open, count: unanswered })}
        </Notice>
      ) : (
        <Notice tone="ok" word={t('exam:submit.complete')} />
      )}
      {flagged > 0 ? (
        <Notice
          tone="info"
          word={t('common:tone.info')}
          title={t('exam:submit.flagged', { count: flagged })}
        >
          {marked === '' ? null : t('exam:submit.which', { items: marked, count: flagged })}
        </Notice>
      ) : null}
      {unconfirmed.length > 0 ? (
        <Notice
          tone="danger"
          word={t('common:tone.danger')}
          title={t('exam:submit.unconfirmed', { items: unconfirmed.join(t('exam:listGap')) })}
        >
          {t('exam:submit.unconfirmedText')}
        </Notice>
      ) : null}
      <p>{t('exam:submit.final')}</p>
      {settled ? null : <Spinner>{t('exam:submit.settling')}</Spinner>}
      <RefusedNotice refused={refused} />
    </ConfirmDialog>
  );
}
