import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNodeCrypto } from '../../../main/adapters/crypto/node-crypto.ts';
import type { Weighed } from '../../../main/domain/checks/outcome.ts';
import {
  changedSince,
  checkTicket,
  knownAs,
  makeTicket,
  type TicketBody,
} from '../../../main/domain/checks/ticket.ts';
import { certify } from '../../../main/domain/log/certificate.ts';

const { newSigningKey, sign, verify, sha256 } = createNodeCrypto();
const centre = newSigningKey();
const station = newSigningKey();
const stranger = newSigningKey();
const hour = 3_600_000;
const made = Date.parse('2026-11-26T08:00:00Z');
const machine = knownAs('machine', ['4c4c4544-0042'], sha256);

const certificate = certify(
  {
    centre: 'centre',
    station: 'station',
    name: 'Room 2, seat 14',
    publicKey: station.publicKey,
    from: 0,
    until: made + 1_000 * hour,
  },
  (text) => sign(centre.privateKey, text),
);
const body: TicketBody = {
  schema: 'invigil-ticket/1',
  program: 'invigil 0.1.0',
  station: 'station',
  made,
  machine,
  network: knownAs('network', ['192.168.1.0/24'], sha256),
  policy: sha256('policy'),
  result: 'not-ready',
  waits: true,
  findings: [
    { check: 'displays', verdict: 'not-ready', effect: 'blocks', remedy: 'unplug-displays' },
    { check: 'memory', verdict: 'ready', effect: 'none', remedy: null },
  ],
};
const ticket = makeTicket(body, certificate, (text) => sign(station.privateKey, text));
const trust = {
  centreKey: centre.publicKey,
  machine,
  now: made + hour,
  maxAgeMilliseconds: 48 * hour,
  verify,
  sha256,
};
const refusal = (value: unknown, more: Partial<typeof trust> = {}) => {
  const checked = checkTicket(value, { ...trust, ...more });
  return checked.ok ? 'accepted' : checked.error;
};

describe('a readiness ticket (R-S1)', () => {
  it('is accepted on its machine within its time', () => {
    expect(refusal(ticket)).toBe('accepted');
    expect(refusal(JSON.parse(JSON.stringify(ticket)))).toBe('accepted');
  });

  it('is refused after any change of any of its characters', () => {
    const text = JSON.stringify(ticket);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: text.length - 1 }),
        fc.constantFrom('0', '1', 'a', 'x', '"', '-', ' '),
        (at, other) => {
          const changed = text.slice(0, at) + other + text.slice(at + 1);
          let value: unknown;
          try {
            value = JSON.parse(changed);
          } catch {
            return;
          }
          // Spaces between the parts say nothing.
          if (JSON.stringify(value) === text) return;
          expect(refusal(value)).not.toBe('accepted');
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('is refused when a finding is left out, added, or set in another order', () => {
    for (const findings of [
      [],
      body.findings.slice(1),
      body.findings.toReversed(),
      [...body.findings, ...body.findings],
    ]) {
      expect(refusal({ ...ticket, findings })).toBe('ticket-altered');
    }
    expect(refusal({ ...ticket, note: 'ready' })).toBe('ticket-unreadable');
  });

  it('is refused when somebody without the station’s key signs it, however well certified', () => {
    const own = makeTicket(body, certificate, (text) => sign(stranger.privateKey, text));
    expect(refusal(own)).toBe('ticket-altered');
    const selfMade = certify({ ...certificate, publicKey: stranger.publicKey }, (text) =>
      sign(stranger.privateKey, text),
    );
    const { signature, ...rest } = selfMade;
    const forged = makeTicket(body, { ...rest, signature }, (text) =>
      sign(stranger.privateKey, text),
    );
    expect(refusal(forged)).toBe('ticket-altered');
    expect(refusal(ticket, { centreKey: stranger.publicKey })).toBe('ticket-altered');
  });

  it('is refused on a machine that is another one now', () => {
    const other = knownAs('machine', ['4c4c4544-0043'], sha256);
    expect(refusal(ticket, { machine: other })).toBe('ticket-other-machine');
  });

  it('is refused after its time, and when it comes from the future', () => {
    expect(refusal(ticket, { now: made + 48 * hour })).toBe('accepted');
    expect(refusal(ticket, { now: made + 48 * hour + 1 })).toBe('ticket-too-old');
    expect(refusal(ticket, { now: made - 300_000 })).toBe('accepted');
    expect(refusal(ticket, { now: made - 300_001 })).toBe('ticket-not-yet');
  });

  it('is compared with what is found now', () => {
    const now = (check: Weighed['check'], verdict: Weighed['verdict']): Weighed => ({
      check,
      verdict,
      confidence: 1,
      signals: [],
      remedy: null,
      effect: 'none',
      override: null,
    });
    expect(changedSince(ticket, [now('displays', 'ready'), now('memory', 'ready')])).toEqual([
      { check: 'displays', before: 'not-ready', now: 'ready' },
    ]);
  });

  it('knows a machine again whatever the order of what it is known by', () => {
    expect(knownAs('machine', ['a', 'b'], sha256)).toBe(knownAs('machine', ['b', 'a'], sha256));
    expect(knownAs('machine', ['a'], sha256)).not.toBe(knownAs('network', ['a'], sha256));
  });
});
