import './lockdown.css';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { LockView } from '../../../preload/contract/lockdown.ts';
import { useConnection } from '../../connection/react.ts';
import { HeldContext, type LockDialog } from './context.ts';
import { LockDialogs } from './LockDialogs.tsx';
import { createLock } from './lock.ts';
import { RefusedNote } from './RefusedNote.tsx';

export type LockdownProps = {
  /** As the main process says; null: nothing is held. */
  readonly view: LockView | null;
  readonly children: ReactNode;
};

/** Holds the window as long as the view says so, and tells what is below how it stands. */
export function Lockdown({ view, children }: LockdownProps) {
  const connection = useConnection();
  const [dialog, setDialog] = useState<LockDialog | null>(null);
  const close = useCallback(() => setDialog(null), []);
  const keepsFullScreen = view?.keepsFullScreen ?? null;
  const seesScreen = (view?.screen ?? null) !== null;
  const lock = useMemo(
    () =>
      keepsFullScreen === null ? null : createLock(connection, { keepsFullScreen, seesScreen }),
    [connection, keepsFullScreen, seesScreen],
  );
  useEffect(() => lock?.start(), [lock]);
  const wanted = view?.screen?.wanted ?? null;
  useEffect(() => lock?.want(wanted), [lock, wanted]);
  // Views come every second or so; what is held seldom changes, and what watches it is not drawn anew.
  const said = JSON.stringify(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` is all that the view says.
  const held = useMemo(
    () => (view === null || lock === null ? null : { view, lock, onDialog: setDialog }),
    [said, lock],
  );
  return (
    <HeldContext value={held}>
      {children}
      {held === null ? null : (
        <>
          <RefusedNote note={held.lock.note} />
          <LockDialogs held={held} open={dialog} onClose={close} />
        </>
      )}
    </HeldContext>
  );
}
