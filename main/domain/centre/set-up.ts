import { ok, type Result } from '../result.ts';
import { isTimeZone } from '../time-zone.ts';
import { decideCreate, type NewAccount } from './account-decisions.ts';
import { type CentreDraft, type CentreEvents, draft } from './events.ts';
import { type CentreRefusal, refuse } from './refusal.ts';

/** Everything that a centre begins with. Keys and certificate have been made by the caller. */
export type SetUp = {
  readonly centre: CentreEvents['centre.created'];
  readonly station: CentreEvents['station.enrolled'];
  readonly administrator: Omit<NewAccount, 'roles'>;
};

/** Whether a centre may be made with this; asked before keys are made and passwords are hashed. */
export const checkSetUp = (
  already: boolean,
  name: string,
  timeZone: string,
): Result<null, CentreRefusal> => {
  if (already) return refuse('already-set-up');
  if (name.trim() === '') return refuse('bad-input', { field: 'centre' });
  if (!isTimeZone(timeZone)) return refuse('time-zone-unknown', { timeZone });
  return ok(null);
};

/** Makes a centre with its first station and administrator; once only. */
export const decideSetUp = (
  already: boolean,
  wanted: SetUp,
): Result<readonly CentreDraft[], CentreRefusal> => {
  const fit = checkSetUp(already, wanted.centre.name, wanted.centre.timeZone);
  if (!fit.ok) return fit;
  const admin = decideCreate(
    { byLogin: () => undefined },
    { ...wanted.administrator, roles: ['admin', 'staff'] },
  );
  if (!admin.ok) return admin;
  return ok([
    draft('centre.created', { ...wanted.centre, name: wanted.centre.name.trim() }),
    draft('station.enrolled', wanted.station),
    ...admin.value,
  ]);
};
