import { lockdown } from '../../../preload/contract/lockdown.ts';
import { session } from '../../../preload/contract/session.ts';
import { station } from '../../../preload/contract/station.ts';

/** What the door window may call. */
export const contract = { lockdown, session, station };
