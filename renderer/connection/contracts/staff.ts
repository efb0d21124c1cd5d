import { admin } from '../../../preload/contract/admin.ts';
import { check } from '../../../preload/contract/check.ts';
import { proctor } from '../../../preload/contract/proctor.ts';
import { session } from '../../../preload/contract/session.ts';
import { rating, staff } from '../../../preload/contract/staff.ts';
import { station } from '../../../preload/contract/station.ts';
import { upload } from '../../../preload/contract/upload.ts';

/** What the staff window may call. */
export const contract = { admin, check, proctor, rating, session, staff, station, upload };
