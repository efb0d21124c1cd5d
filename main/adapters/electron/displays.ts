import type { Screen } from 'electron';

/**
 * The screens as Electron knows them, for the question `node displays` (docs/snapshots.md): sizes in
 * pixels, not in its own points.
 */
export const displaysOf = (screen: Pick<Screen, 'getAllDisplays'>) =>
  screen.getAllDisplays().map(({ size, scaleFactor, internal, rotation, label }) => ({
    width: Math.round(size.width * scaleFactor),
    height: Math.round(size.height * scaleFactor),
    scale: scaleFactor,
    internal,
    rotation,
    label,
  }));
