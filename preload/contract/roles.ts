import { z } from 'zod';

/**
 * Who may call a procedure. `anyone` is a window that has not shown its launch code yet; `kiosk` one
 * that has, before a candidate is looked up or a person has signed in; `candidate` is bound to one
 * sitting. The others are the roles of accounts.
 */
export const roles = [
  'anyone',
  'kiosk',
  'candidate',
  'proctor',
  'reviewer',
  'rater',
  'staff',
  'sponsor',
  'admin',
  'station',
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Roles that an account can have. */
export const accountRoles = ['proctor', 'reviewer', 'rater', 'staff', 'sponsor', 'admin'] as const;
export const AccountRole = z.enum(accountRoles);
export type AccountRole = z.infer<typeof AccountRole>;

/** A window belongs to one kind of user; `door` is the page from which the others are opened. */
export const windowKinds = ['door', 'candidate', 'proctor', 'staff'] as const;
export const WindowKind = z.enum(windowKinds);
export type WindowKind = z.infer<typeof WindowKind>;
