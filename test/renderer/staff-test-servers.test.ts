import * as fc from 'fast-check';
import { beforeEach, describe, expect, it as plainIt } from 'vitest';
import { serverFrom } from '../../main/domain/checks/server-address.ts';
import { staff as en } from '../../preload/texts/en/staff.ts';
import { serversIn } from '../../renderer/staff/system-test/server-lines.ts';
import { demonstrationStation } from '../support/staff-station.ts';
import { it } from './browser-it.ts';
import { goTo, staffForFile } from './staff-window.ts';

const { open, station } = staffForFile(demonstrationStation);
const fingerprint = 'ab'.repeat(32);

describe('the test servers of a centre, at the desk (R-S5)', () => {
  beforeEach(async () => {
    const desk = station().open('staff');
    await desk.api.session.signIn(station().account('admin'));
    await desk.send(desk.api.check.setServers, { servers: [`https://hub:4690#${fingerprint}`] });
    desk.close();
  });

  it('names the line and the reason where an address of a test server is wrong', async () => {
    const { page, close } = await open(station().account('admin'));
    await goTo(page, en.nav.systemTest);
    await page.getByRole('button', { name: en.systemTest.servers.open }).click();
    const panel = page.getByRole('complementary');
    const field = panel.getByLabel(en.systemTest.servers.label);
    await field.fill(
      `https://hub:4690#${fingerprint}\n\nhttp://hub\nhttps://hub/path\nhttps://h#12`,
    );
    await panel.getByRole('button', { name: en.systemTest.servers.save }).click();
    const { why } = en.systemTest.servers;
    expect(await panel.getByRole('alert').locator('> span').allTextContents()).toEqual([
      `Line 3: ${why.scheme}`,
      `Line 4: ${why.host}`,
      `Line 5: ${why.fingerprint}`,
    ]);
    await field.fill(`https://hub:4690#${fingerprint}\n\n  https://192.0.2.1:4690 `);
    await panel.getByRole('button', { name: en.systemTest.servers.save }).click();
    await panel.getByText('2 test servers were saved.').waitFor();
    expect(await field.inputValue()).toBe(
      `https://hub:4690#${fingerprint}\nhttps://192.0.2.1:4690`,
    );
    await close();
  });

  it('lets staff read the test servers, and administrators alone change them', async () => {
    const { page, close } = await open(station().account('staff'));
    await goTo(page, en.nav.systemTest);
    await page.getByRole('button', { name: en.systemTest.servers.open }).click();
    const panel = page.getByRole('complementary');
    await panel.getByText(`https://hub:4690#${fingerprint}`).waitFor();
    await panel.getByText(en.systemTest.servers.readOnly).waitFor();
    expect(await panel.getByRole('textbox').count()).toBe(0);
    await close();
  });
});

describe('addresses of test servers', () => {
  plainIt('are judged by the window as by the main process', () => {
    const part = fc.constantFrom(
      'https://',
      'HTTPS://',
      'http://',
      'hub',
      '考点.example',
      '[fe80::1]',
      ':4690',
      ':65536',
      ':0',
      '.',
      '-',
      '/',
      '#',
      '@',
      ' ',
      fingerprint,
      'ab:',
      '1',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        const [written] = serversIn(parts.join('')).servers;
        if (written === undefined) return;
        expect(serversIn(written).complaints.length === 0).toBe(serverFrom(written) !== null);
      }),
      { numRuns: 3_000 },
    );
    expect(serversIn(`https://${'a'.repeat(300)}`).complaints[0]?.why).toBe('tooLong');
    expect(serversIn('https://a\n'.repeat(11)).complaints).toEqual([{ line: 11, why: 'tooMany' }]);
  });
});
