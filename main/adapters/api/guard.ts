import type { ProcedureMeta, Refusal } from '../../../preload/contract/common.ts';
import type { Role } from '../../../preload/contract/roles.ts';
import { rolesOf, type Session } from './sessions.ts';

/**
 * What a procedure of the contract declares.
 * Throws when it declares no role: nothing is served that nobody was meant to call.
 */
export const declaredMeta = (procedure: unknown, name: string): ProcedureMeta => {
  const meta = (procedure as { readonly '~orpc'?: { readonly meta?: ProcedureMeta } })['~orpc']
    ?.meta;
  if (meta?.roles === undefined || meta.roles.length === 0) {
    throw new Error(`the procedure ${name} declares no roles`);
  }
  return meta;
};

/** Whether this session may call a procedure so declared: null if it may, else why not. */
export const mayCall = (meta: ProcedureMeta, session: Session | null): Refusal['code'] | null => {
  const has = rolesOf(session).some((role) => meta.roles.includes(role));
  const windowFits =
    meta.windows === undefined || (session !== null && meta.windows.includes(session.window));
  if (has && windowFits) return null;
  if (session === null) return 'session-ended';
  // A person who was signed out by idling should read that, not that they never had the right.
  const lostIt = session.wasSignedOut && session.account === null && windowFits;
  return lostIt && meta.roles.some(isAccountRole) ? 'signed-out' : 'not-allowed';
};

const isAccountRole = (role: Role): boolean =>
  role !== 'anyone' && role !== 'kiosk' && role !== 'candidate' && role !== 'station';
