import { lazy, Suspense, useEffect } from 'react';
import { useValue } from '../exam/value.ts';
import type { Held, LockDialog } from './context.ts';

const HeldDialog = lazy(() =>
  import('./HeldDialog.tsx').then((module) => ({ default: module.HeldDialog })),
);
const QuitDialog = lazy(() =>
  import('./QuitDialog.tsx').then((module) => ({ default: module.QuitDialog })),
);

export type LockDialogsProps = {
  readonly held: Held;
  readonly open: LockDialog | null;
  readonly onClose: () => void;
};

/** The dialogs of the menu, beside it: a menu closes when the focus leaves it. */
export function LockDialogs({ held, open, onClose }: LockDialogsProps) {
  const { operations, quit } = held.view;
  const cover = useValue(held.lock.cover);
  useEffect(() => {
    // Nothing lies over the way back to the exam.
    if (cover !== null) onClose();
  }, [cover, onClose]);
  return (
    <Suspense>
      {open === 'held' ? <HeldDialog operations={operations} onClose={onClose} /> : null}
      {open === 'quit' ? <QuitDialog closed={quit === 'closed'} onClose={onClose} /> : null}
    </Suspense>
  );
}
