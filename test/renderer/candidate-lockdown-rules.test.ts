import { describe, expect, it } from 'vitest';
import {
  judgeKey,
  keyName,
  type Pressed,
} from '../../renderer/candidate/lockdown/forbidden-keys.ts';
import { lossesOf, type Presence } from '../../renderer/candidate/lockdown/presence.ts';
import { createSightings } from '../../renderer/candidate/lockdown/sightings.ts';

const press = (code: string, more: Partial<Pressed> = {}): Pressed => ({
  key: /^Key(.)$/.exec(code)?.[1]?.toLowerCase() ?? code,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  altGraph: false,
  inText: false,
  ...more,
});
const ctrl = { ctrlKey: true };
const meta = { metaKey: true };
const alt = { altKey: true };
const shift = { shiftKey: true };

describe('a key press during the exam (R-L1)', () => {
  it('is refused with Ctrl or Command unless it is known to be harmless', () => {
    for (const letter of 'BDEFGHIJKLMNOPQRSTUW') {
      for (const held of [ctrl, meta]) {
        expect.soft(judgeKey(press(`Key${letter}`, held), false), letter).toBe('refused');
      }
    }
    for (const code of ['Tab', 'Digit1', 'Digit0', 'Minus', 'Equal', 'NumpadAdd', 'F4', 'Escape']) {
      expect.soft(judgeKey(press(code, ctrl), false), code).toBe('refused');
    }
  });

  it('is refused with Shift as well, where that opens tools or another window', () => {
    for (const code of ['KeyI', 'KeyJ', 'KeyC', 'KeyN', 'KeyT', 'KeyV', 'Delete', 'KeyA']) {
      expect.soft(judgeKey(press(code, { ...ctrl, ...shift }), false), code).toBe('refused');
    }
  });

  it('is let through where it edits, undoes or switches the input method', () => {
    for (const code of ['KeyA', 'KeyC', 'KeyX', 'KeyV', 'KeyZ', 'KeyY', 'Space', 'Period']) {
      expect.soft(judgeKey(press(code, ctrl), false), code).toBe('free');
    }
    expect(judgeKey(press('KeyZ', { ...meta, ...shift }), true)).toBe('free');
    expect(judgeKey(press('KeyQ', { ...ctrl, ...alt, altGraph: true }), false)).toBe('free');
  });

  it('moves the cursor by words in a field and goes nowhere outside of one', () => {
    const left = press('ArrowLeft', { ...meta, inText: true });
    expect(judgeKey(left, true)).toBe('free');
    expect(judgeKey({ ...left, inText: false }, true)).toBe('refused');
  });

  it('is refused for function keys, history and the menu key', () => {
    for (const key of ['F1', 'F3', 'F5', 'F6', 'F7', 'F11', 'F12', 'F24', 'BrowserBack']) {
      expect.soft(judgeKey(press(key), false), key).toBe('refused');
    }
    expect(judgeKey(press('ContextMenu'), false)).toBe('refused');
    for (const code of ['ArrowLeft', 'ArrowRight', 'Home', 'Space', 'KeyD', 'Tab']) {
      expect.soft(judgeKey(press(code, alt), false), code).toBe('refused');
    }
  });

  it('is the exam’s own with Alt and its letters, and free where rows are put in order', () => {
    for (const code of ['KeyN', 'KeyP', 'KeyF', 'KeyR']) {
      expect.soft(judgeKey(press(code, alt), false), code).toBe('kept');
    }
    expect(judgeKey(press('ArrowUp', alt), false)).toBe('free');
  });

  it('counts as a screenshot where the system takes one', () => {
    expect(judgeKey(press('PrintScreen'), false)).toBe('capture');
    for (const code of ['Digit3', 'Digit4', 'Digit5', 'KeyS']) {
      expect.soft(judgeKey(press(code, { ...meta, ...shift }), true), code).toBe('capture');
    }
  });

  it('is named as people write it', () => {
    expect(keyName(press('KeyI', { ...ctrl, ...shift, key: 'I' }))).toBe('Ctrl+Shift+I');
    expect(keyName(press('Space', { ...alt, key: ' ' }))).toBe('Alt+Space');
    expect(keyName(press('F5'))).toBe('F5');
  });
});

