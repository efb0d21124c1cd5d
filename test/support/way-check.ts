import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

// Comes with @axe-core/playwright. Its source is put into each page once: the builder of that
// package would do so for every look, and open another page for each.
const axeSource = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

type AxeResults = {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
};
type AxeOptions = {
  readonly resultTypes: readonly string[];
  readonly preload: boolean;
  readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>;
  readonly runOnly?: readonly string[];
};
type WithAxe = typeof globalThis & {
  axe?: { run: (on: Document | Element, options: AxeOptions) => Promise<AxeResults> };
};

/**
 * What axe complains about on this page, in a form that a failing test shows well.
 * @param within looks at this part alone, e.g. a dialog whose page was looked at before
 * @param only runs this rule alone, e.g. `color-contrast` where nothing but the colours is another
 */
export const axeFinds = async (
  page: Page,
  within?: string,
  only?: string,
): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(
    async ([part, rule]) => {
      // What is behind a dialog is hidden from everybody: the page has its heading and its main
      // landmark all the same when the dialog is gone.
      const enabled = document.querySelector('[role=dialog], [role=alertdialog]') === null;
      const rules = { 'landmark-one-main': { enabled }, 'page-has-heading-one': { enabled } };
      const on = part === null ? document : document.querySelector(part);
      if (on === null) return [`there is no ${part}`];
      const results = await (globalThis as WithAxe).axe?.run(on, {
        resultTypes: ['violations'],
        preload: false,
        rules,
        ...(rule === null ? {} : { runOnly: [rule] }),
      });
      if (results === undefined) return ['axe is not there'];
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html}`),
      );
    },
    [within ?? null, only ?? null] as const,
  );
};

/** What is wrong with the page's language, title and width. */
export const frameFaults = async (page: Page, locale: string): Promise<readonly string[]> => {
  const faults = await page.evaluate(frameFaultsNow, locale);
  if (faults.length === 0) return faults;
  // A page is renamed after it is drawn, and says nothing when it was: what is wrong stays wrong.
  await page.waitForTimeout(500);
  return page.evaluate(frameFaultsNow, locale);
};

/** Runs in the page. */
const frameFaultsNow = (wanted: string): readonly string[] => {
  const { lang, scrollWidth, clientWidth } = document.documentElement;
  // The centre's own name may be in any language.
  const chinese = /\p{Script=Han}/u.test(document.title.split(' · ')[0] ?? '');
  return [
    lang === wanted ? '' : `lang is "${lang}"`,
    / · /.test(document.title) ? '' : `the title is "${document.title}"`,
    chinese && wanted === 'en' ? `the title is Chinese: "${document.title}"` : '',
    scrollWidth > clientWidth + 1 ? `scrolls sideways: ${scrollWidth} > ${clientWidth}` : '',
    document.querySelectorAll('h1').length === 1 ||
    document.querySelector('[role=dialog], [role=alertdialog]') !== null
      ? ''
      : `${document.querySelectorAll('h1').length} headings of level 1`,
  ].filter((fault) => fault !== '');
};

/** More presses than any screen has stops. */
const farthest = 300;

/** Numbers everything that Tab has to reach, in the order of the page; a radio group is one stop. */
const numberStops = (page: Page): Promise<number> =>
  page.evaluate(() => {
    for (const old of document.querySelectorAll('[data-stop]')) old.removeAttribute('data-stop');
    const open = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1);
    const within = open ?? document.body;
    const groups = new Set<string>();
    const stops: Element[] = [];
    for (const one of within.querySelectorAll(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    )) {
      const shown =
        one.checkVisibility({ visibilityProperty: true }) &&
        one.closest('[inert], [aria-hidden="true"]') === null &&
        !one.matches(':disabled, [tabindex="-1"], [type="hidden"]');
      if (!shown) continue;
      let stop = one;
      if (one instanceof HTMLInputElement && one.type === 'radio') {
        if (groups.has(one.name)) continue;
        groups.add(one.name);
        const same = [...within.querySelectorAll<HTMLInputElement>('input[type=radio]')];
        stop = same.find(({ name, checked }) => name === one.name && checked) ?? one;
      }
      stops.push(stop);
    }
    // The radio button that is chosen may stand behind other controls of its group's first one.
    stops.sort((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    for (const [index, stop] of stops.entries()) stop.setAttribute('data-stop', String(index + 1));
    return stops.length;
  });

type At = {
  readonly stop: number;
  readonly ringed: boolean;
  readonly outside: boolean;
  readonly isFine: boolean;
  readonly html: string;
};
type WithRound = typeof globalThis & { round?: (At | null)[] };

/**
 * Lets the page note, whenever a key is up again, where the focus is: the number of its stop, and
 * whether a person can see that it is there. Null where it is on the browser's own controls.
 */
const noteFocus = (page: Page) =>
  page.evaluate(() => {
    const here: WithRound = globalThis;
    const isNoting = here.round !== undefined;
    here.round = [];
    if (isNoting) return;
    const focusNow = (): At | null => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      // Rings are drawn around the control itself, its label, its row or its box.
      const around: Element[] = [];
      for (let one: Element | null = element; one !== null && around.length < 5; ) {
        around.push(one);
        one = one.parentElement;
      }
      const ringed = around.some((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        return outlined || (one === element && boxShadow !== 'none');
      });
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return {
        stop: Number(element.getAttribute('data-stop') ?? 0),
        ringed,
        outside: bottom < 0 || right < 0 || top > innerHeight || left > innerWidth,
        // Browsers let what scrolls be scrolled by keyboard, where nothing in it takes the focus.
        isFine:
          element.getAttribute('tabindex') === '-1' || element.scrollHeight > element.clientHeight,
        html: element.outerHTML.slice(0, 160),
      };
    };
    addEventListener('keyup', () => here.round?.push(focusNow()), true);
  });

/** Presses Tab some times, each as soon as the one before is sent; where the focus was after each. */
const pressTab = async (page: Page, times: number): Promise<readonly (At | null)[]> => {
  await noteFocus(page);
  const keys = await page.context().newCDPSession(page);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const sent = Array.from({ length: times }, () => [
    keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
    keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]);
  await Promise.all(sent.flat());
  await keys.detach();
  const round = await page.evaluate(() => (globalThis as WithRound).round ?? []);
  if (round.length !== times) throw new Error(`${times} times Tab, the page heard ${round.length}`);
  return round;
};

/** Goes by Tab until a stop comes that was there before: once round the page. */
async function* onceRound(page: Page, count: number) {
  // Round once as a rule; what is outside of the page, or scrolls, takes a few presses more.
  for (let pressed = 0; pressed < farthest; ) {
    const batch = pressed === 0 ? count + 3 : 8;
    yield* await pressTab(page, batch);
    pressed += batch;
  }
}

/**
 * Goes once round the page by Tab, as somebody without a mouse does: every control is reached, each
 * in the order of the page, each shows that it has the focus, and the focus is never lost.
 */
export const tabFaults = async (page: Page): Promise<readonly string[]> => {
  const count = await numberStops(page);
  const faults: string[] = [];
  const seen: number[] = [];
  let lost = 0;
  for await (const at of onceRound(page, count)) {
    if (at === null) {
      // Between last and first the focus is on the browser's own controls.
      lost += 1;
      if (lost > 3) break;
      continue;
    }
    if (at.stop === seen.at(-1)) continue; // parts of one control, such as day, month and year
    if (seen.includes(at.stop)) break;
    if (at.stop === 0) {
      if (!at.isFine) faults.push(`an unexpected stop: ${at.html}`);
      continue;
    }
    seen.push(at.stop);
    if (!at.ringed) faults.push(`the focus can’t be seen: ${at.html}`);
    if (at.outside) faults.push(`the focus is outside of the window: ${at.html}`);
  }
  const turns = seen.filter((stop, index) => index > 0 && stop < (seen[index - 1] ?? 0)).length;
  if (turns > 1) faults.push(`Tab goes to and fro: ${seen.join(' ')}`);
  // Twice where the round began within the page: at the end of the page, and at the end of the round.
  if (lost > 2) faults.push('the focus is lost on the way');
  if (seen.length < count) {
    const missed = await page.evaluate(
      (reached) =>
        [...document.querySelectorAll('[data-stop]')]
          .filter((one) => !reached.includes(Number(one.getAttribute('data-stop'))))
          .map((one) => `Tab does not reach: ${one.outerHTML.slice(0, 160)}`),
      seen,
    );
    faults.push(...missed);
  }
  return faults;
};
