import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs of this operating system keep a user's data; ours is in a folder of our name. */
export const defaultDataFolder = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string => {
  switch (platform) {
    case 'win32':
      // Local, not roaming: a database must not be copied about while it is open.
      return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Invigil');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Invigil');
    default:
      return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'invigil');
  }
};
