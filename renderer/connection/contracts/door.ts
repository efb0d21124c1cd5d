import { session } from '../../../preload/contract/session.ts';
import { station } from '../../../preload/contract/station.ts';

/** What the door window may call. */
export const contract = { session, station };
