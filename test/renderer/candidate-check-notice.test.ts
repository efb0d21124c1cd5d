import { beforeEach, describe, expect } from 'vitest';
import { createCheckScript } from '../support/check-script.ts';
import { it } from './browser-it.ts';
import { heading, press, toCheckIn } from './candidate-check-way.ts';
import { candidateForFile } from './candidate-window.ts';

const checkScript = createCheckScript();
const { script, open } = candidateForFile(checkScript.handlers);
beforeEach(() => checkScript.reset());

/** Notes that the place was asked for, and answers so. */
const placeIs = (found: string) => `navigator.geolocation.getCurrentPosition = (yes, no) => {
  globalThis.asked = true;
  ${found};
};`;

describe('before anything is collected', () => {
  it('who practises is told what the ticket says, and is not asked for the place (R-S7)', async () => {
    const { page, frames, complaints, close } = await open({
      before: placeIs('yes({ coords: { latitude: 31.2, longitude: 121.5 } })'),
    });
    await press(page, 'Test this computer');
    const main = page.locator('main');
    for (const said of ['ticket', 'digests', 'VPN', 'virtual machine', 'remote desktop']) {
      await main.getByText(said).first().waitFor();
    }
    for (const never of ['IP address', 'some 10 km']) {
      expect(await main.getByText(never).count()).toBe(0);
    }
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(frames.filter((frame) => frame.includes('check/run'))).toEqual([]);
    await press(page, 'Start the test');
    await heading(page, 'Computer and network are done');
    expect(checkScript.named('run')[0]?.input).toEqual({ what: 'all', location: null });
    expect(await page.evaluate(() => 'asked' in globalThis)).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it('at check-in the candidate is told what is recorded, and the place is not agreed to beforehand (R-S7)', async () => {
    const { page, frames, complaints, close } = await open({
      before: placeIs('yes({ coords: { latitude: 31.2, longitude: 121.5 } })'),
    });
    await toCheckIn(page, script);
    const main = page.locator('main');
    for (const said of ['IP address', 'digest', 'some 10 km', 'VPN', 'virtual machine', 'remote']) {
      await main.getByText(said).first().waitFor();
    }
    expect(await page.getByRole('checkbox').isChecked()).toBe(false);
    expect(frames.filter((frame) => frame.includes('check/run'))).toEqual([]);
    await press(page, 'Start the test');
    await heading(page, 'Computer and network are done');
    expect(checkScript.named('run')[0]?.input).toEqual({ what: 'changed', location: null });
    expect(await page.evaluate(() => 'asked' in globalThis)).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it('at check-in the place is sent to a tenth of a degree with consent, and kindly done without where it is not found (R-S7)', async () => {
    const known = await open({
      before: placeIs('yes({ coords: { latitude: 31.23041, longitude: 121.4737 } })'),
    });
    await toCheckIn(known.page, script);
    await known.page.getByRole('checkbox').check();
    await press(known.page, 'Start the test');
    await heading(known.page, 'Computer and network are done');
    expect(checkScript.named('run')[0]?.input).toEqual({
      what: 'changed',
      location: { latitude: 31.2, longitude: 121.5 },
    });
    expect(known.frames.join('')).not.toContain('31.23');
    await known.close();

    const goOn = checkScript.hold();
    const unknown = await open({ before: placeIs('no({ code: 2 })') });
    await toCheckIn(unknown.page, script);
    await unknown.page.getByRole('checkbox').check();
    await press(unknown.page, 'Start the test');
    await unknown.page.getByText('The rough location was not found').waitFor();
    goOn();
    await unknown.close();
  });
});
