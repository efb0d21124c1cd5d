import { childrenNamed, type XmlElement } from '../xml/tree.ts';
import { booleanAttribute, countAttribute, required } from './attributes.ts';
import type { Choice, MatchChoice } from './body.ts';
import type { BodyReader } from './body-reader.ts';
import { readChoiceTemplate } from './parse-feedback.ts';

const readChoice = (reader: BodyReader, element: XmlElement): Choice => ({
  identifier: required(reader.reporter, element, 'identifier'),
  fixed: booleanAttribute(reader.reporter, element, 'fixed', false),
  template: readChoiceTemplate(reader, element),
  content: reader.children(element, true),
});

/** Reports choices that there are none of, or two of the same name. */
const checkChoices = (
  reader: BodyReader,
  element: XmlElement,
  name: string,
  choices: readonly Choice[],
): void => {
  if (choices.length === 0)
    reader.reporter.report('interaction-choices-missing', element, { child: name });
  const seen = new Set<string>();
  for (const { identifier } of choices) {
    if (seen.has(identifier)) reader.reporter.report('identifier-twice', element, { identifier });
    seen.add(identifier);
  }
};

/** The choices of one name directly within an element; at least one, no identifier twice. */
export const readChoices = (
  reader: BodyReader,
  element: XmlElement,
  name: string,
): readonly Choice[] => {
  const choices = childrenNamed(element, name).map((child) => readChoice(reader, child));
  checkChoices(reader, element, name, choices);
  return choices;
};

/** The choices of a match set (QTI 3.0 §simpleAssociableChoice). */
export const readMatchChoices = (
  reader: BodyReader,
  element: XmlElement,
): readonly MatchChoice[] => {
  const name = 'qti-simple-associable-choice';
  const choices = childrenNamed(element, name).map((child) => {
    if (!('match-max' in child.attributes))
      reader.reporter.report('attribute-missing', child, { attribute: 'match-max' });
    return {
      ...readChoice(reader, child),
      matchMax: countAttribute(reader.reporter, child, 'match-max') ?? 1,
      matchMin: countAttribute(reader.reporter, child, 'match-min') ?? 0,
    };
  });
  checkChoices(reader, element, name, choices);
  return choices;
};
