import { signal } from './answer.ts';
import type { Signal, Verdict } from './finding.ts';
import type { MeasureProblem } from './network-measurement.ts';

/** What one quantity came to. */
export type NetworkPart = {
  readonly verdict: Exclude<Verdict, 'needs-window'>;
  readonly signals: readonly Signal[];
  readonly remedy: NetworkRemedy | null;
};

export type NetworkRemedy =
  | 'network-ask-centre'
  | 'network-reach-server'
  | 'network-sign-in'
  | 'network-measure-again'
  | 'network-faster'
  | 'network-steadier';

/** Within this share of a limit, what is good enough is told all the same. */
export const near = 0.2;

/** A quantity that nobody knows, and why. */
export const unknownPart = (code: string, because: MeasureProblem): NetworkPart => ({
  verdict: 'unknown',
  signals: [signal(code, {}, 0), signal(`network-because-${because}`, {}, 0)],
  remedy: 'network-measure-again',
});
