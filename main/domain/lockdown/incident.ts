/**
 * What a lockdown sees and can't forbid, or has forbidden, during a sitting (R-L2). The window sees some,
 * the main process the others.
 */
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
export type IncidentKind = (typeof windowIncidents)[number] | (typeof machineIncidents)[number];

/** Attempts that came to nothing: shown to the proctor, but nobody needs to act. */
const preventedKinds: ReadonlySet<IncidentKind> = new Set([
  'key-refused',
  'print-refused',
  'clipboard-refused',
  'drag-refused',
  'menu-refused',
  'leaving-refused',
]);

/** What a picture of the screen is evidence of: something else is in sight, or may have been. */
const picturedKinds: ReadonlySet<IncidentKind> = new Set([
  'focus-lost',
  'window-hidden',
  'full-screen-left',
  'display-changed',
  'second-window',
  'capture-key',
  'program-started',
  'display-added',
  'display-mirrored',
  'capture-found',
  'foreground-lost',
  'keys-injected',
]);

/** Whether a picture of the screen tells more about it. */
export const isPictured = (kind: IncidentKind): boolean => picturedKinds.has(kind);

/** Whether what was tried did not happen. */
export const wasPrevented = (kind: IncidentKind): boolean => preventedKinds.has(kind);
