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

/** Whether what was tried did not happen. */
export const wasPrevented = (kind: IncidentKind): boolean => preventedKinds.has(kind);
