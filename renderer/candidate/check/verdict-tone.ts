import type { CheckFinding } from '../../../preload/contract/check.ts';

/** How a finding looks: by what it means for the exam first, then by what was found. */
export const verdictTone = ({
  effect,
  verdict,
}: Pick<CheckFinding, 'effect' | 'verdict'>): 'ok' | 'neutral' | 'warning' | 'danger' => {
  switch (effect) {
    case 'blocks':
      return 'danger';
    case 'warns':
      return 'warning';
    case 'waits':
    case 'ignored':
      return 'neutral';
    case 'none':
      return verdict === 'ready' ? 'ok' : 'neutral';
    default:
      return effect satisfies never;
  }
};
