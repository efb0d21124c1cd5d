/** Variables whose value tells how a session is connected, and nothing about people. */
const asItIs = [
  'SESSIONNAME',
  'XDG_SESSION_TYPE',
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'SSH_TTY',
  'XRDP_SESSION',
  'container',
] as const;

/** Variables that tell addresses or names: only that they are set is of interest. */
const onlyWhether = [
  'CLIENTNAME',
  'SSH_CONNECTION',
  'VNCDESKTOP',
  'WSL_DISTRO_NAME',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
] as const;

/** The variables of docs/snapshots.md that are set, and no others. */
export const readEnvironment = (env: NodeJS.ProcessEnv): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const name of asItIs) {
    const value = env[name];
    if (value !== undefined && value !== '') found[name] = value;
  }
  for (const name of onlyWhether) {
    // On Linux and macOS proxies are set in small letters (curl(1)).
    const value = env[name] || (name.endsWith('_PROXY') ? env[name.toLowerCase()] : undefined);
    if (value !== undefined && value !== '') found[name] = 'set';
  }
  return found;
};
