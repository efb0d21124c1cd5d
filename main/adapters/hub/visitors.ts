import { isIPv6 } from 'node:net';
import { createRateLimit } from '../api/rate-limit.ts';
import type { HubLimits } from './limits.ts';

export type Visitors = {
  /** Whether this address may say hello now. */
  readonly mayGreet: (address: string) => boolean;
  readonly mayEcho: (address: string) => boolean;
  /**
   * Takes a place for a stream and puts these bytes aside for it; null when there is no place or the
   * minute's bytes are used up. Whoever leaves says how many bytes went over the line.
   */
  readonly enter: (address: string, bytes: number) => ((used: number) => void) | null;
};

type Visitor = { streams: number; left: number; at: number };

/** Those who have used nothing are forgotten once there are this many. */
const sweepAbove = 1_000;

/**
 * Keeps count of what each address uses.
 * @param now monotonic milliseconds
 */
export const createVisitors = (limits: HubLimits, now: () => number): Visitors => {
  const visitors = new Map<string, Visitor>();
  const perSecond = limits.datagramsPerSecond;
  const perMinute = limits.hellosPerMinute;
  const greetings = createRateLimit({ burst: perMinute, refillMs: 60_000 / perMinute }, now);
  const echoes = createRateLimit({ burst: perSecond, refillMs: 1_000 / perSecond }, now);

  const leftOf = ({ left, at }: Visitor): number =>
    Math.min(limits.bytesPerMinute, left + ((now() - at) * limits.bytesPerMinute) / 60_000);

  const sweep = () => {
    for (const [name, visitor] of visitors) {
      if (visitor.streams === 0 && leftOf(visitor) >= limits.bytesPerMinute) visitors.delete(name);
    }
  };

  const visitorOf = (name: string): Visitor => {
    const known = visitors.get(name);
    if (known !== undefined) return known;
    if (visitors.size > sweepAbove) sweep();
    const visitor = { streams: 0, left: limits.bytesPerMinute, at: now() };
    visitors.set(name, visitor);
    return visitor;
  };

  return {
    mayGreet: (address) => greetings.take(nameOf(address)) === 0,
    mayEcho: (address) => echoes.take(nameOf(address)) === 0,
    enter: (address, bytes) => {
      const visitor = visitorOf(nameOf(address));
      visitor.left = leftOf(visitor);
      visitor.at = now();
      if (visitor.streams >= limits.streams || visitor.left < bytes) return null;
      visitor.streams += 1;
      visitor.left -= bytes;
      let isIn = true;
      return (used) => {
        if (!isIn) return;
        isIn = false;
        visitor.streams -= 1;
        visitor.left += Math.max(0, bytes - used);
      };
    },
  };
};

/** One name for all addresses that one customer of a provider has: IPv6 gives out 2^64 at a time. */
export const nameOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.replace(/%.*/, '').split('::');
  const before = head.split(':').filter((group) => group !== '');
  const after = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
};
