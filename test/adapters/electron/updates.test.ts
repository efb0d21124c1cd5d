import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancellationToken } from 'electron-updater';
import { afterAll, describe, expect, it } from 'vitest';
import { createUpdater, type UpdateLibrary } from '../../../main/adapters/electron/updates.ts';

const folder = mkdtempSync(join(tmpdir(), 'invigil-updates-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** electron-updater as it is delivered: everything happens by itself unless it is switched off. */
const library = (more: Partial<UpdateLibrary> = {}) => {
  const installs: unknown[][] = [];
  const made = {
    autoDownload: true,
    autoInstallOnAppQuit: true,
    autoRunAppAfterInstall: true,
    allowDowngrade: true,
    allowPrerelease: true,
    disableWebInstaller: false,
    logger: console,
    checkForUpdates: async () => null,
    downloadUpdate: async () => [],
    quitAndInstall: (...args: unknown[]) => installs.push(args),
    ...more,
  } as unknown as UpdateLibrary;
  return { made, installs };
};

const updaterWith = (more: Partial<UpdateLibrary> = {}) => {
  const { made, installs } = library(more);
  const updater = createUpdater({ isPackaged: true, resources: folder, library: () => made });
  return { updater, made, installs };
};

const failing =
  (code: string, message = code) =>
  async () => {
    throw Object.assign(new Error(message), { code });
  };

describe('updates by electron-updater', () => {
  it('are not there for a program that is not packed, or whose packer named no address', () => {
    let isOpened = false;
    const parts = {
      resources: folder,
      library: () => {
        isOpened = true;
        return library().made;
      },
    };
    expect(createUpdater({ ...parts, isPackaged: false }).cannot()).toBe('not-packed');
    expect(createUpdater({ ...parts, isPackaged: true }).cannot()).toBe('no-address');
    writeFileSync(join(folder, 'app-update.yml'), 'provider: generic\n');
    expect(createUpdater({ ...parts, isPackaged: true }).cannot()).toBeNull();
    expect(isOpened).toBe(false);
  });

  it('never happen by themselves, go back or come from an installer of the web', async () => {
    const { updater, made } = updaterWith();
    await updater.find();
    expect(made).toMatchObject({
      autoDownload: false,
      autoInstallOnAppQuit: false,
      autoRunAppAfterInstall: false,
      allowDowngrade: false,
      allowPrerelease: false,
      disableWebInstaller: true,
      logger: null,
    });
  });

  it.each([
    ['ERR_UPDATER_INVALID_SIGNATURE', 'not-genuine'],
    ['ERR_CHECKSUM_MISMATCH', 'not-genuine'],
    ['ERR_UPDATER_NO_CHECKSUM', 'not-genuine'],
    ['ENOTFOUND', 'unreachable'],
    ['ERR_UPDATER_CHANNEL_FILE_NOT_FOUND', 'unreachable'],
    ['ERR_UPDATER_INVALID_UPDATE_INFO', 'failed'],
  ])('that fail with %s are %s', async (code, failure) => {
    const { updater } = updaterWith({
      checkForUpdates: failing(code),
      downloadUpdate: failing(code),
    });
    expect(await updater.find()).toEqual({ ok: false, error: failure });
    expect(await updater.fetch()).toEqual({ ok: false, error: failure });
  });

  it('that Chromium’s network has no way to are unreachable', async () => {
    const { updater } = updaterWith({
      checkForUpdates: failing('', 'net::ERR_INTERNET_DISCONNECTED'),
    });
    expect(await updater.find()).toEqual({ ok: false, error: 'unreachable' });
  });

  it('are found only where electron-updater says that they are newer', async () => {
    const answer = (isUpdateAvailable: boolean) => async () =>
      ({ isUpdateAvailable, updateInfo: { version: '9.9.9' } }) as never;
    const old = updaterWith({ checkForUpdates: answer(false) });
    expect(await old.updater.find()).toEqual({ ok: true, value: null });
    const newer = updaterWith({ checkForUpdates: answer(true) });
    expect(await newer.updater.find()).toEqual({ ok: true, value: { version: '9.9.9' } });
  });

  it('that are fetched can be stopped in the middle', async () => {
    const { updater } = updaterWith({
      downloadUpdate: async (token = new CancellationToken()) =>
        token.createPromise<string[]>((_resolve, _reject, onCancel) => onCancel(() => {})),
    });
    updater.stop();
    const fetching = updater.fetch();
    updater.stop();
    expect(await fetching).toEqual({ ok: false, error: 'stopped' });
  });

  it('are installed without a window and without starting the program again', async () => {
    const { updater, installs } = updaterWith();
    updater.install();
    await expect.poll(() => installs).toEqual([[true, false]]);
  });
});
