import { seededRandom } from '../random.ts';
import { isExternallyScored, judgedByPerson } from './check-scored.ts';
import { drawTemplates } from './draw-templates.ts';
import { maximumOf } from './maximum.ts';
import type { ItemScoring } from './model.ts';
import { singleNumber } from './operators-numeric.ts';
import { type Responses, responseValue } from './responses.ts';
import { runRules } from './run-rules.ts';
import { type ItemSession, openSession, type TemplateState } from './session.ts';
import { scalarsOf, type Value } from './value.ts';

export type ScoreOptions = {
  /**
   * Seed of whatever processing draws at random while it scores; the same seed gives the same
   * score. By default the item's identifier.
   */
  readonly seed?: string;
  /** Template values that were drawn when the form was; without them they are drawn from the seed. */
  readonly templates?: TemplateState;
  /** Seconds spent on the item; without it the built-in `duration` is NULL. */
  readonly duration?: number;
  /** Built-in `numAttempts`; 1 by default. */
  readonly attempts?: number;
};

export type ItemScore = {
  /** All declared outcomes after processing. */
  readonly outcomes: Readonly<Record<string, Value>>;
  /** The number in SCORE; 0 if there is none. Never NaN. */
  readonly score: number;
  /** What could be had; null if nothing in the item says. */
  readonly maxScore: number | null;
  /** A person has to judge before the score stands. False where nothing was answered to judge. */
  readonly needsPerson: boolean;
  /** Responses after processing, as it may have changed them. */
  readonly responses: Readonly<Record<string, Value>>;
  /** Identifiers of the modal feedback that the outcomes show. */
  readonly feedback: readonly string[];
};

type Scored = { readonly scoring: ItemScoring };

/** QTI 3.0 §modalFeedback: shown if the outcome has, or for "hide" has not, the identifier. */
const shownFeedback = ({ modalFeedback }: ItemScoring, session: ItemSession): readonly string[] =>
  modalFeedback
    .filter(({ outcome, identifier, show }) => {
      const has = scalarsOf(session.variable(outcome, null)).some(
        (scalar) => scalar.value === identifier,
      );
      return has === show;
    })
    .map(({ identifier }) => identifier);

const isAnswered = (responses: Readonly<Record<string, Value>>, names: readonly string[]) =>
  names.some((name) => responses[name] !== undefined && responses[name] !== null);

/** Outcomes that a person gives wait for one; free texts and files do once there is an answer. */
const needsPerson = (scoring: ItemScoring, responses: Readonly<Record<string, Value>>): boolean => {
  if (isAnswered(responses, judgedByPerson(scoring))) return true;
  if (!isExternallyScored(scoring)) return false;
  return scoring.freeResponses.length === 0 || isAnswered(responses, scoring.freeResponses);
};

const run = (
  scoring: ItemScoring,
  responses: Readonly<Record<string, Value>>,
  templates: TemplateState,
  options: ScoreOptions,
): ItemSession => {
  const session = openSession({
    scoring,
    responses,
    templates,
    random: seededRandom(`score:${options.seed ?? scoring.identifier}`),
    duration: options.duration ?? null,
    attempts: options.attempts ?? 1,
  });
  if (scoring.responseProcessing !== null) runRules(scoring.responseProcessing, session);
  runRules(scoring.outcomeProcessing, session);
  return session;
};

/**
 * Scores the responses to one item (QTI 3.0 §responseProcessing). Needs the scoring part alone.
 * The same key, responses and options always give the same score. Responses that can't be read as
 * what they were declared are no answer; those of no declared variable are passed over. Never
 * throws on what a candidate or a file can hold.
 */
export const scoreItem = (
  { scoring }: Scored,
  responses: Responses,
  options: ScoreOptions = {},
): ItemScore => {
  const templates =
    options.templates ??
    drawTemplates(scoring, seededRandom(`templates:${options.seed ?? scoring.identifier}`));
  const values = Object.fromEntries(
    scoring.responses.map((declaration) => [
      declaration.identifier,
      responseValue(
        declaration,
        Object.hasOwn(responses, declaration.identifier)
          ? responses[declaration.identifier]
          : undefined,
        scoring.freeResponses.includes(declaration.identifier),
      ),
    ]),
  );
  const session = run(scoring, values, templates, options);
  const scoreOf = (best: Readonly<Record<string, Value>>): number | null =>
    singleNumber(run(scoring, best, templates, options).variable('SCORE', null));
  return {
    outcomes: session.outcomes(),
    score: singleNumber(session.variable('SCORE', null)) ?? 0,
    maxScore: maximumOf(scoring, session, scoreOf),
    needsPerson: needsPerson(scoring, values),
    responses: Object.fromEntries(
      scoring.responses.map(({ identifier }) => [identifier, session.variable(identifier, null)]),
    ),
    feedback: shownFeedback(scoring, session),
  };
};
