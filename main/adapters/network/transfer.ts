import type { MeasureProblem } from '../../domain/checks/network-measurement.ts';
import type { Hello } from '../hub/protocol.ts';
import type { Connection } from './connection.ts';
import { type Arrivals, createArrivals } from './throughput.ts';

/** One direction, measured for a while. */
export type Phase = {
  readonly connection: Connection;
  readonly limits: Hello['limits'];
  readonly milliseconds: number;
  /** Most that is moved. */
  readonly bytes: number;
  readonly stop: AbortSignal;
};

/** One request of a phase. */
export type Stream = {
  readonly connection: Connection;
  readonly arrivals: Arrivals;
  readonly bytes: number;
  /** When the stream began, in milliseconds since the begin of the phase. */
  readonly offset: number;
  /** Milliseconds since the begin of the phase. */
  readonly now: () => number;
  /** The time of this stream is up, or the whole test is stopped. */
  readonly end: AbortSignal;
};

/** Moves bytes until its end; answers what went wrong before it, null where nothing did. */
export type RunStream = (stream: Stream) => Promise<MeasureProblem | null>;

/** A server that allows a minute is not asked for its last second. */
const shareOfServersTime = 0.8;

/** Runs one stream after another until the phase is over, all bytes are moved, or something goes wrong. */
export const runPhase = async (
  { connection, limits, milliseconds, bytes, stop }: Phase,
  run: RunStream,
): Promise<{
  readonly arrivals: Arrivals;
  readonly took: number;
  readonly problem: MeasureProblem | null;
}> => {
  const began = performance.now();
  const now = () => performance.now() - began;
  const arrivals = createArrivals();
  let problem: MeasureProblem | null = null;
  while (problem === null && !stop.aborted) {
    const left = bytes - arrivals.total();
    const time = Math.min(milliseconds - now(), limits.streamSeconds * 1_000 * shareOfServersTime);
    if (left <= 0 || time <= 0) break;
    problem = await run({
      connection,
      arrivals,
      bytes: Math.min(left, limits.streamBytes),
      offset: now(),
      now,
      end: AbortSignal.any([stop, AbortSignal.timeout(Math.ceil(time))]),
    });
  }
  return { arrivals, took: now(), problem };
};
