import type { BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { WindowKind } from '../../../preload/contract/roles.ts';
import { codeIn, windowOf } from './address.ts';

/** The session of all our windows, in memory: neither pages nor items are kept in a cache on disk. */
export const partition = 'invigil';

/**
 * How every window is made. Each line of `webPreferences` is Electron's default of today, written
 * down so that no other default and no later change can open what must stay shut.
 * @param preload path of the built bridge
 * @param devTools only in a program that is not packaged
 */
export const windowOptions = (
  kind: WindowKind,
  preload: string,
  devTools: boolean,
): BrowserWindowConstructorOptions => ({
  width: kind === 'door' ? 1_024 : 1_280,
  height: kind === 'door' ? 768 : 860,
  minWidth: 800,
  minHeight: 600,
  show: false,
  autoHideMenuBar: true,
  webPreferences: {
    preload,
    devTools,
    partition,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    enableWebSQL: false,
    disableBlinkFeatures: '',
    // The clock of a window in the background must go on.
    backgroundThrottling: false,
  },
});

/** What a window may ask its shell to do. */
export type WindowRequests = {
  /** The door asks for another window; the code in the address is the main process's own. */
  readonly openWindow: (kind: WindowKind, address: string) => void;
  /** A page tried to go elsewhere, which it could not. */
  readonly refused?: (what: 'navigate' | 'window') => void;
};

/**
 * Shuts every way out of our pages: no navigation, no redirect, no frame, no webview, no new window
 * but those that the door opens, which the shell makes itself.
 */
export const hardenContents = (
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'getURL'>,
  { openWindow, refused }: WindowRequests,
): void => {
  const prevent = (event: { readonly preventDefault: () => void }) => {
    event.preventDefault();
    refused?.('navigate');
  };
  contents.on('will-navigate', prevent);
  contents.on('will-frame-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', prevent);
  // A page that does not want to be left has no say in what the shell itself closes.
  contents.on('will-prevent-unload', prevent);
  contents.setWindowOpenHandler(({ url }) => {
    const kind = windowOf(url);
    const byDoor = windowOf(contents.getURL()) === 'door';
    if (byDoor && kind !== null && codeIn(url) !== null) openWindow(kind, url);
    else refused?.('window');
    return { action: 'deny' };
  });
};
