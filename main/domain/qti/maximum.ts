import { isScoredByMachine } from './check-scored.ts';
import type { ItemScoring, ResponseDeclaration } from './model.ts';
import { singleNumber } from './operators-numeric.ts';
import type { ItemSession } from './session.ts';
import { container, scalarsOf, single, type Value } from './value.ts';

/** The answer that a mapping gives most for; null without a mapping that gives anything. */
const bestMapped = ({ cardinality, mapping }: ResponseDeclaration): Value => {
  const gains = (mapping?.entries ?? [])
    .filter((entry) => entry.value > 0)
    .sort((a, b) => b.value - a.value)
    .map((entry) => entry.key);
  const [best] = gains;
  if (best === undefined || cardinality === 'record') return null;
  return cardinality === 'single' ? single(best) : container(cardinality, gains);
};

type Answers = Readonly<Record<string, Value>>;

/**
 * The greatest score of an item, from what it says of itself: the outcome MAXSCORE, else the normal
 * maximum of SCORE, else what processing gives for the correct responses or for the answers that
 * the mappings value most, whichever is more. Null if none of these says anything.
 */
export const maximumOf = (
  scoring: ItemScoring,
  session: ItemSession,
  scoreOf: (answers: Answers) => number | null,
): number | null => {
  const isDeclared = scoring.outcomes.some(({ identifier }) => identifier === 'MAXSCORE');
  const declared = isDeclared ? singleNumber(session.variable('MAXSCORE', null)) : null;
  if (declared !== null) return declared;
  const score = scoring.outcomes.find(({ identifier }) => identifier === 'SCORE');
  if (score === undefined) return null;
  if (score.normalMaximum !== null) return score.normalMaximum;
  if (!isScoredByMachine(scoring)) return null;
  const answers = (of: (response: ResponseDeclaration) => Value): Answers =>
    Object.fromEntries(scoring.responses.map((response) => [response.identifier, of(response)]));
  const candidates = [
    answers(({ identifier }) => session.correctOf(identifier)),
    answers((response) => bestMapped(response) ?? session.correctOf(response.identifier)),
  ];
  const scores = candidates
    .filter((candidate) => Object.values(candidate).some((value) => scalarsOf(value).length > 0))
    .map(scoreOf)
    .filter((value) => value !== null);
  const greatest = scores.reduce((a, b) => Math.max(a, b), 0);
  return greatest > 0 ? greatest : null;
};
