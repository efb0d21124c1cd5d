import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import type { LockView } from '../../preload/contract/lockdown.ts';
import { lockViewOf } from '../support/lock-view.ts';
import { it } from './browser-it.ts';
import { candidateForFile, lookUp } from './candidate-window.ts';

const { script, open, cut, restore } = candidateForFile();

const itemText = 'Use auto scaling';

/** A window with the first item on it, held as `lock` says. */
const openHeld = async (lock: Partial<LockView> = {}, options: Parameters<typeof open>[0] = {}) => {
  const opened = await open(options);
  script.toItems(40);
  script.change({ lockdown: lockViewOf(lock) });
  await lookUp(opened.page);
  await opened.page.locator('html[data-locked]').waitFor();
  return opened;
};
const itemShown = (page: Page) => page.locator('main [data-interaction]').first().waitFor();
const seen = () => script.named('saw').map(({ input }) => String(input.kind));
const seenValues = (kind: string) =>
  script.named('saw').flatMap(({ input }) => (input.kind === kind ? [input.values] : []));
const blur = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('blur')));
const goOn = (page: Page) => page.getByRole('button', { name: 'Go on with the exam' });

/** A press as a test dispatches it; the browser's own type holds the whole window. */
type Press = {
  readonly type?: string;
  readonly key: string;
  readonly code: string;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
};

/** Whether a key press that the page gets is kept from the browser. */
const isKept = (page: Page, init: Press) =>
  page.evaluate(
    ({ type = 'keydown', ...one }) =>
      !(document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent(type, { bubbles: true, cancelable: true, ...one }),
      ),
    init,
  );

