import type { Head } from '../../domain/log/event.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Crypto } from '../../ports/crypto.ts';
import type { Random } from '../../ports/random.ts';
import type { Checkpoint, Store } from '../../ports/store.ts';
import type { BookingsService } from '../bookings/bookings.ts';
import { withoutFailure } from '../without-failure.ts';
import { bookingAfter } from './booking-after.ts';
import type { ExamsForSittings } from './exams-for-sittings.ts';
import { startGrader } from './grader.ts';
import { openPurge } from './purge.ts';
import { startRun } from './run.ts';
import { openSittings } from './sittings.ts';
import { openWindows } from './windows.ts';

export type SittingPorts = {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly crypto: Crypto;
  readonly program: string;
  readonly station: () => string;
  readonly sign: (head: Head & { readonly stream: string }, wall: number) => Checkpoint;
  readonly bookings: BookingsService;
  readonly exams: ExamsForSittings;
  /** Told when something that happens by itself could not be written. */
  readonly onFailure: (code: string) => void;
};

/** How often it is looked for data that is due to be deleted, in milliseconds. */
const lookEvery = 900_000;

/** Sittings, their windows, their grading and their clock, running from now on. */
export const openSittingServices = (ports: SittingPorts) => {
  const { store, blobs, clock, random, crypto, station, sign, bookings, exams } = ports;
  const sittings = openSittings({
    store,
    clock,
    station,
    sign,
    atEnd: (writer, state) => {
      const after = bookingAfter(state);
      const by = { command: random.id(), actor: 'system', now: clock.now() };
      const marked = bookings.mark(writer, by, state.pins.booking, after.state, after.sitting);
      if (!marked.ok) throw new Error(`a sat booking can't be settled: ${marked.error.code}`);
    },
  });
  const stopGrader = startGrader({ sittings, exams, crypto, random }, ports.onFailure);
  const run = startRun({ sittings, random, program: ports.program, onFailure: ports.onFailure });
  const purge = openPurge({ store, sittings, blobs, random, onFailure: ports.onFailure });
  const look = () =>
    withoutFailure(() => {
      run.closeAbandoned();
      purge.look(clock.now().wall);
    }, ports.onFailure);
  look();
  const looking = setInterval(look, lookEvery);
  looking.unref();
  const windows = openWindows(sittings, random);
  return {
    sittings,
    windows,
    /** Deletes what is due to be deleted now, because a person said so. */
    purge: (): readonly string[] => {
      run.closeAbandoned();
      return purge.now(clock.now().wall);
    },
    stop: (by: 'candidate' | 'operator'): void => {
      stopGrader();
      clearInterval(looking);
      windows.close();
      run.stop(by);
    },
  };
};
