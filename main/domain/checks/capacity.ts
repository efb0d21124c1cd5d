import { judgeFact, signal } from './answer.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { CheckPolicy } from './policy.ts';

const megabytes = (bytes: number): number => Math.floor(bytes / 1_048_576);

/** Memory that is built in; what is free changes by the second and is only told. */
export const judgeMemory = ({ memory }: Facts, policy: CheckPolicy): Finding =>
  judgeFact('memory', memory, ({ size, free }) => {
    const seen = signal('memory-is', { size: megabytes(size), free: megabytes(free) }, 0);
    // A part is taken by graphics and firmware before the system counts.
    const enough = megabytes(size) >= policy.memoryMegabytes * 0.9;
    if (enough) return { verdict: 'ready', signals: [seen] };
    return {
      verdict: 'not-ready',
      signals: [seen, signal('memory-too-small', { minimum: policy.memoryMegabytes })],
      remedy: 'use-machine-with-memory',
    };
  });

/** Free room on the disk with the program's data: recordings have to fit. */
export const judgeDisk = ({ disk }: Facts, policy: CheckPolicy): Finding =>
  judgeFact('disk', disk, ({ free }) => {
    const seen = signal('disk-is', { free: megabytes(free) }, 0);
    if (megabytes(free) >= policy.diskFreeMegabytes) return { verdict: 'ready', signals: [seen] };
    return {
      verdict: 'not-ready',
      signals: [seen, signal('disk-too-full', { minimum: policy.diskFreeMegabytes })],
      remedy: 'free-disk',
    };
  });

/** Mains, or a battery that will last (R-S2). */
export const judgePower = ({ power }: Facts, policy: CheckPolicy): Finding =>
  judgeFact('power', power, ({ battery, onMains, percent }) => {
    if (!battery) return { verdict: 'ready', signals: [signal('power-no-battery', {}, 0)] };
    if (onMains === true) return { verdict: 'ready', signals: [signal('power-on-mains', {}, 0)] };
    const charge = percent ?? 0;
    const seen = signal(
      percent === null ? 'power-on-battery' : 'power-on-battery-at',
      { charge },
      0,
    );
    const low = percent !== null && charge < policy.batteryPercent;
    if (low) return { verdict: 'not-ready', signals: [seen], remedy: 'plug-in' };
    return { verdict: 'advice', signals: [seen], remedy: 'plug-in' };
  });
