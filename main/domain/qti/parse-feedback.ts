import { attribute, childNamed, type XmlElement } from '../xml/tree.ts';
import { required, wordAttribute } from './attributes.ts';
import type { BodyNode, ChoiceTemplate } from './body.ts';
import type { BodyReader } from './body-reader.ts';
import type { ModalFeedback } from './model.ts';
import type { VariableKind } from './scope.ts';

const named = (
  reader: BodyReader,
  element: XmlElement,
  name: string,
  kind: VariableKind,
): string => {
  const identifier = required(reader.reporter, element, name);
  const known = reader.scope?.variable(identifier) ?? null;
  if (identifier !== '' && known === null)
    reader.reporter.report('variable-undeclared', element, { identifier });
  else if (known !== null && known.kind !== kind)
    reader.reporter.report('variable-of-other-kind', element, { identifier, needed: kind });
  return identifier;
};

const isShown = (reader: BodyReader, element: XmlElement): boolean =>
  wordAttribute(reader.reporter, element, 'show-hide', ['show', 'hide'], 'show') === 'show';

/** QTI 3.0 §feedbackInline, §feedbackBlock: the content goes to the scoring part. */
export const readFeedback = (
  reader: BodyReader,
  element: XmlElement,
  inline: boolean,
): BodyNode => {
  const outcome = named(reader, element, 'outcome-identifier', 'outcome');
  const feedback = {
    outcome,
    identifier: required(reader.reporter, element, 'identifier'),
    show: isShown(reader, element),
    inline,
    content: reader.children(element, true),
  };
  return { kind: 'feedback', index: reader.feedback.push(feedback) - 1 };
};

/** QTI 3.0 §modalFeedback. */
export const readModalFeedback = (reader: BodyReader, element: XmlElement): ModalFeedback => ({
  outcome: named(reader, element, 'outcome-identifier', 'outcome'),
  identifier: required(reader.reporter, element, 'identifier'),
  show: isShown(reader, element),
  title: attribute(element, 'title'),
  content: reader.children(childNamed(element, 'qti-content-body') ?? element, true),
});

/** QTI 3.0 §templateInline, §templateBlock: shown by the value of a template variable. */
export const readTemplateContent = (
  reader: BodyReader,
  element: XmlElement,
  nested: boolean,
): BodyNode => ({
  kind: 'templateContent',
  template: named(reader, element, 'template-identifier', 'template'),
  identifier: required(reader.reporter, element, 'identifier'),
  show: isShown(reader, element),
  children: reader.children(element, nested),
});

/** The template variable that shows or hides a choice (QTI 3.0 §choice); null if none does. */
export const readChoiceTemplate = (
  reader: BodyReader,
  element: XmlElement,
): ChoiceTemplate | null =>
  attribute(element, 'template-identifier') === null
    ? null
    : {
        template: named(reader, element, 'template-identifier', 'template'),
        identifier: required(reader.reporter, element, 'identifier'),
        show: isShown(reader, element),
      };
