import type { Booking } from '../booking/booking.ts';
import type { EventDraft, SealedEvent } from '../log/event.ts';
import type { DataErased, WriterChanged } from '../log/handover.ts';
import type { AccountRole, StationMode } from './roles.ts';

/** The stream of the centre's audit log. */
export const centreStream = 'centre';

export type Titles = { readonly 'zh-CN': string; readonly en: string };

/** What is known of an exam package without opening its sealed parts. */
export type ExamSummary = {
  /** Identifier by which bookings name the exam. */
  readonly exam: string;
  /** SHA-256 of the package: which version of the exam. */
  readonly digest: string;
  readonly titles: Titles;
  readonly languages: readonly string[];
  readonly sections: number;
  /** Items in the package, and items that one form draws. */
  readonly items: number;
  readonly drawn: number;
  readonly points: number;
  /** Length of all timed parts together, in minutes (R-E1). */
  readonly minutes: number;
  /** What lists and the door need of the policy, in seconds (R-C1). */
  readonly checkIn: {
    readonly opensBefore: number;
    readonly lateAfter: number;
    readonly lateNeedsTwo: boolean;
  };
  /** Items that only a person can grade. */
  readonly ratedByPeople: number;
};

/** One sealed part or picture of a package, kept as a blob. */
export type ExamPart = { readonly sha256: string; readonly bytes: number };
export type ExamMedia = ExamPart & { readonly path: string; readonly mime: string };

/** States that a booking gets by what happens; `booked` and `cancelled` come from the import. */
export type MarkedState = 'sitting' | 'done' | 'no-show' | 'refused' | 'booked';

/** A login and password that the demonstration made up. */
export type DemonstrationAccount = {
  readonly login: string;
  readonly password: string;
  readonly roles: readonly AccountRole[];
};
/** Which case a booking of the demonstration shows. */
export type DemonstrationBooking = { readonly confirmation: string; readonly shows: Titles };

/** Type of each event of the centre's audit log, with its data. Frozen once written. */
export type CentreEvents = {
  'centre.created': {
    readonly centre: string;
    readonly name: string;
    readonly code: string;
    readonly timeZone: string;
    /** Ed25519, base64url of SPKI. */
    readonly publicKey: string;
  };
  /** `own`: the station of this store. */
  'station.enrolled': {
    readonly station: string;
    readonly name: string;
    readonly mode: StationMode;
    readonly publicKey: string;
    readonly certificate: unknown;
    readonly own: boolean;
  };
  'station.mode-changed': { readonly station: string; readonly mode: StationMode };
  /** Servers against which stations measure their network, in the order in which they are tried. */
  'test-servers.set': { readonly servers: readonly string[] };
  /** Readiness tickets of so many machines were taken over, and that of one forgotten. */
  'tickets.added': { readonly machines: number };
  'ticket.removed': { readonly machine: string };
  'program.started': { readonly version: string; readonly host: string };
  'program.stopped': Readonly<Record<string, never>>;
  /** The store becomes a demonstration; loading it was begun and may be broken off. */
  'demonstration.begun': Readonly<Record<string, never>>;
  'demonstration.loaded': {
    readonly accounts: readonly DemonstrationAccount[];
    readonly bookings: readonly DemonstrationBooking[];
  };
  'account.created': {
    readonly account: string;
    readonly login: string;
    readonly name: string;
    readonly roles: readonly AccountRole[];
    /** Argon2id in PHC form. */
    readonly passwordHash: string;
  };
  'account.roles-changed': { readonly account: string; readonly roles: readonly AccountRole[] };
  'account.password-changed': { readonly account: string; readonly passwordHash: string };
  'account.disabled': { readonly account: string };
  'account.enabled': { readonly account: string };
  'account.unlocked': { readonly account: string };
  /** `as`: which window, or which decision of somebody else this sign-in confirmed. */
  'account.signed-in': { readonly account: string; readonly as: string };
  'account.signed-out': {
    readonly account: string;
    readonly because: 'asked' | 'idle' | 'account-changed';
  };
  'account.sign-in-failed': { readonly account: string };
  'account.locked': { readonly account: string; readonly until: number };
  /** Nobody has this login. What was typed is not kept: it may be a password. */
  'sign-in.unknown': Readonly<Record<string, never>>;
  'bookings.imported': {
    readonly file: string;
    readonly digest: string;
    readonly added: number;
    readonly changed: number;
  };
  'booking.added': { readonly booking: string; readonly record: Booking };
  'booking.changed': { readonly booking: string; readonly record: Booking };
  'booking.state-changed': {
    readonly booking: string;
    readonly state: MarkedState;
    readonly sitting: string | null;
  };
  /** A late candidate may check in after all (R-C1). */
  'booking.let-in': {
    readonly booking: string;
    readonly by: readonly string[];
    readonly reason: string;
  };
  'exam.imported': {
    readonly summary: ExamSummary;
    readonly file: string;
    readonly packageBytes: number;
    readonly delivery: ExamPart;
    readonly scoring: ExamPart;
    readonly media: readonly ExamMedia[];
  };
  /** `about`: the sitting whose evidence it is; null for lists. */
  'export.made': {
    readonly what: string;
    readonly format: string;
    readonly rows: number;
    readonly about: string | null;
  };
  'data.erased': DataErased;
  'writer.changed': WriterChanged;
};
export type CentreEventType = keyof CentreEvents;

/** An event of the centre's audit log as read from the log. */
export type CentreEvent = {
  [T in CentreEventType]: SealedEvent<T, CentreEvents[T]>;
}[CentreEventType];

/** An event of the centre's audit log before it is sealed. */
export type CentreDraft = {
  [T in CentreEventType]: EventDraft<T, CentreEvents[T]>;
}[CentreEventType];

/** Retention class of everything that is known of one booking's person. */
export const bookingRetention = (booking: string): string => `booking/${booking}`;
/** Retention class of everything that is known of one account's person. */
export const accountRetention = (account: string): string => `account/${account}`;
/** Retention class of the exam's part that windows may see, and of the part that they may not. */
export const deliveryRetention = (digest: string): string => `exam/${digest}/delivery`;
export const scoringRetention = (digest: string): string => `exam/${digest}/scoring`;

/** Which data key protects an event's data: one person's can be destroyed alone. */
const retentionOf = (data: unknown): string => {
  if (typeof data === 'object' && data !== null) {
    if ('booking' in data && typeof data.booking === 'string')
      return bookingRetention(data.booking);
    if ('account' in data && typeof data.account === 'string')
      return accountRetention(data.account);
  }
  return 'centre';
};

/** Proposes an event of the centre's audit log. */
export const draft = <T extends CentreEventType>(
  type: T,
  data: CentreEvents[T],
): EventDraft<T, CentreEvents[T]> => ({ type, data, retention: retentionOf(data) });
