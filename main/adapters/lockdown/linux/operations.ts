import type { LockOperation } from '../../../ports/lockdown.ts';
import type { LinuxDesktop } from './desktop.ts';
import { emptyClipboard } from './empty-clipboard.ts';
import { gnomeKeys, gnomeNotifications } from './gnome.ts';
import { kdeKeys } from './kde-keys.ts';
import { x11Keys } from './x11-keys.ts';
import { x11Sleep } from './x11-sleep.ts';

/** What can be done with a desktop of Linux; each says whether this one has it. */
export const linuxOperations = (desktop: LinuxDesktop): readonly LockOperation[] =>
  [emptyClipboard, gnomeNotifications, gnomeKeys, kdeKeys, x11Sleep, x11Keys].map((operation) =>
    operation(desktop),
  );
