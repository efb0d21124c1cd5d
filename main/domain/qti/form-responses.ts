import { fail, ok, type Result } from '../result.ts';
import { interactionsOf } from './delivery.ts';
import type {
  DeliveredInteraction,
  DeliveredItem,
  DeliveredMatchInteraction,
} from './delivery-model.ts';
import type { Responses, ResponseValue } from './responses.ts';

/** Why what a window sent is not a response to the item that it was shown. */
export type ResponseProblem = {
  readonly response: string;
  readonly code:
    | 'unknown-response'
    | 'not-a-single-value'
    | 'unknown-choice'
    | 'choice-twice'
    | 'too-many-choices'
    | 'order-incomplete'
    | 'not-a-pair'
    | 'text-too-long';
};

/** Longest answer of a text entry, in UTF-16 units. */
export const textEntryMaxLength = 1_000;

type Code = ResponseProblem['code'];

const listOf = (value: ResponseValue): readonly string[] =>
  value === null ? [] : typeof value === 'string' ? [value] : value;

const checkChoices = (
  known: ReadonlySet<string>,
  chosen: readonly string[],
  max: number,
): Code | null => {
  if (chosen.some((identifier) => !known.has(identifier))) return 'unknown-choice';
  if (new Set(chosen).size !== chosen.length) return 'choice-twice';
  return max > 0 && chosen.length > max ? 'too-many-choices' : null;
};

const identifiersOf = (choices: readonly { readonly identifier: string }[]): ReadonlySet<string> =>
  new Set(choices.map((choice) => choice.identifier));

/** A choice of a match may be in as many pairs as its matchMax says (QTI 3.0 §match-max). */
const isUsedTooOften = (
  choices: DeliveredMatchInteraction['sources'],
  used: readonly string[],
): boolean =>
  choices.some(
    ({ identifier, matchMax }) =>
      matchMax > 0 && used.filter((one) => one === identifier).length > matchMax,
  );

const checkPairs = (
  interaction: DeliveredMatchInteraction,
  pairs: readonly string[],
): Code | null => {
  const split = pairs.map((pair) => pair.split(' '));
  if (split.some((pair) => pair.length !== 2)) return 'not-a-pair';
  const sources = split.map((pair) => pair[0] ?? '');
  const targets = split.map((pair) => pair[1] ?? '');
  const [left, right] = [identifiersOf(interaction.sources), identifiersOf(interaction.targets)];
  if (sources.some((one) => !left.has(one)) || targets.some((one) => !right.has(one)))
    return 'unknown-choice';
  if (new Set(pairs).size !== pairs.length) return 'choice-twice';
  const { maxAssociations: max } = interaction;
  return (max > 0 && pairs.length > max) ||
    isUsedTooOften(interaction.sources, sources) ||
    isUsedTooOften(interaction.targets, targets)
    ? 'too-many-choices'
    : null;
};

const checkText = (value: ResponseValue, max: number): Code | null => {
  if (value !== null && typeof value !== 'string') return 'not-a-single-value';
  return countCharacters(value ?? '') > max ? 'text-too-long' : null;
};

/** Characters as people and the item's own count them: one emoji, one rare Han character is one. */
const countCharacters = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

const checkOne = (interaction: DeliveredInteraction, value: ResponseValue): Code | null => {
  switch (interaction.kind) {
    case 'choice':
      return checkChoices(
        identifiersOf(interaction.choices),
        listOf(value),
        interaction.maxChoices,
      );
    case 'inlineChoice':
      return checkChoices(identifiersOf(interaction.choices), listOf(value), 1);
    case 'order': {
      const chosen = listOf(value);
      const wrong = checkChoices(identifiersOf(interaction.choices), chosen, 0);
      const isPart = chosen.length > 0 && chosen.length < interaction.choices.length;
      return wrong ?? (isPart ? 'order-incomplete' : null);
    }
    case 'match':
      return checkPairs(interaction, listOf(value));
    case 'textEntry':
      return checkText(value, textEntryMaxLength);
    case 'extendedText':
      return checkText(value, interaction.maxLength);
  }
};

/**
 * Checks that responses could have been given to the item as it was delivered: nothing unknown,
 * nothing twice, nothing above the limits. Too few is allowed (a candidate may come back), and so is
 * a text that is no number: it is kept and scores nothing. Never throws on what a window may send.
 */
export const checkResponses = (
  item: DeliveredItem,
  responses: Responses,
): Result<null, ResponseProblem> => {
  const interactions = new Map(interactionsOf(item).map((one) => [one.response, one]));
  for (const [response, value] of Object.entries(responses)) {
    const interaction = interactions.get(response);
    const code = interaction === undefined ? 'unknown-response' : checkOne(interaction, value);
    if (code !== null) return fail({ response, code });
  }
  return ok(null);
};

/** Whether every interaction has an answer, for the navigator: white space alone is none. */
export const isAnswered = (item: DeliveredItem, responses: Responses): boolean =>
  interactionsOf(item).every(({ response }) =>
    listOf(Object.hasOwn(responses, response) ? (responses[response] ?? null) : null).some(
      (text) => text.trim() !== '',
    ),
  );
