import type { Page } from 'playwright';
import { machines, takenAgain } from '../support/proctor-machines.ts';
import { idOf } from '../support/proctor-people.ts';
import type { RoomScript } from '../support/proctor-room.ts';

export type Screen = {
  readonly name: string;
  /** With nobody in the room. */
  readonly empty?: true;
  readonly go: (page: Page) => Promise<unknown>;
};

/** The row of a candidate in the list of seats. */
export const seat = (page: Page, index: number) => page.locator(`[data-row="${idOf(index)}"]`);

const openDoor = async (page: Page) => {
  await seat(page, 0).click();
  await page.locator('figure img').nth(1).waitFor();
};

/** Every screen of the door, and how to get there from the list of the room's seats. */
export const doorScreens = (script: RoomScript): readonly Screen[] => [
  { name: 'door', go: (page) => openDoor(page) },
  {
    name: 'door-looked-at',
    go: async (page) => {
      await openDoor(page);
      await page.locator('figure [role=group]').first().focus();
      for (const key of ['+', '+', '+', 'r']) await page.keyboard.press(key);
      await page.locator('section[aria-labelledby=door-heading] button').last().click();
      await page.getByRole('alert').waitFor();
    },
  },
  ...(['ready', 'reason', 'twoPeople', 'impossible', 'changed'] as const).map((machine) => ({
    name: `door-machine-${machine}`,
    go: async (page: Page) => {
      script.setDoor({ machine: machines[machine] });
      await openDoor(page);
      const section = page.locator('section[aria-labelledby=door-machine]');
      await section.waitFor();
      for (const advice of await section.locator('summary').all()) await advice.click();
      await section.scrollIntoViewIfNeeded();
    },
  })),
  {
    name: 'door-machine-missing',
    go: async (page) => {
      script.setDoor({ machine: machines.twoPeople });
      await openDoor(page);
      for (const box of await page.getByRole('checkbox').all()) await box.check();
      await page.locator('section[aria-labelledby=door-heading] button').last().click();
      await page.locator('input[aria-invalid=true]').first().waitFor();
      // In a field Escape would not lead back to the room.
      await page.locator('#door-heading').focus();
    },
  },
  {
    name: 'door-machine-again',
    go: async (page) => {
      script.setDoor({ machine: machines.impossible });
      await openDoor(page);
      await page.locator('section[aria-labelledby=door-machine] li').nth(1).waitFor();
      script.setDoor({ machine: { ...machines.reason, made: machines.reason.made + 1 } });
      await page.locator('input[id$=-reason]').waitFor();
    },
  },
  {
    name: 'door-taken-again',
    go: async (page) => {
      await openDoor(page);
      script.setDoor({ pictures: takenAgain });
      await page.getByText('14:09').waitFor();
    },
  },
  {
    name: 'refuse',
    go: async (page) => {
      await openDoor(page);
      await page.locator('section[aria-labelledby=door-heading] button').nth(-2).click();
      await page.getByRole('alertdialog').getByRole('radio').nth(2).check();
    },
  },
];
