import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasDisplay } from '../../main/adapters/http/open-browser.ts';
import { journalFile } from '../../main/adapters/lockdown/journal-file.ts';
import { lockdown as words } from '../../preload/texts/en/lockdown.ts';
import { installedElectron } from '../../scripts/support/electron.ts';
import { openWindow, startCore } from '../support/core.ts';
import { checkIn } from '../support/way-candidate.ts';
import { mouse } from '../support/way-hands.ts';
import { lockedCentre } from '../support/way-lockdown.ts';
import { type Person, person } from '../support/way-person.ts';
import { type Account, admit, openSeat, signIn } from '../support/way-proctor.ts';
import { wordsOf } from '../support/way-words.ts';

/** Why the desktop can't be driven here; null when it can. */
const missing = ((): string | null => {
  if (installedElectron() === null) {
    return 'skipped: no Electron binary here (npx install-electron, or ELECTRON_OVERRIDE_DIST_PATH)';
  }
  if (!hasDisplay(process.platform, process.env)) return 'skipped: no display for Electron';
  return existsSync(resolve('dist/main/desktop.js')) ? null : 'skipped: nothing is built';
})();
const suite = missing === null ? describe : describe.skip;
const whySkipped = missing === null ? '' : ` (${missing})`;

/** Starts the built desktop on a data folder, as a person would, with a camera that needs none. */
const launch = (data: string): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: installedElectron() ?? '',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--lang=en', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
      ...[resolve('.'), '--data', data],
    ],
  });

suite(`the desktop${whySkipped}`, () => {
  let app: ElectronApplication;
  let door: Page;
  const data = mkdtempSync(join(tmpdir(), 'invigil-desktop-'));

  beforeAll(async () => {
    app = await launch(data);
    door = await app.firstWindow();
  });
  afterAll(async () => {
    await app?.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('opens the door over its own protocol, connected', async () => {
    await door.getByRole('heading', { name: /Invigil/ }).waitFor();
    await door.getByRole('button').first().waitFor();
    expect(door.url()).toBe('invigil://app/door/');
  });

  it('gives its pages nothing of Node or Electron but the bridge', async () => {
    const seen = await door.evaluate(() => ({
      require: typeof (globalThis as { require?: unknown }).require,
      process: typeof (globalThis as { process?: unknown }).process,
      bridge: Object.keys((globalThis as { invigil?: object }).invigil ?? {}),
    }));
    expect(seen).toEqual({ require: 'undefined', process: 'undefined', bridge: ['requestPort'] });
  });

  it('runs each window in the sandbox, apart from the bridge’s world', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        const contents = window.webContents as unknown as {
          getLastWebPreferences: () => Record<string, unknown>;
        };
        const { sandbox, contextIsolation, nodeIntegration, webSecurity } =
          contents.getLastWebPreferences();
        return { sandbox, contextIsolation, nodeIntegration, webSecurity };
      }),
    );
    expect(preferences).toEqual([
      { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
    ]);
  });

  it('lets its pages go nowhere and ask for nothing', async () => {
    await door.evaluate(() => {
      location.href = 'https://example.com/';
    });
    const denied = await door.evaluate(async () => ({
      opened: window.open('https://example.com/') === null,
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        (error: Error) => error.name,
      ),
      fetched: await fetch('https://example.com/').then(
        () => 'fetched',
        () => 'refused',
      ),
    }));
    expect(denied).toEqual({ opened: true, camera: 'NotAllowedError', fetched: 'refused' });
    expect(door.url()).toBe('invigil://app/door/');
    expect(app.windows()).toHaveLength(1);
  });
});

