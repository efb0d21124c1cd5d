import type { Seat } from '../../preload/contract/proctor.ts';
import type { DeedKind } from './outbox.tsx';

/** What a proctor can do with a seat in this state, the most likely first. */
export const actionsFor = (seat: Seat): readonly DeedKind[] => {
  switch (seat.state) {
    case 'checking-in':
      return ['message', 'refuse'];
    case 'at-the-door':
      return ['admit', 'message', 'refuse'];
    case 'admitted':
    case 'working':
    case 'disconnected':
      return ['message', 'pause', 'extend', ...release(seat), 'terminate'];
    case 'paused':
    case 'held':
      return ['resume', 'message', 'extend', ...release(seat), 'terminate'];
    case 'finished':
    case 'refused':
    case 'terminated':
    case 'withdrawn':
      return [];
  }
};

/** Letting leave makes sense only while there is something to be left (R-L4). */
const release = ({ locked }: Seat): readonly DeedKind[] => (locked === true ? ['release'] : []);

/** The letter that starts an action on the seat that has the focus. */
export const keyOf = {
  message: 'm',
  pause: 'p',
  resume: 'r',
  extend: 'e',
  terminate: 'x',
} as const satisfies Partial<Record<DeedKind, string>>;

/** The action behind a letter, if this seat allows it now. */
export const actionOfKey = (key: string, seat: Seat): DeedKind | null =>
  actionsFor(seat).find(
    (action) => action in keyOf && keyOf[action as keyof typeof keyOf] === key,
  ) ?? null;
