import { openDisplay } from '../e2e/support/x11.ts';
import { openHeadedBrowser } from '../e2e/support/x11-browser.ts';
import { until } from '../e2e/support/x11-waiting.ts';
import { promptMark } from './way-lockdown-exam.ts';
import { field, type Stage, showMessage, stageOn, stagePage } from './way-lockdown-stage.ts';

/** Looks like the first item, and guards nothing: what works there would be seen to work. */
const plain = `data:text/html,<!--${stagePage}--><title>Plain</title>
<main style="font-size:24px"><p>${promptMark} is a <input size="20" style="font-size:24px"> that sings.</p></main>`;

/** The same display, browser and hands without an exam. */
export const openPlainStage = async (): Promise<
  Stage & { readonly close: () => Promise<void> }
> => {
  const display = await openDisplay();
  showMessage(display, 'Notes', '200x80+20+20');
  const browser = await openHeadedBrowser(display);
  const stage = stageOn(display, () => browser);
  /** A page of its own, because a dialog that an attempt has opened keeps the keys of its page. */
  const begin = async (): Promise<void> => {
    const old = (await browser.targets()).filter(({ type }) => type === 'page');
    await browser.open(plain);
    for (const { id } of old) await browser.closeTarget(id);
    await until('the page', async () => (await stage.page(`Boolean(${field})`)) === true);
    await stage.settle();
  };
  await begin();
  await display.click(await stage.place(field));
  return {
    ...stage,
    tidy: async () => {
      await stage.tidy();
      await begin();
    },
    close: async () => {
      await browser.close();
      await display.close();
    },
  };
};
