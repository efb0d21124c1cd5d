import type { Interaction } from './body.ts';
import { isScoredByPerson } from './check-scored.ts';
import type { Item } from './model.ts';
import { bodyInteractions, bodyNodes } from './package-body.ts';
import type { Problems } from './package-problem.ts';

/** What windows accept: see the contract's Identifier and ResponseValue. */
const identifierLimit = 256;
const choiceLimit = 200;

const choicesOf = (interaction: Interaction): readonly { readonly identifier: string }[] => {
  switch (interaction.kind) {
    case 'choice':
    case 'order':
    case 'inlineChoice':
    case 'other':
      return interaction.choices;
    case 'match':
      return [...interaction.sources, ...interaction.targets];
    case 'textEntry':
    case 'extendedText':
      return [];
  }
};

const checkChoices = (file: string, interaction: Interaction, problems: Problems): void => {
  const { response } = interaction;
  const identifiers = choicesOf(interaction).map((choice) => choice.identifier);
  const seen = new Set<string>();
  for (const identifier of identifiers) {
    if (seen.has(identifier)) problems.report(file, 'choice-twice', null, { response, identifier });
    seen.add(identifier);
  }
  if (identifiers.length > choiceLimit)
    problems.report(file, 'choices-too-many', null, { response, limit: choiceLimit });
  for (const identifier of [response, ...identifiers])
    if (identifier.length > identifierLimit || /\s/.test(identifier))
      problems.report(file, 'identifier-not-allowed', null, { identifier });
};

/** Candidates put all choices in order; an author who wants some of them needs another screen. */
const isOrderOfSome = (interaction: Interaction): boolean =>
  interaction.kind === 'order' &&
  [interaction.minChoices, interaction.maxChoices].some(
    (limit) => limit !== null && limit !== 0 && limit !== interaction.choices.length,
  );

/** Either the program scores all of an item or a person does: one screen, one set of points. */
const checkScoring = (file: string, item: Item, problems: Problems): void => {
  const { freeResponses, outcomes } = item.scoring;
  const responses = bodyInteractions(item.body.content).map((one) => one.response);
  const isByPerson = isScoredByPerson(item.scoring);
  if (isByPerson && responses.some((response) => !freeResponses.includes(response)))
    problems.report(file, 'item-mixed-scoring');
  for (const { identifier, externalScored } of outcomes)
    if (externalScored === 'externalMachine')
      problems.report(file, 'item-external-scoring', null, { outcome: identifier });
};

/**
 * Checks what an exam asks of an item beyond being right in itself: there is a screen for all of
 * it, it needs nothing drawn for it, and either the program or a person scores it.
 */
export const checkItem = (file: string, item: Item, problems: Problems): void => {
  const { templates, templateProcessing } = item.scoring;
  if (templates.length > 0 || templateProcessing.length > 0)
    problems.report(file, 'item-templates');
  for (const node of bodyNodes(item.body.content))
    if (node.kind === 'printedVariable')
      problems.report(file, 'printed-variable', null, { variable: node.identifier });
  const interactions = bodyInteractions(item.body.content);
  if (interactions.length === 0) problems.report(file, 'item-without-interaction');
  for (const interaction of interactions) {
    checkChoices(file, interaction, problems);
    if (isOrderOfSome(interaction))
      problems.report(file, 'item-order-of-some', null, { response: interaction.response });
  }
  checkScoring(file, item, problems);
};
