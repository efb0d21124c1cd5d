import { known, unknown } from '../../domain/checks/facts.ts';
import type { CompareClock } from '../../ports/network-test.ts';
import { compareClocks } from './clock.ts';
import { findServer } from './find-server.ts';

/** How long a server has to answer, and then all comparisons together, milliseconds. */
const limit = 2_000;

/** Compares this machine's clock with that of the first server that answers; measures nothing else. */
export const compareClock: CompareClock = async (servers, signal) => {
  if (servers.length === 0) return unknown('not-asked');
  const found = await findServer(servers, limit, signal);
  if (!found.ok) return unknown('missing');
  const { connection, greeting, server } = found.value;
  try {
    const clock = await compareClocks(greeting, connection, limit, signal);
    return known({
      ahead: clock.aheadMilliseconds,
      accuracy: clock.accuracyMilliseconds,
      server,
    });
  } finally {
    connection.close();
  }
};
