import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Long enough for a browser to start on a slow machine; the code in it is used up by then. */
const lifetimeMs = 60_000;

/**
 * Writes a page that leads to the address, readable by its owner alone, and answers its file URL: a
 * browser is started with that, so that the launch code is in no list of processes. The page deletes
 * itself after a minute.
 */
export const writeLaunchFile = (
  address: string,
): { readonly url: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'invigil-')); // 0700
  const file = join(folder, 'open.html');
  writeFileSync(file, page(address), { mode: 0o600 });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const timer = setTimeout(remove, lifetimeMs);
  timer.unref();
  return {
    url: pathToFileURL(file).href,
    remove: () => {
      clearTimeout(timer);
      remove();
    },
  };
};

const page = (address: string): string =>
  `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Invigil</title><script>location.replace(${JSON.stringify(address)})</script>`;
