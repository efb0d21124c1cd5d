import type { PowerMonitor, Screen } from 'electron';
import type { See } from './lock-window.ts';

export type ElectronWatchParts = {
  readonly screen: Pick<Screen, 'on' | 'getAllDisplays'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  readonly platform: NodeJS.Platform;
  readonly see: See;
  /** Looks at the machine at once: it counts the displays that came or went. */
  readonly look: () => Promise<void>;
  /** Displays that are lit, those that show the same as another too; null: could not be found out. */
  readonly displays: () => Promise<number | null>;
};

/**
 * Watches what Electron is told by the system (R-L2), so that it is on record at once and not only at the
 * next look. Sleep is told by its length, when the machine is awake again (services/lockdown/watch.ts).
 */
export const watchElectron = (parts: ElectronWatchParts): void => {
  const { screen, powerMonitor, platform, see } = parts;
  let isMirrored = false;
  let isAway = false;

  /** Electron knows displays that show the same as one; the system counts each that is lit. */
  const lookAtDisplays = async (): Promise<void> => {
    await parts.look();
    const lit = await parts.displays();
    if (lit === null) return;
    const shown = screen.getAllDisplays().length;
    if (lit > shown && !isMirrored) see('display-mirrored', { lit, shown });
    isMirrored = lit > shown;
  };

  screen.on('display-added', () => void lookAtDisplays());
  screen.on('display-removed', () => void lookAtDisplays());
  screen.on('display-metrics-changed', () => void lookAtDisplays());

  // Somebody else may sit down at a locked or a switched session: told once until it is ours again.
  const away = (how: string) => (): void => {
    if (!isAway) see('session-locked', { how });
    isAway = true;
  };
  const back = (): void => {
    isAway = false;
  };
  powerMonitor.on('lock-screen', away('locked'));
  powerMonitor.on('unlock-screen', back);
  if (platform !== 'darwin') return;
  powerMonitor.on('user-did-resign-active', away('switched'));
  powerMonitor.on('user-did-become-active', back);
};
