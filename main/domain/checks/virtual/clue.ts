import type { Facts } from '../facts.ts';
import type { Signal, SignalValues } from '../finding.ts';
import { type ClueCode, weights } from './weights.ts';

/** One thing that was seen on a machine; what it says stands in the table of weights. */
export type Clue = { readonly code: ClueCode; readonly values: SignalValues };

/** Looks at one kind of evidence. What is not known leaves no clue, neither way. */
export type Look = (facts: Facts) => readonly Clue[];

export const clue = (code: ClueCode, values: SignalValues = {}): Clue => ({ code, values });

/** The clue as people are told it. */
export const toSignal = ({ code, values }: Clue): Signal => ({
  code,
  values,
  weight: weights[code].weight,
});
