import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { afterAll, expect, it, vi } from 'vitest';
import { contract } from '../../../preload/contract/contract.ts';
import { connect } from '../../../renderer/connection/connection.ts';
import {
  messagePortTransport,
  type WindowPort,
} from '../../../renderer/connection/message-port.ts';

/*
 * Runs the desktop's composition as it is, with Electron replaced by the few of its functions that it
 * calls: what order they are called in, and that a page gets from its address to a session.
 */
const built = existsSync('dist/renderer/door/index.html');
const data = mkdtempSync(join(tmpdir(), 'invigil-desktop-'));
const calls: string[] = [];
type Loaded = {
  readonly address: string;
  readonly options: object;
  readonly window: {
    readonly emit: (event: string, ...args: unknown[]) => unknown;
    readonly webContents: { readonly emit: (event: string, ...args: unknown[]) => unknown };
  };
};
const loaded: Loaded[] = [];
const appListeners = new Map<string, (...args: unknown[]) => void>();
const listenersBefore = process.listeners('uncaughtException');
const added = () =>
  process.listeners('uncaughtException').filter((one) => !listenersBefore.includes(one));
type OnScreen = (request: object, callback: (given: unknown) => void) => void;
/** As they are set: for the windows' session, then for the default one. */
const screenHandlers: OnScreen[] = [];
let onPort: (event: unknown, lane: unknown, id: unknown) => void = () => {};

vi.mock('electron', async () => {
  const { FakeWindow, createFailures, fakeBlocker, fakeClipboard } = await import(
    './fake-electron.ts'
  );
  const failures = createFailures();
  const note =
    (name: string) =>
    (..._args: unknown[]) => {
      calls.push(name);
    };
  const session = {
    setPermissionRequestHandler: note('setPermissionRequestHandler'),
    setPermissionCheckHandler: note('setPermissionCheckHandler'),
    setDevicePermissionHandler: note('setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: (handler: OnScreen) => {
      calls.push('setDisplayMediaRequestHandler');
      screenHandlers.push(handler);
    },
    setSpellCheckerEnabled: note('setSpellCheckerEnabled'),
    on: note('session.on'),
    protocol: { handle: note('protocol.handle') },
  };
  // What Electron adds to Node's process.
  Object.assign(process, { resourcesPath: data, getSystemVersion: () => '14.0' });
  return {
    app: {
      isPackaged: false,
      getAppPath: () => data,
      getPreferredSystemLanguages: () => ['en'],
      enableSandbox: note('enableSandbox'),
      setPath: note('setPath'),
      requestSingleInstanceLock: () => true,
      whenReady: async () => calls.push('ready'),
      on: (event: string, listener: (...args: unknown[]) => void) =>
        appListeners.set(event, listener),
      quit: note('quit'),
      exit: note('exit'),
      relaunch: note('relaunch'),
    },
    BrowserWindow: class extends FakeWindow {
      readonly options: object;
      constructor(options: object) {
        super(process.platform, failures);
        this.options = options;
      }
      async loadURL(address: string) {
        loaded.push({ address, options: this.options, window: this });
      }
    },
    clipboard: fakeClipboard(failures, '').clipboard,
    crashReporter: { start: note('crashReporter.start') },
    desktopCapturer: { getSources: async () => [{ id: 'screen:0:0', name: 'Entire screen' }] },
    dialog: { showErrorBox: note('showErrorBox') },
    ipcMain: {
      on: (_channel: string, listener: typeof onPort) => {
        onPort = listener;
      },
    },
    Menu: { setApplicationMenu: note('setApplicationMenu') },
    MessageChannelMain: MessageChannel,
    powerMonitor: { on: note('powerMonitor.on') },
    powerSaveBlocker: fakeBlocker(failures).blocker,
    screen: { on: note('screen.on'), getAllDisplays: () => [{}] },
    protocol: { registerSchemesAsPrivileged: note('registerSchemesAsPrivileged') },
    safeStorage: {
      isEncryptionAvailable: () => true,
      getSelectedStorageBackend: () => 'gnome_libsecret',
      encryptString: (plain: string) => Buffer.from(plain),
      decryptString: (sealed: Buffer) => sealed.toString(),
    },
    session: { fromPartition: () => session, defaultSession: session },
    systemPreferences: { getMediaAccessStatus: () => 'granted' },
  };
});

afterAll(() => {
  for (const listener of added()) process.off('uncaughtException', listener);
  appListeners.get('will-quit')?.();
  rmSync(data, { recursive: true, force: true });
});

it.skipIf(!built)(
  `composes the desktop so that a page gets from its address to a session${built ? '' : ' (skipped: nothing is built)'}`,
  async () => {
    process.argv = ['electron', '.', '--data', data];
    await import('../../../main/shell/desktop.ts');
    await vi.waitFor(() => expect(loaded).toHaveLength(1));

    // The scheme and the sandbox have to be there before the program is ready, or they never are.
    const before = calls.slice(0, calls.indexOf('ready'));
    expect(before).toContain('registerSchemesAsPrivileged');
    expect(before).toContain('enableSandbox');
    expect(calls).toContain('setPermissionRequestHandler');
    expect(calls).toContain('setSpellCheckerEnabled');
    expect(calls).toContain('screen.on');
    expect(calls).toContain('protocol.handle');
    expect(calls).not.toContain('exit');

    const [window] = loaded;
    expect(window?.address).toMatch(/^invigil:\/\/app\/door\/#[\w-]{43}$/);
    expect(window?.options).toMatchObject({ webPreferences: { sandbox: true } });

    const ask = () =>
      new Promise<WindowPort>((resolve) => {
        const frame = {
          url: 'invigil://app/door/',
          postMessage: (_channel: string, _id: string, [port]: NodePort[]) =>
            resolve(port as unknown as WindowPort),
        };
        onPort({ senderFrame: frame, sender: { mainFrame: frame } }, 'main', 'i'.repeat(36));
      });
    const connection = connect({
      transport: messagePortTransport(ask),
      start: { code: window?.address.split('#')[1] ?? '' },
      contract: async () => contract,
    });
    expect(await connection.api.session.touch({})).toMatchObject({
      window: 'door',
      station: { state: 'new', host: 'desktop' },
    });
    connection.close();
  },
);

const title = (text: string) => `${text}${built ? '' : ' (skipped: nothing is built)'}`;

it.skipIf(!built)(title('opens a crashed page again with a code of its own (R-L4)'), async () => {
  const [window] = loaded;
  window?.window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  expect(loaded).toHaveLength(2);
  expect(loaded[1]?.window).toBe(window?.window);
  expect(loaded[1]?.address).toMatch(/^invigil:\/\/app\/door\/#[\w-]{43}$/);
  expect(loaded[1]?.address).not.toBe(window?.address);
});

it.skipIf(!built)(title('gives the machine back before it ends (R-L4)'), async () => {
  const quit = () => {
    let prevented = false;
    appListeners.get('before-quit')?.({
      preventDefault: () => {
        prevented = true;
      },
    });
    return prevented;
  };
  calls.length = 0;
  expect(quit()).toBe(true);
  expect(calls).not.toContain('quit');
  await vi.waitFor(() => expect(calls).toContain('quit'));
  expect(quit()).toBe(false);
});

it.skipIf(!built)(title('starts itself anew after a bug, once a minute (R-L4)'), () => {
  const [onBug] = added();
  calls.length = 0;
  onBug?.(new Error('a bug'), 'uncaughtException');
  onBug?.(new Error('a bug'), 'uncaughtException');
  expect(calls).toEqual(['relaunch', 'exit', 'exit']);
});
