import type { Seat } from '../../preload/contract/proctor.ts';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { ExtendDialog } from './ExtendDialog.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import type { DeedKind } from './outbox.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';

type Props = {
  readonly kind: DeedKind;
  readonly seat: Seat;
  readonly readAt: number;
  readonly session: SessionInfo;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** The dialog of an action on a seat. */
export function SeatDialog({ kind, seat, readAt, session, onClose, onDone }: Props) {
  const common = { seat, session, onClose };
  switch (kind) {
    case 'message':
      return <MessageDialog {...common} />;
    case 'pause':
    case 'resume':
    case 'release':
    case 'terminate':
      return <ReasonDialog kind={kind} {...common} />;
    case 'extend':
      return <ExtendDialog readAt={readAt} {...common} />;
    case 'refuse':
      return <RefuseDialog {...common} onDone={onDone} />;
    // At the door and in the list of bookings these have a place of their own.
    case 'admit':
    case 'letIn':
      return null;
  }
}
