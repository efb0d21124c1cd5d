import { createContext, useContext } from 'react';
import type { LockView } from '../../../preload/contract/lockdown.ts';
import { useValue } from '../exam/value.ts';
import type { Lock } from './lock.ts';
import type { Cover } from './presence.ts';

export type LockDialog = 'held' | 'quit';

/** What is held for this exam, and the part of it that this window does itself. */
export type Held = {
  readonly view: LockView;
  readonly lock: Lock;
  /** Opens a dialog about it. */
  readonly onDialog: (which: LockDialog) => void;
};

export const HeldContext = createContext<Held | null>(null);

/** Null while the machine is not held. */
export const useHeld = (): Held | null => useContext(HeldContext);

/** Why the items are covered now; null: they are not. */
export const useCover = (): Cover | null => {
  const held = useHeld();
  return useValue(held?.lock.cover ?? uncovered);
};

const uncovered = { get: () => null, set: () => {}, subscribe: () => () => {} };
