import { attribute, childElements, textOf, type XmlElement, type XmlNode } from '../xml/tree.ts';
import { countAttribute, numberAttribute, required } from './attributes.ts';
import { type BodyElementName, type BodyNode, bodyElements } from './body.ts';
import type { BodyReader } from './body-reader.ts';
import { lexicalInteger, words } from './lexical.ts';
import { readFeedback, readTemplateContent } from './parse-feedback.ts';
import { isInteraction, readInteraction } from './parse-interaction.ts';

const isBodyElement = (name: string): name is BodyElementName =>
  bodyElements.some((allowed) => allowed === name);

/** Wrappers that say nothing by themselves: their content stands in their place. */
const transparent = new Set([
  'qti-content-body',
  'qti-position-object-stage',
  'qti-item-body',
  'qti-stimulus-body',
]);

/** Elements that are left out with a warning: they change how a body looks, never what it says. */
const ignored = new Set(['qti-stylesheet', 'link', 'style', 'qti-catalog-info']);

const isLocal = (href: string): boolean => !/^[a-z][a-z0-9+.-]*:|^\/\/|^\//i.test(href);

const readImage = (
  reader: BodyReader,
  element: XmlElement,
  href: string,
  alt: string,
): readonly BodyNode[] => {
  if (!isLocal(href)) {
    reader.reporter.report('image-not-local', element, { href });
    return [];
  }
  if (alt.trim() === '' && attribute(element, 'role') !== 'presentation')
    reader.reporter.report('image-without-alternative', element, { href });
  const size = (name: 'width' | 'height') => {
    const value = /^[0-9.]+$/.test(attribute(element, name) ?? '')
      ? numberAttribute(reader.reporter, element, name)
      : null;
    return value === null || value <= 0 ? {} : { [name]: value };
  };
  return [{ kind: 'image', href, alt: alt.trim(), ...size('width'), ...size('height') }];
};

const isImageObject = (element: XmlElement): boolean =>
  element.name === 'object' &&
  ((attribute(element, 'type') ?? '').startsWith('image/') ||
    /\.(?:png|jpe?g|gif|svg|webp)$/i.test(attribute(element, 'data') ?? ''));

const readPrinted = (reader: BodyReader, element: XmlElement): BodyNode => {
  const identifier = required(reader.reporter, element, 'identifier');
  const known = reader.scope?.variable(identifier) ?? null;
  if (identifier !== '' && known === null)
    reader.reporter.report('variable-undeclared', element, { identifier });
  else if (known?.kind === 'response')
    reader.reporter.report('variable-of-other-kind', element, {
      identifier,
      needed: 'template outcome',
    });
  return {
    kind: 'printedVariable',
    identifier,
    format: attribute(element, 'format'),
    delimiter: attribute(element, 'delimiter') ?? ';',
    index: lexicalInteger(attribute(element, 'index') ?? ''),
  };
};

const readElement = (
  reader: BodyReader,
  element: XmlElement,
  name: BodyElementName,
  nested: boolean,
): BodyNode => {
  const lang = attribute(element, 'xml:lang') ?? attribute(element, 'lang');
  const colspan = countAttribute(reader.reporter, element, 'colspan', 1);
  const rowspan = countAttribute(reader.reporter, element, 'rowspan', 1);
  return {
    kind: 'element',
    name,
    ...(lang === null || lang === '' ? {} : { lang }),
    ...(colspan === null ? {} : { colspan }),
    ...(rowspan === null ? {} : { rowspan }),
    children: reader.children(element, nested),
  };
};

/** Rubrics are shown to the candidate only if they say so; others are kept for those they are for. */
const readRubric = (
  reader: BodyReader,
  element: XmlElement,
  nested: boolean,
): readonly BodyNode[] => {
  const views = words(attribute(element, 'view') ?? 'candidate');
  const content = reader.children(element, nested);
  if (views.includes('candidate')) return [{ kind: 'element', name: 'section', children: content }];
  reader.rubrics.push({ use: attribute(element, 'use'), views, content });
  return [];
};

/** Reads one node of a body; what must not be shown goes elsewhere, what may not be is reported. */
export const readBodyNode = (
  reader: BodyReader,
  node: XmlNode,
  nested: boolean,
): readonly BodyNode[] => {
  if (node.kind === 'text') return node.text === '' ? [] : [{ kind: 'text', text: node.text }];
  const { name } = node;
  if (transparent.has(name)) {
    const stage = name === 'qti-position-object-stage';
    // The stage's picture belongs to the interaction on it, which has no screen.
    return stage
      ? childElements(node)
          .filter((child) => isInteraction(child))
          .flatMap((child) => readBodyNode(reader, child, nested))
      : reader.children(node, nested);
  }
  if (isBodyElement(name)) return [readElement(reader, node, name, nested)];
  if (name === 'img')
    return readImage(
      reader,
      node,
      required(reader.reporter, node, 'src'),
      attribute(node, 'alt') ?? '',
    );
  if (isImageObject(node))
    return readImage(reader, node, required(reader.reporter, node, 'data'), textOf(node));
  if (isInteraction(node)) {
    if (nested) reader.reporter.report('interaction-nested', node);
    return nested ? [] : [readInteraction(reader, node)];
  }
  switch (name) {
    case 'qti-printed-variable':
      return [readPrinted(reader, node)];
    case 'qti-template-inline':
    case 'qti-template-block':
      return [readTemplateContent(reader, node, nested)];
    case 'qti-feedback-inline':
    case 'qti-feedback-block':
      return [readFeedback(reader, node, name === 'qti-feedback-inline')];
    case 'qti-rubric-block':
      return readRubric(reader, node, nested);
    default:
      if (ignored.has(name)) {
        reader.reporter.report('element-ignored', node, { name: node.written });
        return [];
      }
      reader.reporter.report('body-element-not-allowed', node, { name: node.written });
      return reader.children(node, nested);
  }
};
