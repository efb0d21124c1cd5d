import type { Clue } from './clue.ts';
import { type Category, categories, weights } from './weights.ts';

/**
 * Log-odds before anything was seen: about 1 in 20. More than are virtual among honest candidates,
 * because a virtual machine is what somebody with bad intent would sit the exam in.
 */
const prior = -3;

/**
 * All that speaks for a real machine together says no more than this: text can be copied, and disks,
 * graphics and batteries can be passed through.
 */
const mostForReal = -2;

export type Estimate = {
  /** 0 to 1. */
  readonly probability: number;
  /** Categories in which something speaks for a virtual machine by more than a hint. */
  readonly against: readonly Category[];
  readonly isConclusive: boolean;
};

/**
 * Puts clues together. Those of one category have one cause, so that the strongest each way stands
 * for all; categories are independent, so that their log-odds add up to the prior's.
 */
export const estimate = (clues: readonly Clue[]): Estimate => {
  const isConclusive = clues.some(({ code }) => weights[code].isConclusive === true);
  const byCategory = categories.map((category) => {
    const own = clues.map(({ code }) => weights[code]).filter((w) => w.category === category);
    return {
      category,
      most: Math.max(0, ...own.map(({ weight }) => weight)),
      least: Math.min(0, ...own.map(({ weight }) => weight)),
    };
  });
  const forVirtual = byCategory.reduce((sum, { most }) => sum + most, 0);
  const forReal = byCategory.reduce((sum, { least }) => sum + least, 0);
  const logOdds = prior + forVirtual + (isConclusive ? 0 : Math.max(mostForReal, forReal));
  return {
    probability: 1 / (1 + Math.exp(-logOdds)),
    against: byCategory.filter(({ most }) => most >= 1).map(({ category }) => category),
    isConclusive,
  };
};
