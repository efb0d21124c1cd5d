import type { Say } from '../../kit/i18n.ts';

/** Every type of the centre's audit log; a test holds them equal to `CentreEvents`. */
export const auditTypes = [
  'centre.created',
  'station.enrolled',
  'station.mode-changed',
  'test-servers.set',
  'tickets.added',
  'ticket.removed',
  'program.started',
  'program.stopped',
  'demonstration.begun',
  'demonstration.loaded',
  'account.created',
  'account.roles-changed',
  'account.password-changed',
  'account.disabled',
  'account.enabled',
  'account.unlocked',
  'account.signed-in',
  'account.signed-out',
  'account.sign-in-failed',
  'account.locked',
  'sign-in.unknown',
  'bookings.imported',
  'booking.added',
  'booking.changed',
  'booking.state-changed',
  'booking.let-in',
  'exam.imported',
  'export.made',
  'data.erased',
  'writer.changed',
] as const;
export type AuditType = (typeof auditTypes)[number];

/** A type in plain words; one of a newer program by its name. */
export const auditTypeInWords = (t: Say, type: string): string => {
  const known = auditTypes.find((one) => one === type);
  return known === undefined
    ? t('staff:audit.unknownType', { type })
    : t(`staff:audit.types.${known}`);
};
