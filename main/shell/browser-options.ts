import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../domain/result.ts';
import { defaultDataFolder } from './data-folder.ts';

/** Tried first, so that an address can be kept; any free port when it is taken. */
export const usualPort = 4680;

export type BrowserOptions = {
  readonly data: string;
  /** Null = the usual one, or any free one when that is taken. */
  readonly port: number | null;
  readonly open: boolean;
  readonly demo: boolean;
};

/** Reads the command line; answers the option that is wrong. */
export const readBrowserOptions = (args: readonly string[]): Result<BrowserOptions, string> => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        demo: { type: 'boolean', default: false },
        // Read by `npm start`, which has chosen this shell by it.
        host: { type: 'string' },
      },
    });
    const port = values.port === undefined ? null : portOf(values.port);
    if (port === undefined) return fail('--port');
    if (values.demo && values.data !== undefined) return fail('--data');
    return ok({
      data: values.data ?? defaultDataFolder(),
      port,
      open: !values['no-open'],
      demo: values.demo,
    });
  } catch (error) {
    return fail(/'(-[^ '=<]*)/.exec(String(error))?.[1] ?? args.join(' '));
  }
};

const portOf = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
