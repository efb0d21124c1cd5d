import type { Incident } from '../../preload/contract/lockdown.ts';
import type { Room, Seat } from '../../preload/contract/proctor.ts';
import type { WindowKind } from '../../preload/contract/roles.ts';
import type { Connection } from '../../renderer/connection/connection.ts';
import { importExam } from '../faults/harness/bookings.ts';
import { residentNumber } from '../services/support/bookings-file.ts';
import { type AskedLockdown, lockedExam } from './way-lockdown-exam.ts';

/** A centre whose exams ask for a lockdown, worked through its API by the renderer's own client. */

/** Anything that opens windows: a core in this process, or a host that runs. */
export type OpensWindows = {
  readonly open: (kind: WindowKind) => Connection | Promise<Connection>;
};

export type LockedBooking = {
  readonly confirmation: string;
  readonly name: string;
  readonly exam: string;
};

export type LockedCentre = {
  readonly proctor: Connection;
  readonly staff: Connection;
  readonly accounts: Readonly<
    Record<string, { readonly login: string; readonly password: string }>
  >;
  /** Everything that the proctor's window was told, from the first room on. */
  readonly told: ToldProctor;
};

const signsIn =
  (open: OpensWindows['open'], accounts: LockedCentre['accounts']) =>
  async (kind: 'staff' | 'proctor'): Promise<Connection> => {
    const window = await open(kind);
    await window.api.session.signIn(accounts[kind] ?? { login: '', password: '' });
    return window;
  };

/** First start: the demonstration centre, and exams with these lockdowns, each by its ID. */
export const lockedCentre = async (
  { open }: OpensWindows,
  exams: Readonly<Record<string, AskedLockdown>>,
  bookings: readonly LockedBooking[],
): Promise<LockedCentre> => {
  const door = await open('door');
  const info = await door.send(door.api.station.loadDemonstration, {});
  const accounts = Object.fromEntries(
    (info.demonstration?.accounts ?? []).map(({ login, password }) => [login, { login, password }]),
  );
  const signIn = signsIn(open, accounts);
  const staff = await signIn('staff');
  for (const [identifier, lockdown] of Object.entries(exams)) {
    await importExam(staff, new File([lockedExam(identifier, lockdown)], `${identifier}.zip`));
  }
  await book(staff, bookings);
  const proctor = await signIn('proctor');
  return { proctor, staff, accounts, told: await listenAs(proctor) };
};

/** The same centre after its program was started again: whoever was signed in signs in anew. */
export const centreAgain = async (
  { open }: OpensWindows,
  { accounts }: LockedCentre,
): Promise<LockedCentre> => {
  const signIn = signsIn(open, accounts);
  const proctor = await signIn('proctor');
  return { proctor, staff: await signIn('staff'), accounts, told: await listenAs(proctor) };
};

const book = async (staff: Connection, bookings: readonly LockedBooking[]): Promise<void> => {
  const rows = bookings.map(({ confirmation, name, exam }, index) => ({
    confirmation,
    order: `LOCK-${index}`,
    exam,
    nameZh: name,
    namePinyin: 'CE SHI',
    documentType: 'residentIdentityCard',
    documentNumber: residentNumber(700 + index),
    centre: 'DEMO',
    delivery: 'centre',
    startsAt: new Date(Math.floor(Date.now() / 60_000) * 60_000 + 5 * 60_000).toISOString(),
  }));
  const file = new File([JSON.stringify(rows)], 'bookings.json');
  const upload = await staff.uploadFile('bookings', file);
  const { preview, counts, problems } = await staff.api.staff.previewBookings({ upload });
  if (counts.added !== rows.length) throw new Error(`not booked: ${JSON.stringify(problems)}`);
  await staff.send(staff.api.staff.confirmBookings, { preview });
};

/** An incident with the time at which it reached the proctor, as `performance.now()` says. */
export type ToldIncident = Incident & { readonly sitting: string; readonly arrived: number };

export type ToldProctor = {
  readonly incidents: () => readonly ToldIncident[];
  readonly seat: (sitting: string) => Seat | undefined;
  /** The first seat that fits, as soon as there is one; throws when there is none in ten seconds. */
  readonly someSeat: (fits: (seat: Seat) => boolean) => Promise<Seat>;
  /** The first incident that fits, whether it was told already or comes in this time (milliseconds). */
  readonly incident: (
    fits: (incident: ToldIncident) => boolean,
    within: number,
  ) => Promise<ToldIncident | null>;
  /** The seat as soon as it fits; throws when it does not in this time (milliseconds). */
  readonly seatWhen: (
    sitting: string,
    fits: (seat: Seat) => boolean,
    within?: number,
  ) => Promise<Seat>;
};

/** Listens to the room as the proctor's window does. */
export const listenAs = async (proctor: Connection): Promise<ToldProctor> => {
  const incidents: ToldIncident[] = [];
  const known = new Set<string>();
  let room: Room | null = null;
  const waiting = new Set<() => void>();

  const take = (next: Room): void => {
    const arrived = performance.now();
    room = next;
    for (const { sitting, incidents: shown } of next.seats) {
      // The newest comes first.
      for (const one of shown.toReversed()) {
        const key = `${sitting} ${one.seq}`;
        if (known.has(key)) continue;
        known.add(key);
        incidents.push({ ...one, sitting, arrived });
      }
    }
    for (const look of waiting) look();
  };
  const rooms = await proctor.api.proctor.watch();
  void (async () => {
    // Ends with the window.
    try {
      for await (const next of rooms) take(next);
    } catch {}
  })();

  const when = <T>(found: () => T | undefined, within: number): Promise<T | null> =>
    new Promise((resolve) => {
      const done = (value: T | null): void => {
        waiting.delete(look);
        clearTimeout(timer);
        resolve(value);
      };
      const look = (): void => {
        const value = found();
        if (value !== undefined) done(value);
      };
      const timer = setTimeout(() => done(null), within);
      waiting.add(look);
      look();
    });
  const seat = (sitting: string): Seat | undefined =>
    room?.seats.find((one) => one.sitting === sitting);

  return {
    incidents: () => incidents,
    seat,
    someSeat: async (fits) => {
      const found = await when(() => room?.seats.find(fits), 10_000);
      if (found === null) throw new Error('there is no such seat');
      return found;
    },
    incident: (fits, within) => when(() => incidents.find(fits), within),
    seatWhen: async (sitting, fits, within = 10_000) => {
      const fitting = (): Seat | undefined => {
        const now = seat(sitting);
        return now !== undefined && fits(now) ? now : undefined;
      };
      const found = await when(fitting, within);
      if (found === null) {
        throw new Error(`the seat never was so: ${JSON.stringify(seat(sitting))}`);
      }
      return found;
    },
  };
};

/** Half of all values lie below p50, all but one in a hundred below p99; milliseconds. */
export const percentiles = (
  values: readonly number[],
): { readonly p50: number; readonly p99: number; readonly worst: number } => {
  const sorted = values.toSorted((a, b) => a - b);
  // Nearest rank: with fewer than a hundred values the 99th is the worst.
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), worst: at(1) };
};
