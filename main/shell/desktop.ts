import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  desktopCapturer,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  systemPreferences,
  type WebContents,
} from 'electron';
import type { WindowKind } from '../../preload/contract/roles.ts';
import { describeBug } from '../adapters/api/errors.ts';
import { windowCodeMs } from '../adapters/api/launch-codes.ts';
import { serveCommandLine } from '../adapters/command-line/serve.ts';
import { origin } from '../adapters/electron/address.ts';
import { reopenCrashed } from '../adapters/electron/crash.ts';
import { keepCrashReports } from '../adapters/electron/crash-reports.ts';
import { displaysOf } from '../adapters/electron/displays.ts';
import { keepOpen } from '../adapters/electron/keep-open.ts';
import { electronOperations, joinOperations } from '../adapters/electron/lock.ts';
import { watchElectron } from '../adapters/electron/lock-watch.ts';
import { restrictPermissions } from '../adapters/electron/permissions.ts';
import { ourScheme, serveWindows } from '../adapters/electron/protocol.ts';
import { mayRelaunch } from '../adapters/electron/relaunch.ts';
import { withoutSleep } from '../adapters/electron/sleep.ts';
import { servePorts } from '../adapters/electron/transport.ts';
import { createUpdater } from '../adapters/electron/updates.ts';
import { chooseVault } from '../adapters/electron/vault.ts';
import { hardenContents, partition, windowOptions } from '../adapters/electron/window.ts';
import { readBuiltRenderer } from '../adapters/http/files.ts';
import { macosAssessment } from '../adapters/lockdown/macos/assessment.ts';
import { createBrowserLock } from '../adapters/lockdown/of-system.ts';
import type { WindowReports } from '../adapters/lockdown/window.ts';
import { createLook } from '../adapters/probes/look.ts';
import { createClock } from '../adapters/system/clock.ts';
import type { LockSystemAdapter } from '../ports/lockdown.ts';
import { startUpdates } from '../services/updates/updates.ts';
import { readBrowserOptions } from './browser-options.ts';
import { type Core, compose } from './compose.ts';
import { keepLockdown } from './keep-lockdown.ts';
import { logFile, openLog } from './log.ts';
import { builtBridge, builtRenderer } from './resources.ts';
import { systemTexts } from './say.ts';
import {
  fromOpenFailure,
  fromThrown,
  type StartFailure,
  sayStartFailure,
} from './start-failure.ts';
import { createDesktopKeeper, keeperArgument } from './undo-lockdown.ts';
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

let core: Core | null = null;
/** The candidate's window: the one that is held (R-L1). */
let examWindow: BrowserWindow | null = null;
let keep: ReturnType<typeof keepOpen> = () => {};

/** Electron's own operations, those of the system beside it, and what the page does by itself. */
const desktopLock = (reports: WindowReports): LockSystemAdapter => {
  const { platform } = process;
  const { system, operations, ...rest } = createBrowserLock(platform, true)(reports);
  const ofElectron = electronOperations({
    platform,
    systemVersion: process.getSystemVersion(),
    examWindow: () => examWindow,
    see: (kind, values) => core?.hold.see(kind, values),
    session: session.fromPartition(partition),
    powerSaveBlocker,
    clipboard,
  });
  const helper = join(process.resourcesPath, 'invigil-assessment');
  const ofMacos = platform === 'darwin' ? [macosAssessment({ helper, platform })] : [];
  return { system, operations: joinOperations(ofElectron, ofMacos, operations), ...rest };
};

const openCore = (): Core | null => {
  const log = openLog(data);
  try {
    const opened = compose({
      data,
      host: 'desktop',
      version,
      log,
      vault: (random, storeFile) => chooseVault({ folder: data, storeFile, random, safeStorage }),
      machine: (options) => createLook({ ...options, displays: async () => displaysOf(screen) }),
      clock: (run) => withoutSleep(createClock(run), powerMonitor, process.platform),
      lockdown: desktopLock,
      keeper: createDesktopKeeper(app.isPackaged ? '' : app.getAppPath()),
    });
    if (opened.ok) return opened.value;
    giveUp(fromOpenFailure(opened.error));
  } catch (error) {
    log.error(describeBug(error), 'the program could not start');
    giveUp(fromThrown(error) ?? { code: 'internal', values: {} });
  }
  return null;
};

