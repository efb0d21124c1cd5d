import { z } from 'zod';
import { allow, Bilingual, Id, Locale, text } from './common.ts';
import { AccountRole, Role, WindowKind } from './roles.ts';

/** A login and password that the demonstration centre made up for trying things out. */
const DemonstrationAccount = z.strictObject({
  login: z.string(),
  password: z.string(),
  roles: z.array(AccountRole).readonly(),
});

/** A booking of the demonstration centre and which case it shows. */
const DemonstrationBooking = z.strictObject({
  confirmation: z.string(),
  documentType: z.string(),
  documentNumber: z.string(),
  nameZh: z.string(),
  exam: Bilingual,
  shows: Bilingual,
});

/** What every window may know of the station. */
export const StationInfo = z.strictObject({
  state: z.enum(['new', 'ready']),
  /** Shown in the window's foot: name of the centre and of the station; empty while new. */
  centre: z.string(),
  station: z.string(),
  timeZone: z.string(),
  mode: z.enum(['candidate', 'proctor', 'staff', 'all']),
  host: z.enum(['desktop', 'browser']),
  version: z.string(),
  /** Only in the demonstration centre: how to try it. */
  demonstration: z
    .strictObject({
      accounts: z.array(DemonstrationAccount).readonly(),
      bookings: z.array(DemonstrationBooking).readonly(),
    })
    .nullable(),
});
export type StationInfo = z.infer<typeof StationInfo>;

/** Who this window is to the main process. */
export const SessionInfo = z.strictObject({
  window: WindowKind,
  roles: z.array(Role).readonly(),
  account: z.strictObject({ id: Id, name: z.string(), login: z.string() }).nullable(),
  /** The sitting that a candidate's window is bound to. */
  sitting: Id.nullable(),
  station: StationInfo,
});
export type SessionInfo = z.infer<typeof SessionInfo>;

export const session = {
  /** Trades a window's one-time launch code for a token that it keeps in memory. */
  open: allow('anyone')
    .input(z.strictObject({ code: z.string().min(16).max(100) }))
    .output(z.strictObject({ token: z.string(), session: SessionInfo })),
  /** Shows the token again on a new connection of the same window. */
  resume: allow('anyone')
    .input(z.strictObject({ token: z.string().min(16).max(100) }))
    .output(SessionInfo),
  /** A person signs in to a proctor's or staff window. */
  signIn: allow('kiosk')
    .input(z.strictObject({ login: text(100), password: z.string().max(200) }))
    .output(SessionInfo),
  /** Ends the person's session in this window; the window itself stays. */
  signOut: allow('proctor', 'reviewer', 'rater', 'staff', 'sponsor', 'admin').output(SessionInfo),
  /** Does nothing; tells that the connection lives and keeps the person signed in. */
  touch: allow('kiosk', 'candidate', 'proctor', 'reviewer', 'rater', 'staff', 'sponsor', 'admin')
    .input(z.strictObject({ language: Locale.optional() }))
    .output(SessionInfo),
};
