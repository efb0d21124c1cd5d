import type { ReactNode } from 'react';
import type { Seat } from '../../preload/contract/proctor.ts';
import { OfflineIcon, PauseIcon } from '../kit/icons/state.tsx';
import { PersonIcon } from '../kit/icons/thing.tsx';

/** A picture of its own for what a proctor looks for; the tone's for the rest. */
export const iconOf = (state: Seat['state']): ReactNode => {
  switch (state) {
    case 'at-the-door':
      return <PersonIcon size={1.1} />;
    case 'disconnected':
      return <OfflineIcon size={1.1} />;
    case 'paused':
      return <PauseIcon size={1.1} />;
    default:
      return undefined;
  }
};
