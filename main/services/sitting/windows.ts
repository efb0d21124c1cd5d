import type { Random } from '../../ports/random.ts';
import type { Sittings } from './sittings.ts';

/** A reload or a short cut is no absence: the window has this long to come back, in milliseconds. */
const grace = 2_000;

type Holder = {
  readonly session: string;
  leaving: { readonly timer: NodeJS.Timeout; readonly clean: boolean } | null;
};

/**
 * Which window shows which sitting. One at a time: a second window can't answer in the place of the
 * first. That a window went, and whether somebody closed it, is on record.
 */
export const openWindows = (sittings: Sittings, random: Random) => {
  const holders = new Map<string, Holder>();

  const heldByAnother = (sitting: string, session: string): boolean => {
    const holder = holders.get(sitting);
    return holder !== undefined && holder.session !== session && holder.leaving === null;
  };

  const attach = (sitting: string, session: string): void => {
    const holder = holders.get(sitting);
    if (holder?.leaving) clearTimeout(holder.leaving.timer);
    holders.set(sitting, { session, leaving: null });
    sittings.execute(sitting, { do: 'attach' }, { command: random.id(), actor: 'system' });
  };

  const left = (sitting: string, clean: boolean): void => {
    holders.delete(sitting);
    sittings.execute(sitting, { do: 'detach', clean }, { command: random.id(), actor: 'system' });
  };

  const isThere = (sitting: string, session: string): boolean => {
    const holder = holders.get(sitting);
    const holds = holder?.session === session && holder.leaving === null;
    return holds && sittings.state(sitting)?.window === 'attached';
  };

  return {
    /** Whether another live window shows this sitting. */
    heldByAnother,

    /** This window shows the sitting from now on. */
    attach,

    /**
     * Whether this window may read and act: no other one shows the sitting or is just reloading it.
     * Whoever acts is there, whether they said so or not: otherwise a window that keeps quiet about
     * being back would work while the clock stands still.
     *
     * @param isGone whether the call outlived its connection: it is still carried out, but nobody
     *   is back by it
     */
    claim: (sitting: string, session: string, isGone: () => boolean): boolean => {
      const holder = holders.get(sitting);
      if (holder !== undefined && holder.session !== session) return false;
      if (!isThere(sitting, session) && !isGone()) attach(sitting, session);
      return true;
    },

    /** The window's connection ended; `clean`: it was closed, not broken off. */
    gone: (sitting: string, session: string, clean: boolean): void => {
      const holder = holders.get(sitting);
      if (holder?.session !== session || holder.leaving) return;
      const timer = setTimeout(() => left(sitting, clean), grace);
      timer.unref();
      holder.leaving = { timer, clean };
    },

    /** Forgets all windows when the program stops; what was leaving has left by then. */
    close: (): void => {
      for (const [sitting, { leaving }] of [...holders]) {
        if (leaving === null) continue;
        clearTimeout(leaving.timer);
        left(sitting, leaving.clean);
      }
      holders.clear();
    },
  };
};

export type SittingWindows = ReturnType<typeof openWindows>;
