import type { Fact, Facts, Hardware, Session } from '../../domain/checks/facts.ts';
import type { Machine } from '../../ports/machine.ts';

/** Finds out one fact. May throw or hang: whoever runs it says so in the fact. */
export type Probe<F> = (machine: Machine) => Promise<F>;

type ProbesOf<Group> = {
  readonly [Name in keyof Group]: Group[Name] extends Fact<unknown> ? Probe<Group[Name]> : never;
};

/** One probe for each fact; every system has its own set. */
export type Probes = ProbesOf<Omit<Facts, 'hardware' | 'session'>> & {
  readonly hardware: ProbesOf<Hardware>;
  readonly session: ProbesOf<Session>;
};
