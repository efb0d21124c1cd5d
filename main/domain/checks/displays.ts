import { judgeFact, signal } from './answer.ts';
import type { Display, Facts } from './facts.ts';
import type { Finding, Signal } from './finding.ts';
import type { CheckPolicy } from './policy.ts';

/**
 * One display, large enough (R-S2). A single external one is as good as a built-in one: the lid of a
 * laptop may be closed.
 */
export const judgeDisplays = ({ displays }: Facts, policy: CheckPolicy): Finding =>
  judgeFact('displays', displays, (all) => {
    const seen = all.map(told);
    // The system answered and named none: it can't be so while somebody looks at one.
    if (all.length === 0) {
      return {
        verdict: 'unknown',
        confidence: 0,
        signals: [signal('displays-none-told', {}, 0)],
        remedy: 'displays-unknown',
      };
    }
    const { most, width, height } = policy.displays;
    if (all.length > most) {
      return {
        verdict: 'not-ready',
        signals: [...seen, signal('displays-too-many', { count: all.length, most })],
        remedy: 'unplug-displays',
      };
    }
    const wireless = all.filter(({ connection }) => connection === 'wireless');
    if (wireless.length > 0) {
      return {
        verdict: 'not-ready',
        signals: [...seen, signal('displays-wireless')],
        remedy: 'end-wireless-display',
      };
    }
    if (all.some((display) => isSmaller(display, width, height))) {
      return {
        verdict: 'not-ready',
        signals: [...seen, signal('displays-too-small', { width, height })],
        remedy: 'raise-resolution',
      };
    }
    const sized = all.every((display) => display.width !== null);
    return { verdict: 'ready', confidence: sized ? 1 : 0.8, signals: seen };
  });

const told = ({ label, width, height, connection }: Display): Signal =>
  width === null || height === null
    ? signal(`display-unsized-${connection}`, { label: label || '?' }, 0)
    : signal(`display-${connection}`, { label: label || '?', width, height }, 0);

/** A display that stands upright has its numbers the other way round. */
const isSmaller = (display: Display, width: number, height: number): boolean => {
  if (display.width === null || display.height === null) return false;
  const [long, short] = [
    Math.max(display.width, display.height),
    Math.min(display.width, display.height),
  ];
  return long < Math.max(width, height) || short < Math.min(width, height);
};
