/**
 * Which keystrokes a low-level keyboard hook of Windows takes away (R-L1). Numbers are those of Microsoft's
 * pages "Virtual-Key Codes" and "KBDLLHOOKSTRUCT structure (winuser.h)". Whatever is not listed here
 * passes: typing in any script, through any input method, must never be taken away.
 */
const vk = {
  tab: 0x09,
  escape: 0x1b,
  space: 0x20,
  print: 0x2a,
  printScreen: 0x2c,
  leftWin: 0x5b,
  rightWin: 0x5c,
  apps: 0x5d,
  sleep: 0x5f,
  f4: 0x73,
  numLock: 0x90,
  browserFirst: 0xa6,
  browserLast: 0xac,
  mediaFirst: 0xb0,
  launchLast: 0xb7,
} as const;

/** Bits of `KBDLLHOOKSTRUCT.flags`. */
export const keyFlags = { lowerInjected: 0x02, injected: 0x10, altDown: 0x20, up: 0x80 } as const;

/** What is held, as Windows itself sees it: a key that was taken away is not held. */
export type Modifiers = {
  readonly alt: boolean;
  readonly control: boolean;
  readonly shift: boolean;
  readonly win: boolean;
};
export type KeyVerdict = 'swallow' | 'pass';

/** Shift, Control and Alt, without and with side: alone they do nothing and are part of typing. */
const isModifier = (code: number): boolean =>
  (code >= 0x10 && code <= 0x12) || (code >= 0xa0 && code <= 0xa5);

/**
 * Whether a key that goes down is kept from Windows and from every program.
 *
 * @param code virtual-key code, 1 to 254
 * @param flags `KBDLLHOOKSTRUCT.flags`
 */
export const decideKey = (code: number, flags: number, modifiers: Modifiers): KeyVerdict => {
  if (isModifier(code)) return 'pass';
  const alt = modifiers.alt || (flags & keyFlags.altDown) !== 0;
  return isNeverTyped(code) || isShortcut(code, { ...modifiers, alt }) ? 'swallow' : 'pass';
};

/** Keys that only ever ask the system or another program for something. */
const isNeverTyped = (code: number): boolean => {
  switch (code) {
    case vk.leftWin:
    case vk.rightWin:
    case vk.apps:
    case vk.sleep:
    case vk.print:
    case vk.printScreen:
      return true;
    default:
      // Between them lie the keys of the loudness, which harm nobody.
      return (
        (code >= vk.browserFirst && code <= vk.browserLast) ||
        (code >= vk.mediaFirst && code <= vk.launchLast)
      );
  }
};

const isShortcut = (code: number, { alt, control, shift, win }: Modifiers): boolean => {
  // The Windows key went down before the hook was there.
  if (win) return true;
  switch (code) {
    case vk.tab:
    case vk.f4:
      return alt;
    case vk.escape:
      // With Shift too: that is the task manager.
      return alt || control;
    case vk.space:
      // The right Alt of many keyboards is Control and Alt: with it, space is typed.
      return alt && !control;
    case vk.numLock:
      // Switches the mouse keys on.
      return alt && shift;
    default:
      return false;
  }
};

/** A keystroke as a hook gets it. */
export type Keystroke = { readonly code: number; readonly flags: number };

/** Whether a program and no keyboard made it. Input methods and screen keyboards do so too. */
export const isInjected = ({ flags }: Keystroke): boolean => (flags & keyFlags.injected) !== 0;

/**
 * Follows keys down and up: a key's up is taken away exactly if its down was. Otherwise programs would
 * see a key held for ever, or one released that was never pressed.
 *
 * @param taken keys whose down was taken away and that did not come up yet
 */
export const followKey = (
  taken: ReadonlySet<number>,
  { code, flags }: Keystroke,
  modifiers: Modifiers,
): { readonly verdict: KeyVerdict; readonly taken: ReadonlySet<number> } => {
  const isUp = (flags & keyFlags.up) !== 0;
  const verdict = isUp
    ? // Windows tells programs of this key by its up alone.
      taken.has(code) || code === vk.printScreen
      ? 'swallow'
      : 'pass'
    : decideKey(code, flags, modifiers);
  const now = new Set(taken);
  if (verdict === 'swallow' && !isUp) now.add(code);
  else now.delete(code);
  return { verdict, taken: now };
};
