import type { Finding } from './finding.ts';
import type { CheckPolicy, CheckRule, Effect } from './policy.ts';

/** What the policy makes of one finding. */
export type Weighed = Finding & {
  /** `none` where nothing stands against the exam, `waits` where only a window can tell. */
  readonly effect: Effect | 'none' | 'waits';
  /** Who may let the candidate go on all the same; null unless it blocks. */
  readonly override: CheckRule['override'] | null;
};

export type Outcome = {
  /**
   * - `ready`: nothing blocks.
   * - `not-ready`: something that was found blocks.
   * - `incomplete`: nothing that was found blocks, but something could not be found out that has to be.
   */
  readonly result: 'ready' | 'not-ready' | 'incomplete';
  /** Whether checks are left that only a window can make: without them nobody is admitted. */
  readonly waits: boolean;
  readonly findings: readonly Weighed[];
};

/** Weighs findings by the policy. "Could not find out" never counts as clean: the policy says what it means. */
export const weigh = (findings: readonly Finding[], policy: CheckPolicy): Outcome => {
  const weighed = findings.map((finding) => weighOne(finding, policy.rules[finding.check]));
  const blocking = weighed.filter(({ effect }) => effect === 'blocks');
  const isFound = blocking.some(({ verdict }) => verdict === 'not-ready');
  const result = isFound ? 'not-ready' : blocking.length > 0 ? 'incomplete' : 'ready';
  return { result, waits: weighed.some(({ effect }) => effect === 'waits'), findings: weighed };
};

const weighOne = (finding: Finding, rule: CheckRule): Weighed => {
  const effect = effectOf(finding, rule);
  return { ...finding, effect, override: effect === 'blocks' ? rule.override : null };
};

const effectOf = ({ verdict }: Finding, rule: CheckRule): Weighed['effect'] => {
  switch (verdict) {
    case 'ready':
      return 'none';
    case 'advice':
      return rule.notReady === 'ignored' ? 'ignored' : 'warns';
    case 'not-ready':
      return rule.notReady;
    case 'unknown':
      return rule.unknown;
    case 'needs-window':
      return 'waits';
    default:
      return verdict satisfies never;
  }
};

/** Checks that stand against the exam, worst first. */
export const worstFirst = (findings: readonly Weighed[]): readonly Weighed[] =>
  findings.toSorted((one, other) => rank(one) - rank(other));

const order: readonly Weighed['effect'][] = ['blocks', 'warns', 'waits', 'ignored', 'none'];
const rank = ({ effect }: Weighed): number => order.indexOf(effect);
