import type { Machine } from '../../ports/machine.ts';
import { linuxProbes } from './linux/probes.ts';
import { macosProbes } from './macos/probes.ts';
import type { Probes } from './probes.ts';
import { windowsProbes } from './windows/probes.ts';

/** The probes for a machine of this platform, which may be a recorded one. */
export const probesOf = (platform: Machine['platform']): Probes => {
  switch (platform) {
    case 'win32':
      return windowsProbes;
    case 'darwin':
      return macosProbes;
    case 'linux':
      return linuxProbes;
  }
};
