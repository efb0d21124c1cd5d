import { childrenNamed, type XmlElement } from '../xml/tree.ts';
import { booleanAttribute, countAttribute } from './attributes.ts';
import type { BodyNode, ChoiceInteraction, MatchInteraction, OrderInteraction } from './body.ts';
import type { BodyReader } from './body-reader.ts';
import { checkResponse, takeResponse } from './check-interaction.ts';
import { readChoices, readMatchChoices } from './parse-choices.ts';

/** QTI 3.0 §choiceInteraction: max-choices is 1 unless said otherwise, 0 is any number. */
export const readChoiceInteraction = (
  reader: BodyReader,
  element: XmlElement,
  prompt: readonly BodyNode[],
): ChoiceInteraction => {
  const { identifier, declaration } = takeResponse(reader, element);
  const maxChoices = countAttribute(reader.reporter, element, 'max-choices') ?? 1;
  const minChoices = countAttribute(reader.reporter, element, 'min-choices') ?? 0;
  const choices = readChoices(reader, element, 'qti-simple-choice');
  if (minChoices > choices.length || (maxChoices > 0 && minChoices > maxChoices))
    reader.reporter.report('attribute-invalid', element, {
      attribute: 'min-choices',
      value: minChoices,
    });
  checkResponse(reader, element, declaration, {
    cardinalities: maxChoices === 1 ? ['single', 'multiple'] : ['multiple'],
    bases: ['identifier'],
    keys: choices.map((choice) => choice.identifier),
  });
  return {
    kind: 'choice',
    response: identifier,
    prompt,
    shuffle: booleanAttribute(reader.reporter, element, 'shuffle', false),
    minChoices,
    maxChoices,
    choices,
  };
};

/** QTI 3.0 §orderInteraction. */
export const readOrder = (
  reader: BodyReader,
  element: XmlElement,
  prompt: readonly BodyNode[],
): OrderInteraction => {
  const { identifier, declaration } = takeResponse(reader, element);
  const choices = readChoices(reader, element, 'qti-simple-choice');
  checkResponse(reader, element, declaration, {
    cardinalities: ['ordered'],
    bases: ['identifier'],
    keys: choices.map((choice) => choice.identifier),
  });
  return {
    kind: 'order',
    response: identifier,
    prompt,
    shuffle: booleanAttribute(reader.reporter, element, 'shuffle', false),
    minChoices: countAttribute(reader.reporter, element, 'min-choices', 1),
    maxChoices: countAttribute(reader.reporter, element, 'max-choices', 1),
    choices,
  };
};

/** QTI 3.0 §matchInteraction: max-associations is 1 unless said otherwise, 0 is any number. */
export const readMatch = (
  reader: BodyReader,
  element: XmlElement,
  prompt: readonly BodyNode[],
): MatchInteraction => {
  const { identifier, declaration } = takeResponse(reader, element);
  const [first, second, ...more] = childrenNamed(element, 'qti-simple-match-set');
  if (first === undefined || second === undefined || more.length > 0)
    reader.reporter.report('interaction-choices-missing', element, {
      child: 'qti-simple-match-set',
    });
  const sources = first === undefined ? [] : readMatchChoices(reader, first);
  const targets = second === undefined ? [] : readMatchChoices(reader, second);
  const maxAssociations = countAttribute(reader.reporter, element, 'max-associations') ?? 1;
  checkResponse(reader, element, declaration, {
    cardinalities: maxAssociations === 1 ? ['single', 'multiple'] : ['multiple'],
    bases: ['directedPair'],
    keys: sources.flatMap((source) =>
      targets.map((target) => `${source.identifier} ${target.identifier}`),
    ),
  });
  return {
    kind: 'match',
    response: identifier,
    prompt,
    shuffle: booleanAttribute(reader.reporter, element, 'shuffle', false),
    minAssociations: countAttribute(reader.reporter, element, 'min-associations') ?? 0,
    maxAssociations,
    sources,
    targets,
  };
};
