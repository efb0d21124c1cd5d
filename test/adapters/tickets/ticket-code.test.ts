import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTicketCode, ticketCode } from '../../../main/adapters/tickets/ticket-code.ts';
import { checkPage } from '../../../main/shell/check-page.ts';
import { drawQr } from '../../../main/shell/check-qr.ts';
import { modulesIn, readQr } from '../../support/qr-reader.ts';
import { findingsWith, ticketCentre } from '../../support/tickets.ts';
import { reportOf } from './report-of.ts';

const { ticket } = ticketCentre();
const codeOf = (text: string | Uint8Array) =>
  `INVIGIL1:${deflateRawSync(text).toString('base64url')}`;

describe('the text of a ticket’s code (R-S1)', () => {
  it('reads nothing out of any other text, without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readTicketCode(text)).toBeNull();
        expect(readTicketCode(`INVIGIL1:${text}!`)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.base64String(), (text) => {
        const rest = text.replaceAll(/[^A-Za-z0-9]/g, '');
        expect(() => readTicketCode(`INVIGIL1:${rest}`)).not.toThrow();
      }),
    );
    expect(readTicketCode(codeOf(Uint8Array.of(0x22, 0xff, 0x22)))).toBeNull();
    expect(readTicketCode(codeOf('not JSON'))).toBeNull();
    expect(readTicketCode(ticketCode(ticket(1)).replace('INVIGIL1:', 'INVIGIL2:'))).toBeNull();
  });

  it('unfolds to no more than the largest ticket', () => {
    const bomb = codeOf(`"${' '.repeat(60_000_000)}"`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(readTicketCode(bomb)).toBeNull();
    expect(readTicketCode(codeOf(`"${' '.repeat(100_000)}"`))).not.toBeNull();
  });

  it('gives the ticket back, whatever is around it', () => {
    const one = ticket(1, { name: '第 2 考场 14 号机' });
    expect(readTicketCode(`  ${ticketCode(one)}\r\n`)).toEqual(one);
  });
});

describe('the QR code of the report (R-S1)', () => {
  const worst = ticket(14, {
    name: '二号考场十四号机 '.repeat(9),
    result: 'not-ready',
    findings: findingsWith(['displays', 'network', 'camera', 'programs', 'virtual-machine']),
  });

  it('is left out where there is no ticket, or one that no code can hold', () => {
    expect(checkPage(reportOf(), 'en')).not.toContain('class="qr"');
    expect(drawQr('x'.repeat(2_332), '')).toBeNull();
    expect(drawQr('x'.repeat(2_331), '')).not.toBeNull();
  });

  it.each(['zh-CN', 'en'] as const)('is read back into the very ticket (%s)', (language) => {
    for (const one of [ticket(1), worst]) {
      const page = checkPage(reportOf(), language, one);
      const svg = /<svg class="qr".*?<\/svg>/s.exec(page)?.[0] ?? '';
      const { modules, quiet } = modulesIn(svg);
      expect(quiet).toBe(4);
      const text = readQr(modules);
      expect(text).toBe(ticketCode(one));
      expect(readTicketCode(text)).toEqual(one);
    }
  });

  it('can be read for texts of every length', () => {
    for (let length = 1; length <= 2_331; length += 37) {
      const text = Buffer.alloc(length, 'INVIGIL1:abcdefghijklmnopqrstuvwxyz-_0123').toString();
      expect(readQr(modulesIn(drawQr(text, '') ?? '').modules)).toBe(text);
    }
  });

  it('stands on the page with the station’s name, escaped, and is seven centimetres wide at least', () => {
    const page = checkPage(reportOf(), 'en', ticket(1, { name: '<b>Room & 2</b>' }));
    expect(page).toContain('&lt;b&gt;Room &amp; 2&lt;/b&gt;');
    expect(page).not.toContain('<b>');
    expect(Number(/svg\.qr \{[^}]*width: (\d+)cm/.exec(page)?.[1])).toBeGreaterThanOrEqual(7);
  });
});