describe('the guards of the page (R-L1)', () => {
  it('keep the browser’s shortcuts from it, say so, and tell each with its keys', async () => {
    const { page, complaints, close } = await openHeld();
    await itemShown(page);
    const refused: readonly Press[] = [
      ...'pstnrfgu'.split('').map((key) => ({
        key,
        code: `Key${key.toUpperCase()}`,
        ctrlKey: true,
      })),
      { key: 'w', code: 'KeyW', metaKey: true },
      { key: 'I', code: 'KeyI', ctrlKey: true, shiftKey: true },
      { key: 'J', code: 'KeyJ', ctrlKey: true, shiftKey: true },
      { key: 'C', code: 'KeyC', ctrlKey: true, shiftKey: true },
      { key: '+', code: 'Equal', ctrlKey: true },
      { key: '-', code: 'Minus', ctrlKey: true },
      { key: '0', code: 'Digit0', ctrlKey: true },
      { key: 'F5', code: 'F5' },
      { key: 'F11', code: 'F11' },
      { key: 'F12', code: 'F12' },
      { key: 'ArrowLeft', code: 'ArrowLeft', altKey: true },
      { key: 'ArrowRight', code: 'ArrowRight', altKey: true },
    ];
    for (const one of refused) expect.soft(await isKept(page, one), one.key).toBe(true);
    await page.getByRole('status').getByText('does not work during the exam').waitFor();
    await expect
      .poll(() =>
        seenValues('key-refused')
          .map((values) => JSON.stringify(values))
          .join(),
      )
      .toContain('Ctrl+P');
    await expect
      .poll(() =>
        seenValues('key-refused')
          .map((values) => JSON.stringify(values))
          .join(),
      )
      .toContain('Alt+ArrowRight');
    expect(complaints).toEqual([]);
    await close();
  });

  it('let the exam’s own keys through, and those that type and edit', async () => {
    const { page, close } = await openHeld();
    await itemShown(page);
    await page.keyboard.press('b');
    await expect.poll(() => script.responses().get(1)).toEqual({ RESPONSE: 'B' });
    await page.keyboard.press('Alt+n');
    await page.getByRole('heading', { level: 1, name: 'Item 2' }).waitFor();
    for (const one of [
      { key: ' ', code: 'Space', ctrlKey: true },
      { key: 'Tab', code: 'Tab' },
      { key: 'Escape', code: 'Escape' },
      { key: 'Shift', code: 'ShiftLeft', shiftKey: true },
    ]) {
      expect.soft(await isKept(page, one), one.key).toBe(false);
    }
    expect(seen()).toEqual([]);
    await close();
  });

  it('tell that Print Screen was pressed when it is let go', async () => {
    const { page, close } = await openHeld();
    await itemShown(page);
    await isKept(page, { type: 'keyup', key: 'PrintScreen', code: 'PrintScreen' });
    await page.getByText('Screenshots are not allowed').waitFor();
    await expect.poll(seen).toEqual(['capture-key']);
    await close();
  });

  it('refuse context menu, drag and drop, zoom and other pages', async () => {
    const { page, close } = await openHeld();
    await itemShown(page);
    const through = await page.evaluate(() => {
      const place = document.querySelector('main h1') ?? document.body;
      const link = document.body.appendChild(document.createElement('a'));
      link.href = '/elsewhere';
      const tried: readonly (readonly [string, Element, Event])[] = [
        ['menu', place, new MouseEvent('contextmenu', { bubbles: true, cancelable: true })],
        ['drag', place, new DragEvent('dragstart', { bubbles: true, cancelable: true })],
        ['drop', place, new DragEvent('drop', { bubbles: true, cancelable: true })],
        [
          'zoom',
          place,
          new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true }),
        ],
        ['link', link, new MouseEvent('click', { bubbles: true, cancelable: true })],
        ['back', place, new MouseEvent('mouseup', { bubbles: true, cancelable: true, button: 3 })],
      ];
      const passed = tried.flatMap(([name, on, event]) => (on.dispatchEvent(event) ? [name] : []));
      const opened = window.open('/elsewhere');
      const leaves = window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
      link.remove();
      return [...passed, ...(opened === null ? [] : ['window']), ...(leaves ? ['leaving'] : [])];
    });
    expect(through).toEqual([]);
    await expect
      .poll(() => [...new Set(seen())].toSorted())
      .toEqual(['drag-refused', 'key-refused', 'leaving-refused', 'menu-refused']);
    await expect
      .poll(() => JSON.stringify(seenValues('leaving-refused')), { timeout: 5_000 })
      .toMatch(/link.*history.*window.*close/);
    await close();
  });

  it('leave the paper empty when the page is printed all the same', async () => {
    const { page, close } = await openHeld();
    await itemShown(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('none');
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(seen).toEqual(['print-refused']);
    await close();
  });

  it('copy what was typed into another field, and nothing in from outside or out to it', async () => {
    const grant = { permissions: ['clipboard-read', 'clipboard-write'] };
    const { page, close } = await openHeld({}, { context: grant });
    await itemShown(page);
    await page.evaluate(() => navigator.clipboard.writeText('from outside'));
    for (let position = 2; position <= 9; position += 1) {
      await page.keyboard.press('Alt+n');
      await page.getByRole('heading', { level: 1, name: `Item ${position}` }).waitFor();
    }
    const field = page.locator('main input[type=text], main textarea').first();
    await field.click();
    await page.keyboard.press('Control+v');
    expect(await field.inputValue()).toBe('');
    await expect.poll(seen).toContain('clipboard-refused');
    await page.keyboard.type('17');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+v');
    expect(await field.inputValue()).toBe('1717');
    await expect.poll(() => JSON.stringify(script.responses().get(9))).toContain('1717');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('from outside');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+x');
    expect(await field.inputValue()).toBe('');
    await page.keyboard.press('Control+z');
    expect(await field.inputValue()).toBe('1717');
    await close();
  });

  it('are gone as soon as the machine is given back', async () => {
    const { page, close } = await openHeld();
    await itemShown(page);
    script.change({ lockdown: null });
    await page.locator('html:not([data-locked])').waitFor();
    expect(await isKept(page, { key: 'F5', code: 'F5' })).toBe(false);
    await blur(page);
    expect(await page.getByText(itemText).count()).toBe(1);
    expect(seen()).toEqual([]);
    await close();
  });
});

describe('what the window sees (R-L2)', () => {
  it('is told once a second at most, and counted meanwhile', async () => {
    const { page, close } = await openHeld();
    await itemShown(page);
    for (let time = 0; time < 5; time += 1) await isKept(page, { key: 'F5', code: 'F5' });
    await expect
      .poll(() => seenValues('key-refused'), { timeout: 10_000 })
      .toEqual([{ key: 'F5' }, { key: 'F5', times: 4 }]);
    await close();
  });

  it('is told when the connection is back, with how late', async () => {
    const { page, close } = await openHeld();
    await itemShown(page);
    cut();
    await page.getByText('The connection is away').waitFor();
    for (let time = 0; time < 3; time += 1) await isKept(page, { key: 'F12', code: 'F12' });
    await page.waitForTimeout(2_600);
    expect(seen()).toEqual([]);
    restore();
    await expect
      .poll(() => seenValues('key-refused'), { timeout: 20_000 })
      .toEqual([{ key: 'F12', times: 3, late: expect.any(Number) }]);
    await close();
  });

  it('is told again until it is on record', async () => {
    const { page, close } = await openHeld();
    await itemShown(page);
    script.refuseNext('saw', 'store-disk-full');
    await isKept(page, { key: 'F5', code: 'F5' });
    await expect.poll(() => script.named('saw').length, { timeout: 10_000 }).toBe(2);
    expect(seen()).toEqual(['key-refused', 'key-refused']);
    await close();
  });
});

