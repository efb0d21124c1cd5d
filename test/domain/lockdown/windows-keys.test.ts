import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideKey,
  followKey,
  isInjected,
  keyFlags,
  type Modifiers,
} from '../../../main/domain/lockdown/windows-keys.ts';

const none: Modifiers = { alt: false, control: false, shift: false, win: false };
const held = (...names: readonly (keyof Modifiers)[]): Modifiers => ({
  ...none,
  ...Object.fromEntries(names.map((name) => [name, true])),
});

const taken: readonly [string, number, Modifiers][] = [
  ['the left Windows key', 0x5b, none],
  ['the right Windows key', 0x5c, none],
  ['the menu key', 0x5d, none],
  ['Print Screen', 0x2c, none],
  ['Alt and Print Screen', 0x2c, held('alt')],
  ['Alt, Shift and Print Screen (high contrast)', 0x2c, held('alt', 'shift')],
  ['Sleep', 0x5f, none],
  ['Print', 0x2a, none],
  ['the browser keys', 0xa6, none],
  ['the home key of browsers', 0xac, none],
  ['the key of the next title', 0xb0, none],
  ['the key of the mail program', 0xb4, none],
  ['the key of the calculator', 0xb7, none],
  ['Alt and Tab', 0x09, held('alt')],
  ['Alt, Shift and Tab', 0x09, held('alt', 'shift')],
  ['Control, Alt and Tab', 0x09, held('control', 'alt')],
  ['Alt and Escape', 0x1b, held('alt')],
  ['Control and Escape', 0x1b, held('control')],
  ['Control, Shift and Escape', 0x1b, held('control', 'shift')],
  ['Alt and F4', 0x73, held('alt')],
  ['Alt and Space', 0x20, held('alt')],
  ['Alt, Shift and Num Lock (mouse keys)', 0x90, held('alt', 'shift')],
  ['Windows and D, held since before', 0x44, held('win')],
  ['Windows, Shift and S, held since before', 0x53, held('win', 'shift')],
  ['Windows, Control and D, held since before', 0x44, held('win', 'control')],
];

const passed: readonly [string, number, Modifiers][] = [
  ['Tab', 0x09, none],
  ['Shift and Tab', 0x09, held('shift')],
  ['Escape, which cancels an input method', 0x1b, none],
  ['Shift and Escape', 0x1b, held('shift')],
  ['F4', 0x73, none],
  ['Space', 0x20, none],
  ['Control and Space, which changes the input method', 0x20, held('control')],
  ['Shift and Space, which changes the width', 0x20, held('shift')],
  ['the right Alt and Space', 0x20, held('alt', 'control')],
  ['Num Lock', 0x90, none],
  ['Shift', 0x10, none],
  ['Alt and Shift, which changes the language', 0xa0, held('alt')],
  ['Control and Shift, which changes the input method', 0xa2, held('shift')],
  ['Kana or Hangul', 0x15, none],
  ['Hanja or Kanji', 0x19, none],
  ['the key on which an input method works', 0xe5, none],
  ['a character from a touch keyboard', 0xe7, none],
  ['Mute, softer and louder', 0xad, none],
  ['louder', 0xaf, none],
  ['Control and C, which the page itself refuses', 0x43, held('control')],
];

describe('a keystroke (R-L1)', () => {
  it.each(taken)('is taken away: %s', (_, code, modifiers) => {
    expect(decideKey(code, 0, modifiers)).toBe('swallow');
  });

  it.each(passed)('passes: %s', (_, code, modifiers) => {
    expect(decideKey(code, 0, modifiers)).toBe('pass');
  });

  it('is taken away with Alt by what the keystroke itself says of Alt', () => {
    expect(decideKey(0x09, keyFlags.altDown, none)).toBe('swallow');
  });

  /** Letters, digits, signs of every layout, editing, arrows, pads, input methods. */
  const typed = fc.oneof(
    fc.integer({ min: 0x30, max: 0x5a }),
    fc.integer({ min: 0x60, max: 0x72 }),
    fc.integer({ min: 0xba, max: 0xdf }),
    fc.integer({ min: 0x21, max: 0x28 }),
    fc.constantFrom(0x08, 0x09, 0x0d, 0x14, 0x1b, 0x20, 0x2d, 0x2e, 0x90),
    fc.integer({ min: 0x15, max: 0x1a }),
    fc.integer({ min: 0x1c, max: 0x1f }),
    fc.integer({ min: 0xe1, max: 0xe7 }),
  );

  it('passes always when it types, in any script and with Shift', () => {
    fc.assert(
      fc.property(typed, fc.boolean(), fc.integer({ min: 0, max: 0x1f }), (code, shift, flags) => {
        expect(decideKey(code, flags, { ...none, shift })).toBe('pass');
      }),
    );
  });

  it('passes always when the right Alt (Control and Alt) types a third sign of a key', () => {
    const letters = fc.oneof(
      fc.integer({ min: 0x30, max: 0x5a }),
      fc.integer({ min: 0xba, max: 0xdf }),
      fc.constant(0x20),
    );
    fc.assert(
      fc.property(letters, fc.boolean(), (code, shift) => {
        const modifiers = { alt: true, control: true, shift, win: false };
        expect(decideKey(code, keyFlags.altDown, modifiers)).toBe('pass');
      }),
    );
  });

  it('passes always when it is Shift, Control or Alt, whatever else is held', () => {
    const modifier = fc.constantFrom(0x10, 0x11, 0x12, 0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5);
    const any = fc.record({
      alt: fc.boolean(),
      control: fc.boolean(),
      shift: fc.boolean(),
      win: fc.boolean(),
    });
    fc.assert(
      fc.property(modifier, any, (code, modifiers) => {
        expect(decideKey(code, 0, modifiers)).toBe('pass');
      }),
    );
  });

  it('tells whether a program made it (R-L2)', () => {
    expect(isInjected({ code: 0x41, flags: 0 })).toBe(false);
    expect(isInjected({ code: 0x41, flags: keyFlags.injected })).toBe(true);
    expect(isInjected({ code: 0x41, flags: keyFlags.injected | keyFlags.lowerInjected })).toBe(
      true,
    );
  });
});

describe('a key that is followed down and up (R-L1)', () => {
  const stroke = fc.record({
    code: fc.integer({ min: 1, max: 254 }).filter((code) => code !== 0x2c),
    up: fc.boolean(),
    modifiers: fc.record({
      alt: fc.boolean(),
      control: fc.boolean(),
      shift: fc.boolean(),
      win: fc.boolean(),
    }),
  });

  it('never stays down for programs, nor comes up for them without having gone down', () => {
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 60 }), (strokes) => {
        let away: ReadonlySet<number> = new Set();
        const lastDown = new Map<number, string>();
        for (const { code, up, modifiers } of strokes) {
          const flags = up ? keyFlags.up : 0;
          const followed = followKey(away, { code, flags }, modifiers);
          away = followed.taken;
          if (up) expect(followed.verdict).toBe(lastDown.get(code) ?? 'pass');
          if (up) lastDown.delete(code);
          else lastDown.set(code, followed.verdict);
        }
      }),
    );
  });

  it('lets the Windows key come up that was held before the hook was there', () => {
    const up = { code: 0x5b, flags: keyFlags.up };
    expect(followKey(new Set(), up, { ...none, win: true }).verdict).toBe('pass');
  });

  it('takes Print Screen away by its up alone, by which programs know it', () => {
    const up = { code: 0x2c, flags: keyFlags.up };
    expect(followKey(new Set(), up, none).verdict).toBe('swallow');
  });
});
