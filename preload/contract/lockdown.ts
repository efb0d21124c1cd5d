import { z } from 'zod';
import { allow, allowIn, Bilingual, CommandId, Id, Reason, Saved, Wall } from './common.ts';

/** Incidents that the candidate's window sees by itself. */
export const windowIncidents = [
  'focus-lost',
  'window-hidden',
  'full-screen-left',
  'key-refused',
  'print-refused',
  'clipboard-refused',
  'drag-refused',
  'menu-refused',
  'leaving-refused',
  'zoom-changed',
  'display-changed',
  'second-window',
  'capture-key',
  'screen-unseen',
] as const;
export const WindowIncident = z.enum(windowIncidents);
export type WindowIncident = z.infer<typeof WindowIncident>;

/** Incidents that the main process sees. */
export const machineIncidents = [
  'program-started',
  'operation-lost',
  'display-added',
  'display-removed',
  'display-mirrored',
  'capture-found',
  'debugger-found',
  'clock-changed',
  'stood-still',
  'suspended',
  'session-locked',
  'files-changed',
  'foreground-lost',
  'keys-injected',
  'quit-refused',
] as const;
export const IncidentKind = z.enum([...windowIncidents, ...machineIncidents]);
export type IncidentKind = z.infer<typeof IncidentKind>;

const Values = z.record(z.string().max(40), z.union([z.string().max(300), z.number()]));

/** A picture of the whole screen, to be asked for by its digest, and when it was taken. */
export const ScreenPicture = z.strictObject({ sha256: z.string(), at: Wall });
export type ScreenPicture = z.infer<typeof ScreenPicture>;

export const Incident = z.strictObject({
  seq: z.number().int().positive(),
  at: Wall,
  kind: IncidentKind,
  /** Whether what was tried did not happen. */
  prevented: z.boolean(),
  values: Values,
  picture: ScreenPicture.nullable(),
});
export type Incident = z.infer<typeof Incident>;

/** How one operation of the lockdown stands; its words are in preload/texts by its ID. */
export const LockedOperation = z.strictObject({
  operation: z.string(),
  state: z.enum(['in-force', 'refused', 'unable', 'lost']),
  because: z.string(),
});
export type LockedOperation = z.infer<typeof LockedOperation>;

/** What the candidate's window has to do while the machine is held; null: nothing. */
export const LockView = z.strictObject({
  operations: z.array(LockedOperation).readonly(),
  /** Whether this window itself has to keep the screen, because no shell does it for it. */
  keepsFullScreen: z.boolean(),
  /** Whether there is a quit password, and whether it can still be tried. */
  quit: z.enum(['none', 'open', 'closed']),
  /**
   * Null where the exam asks for no pictures of the screen; else the incident of which one is wanted
   * now, by its number in the log.
   */
  screen: z.strictObject({ wanted: z.number().int().positive().nullable() }).nullable(),
});
export type LockView = z.infer<typeof LockView>;

/** A forbidden program that is open (R-L3). */
export const ForbiddenProgram = z.strictObject({
  pid: z.number().int().nonnegative(),
  name: Bilingual,
  /** Name of its file, as the task manager shows it. */
  file: z.string(),
  /** Whether it may be ended by force when it does not end by itself. */
  byForce: z.boolean(),
});
export type ForbiddenProgram = z.infer<typeof ForbiddenProgram>;

/** What the start of the program undid of a lockdown that ended with a crash (R-L4). */
export const RestoredView = z.strictObject({
  at: Wall,
  restored: z.array(z.strictObject({ operation: z.string(), toDefaults: z.boolean() })).readonly(),
  failed: z.array(z.strictObject({ operation: z.string(), because: z.string() })).readonly(),
  problems: z
    .array(z.enum(['cut', 'altered', 'newer', 'other-machine', 'unknown-operation', 'unreadable']))
    .readonly(),
});
export type RestoredView = z.infer<typeof RestoredView>;

const inWindow = () => allowIn(['candidate'], 'candidate');

export const lockdown = {
  /** Forbidden programs that are open now; asked before the exam begins and whenever it is covered. */
  programs: inWindow().output(z.strictObject({ programs: z.array(ForbiddenProgram).readonly() })),
  /** Asks a forbidden program to end, or takes it away where the policy allows. */
  endProgram: inWindow()
    .input(z.strictObject({ pid: z.number().int().positive(), how: z.enum(['ask', 'force']) }))
    .output(z.strictObject({ programs: z.array(ForbiddenProgram).readonly() })),
  /** The window says how it stands, whenever that changes. */
  window: inWindow()
    .input(
      z.strictObject({ guarded: z.boolean(), fullScreen: z.boolean(), keysLocked: z.boolean() }),
    )
    .output(z.strictObject({})),
  /** The window saw something that the exam forbids. */
  saw: inWindow()
    .input(z.strictObject({ command: CommandId, kind: WindowIncident, values: Values }))
    .output(Saved),
  /** Keeps an uploaded picture of the whole screen as evidence of an incident. */
  picture: inWindow()
    .input(
      z.strictObject({ command: CommandId, incident: z.number().int().positive(), upload: Id }),
    )
    .output(Saved),
  /** Leaves with the quit password (R-L4). */
  quit: inWindow()
    .input(z.strictObject({ password: z.string().max(200) }))
    .output(z.strictObject({})),
  /** What was undone when the program started; null: there was nothing. Read on the start page. */
  restored: allow('kiosk', 'candidate', 'proctor', 'staff', 'admin').output(
    z.strictObject({ restored: RestoredView.nullable() }),
  ),
  /** A proctor lets the candidate leave: the machine is given back and the exam stands (R-L4). */
  release: allow('proctor')
    .input(z.strictObject({ command: CommandId, sitting: Id, reason: Reason }))
    .output(Saved),
};
