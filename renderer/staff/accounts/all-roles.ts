import type { AccountRole } from '../../../preload/contract/roles.ts';

/** Roles that an account can have, in the order of the forms (the contract's, without its zod). */
export const allRoles = [
  'staff',
  'proctor',
  'rater',
  'reviewer',
  'sponsor',
  'admin',
] as const satisfies readonly AccountRole[];
