import type { CentreEvents } from '../../domain/centre/events.ts';
import type { CentreSettings, Demonstration, Station } from '../../domain/centre/settings.ts';
import type { TableReader } from '../../ports/store.ts';

/** Rows of the settings table, by ID. */
export const settingsRows = {
  centre: 'centre',
  ownStation: 'own-station',
  testServers: 'test-servers',
  demonstrationBegun: 'demonstration-begun',
  demonstration: 'demonstration',
} as const;

/** What the centre is; undefined before it was set up. */
export const centreSettings = (tables: TableReader): CentreSettings | undefined =>
  tables.get('settings', settingsRows.centre)?.doc as CentreSettings | undefined;

/** The station of this store; undefined before the centre was set up. */
export const ownStation = (tables: TableReader): Station | undefined =>
  tables.get('settings', settingsRows.ownStation)?.doc as Station | undefined;

/** Servers against which the network is measured, in the order in which they are tried. */
export const testServers = (tables: TableReader): readonly string[] =>
  (
    tables.get('settings', settingsRows.testServers)?.doc as
      | CentreEvents['test-servers.set']
      | undefined
  )?.servers ?? [];

/** The demonstration's accounts and bookings; undefined in every other centre. */
export const demonstrationOf = (tables: TableReader): Demonstration | undefined =>
  tables.get('settings', settingsRows.demonstration)?.doc as Demonstration | undefined;

/** Whether loading the demonstration was begun and not finished, e.g. because of a crash. */
export const isDemonstrationHalfLoaded = (tables: TableReader): boolean =>
  tables.get('settings', settingsRows.demonstrationBegun) !== undefined &&
  demonstrationOf(tables) === undefined;
