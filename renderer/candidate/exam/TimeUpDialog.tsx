import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { useText } from '../../kit/i18n.ts';

export type TimeUpDialogProps = {
  /** Positions whose last change was not confirmed in time. */
  readonly lost: readonly number[];
  readonly onRead: () => void;
};

/** The time of the items ran out: what was done for the candidate, honestly. */
export function TimeUpDialog({ lost, onRead }: TimeUpDialogProps) {
  const t = useText();
  return (
    <Dialog
      title={t('exam:timeUp.heading')}
      actions={
        <Button kind="primary" onClick={onRead} autoFocus>
          {t('exam:timeUp.read')}
        </Button>
      }
    >
      <p>{t('exam:timeUp.text')}</p>
      {lost.length === 0 ? null : (
        <p>{t('exam:timeUp.lost', { items: lost.join(t('exam:listGap')) })}</p>
      )}
    </Dialog>
  );
}
