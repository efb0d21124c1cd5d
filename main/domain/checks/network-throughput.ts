import { signal } from './answer.ts';
import type { Measured, Throughput } from './network-measurement.ts';
import { type NetworkPart, near, unknownPart } from './network-part.ts';

/** Rounded down, so that what is missed does not look like what is needed. */
const megabytes = (bytes: number): number => Math.floor(bytes / 10_000) / 100;

/** @param least MB/s that are needed */
export const judgeThroughput = (
  way: 'download' | 'upload',
  measured: Measured<Throughput>,
  least: number,
): NetworkPart => {
  if (!measured.known) return unknownPart(`network-${way}-unknown`, measured.because);
  const { bytesPerSecond, lowestBytesPerSecond } = measured.value;
  const speed = bytesPerSecond / 1_000_000;
  const lowest = lowestBytesPerSecond / 1_000_000;
  const seen = signal(`network-${way}`, { speed: megabytes(bytesPerSecond) }, 0);
  if (speed < least) {
    const low = signal(`network-${way}-low`, { least });
    return { verdict: 'not-ready', signals: [seen, low], remedy: 'network-faster' };
  }
  if (speed < least * (1 + near)) {
    const close = signal(`network-${way}-near`, { least }, 1);
    return { verdict: 'advice', signals: [seen, close], remedy: 'network-faster' };
  }
  if (lowest < least / 2) {
    const values = { speed: megabytes(lowestBytesPerSecond) };
    const unsteady = signal(`network-${way}-unsteady`, values, 1);
    return { verdict: 'advice', signals: [seen, unsteady], remedy: 'network-steadier' };
  }
  return { verdict: 'ready', signals: [seen], remedy: null };
};
