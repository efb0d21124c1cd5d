import type { Ticket } from '../../domain/checks/ticket.ts';

type Line = Ticket['findings'][number];

/** A readiness ticket as staff see it. */
export type TicketRow = Pick<
  Ticket,
  'machine' | 'station' | 'made' | 'program' | 'result' | 'waits'
> & {
  readonly stationName: string;
  readonly tooOld: boolean;
  /** Checks that block or warn, worst first. */
  readonly against: readonly Pick<Line, 'check' | 'verdict' | 'effect'>[];
};

const stands: readonly Line['effect'][] = ['blocks', 'warns'];

/** The row of a ticket; `tooOld`: too old to be relied on. */
export const ticketRow = (ticket: Ticket, tooOld: boolean): TicketRow => {
  const { machine, station, certificate, made, program, result, waits, findings } = ticket;
  return {
    machine,
    station,
    stationName: certificate.name,
    made,
    program,
    result,
    waits,
    tooOld,
    against: findings
      .filter(({ effect }) => stands.includes(effect))
      .toSorted((one, other) => stands.indexOf(one.effect) - stands.indexOf(other.effect))
      .map(({ check, verdict, effect }) => ({ check, verdict, effect })),
  };
};