suite(`a locked exam in the desktop (R-L1, R-L2, R-L4)${whySkipped}`, () => {
  const locale = 'en';
  const name = '甲';
  const confirmation = 'DESK0001';
  const data = mkdtempSync(join(tmpdir(), 'invigil-locked-'));
  let app: ElectronApplication;
  let exam: Page;
  let proctor: Person;

  /** A centre with one locked exam, made before the desktop starts; its proctor's account. */
  const prepare = async (): Promise<Account> => {
    const core = startCore(data);
    const opened: ReturnType<typeof openWindow>[] = [];
    const open = (kind: Parameters<typeof openWindow>[1]) => {
      const window = openWindow(core, kind);
      opened.push(window);
      return window;
    };
    const booking = { confirmation, name, exam: 'locked' };
    const { accounts } = await lockedCentre({ open }, { locked: { screenPictures: true } }, [
      booking,
    ]);
    for (const window of opened) window.close();
    await core.giveBack();
    core.close('operator');
    return accounts.proctor ?? { login: '', password: '' };
  };

  const open = async (door: Page, kind: 'candidate' | 'proctor'): Promise<Page> => {
    const opened = app.waitForEvent('window');
    await door
      .getByRole('button', { name: wordsOf(locale)(`door:windows.${kind}.action`) })
      .click();
    return await opened;
  };

  /** How the exam's window stands, asked of Electron itself. */
  const held = () =>
    app.evaluate(({ BrowserWindow, powerSaveBlocker }) => {
      const window = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().includes('/candidate/'),
      );
      return {
        isFullScreen: window?.isFullScreen(),
        isKiosk: window?.isKiosk(),
        isVisible: window?.isVisible(),
        isMinimized: window?.isMinimized(),
        isDevToolsOpened: window?.webContents.isDevToolsOpened(),
        isAwake: powerSaveBlocker.isStarted(0),
      };
    });
  const whole = {
    isFullScreen: true,
    isKiosk: true,
    isVisible: true,
    isMinimized: false,
    isDevToolsOpened: false,
    isAwake: true,
  };
  const staysHeld = () => expect.poll(held, { timeout: 5_000 }).toEqual(whole);

  /** Does something to the exam's window that no page could. */
  const attempt = (what: 'minimize' | 'hide' | 'leave' | 'close' | 'tools' | 'print' | 'crash') =>
    app.evaluate(({ BrowserWindow }, asked) => {
      const window = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().includes('/candidate/'),
      );
      if (window === undefined) throw new Error('the exam has no window');
      switch (asked) {
        case 'minimize':
          return window.minimize();
        case 'hide':
          return window.hide();
        case 'leave':
          return window.setFullScreen(false);
        case 'close':
          return window.close();
        case 'tools':
          return window.webContents.openDevTools({ mode: 'detach' });
        case 'print':
          return window.webContents.sendInputEvent({
            type: 'keyDown',
            keyCode: 'P',
            modifiers: [process.platform === 'darwin' ? 'meta' : 'control'],
          });
        case 'crash':
          return window.webContents.forcefullyCrashRenderer();
      }
    }, what);

  beforeAll(async () => {
    const account = await prepare();
    app = await launch(data);
    await app.evaluate(({ clipboard }) => clipboard.writeText('notes for the exam'));
    const door = await app.firstWindow();
    proctor = person(await open(door, 'proctor'), mouse, locale);
    await signIn(proctor, account);
    exam = await open(door, 'candidate');
    await checkIn(person(exam, mouse, locale), { code: confirmation });
    await admit(proctor, name);
    await exam.getByRole('button', { name: words.cover.begins }).click();
  });
  afterAll(async () => {
    app?.process().kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  });

  it('holds the window, keeps the machine awake and empties the clipboard', async () => {
    await staysHeld();
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
    expect(existsSync(journalFile(data))).toBe(true);
  });

  it.each(['minimize', 'hide', 'leave', 'close', 'tools'] as const)(
    'holds it still after an attempt to %s it',
    async (what) => {
      await attempt(what);
      await staysHeld();
    },
  );

  it('has shown the proctor the screen when the window was left (R-P1)', async () => {
    await openSeat(proctor, name);
    await proctor.page
      .getByRole('button', { name: /^Picture of the screen/ })
      .first()
      .click();
    await proctor.page.getByRole('dialog').getByRole('img').waitFor();
    await proctor.page.keyboard.press('Escape');
  });

  it('lets no key for printing come to the page', async () => {
    await exam.evaluate(() => {
      addEventListener('keydown', ({ code }) => {
        document.documentElement.dataset.pressed = code;
      });
    });
    await attempt('print');
    const pressed = () => exam.evaluate(() => document.documentElement.dataset.pressed ?? '');
    await new Promise((next) => setTimeout(next, 500));
    expect(await pressed()).not.toBe('KeyP');
  });

  it('opens no other window, whoever asks, and does not quit', async () => {
    const before = app.windows().length;
    await app.evaluate(({ app: electron }) => {
      electron.emit('second-instance');
      electron.emit('activate');
      electron.quit();
    });
    await staysHeld();
    expect(app.windows()).toHaveLength(before);
  });

  it('opens the page again when it crashed', async () => {
    await attempt('crash');
    await expect
      .poll(() => app.windows().filter((page) => page.url().endsWith('/candidate/')).length, {
        timeout: 15_000,
      })
      .toBe(1);
  });

  it('gives the machine back at the next start after it was killed', async () => {
    const ended = new Promise((done) => app.process().once('exit', done));
    app.process().kill('SIGKILL');
    await ended;
    app = await launch(data);
    await app.firstWindow();
    await expect.poll(() => existsSync(journalFile(data)), { timeout: 15_000 }).toBe(false);
    await app.close();
  });
});
