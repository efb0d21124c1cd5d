import { admin } from './admin.ts';
import { check } from './check.ts';
import { lockdown } from './lockdown.ts';
import { proctor } from './proctor.ts';
import { session } from './session.ts';
import { sitting } from './sitting.ts';
import { rating, staff } from './staff.ts';
import { station } from './station.ts';
import { upload } from './upload.ts';

/** The whole API. Both sides derive from it; each procedure names the roles that may call it. */
export const contract = {
  session,
  station,
  upload,
  check,
  sitting,
  lockdown,
  proctor,
  staff,
  rating,
  admin,
};
