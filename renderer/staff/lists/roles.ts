import type { SessionInfo } from '../../../preload/contract/session.ts';

/** Staff and administrators see exams, bookings and sittings; the sponsor sees results alone. */
export const isStaff = ({ roles }: Pick<SessionInfo, 'roles'>): boolean =>
  roles.includes('staff') || roles.includes('admin');

/** Evidence leaves the centre by a reviewer's or an administrator's hand. */
export const mayExportEvidence = ({ roles }: Pick<SessionInfo, 'roles'>): boolean =>
  roles.includes('reviewer') || roles.includes('admin');
