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

/** Whether processing looks at a response anywhere. Rules are plain data, so any place will do. */
const mentions = (data: unknown, response: string): boolean => {
  if (typeof data !== 'object' || data === null) return false;
  const isIt =
    'identifier' in data &&
    data.identifier === response &&
    'kind' in data &&
    data.kind !== 'setDefault';
  return isIt || Object.values(data).some((part) => mentions(part, response));
};

/**
 * Free texts and files that no rule judges: a person has to. A rule judges one if it looks at it and
 * the item's SCORE comes from rules; copying a text into another outcome is no judgement.
 */
export const judgedByPerson = (scoring: ItemScoring): readonly string[] => {
  const rules = [scoring.responseProcessing, scoring.outcomeProcessing];
  return isScoredByMachine(scoring)
    ? scoring.freeResponses.filter((response) => !mentions(rules, response))
    : scoring.freeResponses;
};

/** Whether some outcome is said to be given by a person. */
export const isExternallyScored = (scoring: ItemScoring): boolean =>
  scoring.outcomes.some((outcome) => outcome.externalScored === 'human');

/** Whether the score of the item, or a part of it, can wait for a person at all. */
export const isScoredByPerson = (scoring: ItemScoring): boolean =>
  isExternallyScored(scoring) || judgedByPerson(scoring).length > 0;

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
