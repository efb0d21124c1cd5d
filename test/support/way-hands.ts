import type { BrowserContext, Locator, Page } from 'playwright';

/** How a person works a window: with a mouse, or with the keyboard alone. */
export type Hands = {
  readonly press: (target: Locator) => Promise<void>;
  /** Chooses a radio button or ticks a box. */
  readonly mark: (target: Locator) => Promise<void>;
  readonly unmark: (target: Locator) => Promise<void>;
  readonly write: (target: Locator, text: string) => Promise<void>;
  readonly select: (target: Locator, value: string) => Promise<void>;
};

const inFront = new WeakMap<BrowserContext, Page>();

/** Turns to a window as a person does; one that is behind another draws itself once a second. */
export const turnTo = async (page: Page): Promise<void> => {
  if (inFront.get(page.context()) === page) return;
  inFront.set(page.context(), page);
  await page.bringToFront();
};

export const mouse: Hands = {
  press: async (target) => {
    await turnTo(target.page());
    await target.click();
  },
  mark: async (target) => {
    await turnTo(target.page());
    if (await target.isChecked()) return;
    await target.click();
    await target.and(target.page().locator(':checked')).waitFor();
  },
  unmark: async (target) => {
    await turnTo(target.page());
    await target.uncheck();
  },
  write: async (target, text) => {
    await turnTo(target.page());
    await target.fill(text);
  },
  select: async (target, value) => {
    await turnTo(target.page());
    await target.selectOption(value);
  },
};

/** More presses than any screen has controls. */
const farthest = 250;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/**
 * Presses Tab, as somebody without a mouse does, until `there` holds of the focused element. Throws
 * when that never happens: what can't be reached can't be used.
 */
export const tabUntil = async (
  page: Page,
  what: string,
  there: () => Promise<boolean>,
): Promise<void> => {
  for (let pressed = 0; pressed < farthest; pressed += 1) {
    if (await there()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${farthest} presses of Tab did not reach ${what}`);
};

/** The keyboard alone: nothing here clicks, focuses or fills by any other way than keys. */
export const keyboard: Hands = {
  press: async (target) => {
    await target.waitFor();
    await reach(target);
    await target.page().keyboard.press('Enter');
  },
  mark: async (target) => {
    await turnTo(target.page());
    if (await target.isChecked()) return;
    await target.waitFor();
    const { keyboard: keys } = target.page();
    if ((await target.getAttribute('type')) === 'checkbox') {
      await reach(target);
      await keys.press('Space');
      return;
    }
    // One stop of Tab is the whole group; the arrows choose within it.
    const inGroup = () =>
      target.evaluate(
        (element) =>
          element instanceof HTMLInputElement &&
          document.activeElement instanceof HTMLInputElement &&
          document.activeElement.type === 'radio' &&
          document.activeElement.name === element.name,
      );
    await tabUntil(target.page(), String(target), inGroup);
    if (await hasFocus(target)) await keys.press('Space');
    for (let pressed = 0; pressed < 30 && !(await target.isChecked()); pressed += 1) {
      await keys.press('ArrowDown');
    }
    if (!(await target.isChecked())) throw new Error(`the arrows do not reach ${target}`);
  },
  unmark: async (target) => {
    if (!(await target.isChecked())) return;
    await reach(target);
    await target.page().keyboard.press('Space');
  },
  write: async (target, text) => {
    await target.waitFor();
    await reach(target);
    await target.page().keyboard.press('Control+A');
    await target.page().keyboard.press('Delete');
    await target.page().keyboard.type(text);
  },
  select: async (target, value) => {
    await target.waitFor();
    await reach(target);
    const { keyboard: keys } = target.page();
    await keys.press('Home');
    for (let pressed = 0; pressed < 40; pressed += 1) {
      if ((await target.inputValue()) === value) return;
      await keys.press('ArrowDown');
    }
    throw new Error(`the arrows do not reach "${value}" in ${target}`);
  },
};

const reach = async (target: Locator): Promise<void> => {
  await turnTo(target.page());
  await tabUntil(target.page(), String(target), () => hasFocus(target));
};
