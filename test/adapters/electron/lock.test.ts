import { describe, expect, it, vi } from 'vitest';
import { electronOperations } from '../../../main/adapters/electron/lock.ts';
import type { OperationId } from '../../../main/domain/lockdown/operation.ts';
import type { LockOperation } from '../../../main/ports/lockdown.ts';
import { type LockBench, lockSuite } from '../../support/lock-suite.ts';
import {
  createFailures,
  type Failing,
  FakeWindow,
  fakeBlocker,
  fakeClipboard,
  fakeSession,
  keyComes,
} from './fake-electron.ts';

const ctrlP = { key: 'p', control: true, meta: true };

type Bench = LockBench & {
  readonly fail: (how: Failing) => void;
  readonly destroy: () => void;
  readonly hang: () => void;
  readonly seen: readonly (readonly [string, object])[];
  readonly window: () => FakeWindow;
};

/** Electron on a platform, with a candidate's window and everything that its operations change. */
const setUp =
  (id: OperationId, platform: NodeJS.Platform, version = '14.5') =>
  (): Bench => {
    const failures = createFailures();
    const clipboard = fakeClipboard(failures, 'what was copied before');
    const blocker = fakeBlocker(failures);
    const session = fakeSession();
    const seen: [string, object][] = [];
    let window = new FakeWindow(platform, failures);
    const operations = electronOperations({
      platform,
      systemVersion: version,
      examWindow: () => window.asWindow(),
      see: (kind, values) => seen.push([kind, values]),
      limit: 150,
      session: session.session,
      clipboard: clipboard.clipboard,
      powerSaveBlocker: blocker.blocker,
    });
    return {
      operation: named(operations, id),
      state: () => ({
        window: window.state,
        contents: window.contents,
        clipboard: clipboard.held,
        awake: blocker.started(),
        downloads: session.downloads(),
        prints: keyComes(window, { ...ctrlP, [platform === 'darwin' ? 'control' : 'meta']: false }),
      }),
      fail: failures.fail,
      destroy: () => window.destroy(),
      hang: () => clipboard.hang(true),
      heal: () => {
        failures.fail('not');
        clipboard.hang(false);
        if (window.isDestroyed()) window = new FakeWindow(platform, failures);
      },
      // macOS moves windows with time.
      settle: () => new Promise((resolve) => setTimeout(resolve, platform === 'darwin' ? 60 : 0)),
      seen,
      window: () => window,
    };
  };

const named = (operations: readonly LockOperation[], id: OperationId): LockOperation => {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
};

const calls: readonly Failing[] = ['throws', 'does nothing', 'throws from the second call on'];
const callFailures = Object.fromEntries(
  calls.map((how) => [`Electron ${how}`, ({ fail }: Bench) => fail(how)]),
);
const withWindow = {
  ...callFailures,
  'the window is destroyed': ({ destroy }: Bench) => destroy(),
};

describe.each(['win32', 'darwin', 'linux'] as const)('Electron on %s', (platform) => {
  lockSuite('stay-awake', { setUp: setUp('stay-awake', platform), failures: callFailures });
  lockSuite('empty-clipboard', {
    setUp: setUp('empty-clipboard', platform),
    failures: { ...callFailures, 'what was copied can not be read': ({ hang }) => hang() },
    // What was copied is not kept, and so not put back.
    left: (before) => ({
      ...(before as object),
      clipboard: {
        clipboard: '',
        selection: platform === 'linux' ? '' : 'what was copied before',
      },
    }),
  });
  lockSuite('close-ways-out', { setUp: setUp('close-ways-out', platform), failures: withWindow });
  lockSuite('full-screen', { setUp: setUp('full-screen', platform), failures: withWindow });
});

describe.each(['win32', 'darwin'] as const)('Electron on %s', (platform) => {
  lockSuite('hide-from-capture', {
    setUp: setUp('hide-from-capture', platform),
    failures: withWindow,
  });
});

lockSuite('macos-presentation', {
  setUp: setUp('macos-presentation', 'darwin'),
  failures: withWindow,
});

describe('operations that a system does not have (R-L5)', () => {
  const unable = (id: OperationId, platform: NodeJS.Platform, version?: string) =>
    setUp(id, platform, version)().operation.unable();

  it('say that Linux hides no window, and macOS none since version 15', async () => {
    expect(await unable('hide-from-capture', 'linux')).toBe('not-this-system');
    expect(await unable('hide-from-capture', 'darwin', '15.0')).toBe('system-too-new');
    expect(await unable('hide-from-capture', 'darwin', '26.1')).toBe('system-too-new');
    expect(await unable('hide-from-capture', 'darwin', '')).toBe('system-too-new');
    expect(await unable('hide-from-capture', 'darwin', '14.7.1')).toBeNull();
    expect(await unable('hide-from-capture', 'win32', '10.0.26100')).toBeNull();
  });

  it('say that presentation options are those of macOS', async () => {
    expect(await unable('macos-presentation', 'win32')).toBe('not-this-system');
    expect(await unable('macos-presentation', 'linux')).toBe('not-this-system');
  });
});

