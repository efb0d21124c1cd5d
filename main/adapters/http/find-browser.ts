import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser that can show a page as a window of its own, without tabs and address bar. */
export type FoundBrowser = { readonly name: string; readonly program: string };

const onLinux = [
  ['google-chrome-stable', 'Google Chrome'],
  ['google-chrome', 'Google Chrome'],
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
  ['microsoft-edge-stable', 'Microsoft Edge'],
] as const;

const onMac = [
  ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Google Chrome'],
  ['Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
  ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Microsoft Edge'],
] as const;

const onWindows = [
  ['Google\\Chrome\\Application\\chrome.exe', 'Google Chrome'],
  ['Chromium\\Application\\chrome.exe', 'Chromium'],
  ['Microsoft\\Edge\\Application\\msedge.exe', 'Microsoft Edge'],
] as const;

/** The first Chrome, Chromium or Edge that is installed; null when there is none. */
export const findBrowser = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): FoundBrowser | null =>
  candidates(platform, env).find(({ program }) => isExecutable(program)) ?? null;

const candidates = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly FoundBrowser[] => {
  switch (platform) {
    case 'win32':
      return combine(
        onWindows,
        [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
          (f) => f !== undefined,
        ),
      );
    case 'darwin':
      return combine(onMac, ['/Applications', join(env.HOME ?? '/', 'Applications')]);
    default:
      return combine(
        onLinux,
        (env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
      );
  }
};

const combine = (
  names: readonly (readonly [string, string])[],
  folders: readonly string[],
): readonly FoundBrowser[] =>
  names.flatMap(([file, name]) => folders.map((folder) => ({ name, program: join(folder, file) })));

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
