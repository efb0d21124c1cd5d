import { EventEmitter } from 'node:events';
import type { App, BrowserWindow } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keepOpen } from '../../../main/adapters/electron/keep-open.ts';
import { electronOperations } from '../../../main/adapters/electron/lock.ts';
import type { Connection } from '../../../renderer/connection/connection.ts';
import { type TestCore, testCore } from '../../support/core.ts';
import { checkIn, goToItems } from '../../support/sitting.ts';
import { type LockedCentre, lockedCentre } from '../../support/way-lockdown.ts';
import {
  createFailures,
  FakeWindow,
  fakeBlocker,
  fakeClipboard,
  fakeSession,
  wasLet,
} from './fake-electron.ts';

/** A whole core, whose machine is an Electron that does what it is told. */
describe('a sitting in the desktop (R-L1, R-L2, R-L4)', () => {
  const failures = createFailures();
  const window = new FakeWindow('win32', failures);
  const blocker = fakeBlocker(failures);
  const { clipboard, held: copied } = fakeClipboard(failures, 'notes for the exam');
  const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
  let station: TestCore;
  let centre: LockedCentre;
  let candidate: Connection;
  let sitting = '';

  beforeAll(async () => {
    station = testCore({
      host: 'desktop',
      lockdown: () => ({
        system: 'windows',
        operations: electronOperations({
          platform: 'win32',
          systemVersion: '10.0.26100',
          examWindow: () => window.asWindow(),
          see: (kind, values) => station.core.hold.see(kind, values),
          session: fakeSession().session,
          powerSaveBlocker: blocker.blocker,
          clipboard,
        }),
      }),
      watched: {
        family: 'windows',
        programs: async () => [],
        displays: async () => 1,
        debugged: async () => false,
        alteredFiles: async () => [],
      },
    });
    const { hold, giveBack } = station.core;
    keepOpen({ ...hold, giveBack, app: app as unknown as App })(window as unknown as BrowserWindow);
    centre = await lockedCentre(station, { locked: {} }, [
      { confirmation: 'LOCK0001', name: '测试一', exam: 'locked' },
    ]);
    candidate = station.open('candidate');
    sitting = await checkIn(candidate, 'LOCK0001');
  });
  afterAll(() => station.cleanup());

  it('leaves the machine alone before the candidate is admitted', () => {
    expect(station.core.hold.isHeld()).toBe(false);
    expect(window.state).toMatchObject({ isFullScreen: false, isContentProtected: false });
    expect([copied.clipboard, blocker.started()]).toEqual(['notes for the exam', []]);
    expect(wasLet((event) => window.emit('close', event))).toBe(true);
  });

  it('takes the machine when the candidate is admitted', async () => {
    const { proctor } = centre;
    await proctor.send(proctor.api.proctor.admit, { sitting, note: '' });
    await vi.waitFor(() => expect(station.core.hold.isHeld()).toBe(true), 5_000);
    expect(window.state).toMatchObject({
      isFullScreen: true,
      isKiosk: true,
      isAlwaysOnTop: true,
      isContentProtected: true,
    });
    expect([copied.clipboard, blocker.started()]).toEqual(['', ['prevent-display-sleep']]);
  });

  it('shows the proctor within two seconds what the window and the system were told', async () => {
    const { told } = centre;
    window.minimize();
    expect(await told.incident(({ kind }) => kind === 'full-screen-left', 2_000)).not.toBeNull();
    await vi.waitFor(() => expect(window.state.isMinimized).toBe(false));
    station.core.hold.see('session-locked', { how: 'locked' });
    expect(await told.incident(({ kind }) => kind === 'session-locked', 2_000)).not.toBeNull();
  });

  it('can be neither closed nor quit, and the proctor is told', async () => {
    expect(wasLet((event) => window.emit('close', event))).toBe(false);
    expect(wasLet((event) => app.emit('before-quit', event))).toBe(false);
    const tried = await centre.told.incident(({ values }) => values.what === 'quit', 2_000);
    expect(tried).toMatchObject({ kind: 'leaving-refused', prevented: true });
    expect(app.quit).not.toHaveBeenCalled();
    expect(station.core.hold.isHeld()).toBe(true);
  });

  it('gives the machine back when the exam is submitted, and can be quit then', async () => {
    await goToItems(candidate);
    await candidate.send(candidate.api.sitting.submit, { unanswered: 2 });
    await candidate.send(candidate.api.sitting.survey, { answers: {} });
    await vi.waitFor(() => expect(station.core.hold.isHeld()).toBe(false), 5_000);
    expect(window.state).toMatchObject({
      isFullScreen: false,
      isKiosk: false,
      isAlwaysOnTop: false,
      isContentProtected: false,
    });
    expect(blocker.started()).toEqual([]);
    expect(wasLet((event) => window.emit('close', event))).toBe(true);
    app.emit('before-quit', { preventDefault: () => {} });
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalled());
  });
});
