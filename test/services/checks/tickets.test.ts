import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNodeCrypto } from '../../../main/adapters/crypto/node-crypto.ts';
import { readTicketCode, ticketCode } from '../../../main/adapters/tickets/ticket-code.ts';
import type { Ticket } from '../../../main/domain/checks/ticket.ts';
import { fail, ok } from '../../../main/domain/result.ts';
import type { TicketStore } from '../../../main/ports/tickets.ts';
import { mostTickets, openTickets } from '../../../main/services/checks/tickets.ts';
import { findingsWith, machineNumber, ticketCentre, ticketTime } from '../../support/tickets.ts';

const { verify, sha256 } = createNodeCrypto();
const centre = ticketCentre();
const { ticket } = centre;
const stranger = ticketCentre();
const hour = 3_600_000;

/** A store in memory; a full disk takes nothing more. */
const memory = (begin: readonly Ticket[] = []) => {
  const kept = new Map(begin.map((one) => [one.machine, one]));
  const disk = { full: false };
  const store: TicketStore = {
    list: () => [...kept.values()],
    write: (one) => {
      if (disk.full) return fail('disk-full');
      kept.set(one.machine, one);
      return ok(undefined);
    },
    remove: (machine) => {
      if (disk.full) return fail('unwritable');
      kept.delete(machine);
      return ok(undefined);
    },
  };
  return { store, kept, disk };
};

const open = (
  at: { now: number },
  { store } = memory(),
  centreKey = centre.centreKey as string | null,
) =>
  openTickets({
    tickets: store,
    readCode: readTicketCode,
    centreKey: () => centreKey,
    verify,
    sha256,
    now: () => at.now,
  });
const soon = () => ({ now: ticketTime + hour });
const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

