import type { CentreEvent, CentreEvents } from './events.ts';
import type { StationMode } from './roles.ts';

/** What the centre is, derived from the audit log. */
export type CentreSettings = {
  readonly centre: string;
  readonly name: string;
  /** Code by which bookings name the centre. */
  readonly code: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly publicKey: string;
  readonly created: number;
};

/** A machine of the centre with its certified key. */
export type Station = {
  readonly station: string;
  readonly name: string;
  readonly mode: StationMode;
  readonly publicKey: string;
  readonly certificate: unknown;
  readonly enrolled: number;
  /** Whether it is the station of this store. */
  readonly own: boolean;
};

/** The demonstration's accounts and bookings, for the door to show. */
export type Demonstration = CentreEvents['demonstration.loaded'];

/** The settings after the centre was made; undefined for every other event. */
export const settingsOf = (event: CentreEvent): CentreSettings | undefined =>
  event.type === 'centre.created' && event.opened !== null
    ? { ...event.opened.data, created: event.time.wall }
    : undefined;

/** The station after an event about it. Returns what was given for every other event. */
export const evolveStation = (
  station: Station | undefined,
  event: CentreEvent,
): Station | undefined => {
  if (event.opened === null) return station;
  if (event.type === 'station.enrolled') {
    return { ...event.opened.data, enrolled: event.time.wall };
  }
  if (event.type === 'station.mode-changed' && station !== undefined) {
    return { ...station, mode: event.opened.data.mode };
  }
  return station;
};
