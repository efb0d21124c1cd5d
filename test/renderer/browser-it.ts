import { it as plain } from 'vitest';
import { found, withBrowser } from './window.ts';

/** `it` for tests that need a browser: without one they are skipped, and their names say why. */
export const it = (name: string, run: () => Promise<void>) =>
  plain.skipIf(!found.ok)(`${name}${withBrowser}`, run);