describe('tickets of a room (R-S1)', () => {
  it('takes any text without throwing, and nothing that no station of the centre signed', () => {
    const genuine = [JSON.stringify(ticket(1)), pretty(ticket(2)), ticketCode(ticket(3))];
    const fragment = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.json({ maxDepth: 4 }),
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"',
        '\\',
        ',',
        '\n',
        'INVIGIL1:',
        '{"ticket":',
        '\uD800',
      ),
      fc
        .tuple(fc.constantFrom(...genuine), fc.nat(5_000), fc.nat(5_000))
        .map(([text, from, to]) => text.slice(Math.min(from, to), Math.max(from, to))),
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (fragments) => {
        const tickets = open(soon());
        const { added, refused } = tickets.add(fragments.join(''));
        expect(added).toBeGreaterThanOrEqual(tickets.list().length);
        for (const { machine } of tickets.list()) {
          expect([1, 2, 3].map(machineNumber)).toContain(machine);
        }
        expect(added + refused.length).toBeLessThanOrEqual(mostTickets + 1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses a ticket with a text that has no canonical form instead of failing', () => {
    const odd = JSON.stringify({ ...ticket(1), program: 'x' }).replace('"x"', '"\\ud800"');
    expect(open(soon()).add(odd).refused).toEqual([{ place: 1, code: 'ticket-unreadable' }]);
  });

  it('says of each thing that it does not take which one it is and why', () => {
    const tickets = open(soon());
    const given = [
      pretty(ticket(1)),
      'Dear colleague, here are the tickets:',
      JSON.stringify({ ...ticket(2), result: 'not-ready' }),
      JSON.stringify(stranger.ticket(3)),
      ticketCode(ticket(4, { made: ticketTime + 3 * hour })),
      'INVIGIL1:AAAA',
      '{"some":"other file"}',
    ].join('\n');
    expect(tickets.add(given)).toEqual({
      added: 1,
      refused: [
        { place: 2, code: 'ticket-unreadable' },
        { place: 3, code: 'ticket-altered' },
        { place: 4, code: 'ticket-altered' },
        { place: 5, code: 'ticket-not-yet' },
        { place: 6, code: 'ticket-unreadable' },
        { place: 7, code: 'ticket-unreadable' },
      ],
    });
    expect(tickets.list().map(({ machine }) => machine)).toEqual([machineNumber(1)]);
  });

  it('loses nothing behind a file that was cut off', () => {
    const cut = pretty(ticket(1)).slice(0, 700);
    for (const rest of [pretty(ticket(2)), JSON.stringify(ticket(2)), ticketCode(ticket(2))]) {
      expect(open(soon()).add(`${cut}\n${rest}`)).toEqual({
        added: 1,
        refused: [{ place: 1, code: 'ticket-unreadable' }],
      });
    }
  });

  it('knows nothing and takes nothing before the centre is set up', () => {
    const tickets = open(soon(), memory([ticket(1)]), null);
    expect(tickets.list()).toEqual([]);
    expect(tickets.own(machineNumber(1))).toBeNull();
    expect(tickets.add(JSON.stringify(ticket(2))).added).toBe(0);
  });

  it('does not believe what was put into its store behind its back', () => {
    const { made } = ticket(1);
    const forged = { ...ticket(1), result: 'not-ready', made } as const;
    expect(open(soon(), memory([forged, stranger.ticket(2), ticket(3)])).list()).toHaveLength(1);
  });

  it('keeps the newer one of a machine and says that it does', () => {
    const tickets = open(soon());
    const newer = ticket(1, { made: ticketTime + 60_000, result: 'incomplete' });
    expect(tickets.add(JSON.stringify(newer)).added).toBe(1);
    expect(tickets.add(JSON.stringify(ticket(1))).refused).toEqual([
      { place: 1, code: 'ticket-older-than-known' },
    ]);
    expect(tickets.list().map(({ made }) => made)).toEqual([newer.made]);
  });

  it('lets no ticket of a clock that was ahead shut out those that come after', () => {
    const ahead = ticket(1, { made: ticketTime + 400 * hour });
    const tickets = open(soon(), memory([ahead]));
    expect(tickets.own(machineNumber(1))).toBeNull();
    expect(tickets.add(JSON.stringify(ticket(1))).added).toBe(1);
    expect(tickets.list().map(({ made }) => made)).toEqual([ticketTime]);
  });

  it('takes a thousand, refuses what is more, and still renews what it knows', () => {
    const all = Array.from({ length: mostTickets + 2 }, (_, number) => ticket(number));
    const tickets = open(soon());
    const { added, refused } = tickets.add(JSON.stringify(all));
    expect(added).toBe(mostTickets);
    expect(refused).toEqual([{ place: mostTickets + 1, code: 'ticket-one-too-many' }]);
    expect(tickets.add(JSON.stringify(ticket(5_000))).refused).toEqual([
      { place: 1, code: 'ticket-one-too-many' },
    ]);
    expect(tickets.add(JSON.stringify(ticket(7, { made: ticketTime + 1 }))).added).toBe(1);
  });

  it('says that a full disk did not take a ticket, or did not let one go', () => {
    const { store, kept, disk } = memory([ticket(1)]);
    const tickets = open(soon(), { store, kept, disk });
    disk.full = true;
    expect(tickets.add(JSON.stringify(ticket(2))).refused).toEqual([
      { place: 1, code: 'ticket-not-kept' },
    ]);
    expect(tickets.keep(ticket(3))).toBe(false);
    expect(tickets.remove(machineNumber(1))).toBe(false);
    expect(tickets.list()).toHaveLength(1);
  });

  it('takes tickets alone, in lists, in reports, one after another and as codes, in any mixture', () => {
    const code = (number: number) => ticketCode(ticket(number));
    const given = [
      `\uFEFF${pretty(ticket(1))}${pretty(ticket(2))}`,
      JSON.stringify([ticket(3), ticket(4), code(5)]),
      `${JSON.stringify(ticket(6))}\r\n${JSON.stringify(ticket(7))}`,
      code(8),
      `${code(9)}${code(10)}`,
      pretty({ report: { made: 'today' }, ticket: ticket(11) }),
      `  ${code(12)}\t`,
    ].join('\n');
    const tickets = open(soon());
    expect(tickets.add(given)).toEqual({ added: 12, refused: [] });
    expect(new Set(tickets.list().map(({ machine }) => machine)).size).toBe(12);
    // Sent once more after a lost connection, it answers the same.
    expect(tickets.add(given)).toEqual({ added: 12, refused: [] });
  });

  it('shows what stands against a machine, worst first, and when the ticket is too old', () => {
    const at = soon();
    const findings = findingsWith(['displays', 'network']).with(0, {
      check: 'device',
      verdict: 'advice',
      effect: 'warns',
      remedy: null,
    });
    const tickets = open(at);
    tickets.add(pretty(ticket(1, { result: 'not-ready', findings })));
    expect(tickets.list()).toEqual([
      {
        machine: machineNumber(1),
        station: 'station',
        stationName: '考场 Room 2, seat 1',
        made: ticketTime,
        program: 'invigil 0.1.0',
        result: 'not-ready',
        waits: false,
        tooOld: false,
        against: [
          { check: 'displays', verdict: 'not-ready', effect: 'blocks' },
          { check: 'network', verdict: 'not-ready', effect: 'blocks' },
          { check: 'device', verdict: 'advice', effect: 'warns' },
        ],
      },
    ]);
    at.now = ticketTime + 48 * hour;
    expect(tickets.list()[0]?.tooOld).toBe(false);
    at.now += 1;
    expect(tickets.list()[0]?.tooOld).toBe(true);
  });

  it('gives this machine’s own ticket while it can be relied on', () => {
    const at = soon();
    const tickets = open(at);
    expect(tickets.own(machineNumber(1))).toBeNull();
    expect(tickets.keep(ticket(1))).toBe(true);
    expect(tickets.own(machineNumber(1))).toEqual(ticket(1));
    expect(tickets.own(machineNumber(2))).toBeNull();
    at.now = ticketTime + 48 * hour + 1;
    expect(tickets.own(machineNumber(1))).toBeNull();
  });

  it('forgets a machine, also for the next start', () => {
    const room = memory();
    const tickets = open(soon(), room);
    tickets.add(JSON.stringify([ticket(1), ticket(2)]));
    expect(tickets.remove(machineNumber(1))).toBe(true);
    expect(tickets.list().map(({ machine }) => machine)).toEqual([machineNumber(2)]);
    expect(open(soon(), room).list()).toEqual(tickets.list());
  });
});
