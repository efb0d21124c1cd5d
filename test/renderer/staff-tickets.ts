import type { TestCore } from '../support/core.ts';
import { findingsWith, ticketsOf } from '../support/tickets.ts';

const hour = 3_600_000;

/** Tickets that this centre's stations made now, by the seat that they are of. */
export const ticketsNow = (centre: Pick<TestCore, 'core' | 'folder'>) => {
  const { ticket } = ticketsOf(centre);
  const now = Date.now();
  return {
    good: (number: number) => ticket(number, { made: now - hour, name: `Seat ${number}` }),
    bad: (number: number) =>
      ticket(number, {
        made: now - hour,
        name: `Seat ${number}`,
        result: 'not-ready',
        findings: findingsWith(['displays', 'network']),
      }),
    old: (number: number) => ticket(number, { made: now - 60 * hour, name: `Seat ${number}` }),
    untested: (number: number) =>
      ticket(number, { made: now - hour, name: `Seat ${number}`, waits: true }),
  };
};
