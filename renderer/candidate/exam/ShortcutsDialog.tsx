import { Button } from '../../kit/Button.tsx';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { useText } from '../../kit/i18n.ts';
import { ShortcutList } from './ShortcutList.tsx';

export type ShortcutsDialogProps = {
  /** Whether single letters and digits act (WCAG 2.1.4: they can be switched off). */
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
};

/** All shortcuts, and the switch for those of a single key. */
export function ShortcutsDialog({ singleKeys, onSingleKeys, onClose }: ShortcutsDialogProps) {
  const t = useText();
  return (
    <Dialog
      title={t('exam:keys.heading')}
      closeWord={t('common:close')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose} autoFocus>
          {t('common:close')}
        </Button>
      }
    >
      <ShortcutList />
      <Checkbox checked={singleKeys} onChange={onSingleKeys} help={t('exam:keys.singleHelp')}>
        {t('exam:keys.single')}
      </Checkbox>
    </Dialog>
  );
}
