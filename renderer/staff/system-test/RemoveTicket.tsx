import { useState } from 'react';
import { useConnection } from '../../connection/react.ts';
import { type Refused, toRefused } from '../../connection/refused.ts';
import { ConfirmDialog } from '../../kit/Dialog.tsx';
import { useText } from '../../kit/i18n.ts';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import type { TicketRow } from '../types.ts';

type Props = {
  readonly row: TicketRow;
  readonly onRemoved: (tickets: readonly TicketRow[]) => void;
  readonly onCancel: () => void;
};

/** Asks once, then forgets a station's ticket. */
export function RemoveTicket({ row: { machine, stationName }, onRemoved, onCancel }: Props) {
  const t = useText();
  const { api, send } = useConnection();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  const remove = async () => {
    setPending(true);
    setRefused(null);
    try {
      onRemoved((await send(api.check.removeTicket, { machine })).tickets);
    } catch (error) {
      setRefused(toRefused(error));
      setPending(false);
    }
  };

  return (
    <ConfirmDialog
      title={t('staff:systemTest.remove.heading', { station: stationName })}
      confirmWord={t('staff:systemTest.remove.word')}
      cancelWord={t('staff:systemTest.remove.not')}
      pending={pending ? t('staff:systemTest.remove.removing') : undefined}
      onConfirm={() => void remove()}
      onCancel={onCancel}
      danger
    >
      <p>{t('staff:systemTest.remove.text')}</p>
      <RefusedNotice refused={refused} />
    </ConfirmDialog>
  );
}
