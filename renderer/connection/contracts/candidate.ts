import { check } from '../../../preload/contract/check.ts';
import { lockdown } from '../../../preload/contract/lockdown.ts';
import { session } from '../../../preload/contract/session.ts';
import { sitting } from '../../../preload/contract/sitting.ts';
import { station } from '../../../preload/contract/station.ts';
import { upload } from '../../../preload/contract/upload.ts';

/** What the candidate window may call. */
export const contract = { check, lockdown, session, sitting, station, upload };
