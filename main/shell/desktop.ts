import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
} from 'electron';
import type { WindowKind } from '../../preload/contract/roles.ts';
import { describeBug } from '../adapters/api/errors.ts';
import { windowCodeMs } from '../adapters/api/launch-codes.ts';
import { serveCommandLine } from '../adapters/command-line/serve.ts';
import { origin } from '../adapters/electron/address.ts';
import { displaysOf } from '../adapters/electron/displays.ts';
import { restrictPermissions } from '../adapters/electron/permissions.ts';
import { ourScheme, serveWindows } from '../adapters/electron/protocol.ts';
import { withoutSleep } from '../adapters/electron/sleep.ts';
import { servePorts } from '../adapters/electron/transport.ts';
import { chooseVault } from '../adapters/electron/vault.ts';
import { hardenContents, windowOptions } from '../adapters/electron/window.ts';
import { readBuiltRenderer } from '../adapters/http/files.ts';
import { createLook } from '../adapters/probes/look.ts';
import { createClock } from '../adapters/system/clock.ts';
import { readBrowserOptions } from './browser-options.ts';
import { type Core, compose } from './compose.ts';
import { logFile, openLog } from './log.ts';
import { builtBridge, builtRenderer } from './resources.ts';
import { systemTexts } from './say.ts';
import {
  fromOpenFailure,
  fromThrown,
  type StartFailure,
  sayStartFailure,
} from './start-failure.ts';
import { version } from './version.ts';

/** The desktop: the services in Electron's main process, each window in a sandbox of its own. */

const texts = systemTexts({ LANG: app.getPreferredSystemLanguages()[0] });
const read = readBrowserOptions(process.argv.slice(app.isPackaged ? 1 : 2));
const options = read.ok ? read.value : null;
const data = options?.demo ? mkdtempSync(join(tmpdir(), 'invigil-demo-')) : (options?.data ?? '');

const giveUp = (failure: StartFailure) => {
  const sentence = sayStartFailure(failure, texts, logFile(data));
  console.error(sentence);
  dialog.showErrorBox(texts.failed, sentence);
  app.exit(1);
};

const openCore = (): Core | null => {
  const log = openLog(data);
  try {
    const core = compose({
      data,
      host: 'desktop',
      version,
      log,
      vault: (random, storeFile) => chooseVault({ folder: data, storeFile, random, safeStorage }),
      machine: (options) => createLook({ ...options, displays: async () => displaysOf(screen) }),
      clock: (run) => withoutSleep(createClock(run), powerMonitor, process.platform),
    });
    if (core.ok) return core.value;
    giveUp(fromOpenFailure(core.error));
  } catch (error) {
    log.error(describeBug(error), 'the program could not start');
    giveUp(fromThrown(error) ?? { code: 'internal', values: {} });
  }
  return null;
};

const openWindow = (kind: WindowKind, address: string) => {
  const window = new BrowserWindow(windowOptions(kind, builtBridge, !app.isPackaged));
  window.once('ready-to-show', () => window.show());
  void window.loadURL(address);
};

/** A bug while starting: nothing is shown yet that could say so. */
const failed = (error: unknown) => {
  openLog(data).error(describeBug(error), 'the program could not start');
  giveUp({ code: 'internal', values: {} });
};

const start = async () => {
  const core = openCore();
  if (core === null) return;
  const inMemory = session.fromPartition('invigil');
  restrictPermissions(inMemory);
  restrictPermissions(session.defaultSession);
  serveWindows(inMemory.protocol, readBuiltRenderer(builtRenderer));
  servePorts(ipcMain, core.api, () => new MessageChannelMain());
  if (options?.demo) {
    await core.services.demonstration.load({ command: 'demo'.repeat(4), actor: 'system' });
  }

  const closeCommandLine = await serveCommandLine(data, core.api);

  const openDoor = () =>
    openWindow('door', `${origin}/door/#${core.api.issueLaunchCode('door', windowCodeMs)}`);
  app.on('second-instance', openDoor);
  app.on('activate', openDoor);
  // Whoever closes the last window ends the program; anything else is the system or its operator.
  let endedBy: 'candidate' | 'operator' = 'operator';
  app.on('window-all-closed', () => {
    endedBy = 'candidate';
    app.quit();
  });
  app.on('will-quit', () => {
    closeCommandLine?.();
    core.close(endedBy);
    if (options?.demo) rmSync(data, { recursive: true, force: true });
  });
  process.on('uncaughtException', (error) => {
    openLog(data).error(describeBug(error), 'the program ended because of a bug');
    // What is committed is safe; nothing more may be written by a program that is not sound.
    app.exit(1);
  });
  openDoor();
};

// Before the program is ready, or not at all.
protocol.registerSchemesAsPrivileged([ourScheme]);
app.enableSandbox();
Menu.setApplicationMenu(null); // with it go its shortcuts: reload, zoom, developer tools
app.on('web-contents-created', (_event, contents) => hardenContents(contents, { openWindow }));

if (options === null) {
  console.error(texts.usage);
  app.exit(2);
} else {
  // One program per data folder: its own profile is what the lock is tied to.
  app.setPath('userData', join(data, 'electron'));
  if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(failed);
  else app.exit(0);
}
