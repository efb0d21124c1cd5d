import type { CheckName } from '../../domain/checks/finding.ts';
import { noMedia } from '../../domain/checks/media.ts';
import { clockFrom } from '../../domain/checks/network-clock.ts';
import type { CheckPolicy } from '../../domain/checks/policy.ts';
import { measuresOf, type Ticket } from '../../domain/checks/ticket.ts';
import type {
  CompareClock,
  MeasureNetwork,
  NetworkProgress,
  NetworkServer,
} from '../../ports/network-test.ts';
import type { LookAtMachine } from '../../ports/system-test.ts';
import { keptChecks } from './kept-checks.ts';
import { knownBy } from './own-ticket.ts';
import type { Location, Test } from './test-state.ts';

export type FindOutPorts = {
  readonly machine: LookAtMachine;
  readonly measureNetwork: MeasureNetwork;
  readonly compareClock: CompareClock;
  readonly servers: () => readonly NetworkServer[];
  /** Wall clock, milliseconds UTC. */
  readonly now: () => number;
  /** Monotonic, milliseconds. */
  readonly elapsed: () => number;
  readonly sha256: (text: string) => string;
  /** A ticket of this machine that can be relied on now, if there is one. */
  readonly ownTicket: (machine: string) => Ticket | null;
};

export type Running = {
  readonly probes: { readonly done: number; readonly all: number };
  readonly network: NetworkProgress | null;
};

export type RunOptions = {
  readonly what: 'all' | 'changed' | CheckName;
  readonly policy: CheckPolicy;
  readonly location: Location | null;
  readonly onProgress: (running: Running) => void;
  readonly signal: AbortSignal;
};

const media: readonly CheckName[] = ['camera', 'microphone', 'loudspeaker'];

/** Tells how far looking and measuring are, side by side. */
const progressOf = ({ onProgress }: RunOptions) => {
  let running: Running = { probes: { done: 0, all: 0 }, network: null };
  const tell = (more: Partial<Running>): void => {
    running = { ...running, ...more };
    onProgress(running);
  };
  return {
    onProbe: (done: number, all: number) => tell({ probes: { done, all } }),
    onNetwork: (network: NetworkProgress) => tell({ network }),
  };
};

/** What main itself finds out for a system test; a window measures the rest. */
export const findingOut = (ports: FindOutPorts) => {
  const { machine, sha256, now, elapsed } = ports;
  const measure = ({ policy, signal }: RunOptions, onProgress: (told: NetworkProgress) => void) =>
    ports.measureNetwork({
      servers: ports.servers(),
      seconds: policy.network.seconds,
      onProgress,
      signal,
    });

  /** A whole test. What of an earlier one still holds is taken over where that was asked for. */
  const begin = async (options: RunOptions): Promise<Test> => {
    const { policy, location, signal, what } = options;
    const from = elapsed();
    const { onProbe, onNetwork } = progressOf(options);
    const looking = machine.look(onProbe);
    // Without an earlier test to build on, the network need not wait for the look.
    const early = what === 'all' ? measure(options, onNetwork) : null;
    const look = await looking;
    const known = knownBy(look.machine, look.network, sha256);
    const ticket =
      what === 'changed' && known.machine !== null ? ports.ownTicket(known.machine) : null;
    const kept =
      ticket === null ? [] : keptChecks(ticket, known.network, sha256(measuresOf(policy)));
    const network =
      (await early) ?? (kept.includes('network') ? null : await measure(options, onNetwork));
    return {
      policy,
      look,
      known,
      network,
      // A network may stay as it was; a clock can be changed overnight (R-S6).
      clock: network ? clockFrom(network) : await ports.compareClock(ports.servers(), signal),
      media: noMedia,
      location,
      since: ticket === null ? null : { ticket, kept },
      took: elapsed() - from,
      made: now(),
    };
  };

  /** One check once more, as what is then different of the test. */
  const again = async (
    { since, media: measured }: Test,
    check: CheckName,
    options: RunOptions,
  ): Promise<Partial<Test>> => {
    const kept = since && { ...since, kept: since.kept.filter((one) => one !== check) };
    const changed = { since: kept, policy: options.policy };
    if (media.includes(check)) return { ...changed, media: { ...measured, [check]: null } };
    const { onProbe, onNetwork } = progressOf(options);
    const looking = machine.look(onProbe);
    if (check === 'network') {
      const network = await measure(options, onNetwork);
      return { ...changed, look: await looking, network, clock: clockFrom(network) };
    }
    if (check === 'clock') {
      const clock = await ports.compareClock(ports.servers(), options.signal);
      return { ...changed, look: await looking, clock };
    }
    return { ...changed, look: await looking };
  };

  return { begin, again };
};
