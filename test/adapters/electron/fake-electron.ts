import { EventEmitter } from 'node:events';
import type { Clipboard, PowerSaveBlocker, Session } from 'electron';
import type { ExamWindow } from '../../../main/adapters/electron/lock-window.ts';

/** How calls to the fake fail: as Electron documents it, or by doing nothing at all. */
export type Failing = 'not' | 'throws' | 'does nothing' | 'throws from the second call on';

/** Counts calls that change something, and fails them as it is told. */
export const createFailures = () => {
  let failing: Failing = 'not';
  let calls = 0;
  return {
    fail: (how: Failing): void => {
      failing = how;
      calls = 0;
    },
    /** Does what a call does, unless it fails. */
    change: (work: () => void): void => {
      calls += 1;
      const isSecond = failing === 'throws from the second call on' && calls >= 2;
      if (failing === 'throws' || isSecond) throw new Error('the call failed');
      if (failing !== 'does nothing') work();
    },
  };
};
type Failures = ReturnType<typeof createFailures>;

/** Milliseconds in which macOS moves a window into its space and out of it. */
const transitionMs = 30;

const initial = () => ({
  isFullScreen: false,
  isKiosk: false,
  isAlwaysOnTop: false,
  isContentProtected: false,
  isVisible: true,
  isMinimized: false,
  isEverywhere: false,
});

/** A window that behaves as Electron's documentation says, on the given platform. */
export class FakeWindow extends EventEmitter {
  readonly state = initial();
  readonly contents = { zoom: 0, isDevToolsOpened: false };
  readonly webContents: EventEmitter;
  focused = 0;
  #isDestroyed = false;
  readonly #platform: NodeJS.Platform;
  readonly #failures: Failures;
  #wasFullScreen = false;

  constructor(platform: NodeJS.Platform, failures: Failures) {
    super();
    this.#platform = platform;
    this.#failures = failures;
    const { contents } = this;
    const set = (work: () => void) => this.#change(work);
    this.webContents = Object.assign(new EventEmitter(), {
      getZoomLevel: () => contents.zoom,
      setZoomLevel: (level: number) =>
        set(() => {
          contents.zoom = level;
        }),
      setVisualZoomLevelLimits: () => set(() => {}),
      isDevToolsOpened: () => contents.isDevToolsOpened,
      closeDevTools: () =>
        set(() => {
          contents.isDevToolsOpened = false;
        }),
    });
  }

  /** As the adapter sees it. */
  asWindow = (): ExamWindow => this as unknown as ExamWindow;

  destroy(): void {
    this.#isDestroyed = true;
  }
  isDestroyed = (): boolean => this.#isDestroyed;
  isFullScreen = () => this.#get('isFullScreen');
  isKiosk = () => this.#get('isKiosk');
  isAlwaysOnTop = () => this.#get('isAlwaysOnTop');
  isContentProtected = () => this.#get('isContentProtected');
  isVisible = () => this.#get('isVisible');
  isMinimized = () => this.#get('isMinimized');

  setFullScreen = (flag: boolean) => this.#change(() => this.#fill(flag));
  setKiosk = (flag: boolean) =>
    this.#change(() => {
      if (flag === this.state.isKiosk) return;
      this.state.isKiosk = flag;
      if (flag) this.#wasFullScreen = this.state.isFullScreen;
      if (flag || !this.#wasFullScreen) this.#fill(flag);
    });
  // Wayland has no such thing; the fake Linux is one.
  setAlwaysOnTop = (flag: boolean) =>
    this.#change(() => {
      if (this.#platform !== 'linux') this.state.isAlwaysOnTop = flag;
    });
  setContentProtection = (flag: boolean) =>
    this.#change(() => {
      if (this.#platform !== 'linux') this.state.isContentProtected = flag;
    });
  setVisibleOnAllWorkspaces = (flag: boolean) =>
    this.#change(() => {
      if (this.#platform !== 'win32') this.state.isEverywhere = flag;
    });
  show = () =>
    this.#change(() => {
      this.state.isVisible = true;
      this.emit('show');
    });
  restore = () =>
    this.#change(() => {
      this.state.isMinimized = false;
      this.emit('restore');
    });
  moveTop = () => this.#change(() => {});
  focus = () =>
    this.#change(() => {
      this.focused += 1;
    });

  /** What a user or another program does to it. */
  minimize(): void {
    this.state.isMinimized = true;
    this.emit('minimize');
  }
  hide(): void {
    Object.assign(this.state, { isVisible: false, isContentProtected: false });
    this.emit('hide');
  }
  leaveFullScreen(): void {
    Object.assign(this.state, { isFullScreen: false, isKiosk: false });
    this.emit('leave-full-screen');
  }

  #fill(flag: boolean): void {
    const set = () => {
      this.state.isFullScreen = flag;
    };
    if (this.#platform === 'darwin') setTimeout(set, transitionMs);
    else set();
  }

  #get(name: keyof ReturnType<typeof initial>): boolean {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    return this.state[name];
  }

  #change(work: () => void): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    this.#failures.change(work);
  }
}

/** Both clipboards of a machine; `hangs`: the program that owns what was copied does not answer. */
export const fakeClipboard = (failures: Failures, text: string) => {
  const held = { clipboard: text, selection: text };
  let hangs = false;
  const one = (name: keyof typeof held) => ({
    clear: () =>
      failures.change(() => {
        held[name] = '';
      }),
    read: () =>
      hangs
        ? new Promise(() => {})
        : Promise.resolve(held[name] === '' ? [] : [{ types: ['text/plain'] }]),
  });
  return {
    held,
    hang: (flag: boolean): void => {
      hangs = flag;
    },
    clipboard: { ...one('clipboard'), selection: one('selection') } as unknown as Clipboard,
  };
};

/** The system's own list of who keeps it awake. */
export const fakeBlocker = (failures: Failures) => {
  const started = new Map<number, string>();
  let next = 0;
  const blocker: PowerSaveBlocker = {
    isStarted: (id) => started.has(id),
    start: (type) => {
      const id = next;
      next += 1;
      failures.change(() => started.set(id, type));
      return id;
    },
    stop: (id) => {
      const was = started.has(id);
      failures.change(() => started.delete(id));
      return was && !started.has(id);
    },
  };
  return { blocker, started: (): readonly string[] => [...started.values()] };
};

/** A session that can be asked to download something. */
export const fakeSession = () => {
  const session = new EventEmitter();
  return {
    session: session as unknown as Session,
    /** Whether a download begins. */
    downloads: (): boolean => wasLet((event) => session.emit('will-download', event)),
  };
};

/** Whether nobody prevented what is asked. */
export const wasLet = (
  ask: (event: { readonly preventDefault: () => void }) => unknown,
): boolean => {
  let prevented = false;
  ask({
    preventDefault: () => {
      prevented = true;
    },
  });
  return !prevented;
};

/** Whether a key that is pressed comes to the page. */
export const keyComes = (window: FakeWindow, input: object): boolean =>
  wasLet((event) =>
    window.webContents.emit('before-input-event', event, {
      type: 'keyDown',
      code: '',
      isAutoRepeat: false,
      shift: false,
      control: false,
      alt: false,
      meta: false,
      ...input,
    }),
  );
