import type { Interaction, MatchInteraction } from './body.ts';
import { isScoredByPerson } from './check-scored.ts';
import type { Item, ItemScoring, Mapping, ResponseDeclaration } from './model.ts';
import { bodyInteractions } from './package-body.ts';
import type { ItemKey } from './package-model.ts';
import type { Problems } from './package-problem.ts';
import type { Responses, ResponseValue } from './responses.ts';
import { scoreItem } from './score-item.ts';
import type { Scalar, Value } from './value.ts';
import { scalarsOf } from './value.ts';

const lexicalOf = (scalar: Scalar): string =>
  Array.isArray(scalar.value) ? scalar.value.join(' ') : String(scalar.value);

const responseOf = (declaration: ResponseDeclaration, value: Value): ResponseValue => {
  const texts = scalarsOf(value).map(lexicalOf);
  if (texts.length === 0) return null;
  return declaration.cardinality === 'single' ? (texts[0] ?? null) : texts;
};

/** As many of the pairs as the limits of a match allow, taken in the order given. */
const pairsWithin = (match: MatchInteraction, pairs: readonly Scalar[]): readonly Scalar[] => {
  const limits = new Map(
    [...match.sources, ...match.targets].map((one) => [one.identifier, one.matchMax || Infinity]),
  );
  const most = match.maxAssociations || Infinity;
  const taken: Scalar[] = [];
  for (const pair of pairs) {
    const ends = Array.isArray(pair.value) ? pair.value.map(String) : [];
    if (taken.length >= most || ends.some((end) => (limits.get(end) ?? 0) < 1)) continue;
    for (const end of ends) limits.set(end, (limits.get(end) ?? 0) - 1);
    taken.push(pair);
  }
  return taken;
};

/**
 * An answer of keys of a mapping that bring points, dearest first, within the limits of its
 * interaction. Of a match there may be dearer ones; this one can be given in any case.
 */
const bestOfMapping = (
  declaration: ResponseDeclaration,
  mapping: Mapping,
  interaction: Interaction | undefined,
): ResponseValue => {
  const keys = mapping.entries
    .filter((entry) => entry.value > 0)
    .toSorted((a, b) => b.value - a.value)
    .map((entry) => entry.key);
  if (declaration.cardinality === 'single')
    return keys[0] === undefined ? null : lexicalOf(keys[0]);
  const within =
    interaction?.kind === 'match'
      ? pairsWithin(interaction, keys)
      : keys.slice(0, (interaction?.kind === 'choice' && interaction.maxChoices) || keys.length);
  return within.length === 0 ? null : within.map(lexicalOf);
};

const responsesBy = (
  scoring: ItemScoring,
  answer: (declaration: ResponseDeclaration) => ResponseValue,
): Responses =>
  Object.fromEntries(
    scoring.responses.map((declaration) => [declaration.identifier, answer(declaration)]),
  );

/** The item's SCORE for some responses; 0 if processing gives none. */
export const itemPoints = (scoring: ItemScoring, responses: Responses): number =>
  scoreItem({ scoring }, responses).score;

/** Points of the answers that the item's own key gives: the correct responses, or the best mapped. */
const pointsOfKey = ({ body, scoring }: Item): number => {
  const interactions = new Map(bodyInteractions(body.content).map((one) => [one.response, one]));
  const correct = responsesBy(scoring, (one) => responseOf(one, one.correct));
  const mapped = responsesBy(scoring, (one) =>
    one.mapping === null
      ? responseOf(one, one.correct)
      : bestOfMapping(one, one.mapping, interactions.get(one.identifier)),
  );
  return Math.max(itemPoints(scoring, correct), itemPoints(scoring, mapped));
};

/** What the item says itself: the default of MAXSCORE, or else normal-maximum of SCORE. */
const declaredMaximum = (scoring: ItemScoring): number | null => {
  const named = (identifier: string) =>
    scoring.outcomes.find((outcome) => outcome.identifier === identifier);
  const [scalar] = scalarsOf(named('MAXSCORE')?.defaultValue ?? null);
  if (scalar !== undefined && typeof scalar.value === 'number') return scalar.value;
  return named('SCORE')?.normalMaximum ?? null;
};

/**
 * The key of an item with the points of a faultless answer. What the item declares (MAXSCORE, or
 * normal-maximum of SCORE) counts and is compared with what its own key earns; without a
 * declaration the key's points count. An item that a person rates must declare it.
 * Null, with the problem told, if there is no maximum or the key earns more than it.
 */
export const itemKey = (file: string, item: Item, problems: Problems): ItemKey | null => {
  const { scoring } = item;
  const needsPerson = isScoredByPerson(scoring);
  const declared = declaredMaximum(scoring);
  if (needsPerson) {
    if (declared !== null && declared > 0) return { scoring, maxPoints: declared, needsPerson };
    problems.report(file, 'item-maximum-unknown');
    return null;
  }
  const earned = pointsOfKey(item);
  const maxPoints = declared ?? earned;
  if (maxPoints < earned) {
    problems.report(file, 'item-maximum-below-key', null, { maximum: maxPoints, earned });
    return null;
  }
  if (maxPoints <= 0) {
    problems.report(file, 'item-maximum-unknown');
    return null;
  }
  if (maxPoints > earned)
    problems.report(file, 'item-maximum-above-key', null, { maximum: maxPoints, earned });
  return { scoring, maxPoints, needsPerson };
};
