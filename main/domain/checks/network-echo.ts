import { signal } from './answer.ts';
import type { Echoes, EchoStatistics, Measured } from './network-measurement.ts';
import { type NetworkPart, near, unknownPart } from './network-part.ts';
import type { CheckPolicy } from './policy.ts';

type Limits = CheckPolicy['network'];

/** Silence for a larger share of the time than this is no network to take an exam with. */
const mostSilence = 0.1;

/** Rounded up, so that what is too much does not look like what is allowed. */
const rounded = (value: number): number => Math.ceil(value * 10) / 10;

/** Latency, jitter, loss and outages, in `seconds` of measuring. */
export const judgeEchoes = (
  echo: Measured<Echoes>,
  limits: Limits,
  seconds: number,
): readonly NetworkPart[] => {
  if (!echo.known) return [unknownPart('network-echo-unknown', echo.because)];
  const { quiet, loaded, outages } = echo.value;
  return [
    judgeMost('latency', quiet.latencyMedianMilliseconds, limits.latencyMilliseconds),
    judgeMost('jitter', quiet.jitterMilliseconds, limits.jitterMilliseconds),
    judgeMost('loss', quiet.lossPercent, limits.lossPercent, { probes: quiet.probes }),
    ...outagePart(outages, seconds),
    ...underLoad(loaded),
  ];
};

const judgeMost = (
  what: 'latency' | 'jitter' | 'loss',
  value: number,
  most: number,
  values: Readonly<Record<string, number>> = {},
): NetworkPart => {
  const seen = signal(`network-${what}`, { value: rounded(value), ...values }, 0);
  if (value > most) {
    const high = signal(`network-${what}-high`, { most });
    return { verdict: 'not-ready', signals: [seen, high], remedy: 'network-steadier' };
  }
  // No loss at all can't be near a limit of none.
  if (value > 0 && value >= most * (1 - near)) {
    const close = signal(`network-${what}-near`, { most }, 1);
    return { verdict: 'advice', signals: [seen, close], remedy: 'network-steadier' };
  }
  return { verdict: 'ready', signals: [seen], remedy: null };
};

const outagePart = (outages: Echoes['outages'], seconds: number): readonly NetworkPart[] => {
  if (outages.length === 0) return [];
  const silent = outages.reduce((sum, { lengthMilliseconds }) => sum + lengthMilliseconds, 0);
  const isMuch = silent > seconds * 1_000 * mostSilence;
  const signals = outages.map(({ beginMilliseconds, lengthMilliseconds }) =>
    signal(
      'network-outage',
      { length: rounded(lengthMilliseconds / 1_000), begin: rounded(beginMilliseconds / 1_000) },
      isMuch ? 6 : 1,
    ),
  );
  return [{ verdict: isMuch ? 'not-ready' : 'advice', signals, remedy: 'network-steadier' }];
};

/** Told only: an exam does not fill the line, but it explains a connection that feels slow. */
const underLoad = (loaded: EchoStatistics | null): readonly NetworkPart[] => {
  if (loaded === null) return [];
  const values = { value: rounded(loaded.latencyMedianMilliseconds) };
  const seen = signal('network-latency-loaded', values, 0);
  return [{ verdict: 'ready', signals: [seen], remedy: null }];
};
