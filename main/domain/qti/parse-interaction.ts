import { attribute, childNamed, elementsWithin, type XmlElement } from '../xml/tree.ts';
import { booleanAttribute, countAttribute } from './attributes.ts';
import {
  type BodyNode,
  type ExtendedTextInteraction,
  type InlineChoiceInteraction,
  type Interaction,
  type OtherInteractionName,
  otherInteractions,
  type TextEntryInteraction,
} from './body.ts';
import type { BodyReader } from './body-reader.ts';
import { checkResponse, takeResponse } from './check-interaction.ts';
import { readChoices } from './parse-choices.ts';
import { readChoiceInteraction, readMatch, readOrder } from './parse-interaction-choices.ts';
import { checkPattern } from './parse-pattern.ts';

const promptOf = (reader: BodyReader, element: XmlElement): readonly BodyNode[] => {
  const prompt = childNamed(element, 'qti-prompt');
  return prompt === null ? [] : reader.children(prompt, true);
};

const readInlineChoice = (reader: BodyReader, element: XmlElement): InlineChoiceInteraction => {
  const { identifier, declaration } = takeResponse(reader, element);
  const choices = readChoices(reader, element, 'qti-inline-choice');
  checkResponse(reader, element, declaration, {
    cardinalities: ['single'],
    bases: ['identifier'],
    keys: choices.map((choice) => choice.identifier),
  });
  return {
    kind: 'inlineChoice',
    response: identifier,
    shuffle: booleanAttribute(reader.reporter, element, 'shuffle', false),
    required: booleanAttribute(reader.reporter, element, 'required', false),
    choices,
  };
};

const maskOf = (reader: BodyReader, element: XmlElement): string | null => {
  const pattern = attribute(element, 'pattern-mask');
  if (pattern !== null) checkPattern(reader.reporter, element, pattern);
  return pattern;
};

const readTextEntry = (reader: BodyReader, element: XmlElement): TextEntryInteraction => {
  const { identifier, declaration } = takeResponse(reader, element);
  if (declaration?.cardinality === 'record') reader.reporter.report('record-response', element);
  else
    checkResponse(reader, element, declaration, {
      cardinalities: ['single'],
      bases: ['integer', 'float', 'string'],
      keys: null,
    });
  const base = declaration?.base;
  return {
    kind: 'textEntry',
    response: identifier,
    base: base === 'integer' || base === 'float' ? base : 'string',
    expectedLength: countAttribute(reader.reporter, element, 'expected-length', 1),
    pattern: maskOf(reader, element),
    placeholder: attribute(element, 'placeholder-text'),
  };
};

const readExtendedText = (reader: BodyReader, element: XmlElement): ExtendedTextInteraction => {
  const { identifier, declaration } = takeResponse(reader, element);
  reader.free.add(identifier);
  const format = attribute(element, 'format') ?? 'plain';
  if (format !== 'plain') reader.reporter.report('text-format', element, { format });
  if (declaration?.cardinality === 'record') reader.reporter.report('record-response', element);
  else if (declaration?.cardinality === 'multiple' || declaration?.cardinality === 'ordered')
    reader.reporter.report('string-list-response', element);
  else
    checkResponse(reader, element, declaration, {
      cardinalities: ['single'],
      bases: ['string'],
      keys: null,
    });
  return {
    kind: 'extendedText',
    response: identifier,
    prompt: promptOf(reader, element),
    expectedLength: countAttribute(reader.reporter, element, 'expected-length', 1),
    expectedLines: countAttribute(reader.reporter, element, 'expected-lines', 1),
    placeholder: attribute(element, 'placeholder-text'),
  };
};

/** Interactions whose response a machine can't judge by itself. */
const judgedByPerson: ReadonlySet<OtherInteractionName> = new Set(['upload', 'drawing']);

const readOther = (
  reader: BodyReader,
  element: XmlElement,
  name: OtherInteractionName,
): Interaction => {
  const { identifier } = takeResponse(reader, element);
  if (judgedByPerson.has(name)) reader.free.add(identifier);
  reader.reporter.report('interaction-without-screen', element, { name: element.written });
  const choices = [...elementsWithin(element)].flatMap((inner) => {
    const choice = attribute(inner, 'identifier');
    return inner === element || choice === null
      ? []
      : [
          {
            identifier: choice,
            element: inner.name.replace(/^qti-/, ''),
            attributes: inner.attributes,
          },
        ];
  });
  return {
    kind: 'other',
    name,
    response: identifier,
    prompt: promptOf(reader, element),
    attributes: element.attributes,
    choices,
  };
};

/** `qti-hotspot-interaction` → `hotspot`; null for any other element. */
const interactionName = (element: XmlElement): string | null =>
  /^qti-(.+)-interaction$/.exec(element.name)?.[1] ?? null;

/** Whether an element is an interaction, known or not. */
export const isInteraction = (element: XmlElement): boolean => interactionName(element) !== null;

/** Reads one interaction and checks it against the response variable that it is bound to. */
export const readInteraction = (reader: BodyReader, element: XmlElement): Interaction => {
  const name = interactionName(element);
  switch (name) {
    case 'choice':
      return readChoiceInteraction(reader, element, promptOf(reader, element));
    case 'order':
      return readOrder(reader, element, promptOf(reader, element));
    case 'match':
      return readMatch(reader, element, promptOf(reader, element));
    case 'inline-choice':
      return readInlineChoice(reader, element);
    case 'text-entry':
      return readTextEntry(reader, element);
    case 'extended-text':
      return readExtendedText(reader, element);
    default:
      return readOther(
        reader,
        element,
        otherInteractions.find((other) => other === name) ?? 'custom',
      );
  }
};
