import type { Page } from 'playwright';
import type { SittingScript } from '../support/candidate-script.ts';
import { lookUp } from './candidate-window.ts';

/** The way through the candidate's system test in English, button by button. */

export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click();
export const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

/** Waits until the camera's picture is there. */
export const pictureThere = (page: Page) =>
  page.waitForFunction(() => document.querySelector('video + div') !== null);

/** From the welcome to the first check of the window. */
export const toCamera = async (page: Page) => {
  await press(page, 'Test this computer');
  await press(page, 'Start the test');
  await heading(page, 'Computer and network are done');
  await press(page, 'Next');
  await heading(page, 'Test the camera');
};

/** Has the sound played, says that it was heard where that is asked, and goes on to the result. */
export const throughLoudspeaker = async (page: Page) => {
  await press(page, 'Play the sound');
  const yes = page.getByRole('button', { name: 'Yes, I heard it' });
  const on = page.getByRole('button', { name: 'To the result' });
  await yes.or(on).first().waitFor();
  if (await yes.isVisible()) await yes.click();
  await on.click();
};

/** From the look-up to the test that the exam asks for. */
export const toCheckIn = async (page: Page, script: SittingScript) => {
  script.change({
    at: {
      step: 'pictures',
      have: { document: false, face: false },
      documentType: 'passport',
      systemTest: 'missing',
    },
  });
  await lookUp(page);
  await press(page, 'This is me, go on');
  await heading(page, 'Test this computer');
};
