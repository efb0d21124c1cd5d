import type { ServerTried } from '../../domain/checks/network-measurement.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { NetworkServer } from '../../ports/network-test.ts';
import { type Connection, openConnection } from './connection.ts';
import { askHello, type Greeting } from './hello.ts';

export type FoundServer = {
  readonly server: string;
  readonly connection: Connection;
  readonly greeting: Greeting;
  readonly skipped: readonly ServerTried[];
};

/** The first server of the list that answers as one; if none does, why not each of them. */
export const findServer = async (
  servers: readonly NetworkServer[],
  limitMilliseconds: number,
  stop: AbortSignal,
): Promise<Result<FoundServer, readonly ServerTried[]>> => {
  const skipped: ServerTried[] = [];
  for (const { url: server, fingerprint } of servers) {
    const url = URL.parse(server);
    if (url?.protocol !== 'https:' || !isFingerprint(fingerprint)) {
      skipped.push({ server, problem: 'bad-address' });
      continue;
    }
    const connection = openConnection(url, fingerprint, limitMilliseconds);
    const greeting = await askHello(connection, limitMilliseconds, stop);
    if (greeting.ok) return ok({ server, connection, greeting: greeting.value, skipped });
    connection.close();
    if (stop.aborted) break;
    skipped.push({ server, problem: greeting.error });
  }
  return fail(skipped);
};

/** A pin that is no SHA-256 could never fit; it is a mistake in what was configured. */
const isFingerprint = (fingerprint: string | undefined): boolean =>
  fingerprint === undefined || /^[0-9a-f]{64}$/i.test(fingerprint.replace(/[:\s]/g, ''));
