import { judgeFact, signal } from './answer.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';

/** A laptop or desktop; a tablet without keyboard is refused (R-S2). */
export const judgeDevice = ({ device }: Facts): Finding =>
  judgeFact('device', device, ({ manufacturer, model, chassis }) => {
    const seen = signal('device-is', { name: `${manufacturer} ${model}`.trim() || '?' }, 0);
    switch (chassis) {
      case 'tablet':
        return {
          verdict: 'not-ready',
          signals: [seen, signal('device-is-tablet', {}, 3)],
          remedy: 'use-laptop-or-desktop',
        };
      case 'laptop':
      case 'desktop':
      case 'all-in-one':
      case 'convertible':
      case 'server':
      case 'other':
        return { verdict: 'ready', signals: [seen] };
      case null:
        // A desktop that somebody built often says nothing of its case: no reason to doubt it.
        return { verdict: 'ready', confidence: 0.7, signals: [seen] };
      default:
        return chassis satisfies never;
    }
  });