describe('the candidate’s window while it is held (R-L1, R-L2)', () => {
  const held = async (id: OperationId, platform: NodeJS.Platform = 'win32') => {
    const bench = setUp(id, platform)();
    expect(await bench.operation.perform()).toMatchObject({ ok: true });
    return bench;
  };

  it.each([
    ['minimize', 'full-screen-left', (window: FakeWindow) => window.minimize()],
    ['hide', 'full-screen-left', (window: FakeWindow) => window.hide()],
    ['leave-full-screen', 'full-screen-left', (window: FakeWindow) => window.leaveFullScreen()],
    ['blur', 'foreground-lost', (window: FakeWindow) => window.emit('blur')],
  ] as const)('is taken back after %s, which is told once', async (_event, kind, happen) => {
    const { operation, seen, window } = await held('full-screen');
    const before = window().focused;
    happen(window());
    happen(window());
    expect(seen.map(([one]) => one)).toEqual([kind]);
    await vi.waitFor(async () => expect(await operation.verify()).toBe('in-force'));
    await vi.waitFor(() => expect(window().focused).toBeGreaterThan(before));
  });

  it('is left alone before it is held and after it was given back', async () => {
    const bench = setUp('full-screen', 'win32')();
    bench.window().minimize();
    await bench.operation.perform();
    await bench.operation.revert(null);
    bench.window().minimize();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(bench.window().state.isMinimized).toBe(true);
    expect(bench.seen).toEqual([]);
  });

  it('is held anew when it was opened anew, and not before', async () => {
    const bench = await held('full-screen');
    bench.destroy();
    expect(await bench.operation.verify()).toBe('lost');
    bench.heal();
    expect(await bench.operation.verify()).toBe('lost');
    expect(await bench.operation.perform()).toMatchObject({ ok: true });
    expect(await bench.operation.verify()).toBe('in-force');
  });

  it('is hidden from capture again after it was hidden and shown', async () => {
    const { operation, window } = await held('hide-from-capture');
    window().hide();
    expect(await operation.verify()).toBe('lost');
    window().show();
    expect(await operation.verify()).toBe('in-force');
  });

  it('lets no developer tools be, and tells of them', async () => {
    const { operation, seen, window } = await held('close-ways-out');
    window().contents.isDevToolsOpened = true;
    expect(await operation.verify()).toBe('lost');
    window().webContents.emit('devtools-opened');
    expect(await operation.verify()).toBe('in-force');
    expect(seen).toEqual([['debugger-found', { what: 'devtools' }]]);
  });

  it('closes developer tools that were open before', async () => {
    const bench = setUp('close-ways-out', 'win32')();
    bench.window().contents.isDevToolsOpened = true;
    await bench.operation.perform();
    expect(bench.window().contents.isDevToolsOpened).toBe(false);
  });

  it('keeps its zoom', async () => {
    const { operation, window } = await held('close-ways-out');
    window().contents.zoom = 2;
    expect(await operation.verify()).toBe('lost');
    window().webContents.emit('zoom-changed', {}, 'in');
    expect(window().contents.zoom).toBe(0);
  });

  it('tells what was tried, and lets every other key through', async () => {
    const { seen, window } = await held('close-ways-out');
    expect(keyComes(window(), { key: 'p', control: true })).toBe(false);
    expect(keyComes(window(), { key: 'p', control: true, isAutoRepeat: true })).toBe(false);
    expect(keyComes(window(), { key: 'F12' })).toBe(false);
    expect(keyComes(window(), { key: 'n', alt: true })).toBe(true);
    expect(keyComes(window(), { key: 'p' })).toBe(true);
    expect(seen).toEqual([
      ['print-refused', { key: 'Ctrl+P' }],
      ['key-refused', { key: 'F12' }],
    ]);
  });

  it('sees that something was copied meanwhile, and empties the clipboard again', async () => {
    const { operation, state } = await held('empty-clipboard');
    const { clipboard } = (await state()) as { clipboard: { clipboard: string } };
    clipboard.clipboard = 'something new';
    expect(await operation.verify()).toBe('lost');
    await operation.perform();
    expect(clipboard.clipboard).toBe('');
  });

  it('empties the clipboard for the browser host too, whose journal it finds (R-L4)', async () => {
    const { operation, state } = setUp('empty-clipboard', 'linux')();
    expect(await operation.revert({ boot: 'some-boot' })).toEqual({ ok: true, value: undefined });
    expect(await state()).toMatchObject({ clipboard: { clipboard: '', selection: '' } });
  });

  it('is missing where no candidate has one', async () => {
    const bench = setUp('full-screen', 'win32')();
    bench.destroy();
    expect(await bench.operation.perform()).toMatchObject({ error: { code: 'missing' } });
  });
});
