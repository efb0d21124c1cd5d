import { useCallback } from 'react';
import { useConnection, useQuery } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { useText } from '../../kit/i18n.ts';
import { Spinner } from '../../kit/Progress.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { LedgerTable } from './LedgerTable.tsx';

/** Where every second went, from the log itself (R-E4). */
export function LedgerDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { api } = useConnection();
  const ask = useCallback(
    (signal: AbortSignal) => api.sitting.ledger(undefined, { signal }),
    [api],
  );
  const { value, refused } = useQuery(ask);
  return (
    <Dialog
      title={t('exam:ledger.heading')}
      width="wide"
      closeWord={t('common:close')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose} autoFocus>
          {t('common:close')}
        </Button>
      }
    >
      <p>{t('exam:ledger.lead')}</p>
      {value === null && refused === null ? <Spinner>{t('common:loading')}</Spinner> : null}
      {value === null ? <RefusedNotice refused={refused} /> : <LedgerTable entries={value} />}
    </Dialog>
  );
}
