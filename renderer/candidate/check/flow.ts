import type { CheckFinding, CheckName, CheckState } from '../../../preload/contract/check.ts';

/** Checks that only this window can make, in the order in which they are made. */
const windowChecks = ['camera', 'microphone', 'loudspeaker'] as const;
export type WindowCheck = (typeof windowChecks)[number];

/** The steps as the candidate counts them. */
export const testSteps = ['computer', 'camera', 'sound', 'result'] as const;
export type TestStep = (typeof testSteps)[number];

/** Whether a check is one that this window makes. */
export const isWindowCheck = (check: CheckName): check is WindowCheck =>
  windowChecks.some((one) => one === check);

export const findingOf = (state: CheckState, check: CheckName): CheckFinding | undefined =>
  state.findings.find((finding) => finding.check === check);

/**
 * What is to be done next: the first check of the window of which nothing is known yet, else the
 * result. What was taken over from an earlier test has a finding and is not asked again.
 * @param tried checks that were made already; none is asked for twice, whatever came of it
 */
export const nextStep = (
  state: CheckState,
  tried: readonly WindowCheck[],
): WindowCheck | 'result' => {
  const waits = (check: WindowCheck) => {
    const effect = findingOf(state, check)?.effect;
    return effect === undefined || effect === 'waits';
  };
  return windowChecks.find((check) => waits(check) && !tried.includes(check)) ?? 'result';
};

/** IDs of the devices that the candidate chose; null: whichever the browser takes. */
export type Chosen = { readonly camera: string | null; readonly microphone: string | null };

/** What a check of the window leads to, and is told and given. */
export type WindowStepProps = {
  readonly after: WindowCheck | 'result';
  /** The device with which to begin. */
  readonly device: string | null;
  /** Another device was chosen, or none any more. */
  readonly onDevice: (device: string | null) => void;
  readonly onDone: (state: CheckState) => void;
};

const effects: readonly CheckFinding['effect'][] = ['blocks', 'warns', 'waits', 'ignored', 'none'];
const verdicts: readonly CheckFinding['verdict'][] = [
  'not-ready',
  'needs-window',
  'advice',
  'unknown',
  'ready',
];
const badness = ({ effect, verdict }: CheckFinding) =>
  effects.indexOf(effect) * verdicts.length + verdicts.indexOf(verdict);

/** Findings that stand against the exam or are still open, worst first, and all others. */
export const sorted = (
  findings: readonly CheckFinding[],
): { readonly against: readonly CheckFinding[]; readonly others: readonly CheckFinding[] } => {
  const worstFirst = findings.toSorted((one, other) => badness(one) - badness(other));
  const isAgainst = ({ effect }: CheckFinding) =>
    effect === 'blocks' || effect === 'warns' || effect === 'waits';
  return {
    against: worstFirst.filter(isAgainst),
    others: worstFirst.filter((finding) => !isAgainst(finding)),
  };
};
