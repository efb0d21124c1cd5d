import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { tabFaults } from '../support/way-check.ts';
import { it } from './browser-it.ts';
import { found } from './window.ts';

let browser: Browser | undefined;
beforeAll(async () => {
  if (found.ok) browser = await launchBrowser(found.path);
});
afterAll(() => browser?.close());

/** What a round by Tab finds on a page of these controls. */
const faultsOf = async (body: string): Promise<readonly string[]> => {
  if (browser === undefined) throw new Error('No browser is running.');
  const page = await browser.newPage();
  await page.setContent(`<style>:focus { outline: 3px solid }</style><main>${body}</main>`);
  const faults = await tabFaults(page);
  await page.close();
  return faults;
};
const button = (name: string, more = '') => `<button ${more}>${name}</button>`;
const [a, c, d] = [button('A'), button('C'), button('D')];

describe('a round by Tab', () => {
  it('finds nothing where every control is reached, in order and to be seen', async () => {
    const radios = '<input type=radio name=x><input type=radio name=x checked>';
    expect(await faultsOf(`${a}<input type=date>${radios}<a href="#">B</a>${c}`)).toEqual([]);
  });

  it('finds a control that is never reached', async () => {
    const away = `<button onfocus="document.querySelector('button').focus()">B</button>`;
    expect(await faultsOf(a + away + c)).toContainEqual(
      expect.stringMatching(/^Tab does not reach: .*>B</),
    );
  });

  it('finds a focus that nobody can see', async () => {
    expect(await faultsOf(a + button('B', 'style="outline: none"') + c)).toEqual([
      expect.stringMatching(/^the focus can’t be seen: .*>B</),
    ]);
  });

  it('finds a control that has the focus outside of the window', async () => {
    const far = button('B', 'style="position: fixed; left: -500px"');
    expect(await faultsOf(a + far + c)).toEqual([
      expect.stringMatching(/^the focus is outside of the window: .*>B</),
    ]);
  });

  it('finds that it goes to and fro', async () => {
    const first = (name: string, at: number) => button(name, `tabindex="${at}"`);
    const faults = await faultsOf(first('1', 4) + first('2', 3) + first('3', 2) + first('4', 1));
    expect(faults).toContainEqual(expect.stringMatching(/^Tab goes to and fro: 4 3 2 1/));
  });

  it('finds a focus that is lost on the way', async () => {
    const losing = `<button onfocus="this.blur()">B</button>`;
    expect(await faultsOf([a, losing, losing, losing, c, d].join(''))).not.toEqual([]);
  });

  it('finds what takes the focus and is no control', async () => {
    expect(await faultsOf(`${a}<p tabindex="1">B</p>${c}`)).toContainEqual(
      expect.stringMatching(/^an unexpected stop: <p/),
    );
  });
});
