import { spawn } from 'node:child_process';
import { fail, ok, type Result } from '../../domain/result.ts';
import { findBrowser } from './find-browser.ts';
import { writeLaunchFile } from './launch-file.ts';

export type NotOpened = 'no-display' | 'no-browser' | 'root';

export type Opened = {
  /** Name of the browser, for people. */
  readonly browser: string;
  /** Removes what was made for it. */
  readonly cleanup: () => void;
};

/**
 * Opens the address in a window of its own: Chrome, Chromium or Edge in app mode, else the system's
 * default browser. Answers why not where that can't be done.
 */
export const openBrowser = (
  address: string,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): Result<Opened, NotOpened> => {
  if (!hasDisplay(platform, env)) return fail('no-display');
  // Chromium only runs as root without its sandbox, which is not ours to switch off.
  if (process.getuid?.() === 0) return fail('root');
  const browser = findBrowser(platform, env);
  const file = writeLaunchFile(address);
  const [program, ...args] =
    browser === null ? defaultOpener(platform, file.url) : [browser.program, `--app=${file.url}`];
  if (program === undefined) {
    file.remove();
    return fail('no-browser');
  }
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.on('error', file.remove);
  child.unref();
  return ok({ browser: browser?.name ?? program, cleanup: file.remove });
};

/** Whether there is a screen for a window. */
export const hasDisplay = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

const defaultOpener = (platform: NodeJS.Platform, url: string): readonly string[] => {
  switch (platform) {
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', url];
    case 'darwin':
      return ['open', url];
    default:
      return ['xdg-open', url];
  }
};
