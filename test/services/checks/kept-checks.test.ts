import { describe, expect, it } from 'vitest';
import { CheckPolicy } from '../../../main/domain/checks/policy.ts';
import { measuresOf, type Ticket } from '../../../main/domain/checks/ticket.ts';
import { keptChecks } from '../../../main/services/checks/kept-checks.ts';

const usual = CheckPolicy.parse({});
const stricter = CheckPolicy.parse({ network: { downloadMegabytesPerSecond: 8 } });
const laxer = CheckPolicy.parse({ systems: { linux: '1' }, clockSeconds: 600 });

type Line = Ticket['findings'][number];
const line = (check: Line['check'], verdict: Line['verdict']): Line => ({
  check,
  verdict,
  effect: 'none',
  remedy: null,
});
const ticketWith = (...findings: readonly Line[]): Ticket =>
  ({
    policy: 'usual',
    measures: measuresOf(usual),
    network: 'home',
    findings,
  }) as unknown as Ticket;
const good = [line('microphone', 'ready'), line('loudspeaker', 'advice'), line('network', 'ready')];

describe('what a test takes over from a ticket', () => {
  it('is nothing where sound and network are judged by other figures, and nothing of old tickets without them', () => {
    expect(keptChecks(ticketWith(...good), 'home', measuresOf(stricter))).toEqual([]);
    const { measures: _, ...old } = ticketWith(...good);
    expect(keptChecks(old as Ticket, 'home', measuresOf(usual))).toEqual([]);
  });

  it('is sound and the same network where only the rest of the policy is another', () => {
    expect(keptChecks(ticketWith(...good), 'home', measuresOf(laxer))).toEqual([
      'microphone',
      'loudspeaker',
      'network',
    ]);
    expect(keptChecks(ticketWith(...good), 'elsewhere', measuresOf(laxer))).toEqual([
      'microphone',
      'loudspeaker',
    ]);
  });

  it('is nothing that was not good', () => {
    const bad = [line('microphone', 'not-ready'), line('network', 'unknown')];
    expect(keptChecks(ticketWith(...bad), 'home', measuresOf(usual))).toEqual([]);
  });
});
