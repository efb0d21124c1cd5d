import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasDisplay } from '../../main/adapters/http/open-browser.ts';
import { installedElectron } from '../../scripts/support/electron.ts';

/** Why the desktop can't be driven here; null when it can. */
const missing = ((): string | null => {
  if (installedElectron() === null) {
    return 'skipped: no Electron binary here (npx install-electron, or ELECTRON_OVERRIDE_DIST_PATH)';
  }
  if (!hasDisplay(process.platform, process.env)) return 'skipped: no display for Electron';
  return existsSync(resolve('dist/main/desktop.js')) ? null : 'skipped: nothing is built';
})();
const suite = missing === null ? describe : describe.skip;

suite(`the desktop${missing === null ? '' : ` (${missing})`}`, () => {
  let app: ElectronApplication;
  let door: Page;
  const data = mkdtempSync(join(tmpdir(), 'invigil-desktop-'));

  beforeAll(async () => {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    app = await _electron.launch({
      executablePath: installedElectron() ?? '',
      args: [...asRoot, resolve('.'), '--data', data],
    });
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
