import type { IncidentKind } from '../../../domain/lockdown/incident.ts';
import type { Seen } from '../../../ports/watch.ts';
import type { WindowsApi } from './api.ts';

export type WindowsWatch = {
  /** Another program has the keys, told once each time that it gets them. */
  readonly foreground: () => readonly Seen[];
  /** Windows of others that no recording shows, each told once. */
  readonly hiddenWindows: () => readonly Seen[];
  /** Keys that programs made, and shortcuts that were tried, since the last look: their number alone. */
  readonly keys: () => readonly Seen[];
};

/**
 * Looks at what Windows can't forbid (R-L2). Titles of windows and keys are never told: they can hold
 * personal data.
 *
 * @param isOurs whether a process belongs to this program or to the browser that shows it
 */
export const createWindowsWatch = (
  api: WindowsApi,
  isOurs: (pid: number) => boolean,
): WindowsWatch => {
  let inFront: number | null = null;
  let hidden: ReadonlySet<string> = new Set();
  let counted = { injected: 0, swallowed: 0 };

  const who = (pid: number) => ({ pid, path: api.windows.programOf(pid) ?? '' });

  return {
    foreground: () => {
      const now = api.windows.foreground();
      // No window has the keys for a moment, or a secure desktop: neither is another program.
      if (now === null) return [];
      const before = inFront;
      inFront = isOurs(now.pid) ? null : now.pid;
      if (inFront === null || inFront === before) return [];
      return [{ kind: 'foreground-lost', values: who(inFront) }];
    },

    hiddenWindows: () => {
      const now = api.windows.hiddenFromCapture().filter(({ pid }) => !isOurs(pid));
      const news = now.filter(({ handle }) => !hidden.has(handle));
      hidden = new Set(now.map(({ handle }) => handle));
      return news.map(({ pid }) => ({
        kind: 'capture-found',
        values: { how: 'hidden-window', ...who(pid) },
      }));
    },

    keys: () => {
      const status = api.keyboard.status();
      const before = counted;
      counted = { injected: status?.injected ?? 0, swallowed: status?.swallowed ?? 0 };
      // A hook that was taken again counts from nothing.
      const since = (name: keyof typeof counted): number =>
        counted[name] >= before[name] ? counted[name] - before[name] : counted[name];
      const seen = (kind: IncidentKind, count: number): readonly Seen[] =>
        count === 0 ? [] : [{ kind, values: { count } }];
      return [
        ...seen('keys-injected', since('injected')),
        ...seen('key-refused', since('swallowed')),
      ];
    },
  };
};
