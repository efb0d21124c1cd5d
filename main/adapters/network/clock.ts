import type { ClockMeasurement } from '../../domain/checks/network-measurement.ts';
import type { Connection } from './connection.ts';
import { askHello, type Greeting } from './hello.ts';

/** The shortest of some round trips has waited least on the way. */
const times = 5;

/**
 * By how much the machine's clock is ahead of the server's: the server's time is taken for that of the
 * middle of the round trip, and is wrong by at most half of it (Cristian, "Probabilistic clock
 * synchronization", 1989; the same as NTP's, RFC 5905 §8, with one time of the server's).
 * @param limitMilliseconds for all of it
 */
export const compareClocks = async (
  first: Greeting,
  connection: Connection,
  limitMilliseconds: number,
  stop: AbortSignal,
): Promise<ClockMeasurement> => {
  let best = first;
  const end = AbortSignal.any([stop, AbortSignal.timeout(limitMilliseconds)]);
  for (let time = 1; time < times && !end.aborted; time += 1) {
    const again = await askHello(connection, limitMilliseconds, end);
    if (!again.ok) break;
    if (again.value.roundTripMilliseconds < best.roundTripMilliseconds) best = again.value;
  }
  const half = best.roundTripMilliseconds / 2;
  return {
    aheadMilliseconds: best.wall - half - best.hello.time,
    // Both clocks are read in whole milliseconds.
    accuracyMilliseconds: half + 1,
  };
};