const addressOf = ({ api }: Core, kind: WindowKind): string =>
  `${origin}/${kind}/#${api.issueLaunchCode(kind, windowCodeMs)}`;

const openDoor = (): void => {
  if (core !== null) openWindow('door', addressOf(core, 'door'));
};

const openWindow = (kind: WindowKind, address: string): void => {
  // No other window while the machine is held (R-L1): whoever asks for one gets the exam's.
  if (core?.hold.isHeld() && examWindow !== null) {
    examWindow.focus();
    return;
  }
  const window = new BrowserWindow(windowOptions(kind, builtBridge, !app.isPackaged));
  const forget = () => {
    if (examWindow === window) examWindow = null;
  };
  if (kind === 'candidate') {
    examWindow = window;
    keep(window);
    window.on('closed', forget);
  }
  const reopen = () => {
    if (core !== null) void window.loadURL(addressOf(core, kind));
  };
  reopenCrashed(
    window,
    () => performance.now(),
    reopen,
    () => {
      forget();
      openDoor();
    },
  );
  window.once('ready-to-show', () => window.show());
  void window.loadURL(address);
};

/** A page of the exam tried to lead out of it. */
const onRefused = (contents: WebContents) => (what: 'navigate' | 'window') => {
  if (contents === examWindow?.webContents) core?.hold.see('leaving-refused', { what });
};

/** A program that is not sound writes nothing any more; one that starts anew undoes what it held. */
const onBug = (error: unknown) => {
  openLog(data).error(describeBug(error), 'the program ended because of a bug');
  if (!options?.demo && mayRelaunch(join(data, 'relaunched'), Date.now())) app.relaunch();
  app.exit(1);
};

/** A bug while starting: nothing is shown yet that could say so. */
const failed = (error: unknown) => {
  openLog(data).error(describeBug(error), 'the program could not start');
  giveUp({ code: 'internal', values: {} });
};

const start = async () => {
  process.on('uncaughtException', onBug);
  const started = openCore();
  if (started === null) return;
  core = started;
  const { api, hold, giveBack, services } = started;
  const inMemory = session.fromPartition(partition);
  const { platform } = process;
  const capture = { platform, desktopCapturer, systemPreferences, isWanted: hold.seesScreen };
  restrictPermissions(inMemory, { capture });
  restrictPermissions(session.defaultSession);
  serveWindows(inMemory.protocol, readBuiltRenderer(builtRenderer));
  servePorts(ipcMain, api, () => new MessageChannelMain());
  if (options?.demo) {
    await services.demonstration.load({ command: 'demo'.repeat(4), actor: 'system' });
  }
  watchElectron({ ...hold, screen, powerMonitor, platform: process.platform });
  const updater = createUpdater({ isPackaged: app.isPackaged, resources: process.resourcesPath });
  const updates = startUpdates({ updater, sittings: started.sittings });
  const quit = () => {
    if (!updates.installAtEnd()) app.quit();
  };
  keep = keepOpen({ ...hold, app, giveBack, quit });

  const closeCommandLine = await serveCommandLine(data, api);

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
    updates.halt();
    started.close(endedBy);
    if (options?.demo) rmSync(data, { recursive: true, force: true });
  });
  openDoor();
};

// Before the program is ready, or not at all.
protocol.registerSchemesAsPrivileged([ourScheme]);
app.enableSandbox();
Menu.setApplicationMenu(null); // with it go its shortcuts: reload, zoom, developer tools
app.on('web-contents-created', (_event, contents) =>
  hardenContents(contents, { openWindow, refused: onRefused(contents) }),
);

const kept = process.argv.find((argument) => argument.startsWith(keeperArgument));
if (kept !== undefined) {
  void keepLockdown(kept.slice(keeperArgument.length)).then((code) => app.exit(code), failed);
} else if (options === null) {
  console.error(texts.usage);
  app.exit(2);
} else {
  // One program per data folder: its own profile is what the lock is tied to.
  app.setPath('userData', join(data, 'electron'));
  keepCrashReports(crashReporter, app, { data, now: Date.now });
  if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(failed);
  else app.exit(0);
}
