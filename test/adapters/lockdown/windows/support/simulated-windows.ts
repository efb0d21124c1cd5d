import type {
  AccessibilityFeature,
  ForeignWindow,
  WindowsApi,
} from '../../../../../main/adapters/lockdown/windows/api.ts';
import { systemErrors } from '../../../../../main/adapters/lockdown/windows/failure.ts';
import {
  type HookCounters,
  hookCounters,
  hookStatus,
} from '../../../../../main/adapters/lockdown/windows/hook-counters.ts';
import {
  type HookedKey,
  hookSession,
  ownKey,
  tickMs,
} from '../../../../../main/adapters/lockdown/windows/hook-session.ts';
import { keyFlags, type Modifiers } from '../../../../../main/domain/lockdown/windows-keys.ts';
import { fail, ok } from '../../../../../main/domain/result.ts';
import { type RegistryState, simulatedRegistry } from './simulated-registry.ts';

/** What a hook does with a key; not called any more, it is `null`. */
export type SimulatedHook = {
  readonly of: string;
  readonly key: (key: HookedKey) => 'swallow' | 'pass';
};

/** Where the program dies in a test: thrown out of the call at which it is cut off. */
export class CutOff extends Error {}

const noKeys: Modifiers = { alt: false, control: false, shift: false, win: false };

/** A Windows as data: what it holds outlives the programs that call it. */
export const simulatedWindows = () => {
  const state = {
    registry: new Map() as RegistryState,
    /** Keys below which this user may only read. */
    denied: [] as string[],
    accessibility: { stickyKeys: 510, toggleKeys: 62, filterKeys: 126 } as Record<
      AccessibilityFeature,
      number
    >,
    clipboard: { formats: 0, openedBy: null as string | null },
    /** In the order in which they are called: the last that was set is the first. */
    hooks: [] as SimulatedHook[],
    /** Gets every key before any hook, as a driver does. */
    driver: null as SimulatedHook | null,
    held: noKeys,
    foreground: null as ForeignWindow | null,
    hidden: [] as ForeignWindow[],
    programs: new Map<number, string>(),
    /** A secure desktop is shown: no program can send keys. */
    secureDesktop: false,
    now: 0,
    /** What reached the programs. */
    typed: [] as number[],
  };
  /** Elementary calls before the program is cut off; null: it is not. */
  let cutAfter: number | null = null;
  let calls = 0;
  const call = (): void => {
    calls += 1;
    if (cutAfter !== null && calls > cutAfter) throw new CutOff();
  };

  /** A keystroke goes along the hooks; what none of them takes reaches the programs. */
  const press = (code: number, flags = 0, mark = 0): void => {
    const along = state.driver === null ? state.hooks : [state.driver, ...state.hooks];
    const isTaken = along.some((hook) => hook.key({ code, flags, mark }) === 'swallow');
    if (!isTaken && (flags & keyFlags.up) === 0) state.typed.push(code);
  };

  /** Windows as one program sees it; its hook ends with it. */
  const program = (name = 'ours') => {
    let running: { readonly counters: HookCounters; tick: (() => void) | null } | null = null;

    const api: WindowsApi = {
      unable: () => null,
      registry: simulatedRegistry(state.registry, call, () => state.denied),
      accessibility: {
        read: (feature) => {
          call();
          return ok(state.accessibility[feature]);
        },
        write: (feature, flags) => {
          call();
          state.accessibility[feature] = flags;
          return ok(undefined);
        },
      },
      clipboard: {
        formats: () => state.clipboard.formats,
        empty: () => {
          call();
          if (state.clipboard.openedBy !== null) {
            return fail({ call: 'OpenClipboard', error: systemErrors.accessDenied });
          }
          state.clipboard.formats = 0;
          return ok(undefined);
        },
      },
      keyboard: {
        start: async () => {
          call();
          const counters = hookCounters();
          const session = hookSession(
            {
              modifiers: () => state.held,
              sendOwnKey: () => {
                if (state.secureDesktop) return false;
                press(ownKey.code, keyFlags.injected, ownKey.mark);
                press(ownKey.code, keyFlags.injected | keyFlags.up, ownKey.mark);
                return true;
              },
              now: () => state.now,
            },
            counters,
          );
          state.hooks.unshift({ of: name, key: session.key });
          running = { counters, tick: session.tick };
          session.tick();
          return session.hasBegun()
            ? ok(undefined)
            : fail({ call: 'keyboard hook', error: systemErrors.timeout });
        },
        stop: async () => {
          call();
          state.hooks = state.hooks.filter(({ of }) => of !== name);
          running = null;
        },
        status: () => (running === null ? null : hookStatus(running.counters, state.now)),
      },
      windows: {
        foreground: () => state.foreground,
        hiddenFromCapture: () => state.hidden,
        programOf: (pid) => state.programs.get(pid) ?? null,
      },
    };

    return {
      api,
      /** Time passes, in milliseconds, and the hook's thread is woken as often as it is. */
      pass: (ms: number): void => {
        for (let left = ms; left > 0; left -= tickMs) {
          state.now += tickMs;
          running?.tick?.();
        }
      },
      /** The hook's thread stands still, and Windows' time goes on. */
      freeze: (): void => {
        if (running !== null) running.tick = null;
      },
      /** The program dies: hooks go, settings stay. */
      die: (): void => {
        state.hooks = state.hooks.filter(({ of }) => of !== name);
        running = null;
        cutAfter = null;
      },
    };
  };

  return {
    state,
    program,
    press,
    /** The next program's calls are cut off after so many; answers are counted from now. */
    cut: (after: number | null): void => {
      cutAfter = after;
      calls = 0;
    },
    calls: (): number => calls,
    /** Windows takes a slow hook away and tells nobody. */
    dropHooks: (): void => {
      state.hooks = [];
    },
    /** Everything that outlives a program, to compare. */
    lasting: () =>
      structuredClone({ registry: state.registry, accessibility: state.accessibility }),
  };
};

export type SimulatedWindows = ReturnType<typeof simulatedWindows>;
