import type {
  Echoes,
  EchoSecond,
  EchoStatistics,
  Measured,
  Outage,
} from '../../domain/checks/network-measurement.ts';
import type { Probe } from './probes.ts';

/** Silence longer than this is an outage. */
const outageMilliseconds = 1_000;

/** What probes tell; those sent before `quietMilliseconds` had the line for themselves. */
export const echoesOf = (
  probes: readonly Probe[],
  quietMilliseconds: number,
  milliseconds: number,
): Measured<Echoes> => {
  const outages = outagesIn(probes, milliseconds);
  const outside = probes.filter(({ sent }) => !outages.some((outage) => isIn(sent, outage)));
  const quiet = statisticsOf(outside.filter(({ sent }) => sent < quietMilliseconds));
  const loaded = statisticsOf(outside.filter(({ sent }) => sent >= quietMilliseconds));
  // Cut off while it was quiet: what was measured under load must not pass for it.
  if (quiet === null) return { known: false, because: loaded === null ? 'no-echo' : 'stalled' };
  return { known: true, value: { quiet, loaded, outages, series: secondsOf(probes) } };
};

const isIn = (sent: number, { beginMilliseconds, lengthMilliseconds }: Outage): boolean =>
  sent >= beginMilliseconds && sent < beginMilliseconds + lengthMilliseconds;

/**
 * By the times of sending: from the first lost probe to the next answered one, so that neither latency
 * nor a program that could not run looks like silence of the network.
 */
const outagesIn = (probes: readonly Probe[], milliseconds: number): readonly Outage[] => {
  const outages: Outage[] = [];
  const interval = milliseconds / Math.max(1, probes.length);
  let lost: Probe[] = [];
  const settle = (end: number) => {
    const [first] = lost;
    const length = end - (first?.sent ?? end);
    // Where few probes were sent, the program stood still, not the network.
    if (length > outageMilliseconds && lost.length * interval > outageMilliseconds / 2) {
      outages.push({ beginMilliseconds: end - length, lengthMilliseconds: length });
    }
    lost = [];
  };
  for (const probe of probes) {
    if (probe.roundTrip === null) lost.push(probe);
    else settle(probe.sent);
  }
  settle(milliseconds);
  return outages;
};

const statisticsOf = (probes: readonly Probe[]): EchoStatistics | null => {
  const trips = tripsOf(probes);
  if (trips.length === 0) return null;
  const sorted = trips.toSorted((one, other) => one - other);
  return {
    probes: probes.length,
    lossPercent: (100 * (probes.length - trips.length)) / probes.length,
    latencyMedianMilliseconds: quantile(sorted, 0.5),
    latencyP95Milliseconds: quantile(sorted, 0.95),
    jitterMilliseconds: jitterOf(probes),
  };
};

const tripsOf = (probes: readonly Probe[]): readonly number[] =>
  probes.flatMap(({ roundTrip }) => (roundTrip === null ? [] : [roundTrip]));

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

const jitterOf = (probes: readonly Probe[]): number => {
  let sum = 0;
  let pairs = 0;
  for (const [index, { roundTrip }] of probes.entries()) {
    const before = probes[index - 1]?.roundTrip ?? null;
    if (before === null || roundTrip === null) continue;
    sum += Math.abs(roundTrip - before);
    pairs += 1;
  }
  return pairs === 0 ? 0 : sum / pairs;
};

const secondsOf = (probes: readonly Probe[]): readonly EchoSecond[] => {
  const last = Math.floor((probes.at(-1)?.sent ?? -1) / 1_000);
  const seconds = Array.from({ length: last + 1 }, (): Probe[] => []);
  for (const probe of probes) seconds[Math.floor(probe.sent / 1_000)]?.push(probe);
  return seconds.map((within) => {
    const sorted = tripsOf(within).toSorted((one, other) => one - other);
    return {
      probes: within.length,
      lost: within.length - sorted.length,
      latencyMedianMilliseconds: sorted.length === 0 ? null : quantile(sorted, 0.5),
    };
  });
};
