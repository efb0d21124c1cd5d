import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { ClockIcon } from '../../kit/icons/thing.tsx';
import { LedgerDialog } from './LedgerDialog.tsx';

/** Opens "where did my time go". */
export function LedgerButton() {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="large" icon={<ClockIcon />} onClick={() => setOpen(true)}>
        {t('exam:bar.ledger')}
      </Button>
      {open ? <LedgerDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
