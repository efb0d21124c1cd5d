import type { XmlElement } from '../xml/tree.ts';
import type { Rule } from './expression.ts';
import type { Item, ItemScoring } from './model.ts';
import type { Reporter } from './problem.ts';

/** Whether any of the rules, at any depth, gives an outcome a value. */
export const setsOutcome = (rules: readonly Rule[], identifier: string): boolean =>
  rules.some((rule) => {
    switch (rule.kind) {
      case 'setOutcome':
      case 'lookupOutcome':
        return rule.identifier === identifier;
      case 'condition':
        return (
          setsOutcome(rule.otherwise, identifier) ||
          rule.branches.some((branch) => setsOutcome(branch.rules, identifier))
        );
      case 'fragment':
        return setsOutcome(rule.rules, identifier);
      default:
        return false;
    }
  });

/** Whether a machine gives the item its SCORE. */
export const isScoredByMachine = (scoring: ItemScoring): boolean =>
  setsOutcome(scoring.responseProcessing ?? [], 'SCORE') ||
  setsOutcome(scoring.outcomeProcessing, 'SCORE');

/** Whether some outcome is said to be given by a person. */
export const isScoredByPerson = (scoring: ItemScoring): boolean =>
  scoring.outcomes.some((outcome) => outcome.externalScored === 'human') ||
  (scoring.freeResponses.length > 0 && !isScoredByMachine(scoring));

/**
 * Checks of the item as a whole: that its SCORE comes from somewhere, that no response is left
 * over, that nothing is asked for that this product can't do.
 */
export const checkScored = (
  reporter: Reporter,
  root: XmlElement,
  { scoring }: Item,
  taken: ReadonlySet<string>,
): void => {
  if (scoring.adaptive) reporter.report('item-adaptive', root);
  const hasScore = scoring.outcomes.some(({ identifier }) => identifier === 'SCORE');
  const isScored = (hasScore && isScoredByMachine(scoring)) || isScoredByPerson(scoring);
  if (taken.size > 0 && !isScored) reporter.report('item-without-score', root);
  for (const { identifier } of scoring.responses)
    if (!taken.has(identifier)) reporter.report('response-unused', root, { identifier });
};
