/** What of a key press is looked at; a part of KeyboardEvent. */
export type Pressed = {
  readonly key: string;
  /** The key by its place, whatever the layout. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** AltGr types characters and says Ctrl and Alt at once. */
  readonly altGraph: boolean;
  /** Whether the key arrives where text is typed. */
  readonly inText: boolean;
};

/** - `free`: none of our business; `kept`: the page's own, which the browser must not have as well. */
export type KeyVerdict = 'free' | 'kept' | 'refused' | 'capture';

/** With Ctrl or Command: editing, and switching of input methods (Ctrl+Space, Ctrl+Period). */
const editing = new Set(['KeyA', 'KeyC', 'KeyV', 'KeyX', 'KeyZ', 'KeyY', 'Space', 'Period']);
const inField = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Backspace',
  'Delete',
  'Insert',
  'Enter',
]);
const examKeys = new Set(['KeyN', 'KeyP', 'KeyF', 'KeyR']);
/** With Alt alone: history, home page, window menus, address bar. */
const altRefused = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'Space', 'Tab', 'Escape', 'Enter']);
const altLetters = new Set(['KeyD', 'KeyE']);
const modifiers = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'OS', 'CapsLock']);

/**
 * Whether a key press may do what it does (R-L1). Combinations with Ctrl and Command are refused unless
 * they are known to be harmless, because browsers add new ones; what types or edits text stays.
 *
 * @param isMac Option types characters there, and Command is what Ctrl is elsewhere
 */
export const judgeKey = (pressed: Pressed, isMac: boolean): KeyVerdict => {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph, inText } = pressed;
  if (key === 'PrintScreen') return 'capture';
  if (modifiers.has(key)) return 'free';
  // Command+Shift+3, 4, 5 on macOS and Windows+Shift+S take pictures of the screen.
  if (metaKey && shiftKey && /^(Digit[3-6]|KeyS)$/.test(code)) return 'capture';
  if (/^F\d{1,2}$/.test(key)) return 'refused';
  if (/^(Browser|Launch|Zoom)/.test(key) || key === 'ContextMenu' || key === 'Help') {
    return 'refused';
  }
  if (altGraph) return 'free';
  if (ctrlKey || metaKey) {
    if (altKey) return 'refused';
    if (editing.has(code)) return shiftKey && code !== 'KeyZ' ? 'refused' : 'free';
    return inText && inField.has(code) ? 'free' : 'refused';
  }
  if (!altKey) return 'free';
  if (examKeys.has(code)) return 'kept';
  if (altRefused.has(code)) return isMac && inText && code !== 'Escape' ? 'free' : 'refused';
  return altLetters.has(code) && !isMac ? 'refused' : 'free';
};

/** A press as people write it: Ctrl+Shift+I. */
export const keyName = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string => {
  const letter = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  const last = letter ?? (key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key);
  return [
    ctrlKey ? 'Ctrl' : '',
    metaKey ? 'Meta' : '',
    altKey ? 'Alt' : '',
    shiftKey ? 'Shift' : '',
    last,
  ]
    .filter((part) => part !== '')
    .join('+');
};
