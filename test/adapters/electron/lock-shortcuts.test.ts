import { describe, expect, it } from 'vitest';
import { refusedShortcut } from '../../../main/adapters/electron/lock-shortcuts.ts';

const key = (name: string, ...modifiers: readonly string[]) => ({
  key: name,
  code: /^[a-z]$/i.test(name) ? `Key${name.toUpperCase()}` : name,
  shift: modifiers.includes('shift'),
  control: modifiers.includes('ctrl'),
  alt: modifiers.includes('alt'),
  meta: modifiers.includes('cmd'),
});

describe('shortcuts that lead out of an exam (R-L1)', () => {
  it.each([
    ...['p', 's', 'o', 'u', 'r', 'n', 't', 'w', 'q', '+', '-', '=', '0', 'F5'].map((name) =>
      key(name, 'ctrl'),
    ),
    ...['I', 'J', 'C', 'K', 'P', 'R', 'N', '+', '_', 'Escape'].map((name) =>
      key(name, 'ctrl', 'shift'),
    ),
    ...['F1', 'F5', 'F11', 'F12', 'BrowserBack', 'BrowserRefresh'].map((name) => key(name)),
    ...['F4', 'ArrowLeft', 'ArrowRight', 'Home'].map((name) => key(name, 'alt')),
  ])(
    'are refused on Windows and Linux: $key (ctrl $control, alt $alt, shift $shift)',
    (pressed) => {
      expect(refusedShortcut(pressed, 'win32')).not.toBeNull();
      expect(refusedShortcut(pressed, 'linux')).not.toBeNull();
    },
  );

  it.each([
    ...['p', 's', 'r', 'n', 'w', 'q', 'h', 'm', '+', '0', '[', ']'].map((name) => key(name, 'cmd')),
    ...['i', 'j', 'c', 'u'].map((name) => key(name, 'cmd', 'alt')),
  ])('are refused on macOS: $key (alt $alt)', (pressed) => {
    expect(refusedShortcut(pressed, 'darwin')).not.toBeNull();
  });

  it.each([
    key('p'),
    key('P', 'shift'),
    key('0'),
    key('-'),
    key('Enter'),
    key('Tab'),
    key('Escape'),
    key('?', 'shift'),
    // The exam's own, and those of writing.
    ...['n', 'p', 'f', 'r', 'ArrowUp', 'ArrowDown'].map((name) => key(name, 'alt')),
    ...['a', 'c', 'v', 'x', 'z', 'y', 'ArrowLeft', 'Home', 'End', 'Backspace'].map((name) =>
      key(name, 'ctrl'),
    ),
  ])('leave $key to the page (ctrl $control, alt $alt, shift $shift)', (pressed) => {
    expect(refusedShortcut(pressed, 'win32')).toBeNull();
    expect(refusedShortcut(pressed, 'linux')).toBeNull();
  });

  it('leave macOS its own keys of writing', () => {
    for (const pressed of [
      key('ArrowLeft', 'alt'),
      key('ArrowLeft', 'cmd'),
      key('p', 'ctrl'),
      key('n', 'ctrl'),
      key('z', 'cmd'),
    ]) {
      expect(refusedShortcut(pressed, 'darwin'), pressed.key).toBeNull();
    }
  });

  it('are known under a keyboard of another script, and by what is printed on a Latin one', () => {
    const cyrillic = { ...key('p', 'ctrl'), key: 'з' };
    expect(refusedShortcut(cyrillic, 'win32')).toEqual({ does: 'print', name: 'Ctrl+P' });
    const dvorak = { ...key('p', 'ctrl'), code: 'KeyR' };
    expect(refusedShortcut(dvorak, 'win32')).toEqual({ does: 'print', name: 'Ctrl+P' });
    const composed = { ...key('p', 'ctrl'), key: 'Process' };
    expect(refusedShortcut(composed, 'win32')?.does).toBe('print');
  });

  it('tell printing from the others, and are named as they are pressed', () => {
    expect(refusedShortcut(key('P', 'ctrl', 'shift'), 'linux')).toEqual({
      does: 'print',
      name: 'Ctrl+Shift+P',
    });
    expect(refusedShortcut(key('i', 'cmd', 'alt'), 'darwin')).toEqual({
      does: 'other',
      name: 'Cmd+Alt+I',
    });
  });
});