describe('the cover (R-L1, R-L2)', () => {
  for (const [kind, words, act] of [
    ['focus-lost', 'The exam was left for a moment', blur],
    [
      'window-hidden',
      'The exam was out of sight',
      (page: Page) =>
        page.evaluate(() => {
          Object.defineProperty(document, 'visibilityState', {
            value: 'hidden',
            configurable: true,
          });
          document.dispatchEvent(new Event('visibilitychange'));
          Reflect.deleteProperty(document, 'visibilityState');
        }),
    ],
    [
      'display-changed',
      'A second display was connected',
      (page: Page) =>
        page.evaluate(() => Object.defineProperty(screen, 'isExtended', { value: true })),
    ],
  ] as const) {
    it(`takes the item out of the page after ${kind}, says so, and goes on by one button`, async () => {
      const { page, complaints, close } = await openHeld();
      await itemShown(page);
      await page.getByText(itemText).click();
      await act(page);
      await page.getByRole('heading', { level: 1, name: words }).waitFor();
      expect(await page.locator('[data-interaction]').count()).toBe(0);
      expect(await page.getByText(itemText).count()).toBe(0);
      await page.getByText('The proctor sees').waitFor();
      await expect.poll(seen).toEqual([kind]);
      await goOn(page).click();
      await itemShown(page);
      expect(await page.getByRole('radio', { name: itemText }).isChecked()).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    });
  }

  it('is passed with the keyboard alone, and the item has the focus again', async () => {
    const { page, close } = await openHeld();
    await itemShown(page);
    await blur(page);
    await page.locator('h1:focus', { hasText: 'The exam was left' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('h1:focus', { hasText: 'Item 1' }).waitFor();
    await close();
  });

  it('keeps what was typed into the survey, out of sight', async () => {
    const { page, close } = await openHeld();
    await itemShown(page);
    script.change({
      at: { step: 'survey', questions: (await import('../support/candidate-view.ts')).questions },
    });
    await page.getByRole('dialog').getByRole('button').click();
    const comment = page.locator('main textarea');
    await comment.fill('It was fine.');
    await blur(page);
    await page.getByRole('heading', { level: 1, name: 'The exam was left' }).waitFor();
    expect(await comment.isVisible()).toBe(false);
    await goOn(page).click();
    await comment.waitFor();
    expect(await comment.inputValue()).toBe('It was fine.');
    await close();
  });

  it('stands before everything until the screen is filled, and again when that is left', async () => {
    const { page, close } = await openHeld({ keepsFullScreen: true });
    await page.getByRole('heading', { level: 1, name: 'shown in full screen' }).waitFor();
    expect(await page.locator('[data-interaction]').count()).toBe(0);
    expect(script.named('window')).toEqual([]);
    await page.getByRole('button', { name: 'Begin in full screen' }).click();
    await itemShown(page);
    expect(await page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
    await expect
      .poll(() => script.named('window').at(-1)?.input)
      .toMatchObject({ guarded: true, fullScreen: true });
    await page.evaluate(() => document.exitFullscreen());
    await page.getByRole('heading', { level: 1, name: 'Full screen was left' }).waitFor();
    await expect.poll(seen).toEqual(['full-screen-left']);
    await expect
      .poll(() => script.named('window').at(-1)?.input)
      .toMatchObject({ fullScreen: false, keysLocked: false });
    await page.getByRole('button', { name: 'Back to full screen' }).click();
    await itemShown(page);
    script.change({ lockdown: null });
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
    expect(seen()).toEqual(['full-screen-left']);
    await close();
  });

  it('says so when the browser does not fill the screen, and shows no item', async () => {
    const before =
      'Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("not allowed"));';
    const { page, close } = await openHeld({ keepsFullScreen: true }, { before });
    await page.getByRole('button', { name: 'Begin in full screen' }).click();
    await page.getByRole('alert').getByText('did not allow full screen').waitFor();
    expect(await page.locator('[data-interaction]').count()).toBe(0);
    await close();
  });
});
