import { lockdown } from '../../../preload/contract/lockdown.ts';
import { proctor } from '../../../preload/contract/proctor.ts';
import { session } from '../../../preload/contract/session.ts';
import { station } from '../../../preload/contract/station.ts';

/** What the proctor window may call. */
export const contract = { lockdown, proctor, session, station };