describe('how the window stands (R-L2)', () => {
  const well: Presence = { focused: true, visible: true, fullScreen: true, extended: false };

  it('is nothing to tell while it stays or gets better', () => {
    expect(lossesOf(well, well)).toEqual([]);
    expect(lossesOf({ ...well, focused: false, visible: false, extended: true }, well)).toEqual([]);
  });

  it('tells every loss of one move, the most telling first', () => {
    const away = { focused: false, visible: false, fullScreen: false, extended: true };
    expect(lossesOf(well, away)).toEqual([
      'window-hidden',
      'full-screen-left',
      'focus-lost',
      'display-changed',
    ]);
  });
});

describe('what was seen', () => {
  const gather = () => {
    let time = 0;
    let isOpen = true;
    const waits: { readonly at: number; readonly then: () => void }[] = [];
    const sent: (readonly [string, unknown])[] = [];
    const sightings = createSightings({
      now: () => time,
      canSend: () => isOpen,
      wait: (ms, then) => {
        const one = { at: time + ms, then };
        waits.push(one);
        return () => void waits.splice(waits.indexOf(one), 1);
      },
      send: async (kind, values) => {
        sent.push([kind, values]);
        return { seq: sent.length };
      },
    });
    const pass = async (ms: number) => {
      time += ms;
      for (const one of [...waits]) {
        if (one.at > time || !waits.includes(one)) continue;
        waits.splice(waits.indexOf(one), 1);
        one.then();
      }
      await Promise.resolve();
    };
    const connect = (open: boolean) => {
      isOpen = open;
      if (open) sightings.flush();
    };
    return { sightings, sent, pass, connect };
  };

  it('is told at once, and its repeats together after a second', async () => {
    const { sightings, sent, pass } = gather();
    for (let time = 0; time < 40; time += 1) sightings.saw('key-refused', { key: 'F5' });
    expect(sent).toEqual([['key-refused', { key: 'F5' }]]);
    await pass(1_000);
    expect(sent[1]).toEqual(['key-refused', { key: 'F5', times: 39 }]);
    await pass(5_000);
    expect(sent.length).toBe(2);
  });

  it('is told for each kind on its own', () => {
    const { sightings, sent } = gather();
    sightings.saw('focus-lost');
    sightings.saw('menu-refused');
    expect(sent.map(([kind]) => kind)).toEqual(['focus-lost', 'menu-refused']);
  });

  it('lists different keys once each, within what the contract takes', async () => {
    const { sightings, sent, pass } = gather();
    sightings.saw('key-refused', { key: 'F5' });
    for (const key of ['F5', 'Ctrl+P', 'F5', 'Ctrl+P']) sightings.saw('key-refused', { key });
    for (let at = 0; at < 99; at += 1) sightings.saw('key-refused', { key: `Ctrl+key${at}` });
    await pass(1_000);
    const [, values] = sent[1] ?? [];
    const { key, times } = values as { readonly key: string; readonly times: number };
    expect(key.startsWith('F5, Ctrl+P, Ctrl+key0')).toBe(true);
    expect(key.length).toBeLessThanOrEqual(300);
    expect(times).toBe(103);
  });

  it('waits for the connection as one, and says how late it is', async () => {
    const { sightings, sent, pass, connect } = gather();
    connect(false);
    sightings.saw('focus-lost');
    await pass(60_000);
    sightings.saw('focus-lost');
    expect(sent).toEqual([]);
    connect(true);
    expect(sent).toEqual([['focus-lost', { times: 2, late: 60 }]]);
  });
});
