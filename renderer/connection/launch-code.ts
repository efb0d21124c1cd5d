/**
 * Takes the launch code out of the page's address (`/KIND/#CODE`), so that it stays neither in the
 * address bar nor in the history. Null when the page was opened or reloaded without one.
 */
export const takeLaunchCode = (): string | null => {
  const code = location.hash.slice(1);
  if (code !== '') history.replaceState(null, '', location.pathname);
  return /^[\w-]{16,100}$/.test(code) ? code : null;
};
