import { isIP } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../domain/result.ts';
import { defaultDataFolder } from './data-folder.ts';

const usualHubPort = 4690;

export type HubShellOptions = {
  readonly data: string;
  /** Null = the usual one of the language. */
  readonly name: string | null;
  readonly host: string;
  readonly port: number;
  readonly udpPort: number;
  /** Null = the same as `udpPort`. */
  readonly publicUdpPort: number | null;
};

/** Reads the command line; answers the option that is wrong. */
export const readHubOptions = (args: readonly string[]): Result<HubShellOptions, string> => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        name: { type: 'string' },
        host: { type: 'string', default: '::' },
        port: { type: 'string', default: String(usualHubPort) },
        'udp-port': { type: 'string' },
        'public-udp-port': { type: 'string' },
      },
    });
    if (isIP(values.host) === 0) return fail('--host');
    const port = portOf(values.port);
    if (port === null) return fail('--port');
    const udpPort = portOf(values['udp-port'] ?? values.port);
    if (udpPort === null) return fail('--udp-port');
    const given = values['public-udp-port'];
    const publicUdpPort = given === undefined ? null : portOf(given);
    if (given !== undefined && !publicUdpPort) return fail('--public-udp-port');
    // What every station is told has to fit a line.
    if (values.name !== undefined && !/^[^\p{C}]{1,100}$/u.test(values.name)) return fail('--name');
    return ok({
      data: values.data ?? join(defaultDataFolder(), 'hub'),
      name: values.name ?? null,
      host: values.host,
      port,
      udpPort,
      publicUdpPort,
    });
  } catch (error) {
    return fail(/'(-[^ '=<]*)/.exec(String(error))?.[1] ?? args.join(' '));
  }
};

const portOf = (text: string): number | null =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;
