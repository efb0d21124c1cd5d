import type { Input } from 'electron';

/** A shortcut that the exam does not let through; printing is an incident of its own. */
export type RefusedShortcut = { readonly does: 'print' | 'other'; readonly name: string };

type Key = Pick<Input, 'key' | 'code' | 'shift' | 'control' | 'alt' | 'meta'>;

const print = /^Mod\+(Shift\+)?P$/;

/** `Mod` is Ctrl, on macOS Cmd. */
const everywhere: readonly RegExp[] = [
  // Saving, opening, the source, reloading; new and closed windows and tabs; ending.
  /^Mod\+(Shift\+)?[SOURNTWQ]$/,
  // Zoom, whose signs lie on different keys.
  /^Mod\+(Shift\+)?[-+=_0]$/,
  // Developer tools, the task manager of Chromium's windows, clearing.
  /^Mod\+Shift\+([IJCKM]|Escape|Delete)$/,
  /^(Mod\+)?(Shift\+)?(F1|F3|F5|F7|F11|F12)$/,
  /^Browser(Back|Forward|Refresh|Home|Search)$/,
];
const onMac: readonly RegExp[] = [/^Mod\+Alt\+[IJCU]$/, /^Mod\+[[\]HM]$/];
/** Not on macOS, where Alt and an arrow move by a word. */
const elsewhere: readonly RegExp[] = [/^Alt\+(F4|ArrowLeft|ArrowRight|Home|Enter)$/];

/** The key that is typed; under a keyboard of another script, the Latin one that lies there. */
const nameOf = ({ key, code }: Key): string => {
  if (/^[\x21-\x7e]$/.test(key)) return key.toUpperCase();
  return /^Key([A-Z])$/.exec(code)?.[1] ?? key;
};

const chordOf = (key: Key, isMac: boolean): string => {
  const [mod, other] = isMac ? [key.meta, key.control] : [key.control, key.meta];
  const pressed = [
    mod ? 'Mod' : '',
    other ? 'Other' : '',
    key.alt ? 'Alt' : '',
    key.shift ? 'Shift' : '',
    nameOf(key),
  ];
  return pressed.filter((part) => part !== '').join('+');
};

/**
 * Whether a key would lead out of the exam by a shortcut of Chromium's or Electron's; null: the page may
 * have it. Copying and pasting are the page's to refuse; what the system takes never comes here.
 */
export const refusedShortcut = (key: Key, platform: NodeJS.Platform): RefusedShortcut | null => {
  const isMac = platform === 'darwin';
  const chord = chordOf(key, isMac);
  const refused = [print, ...everywhere, ...(isMac ? onMac : elsewhere)];
  if (!refused.some((pattern) => pattern.test(chord))) return null;
  return {
    does: print.test(chord) ? 'print' : 'other',
    name: chord.replace('Mod', isMac ? 'Cmd' : 'Ctrl'),
  };
};
