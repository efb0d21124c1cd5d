import type { Connection } from './connection.ts';

/** How often the main process is told that a person is at work. */
const everyMs = 60_000;

/**
 * Tells the main process that a signed-in person uses this window, by keys and pointer alone: a
 * window that merely stands open does not keep anybody signed in. Returns how to stop that.
 */
export const keepSignedIn = (connection: Connection): (() => void) => {
  let told = 0;
  const active = () => {
    const state = connection.state();
    if (state.at !== 'open' || state.session.account === null) return;
    if (performance.now() - told < everyMs) return;
    told = performance.now();
    connection.api.session.touch({}).catch(() => {});
  };
  addEventListener('pointerdown', active, { passive: true });
  addEventListener('keydown', active, { passive: true });
  return () => {
    removeEventListener('pointerdown', active);
    removeEventListener('keydown', active);
  };
};
