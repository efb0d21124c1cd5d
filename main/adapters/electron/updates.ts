import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AppUpdater, CancellationToken } from 'electron-updater';
import { fail, ok } from '../../domain/result.ts';
import type { UpdateFailure, Updater } from '../../ports/updates.ts';

/** What we use of electron-updater (https://www.electron.build/auto-update). */
export type UpdateLibrary = Pick<
  AppUpdater,
  | 'autoDownload'
  | 'autoInstallOnAppQuit'
  | 'autoRunAppAfterInstall'
  | 'allowDowngrade'
  | 'allowPrerelease'
  | 'disableWebInstaller'
  | 'logger'
  | 'checkForUpdates'
  | 'downloadUpdate'
  | 'quitAndInstall'
>;

export type UpdaterParts = {
  readonly isPackaged: boolean;
  /** Holds `app-update.yml`, which is packed where an address of updates is known: `process.resourcesPath`. */
  readonly resources: string;
  /** Asked for once and only where updates are possible: it looks at the packed program at once. */
  readonly library?: () => UpdateLibrary | Promise<UpdateLibrary>;
};

/**
 * Updates by electron-updater: signatures are checked by the system on macOS, against the publisher of
 * the running program on Windows; on Linux, by the digest in the announcement alone, which is fetched
 * over TLS. Nothing happens by itself: every one of its own habits is switched off.
 */
export const createUpdater = (parts: UpdaterParts): Updater => {
  const { isPackaged, resources } = parts;
  let opened: Promise<UpdateLibrary> | null = null;
  const library = (): Promise<UpdateLibrary> => {
    opened ??= (async () => tame(await (parts.library ?? ofPackage)()))();
    return opened;
  };
  let fetching: CancellationToken | null = null;
  let wasStopped = false;

  return {
    cannot: () => {
      if (!isPackaged) return 'not-packed';
      return existsSync(join(resources, 'app-update.yml')) ? null : 'no-address';
    },
    find: async () => {
      try {
        const answer = await (await library()).checkForUpdates();
        if (answer === null || !answer.isUpdateAvailable) return ok(null);
        return ok({ version: answer.updateInfo.version });
      } catch (error) {
        return fail(failureOf(error));
      }
    },
    fetch: async () => {
      wasStopped = false;
      try {
        const { CancellationToken } = (await import('electron-updater')).default;
        const token = new CancellationToken();
        fetching = token;
        if (wasStopped) token.cancel();
        await (await library()).downloadUpdate(token);
        return ok(undefined);
      } catch (error) {
        return fail(wasStopped ? 'stopped' : failureOf(error));
      } finally {
        fetching = null;
      }
    },
    stop: () => {
      wasStopped = true;
      fetching?.cancel();
    },
    // Silent, and started again only by whoever sits there: an exam may be over, the room closed.
    install: () => void library().then((one) => one.quitAndInstall(true, false)),
  };
};

/** Loaded where updates are possible: most starts need nothing of it. */
const ofPackage = async (): Promise<UpdateLibrary> =>
  (await import('electron-updater')).default.autoUpdater;

const tame = (library: UpdateLibrary): UpdateLibrary => {
  library.autoDownload = false;
  library.autoInstallOnAppQuit = false;
  library.autoRunAppAfterInstall = false;
  library.allowDowngrade = false;
  library.allowPrerelease = false;
  library.disableWebInstaller = true;
  // It would write addresses and paths to the console.
  library.logger = null;
  return library;
};

/** Codes of electron-updater, of Chromium's network and of Node. */
const failureOf = (error: unknown): UpdateFailure => {
  const { code = '', message = '' } = error as {
    readonly code?: string;
    readonly message?: string;
  };
  const text = `${code} ${message}`;
  if (/SIGNATURE|CHECKSUM|sha512|integrity/i.test(text)) return 'not-genuine';
  if (
    /net::ERR_|ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|HTTP_ERROR|CHANNEL_FILE_NOT_FOUND/.test(text)
  ) {
    return 'unreachable';
  }
  return 'failed';
};
