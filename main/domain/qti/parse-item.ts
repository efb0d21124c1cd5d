import { readXml } from '../xml/read.ts';
import {
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  elementsWithin,
  type XmlElement,
} from '../xml/tree.ts';
import { booleanAttribute, required } from './attributes.ts';
import type { BodyReader } from './body-reader.ts';
import { checkScored } from './check-scored.ts';
import type { Item, ItemScoring } from './model.ts';
import { readBodyNode } from './parse-body.ts';
import {
  readOutcomeDeclaration,
  readResponseDeclaration,
  readTemplateDeclaration,
} from './parse-declarations.ts';
import { readModalFeedback } from './parse-feedback.ts';
import { readResponseProcessing } from './parse-response-processing.ts';
import { readRules } from './parse-rules.ts';
import {
  fromXmlProblem,
  type ItemProblem,
  type ItemProblemCode,
  type Reporter,
  reporterFor,
} from './problem.ts';
import { scopeOf } from './scope.ts';
import { upgradeToQti3 } from './upgrade.ts';

/** An item as far as it could be read, and everything that is wrong with it. */
export type ParsedItem = {
  /** null if there is no sense in running it: not XML, not an item, rules that can't be read. */
  readonly item: Item | null;
  readonly problems: readonly ItemProblem[];
};

/** Problems that leave nothing to run. */
const fatal: ReadonlySet<ItemProblem['code']> = new Set<ItemProblemCode>([
  'not-an-item',
  'operator-unknown',
  'rule-unknown',
  'test-only-expression',
  'processing-template-unknown',
]);

/** Children of an item that say nothing about how it is delivered here or scored. */
const ignored = new Set(['qti-stylesheet', 'qti-companion-materials-info', 'qti-catalog-info']);

const read = new Set([
  'qti-response-declaration',
  'qti-outcome-declaration',
  'qti-template-declaration',
  'qti-template-processing',
  'qti-assessment-stimulus-ref',
  'qti-item-body',
  'qti-response-processing',
  'qti-outcome-processing',
  'qti-modal-feedback',
]);

const checkChildren = (reporter: Reporter, root: XmlElement): void => {
  for (const child of childElements(root)) {
    if (read.has(child.name)) continue;
    const code = ignored.has(child.name) ? 'element-ignored' : 'child-unknown';
    reporter.report(code, child, { name: child.written });
  }
};

const checkIdentifiers = (reporter: Reporter, root: XmlElement): void => {
  const seen = new Set<string>();
  for (const child of childElements(root)) {
    const identifier = child.name.endsWith('-declaration') ? attribute(child, 'identifier') : null;
    if (identifier === null) continue;
    if (seen.has(identifier)) reporter.report('identifier-twice', child, { identifier });
    seen.add(identifier);
  }
};

const readItem = (reporter: Reporter, root: XmlElement): Item => {
  checkChildren(reporter, root);
  checkIdentifiers(reporter, root);
  const declared = <T>(name: string, reader: (reporter: Reporter, element: XmlElement) => T) =>
    childrenNamed(root, name).map((element) => reader(reporter, element));
  const responses = declared('qti-response-declaration', readResponseDeclaration);
  const outcomes = declared('qti-outcome-declaration', readOutcomeDeclaration);
  const templates = declared('qti-template-declaration', readTemplateDeclaration);
  const templateProcessing = childNamed(root, 'qti-template-processing');
  const correctLater = new Set(
    [...(templateProcessing === null ? [] : elementsWithin(templateProcessing))]
      .filter((element) => element.name === 'qti-set-correct-response')
      .map((element) => attribute(element, 'identifier') ?? ''),
  );
  const scope = scopeOf(reporter, { responses, outcomes, templates, correctLater });
  const reader: BodyReader = {
    reporter,
    scope,
    response: (identifier) =>
      responses.find((response) => response.identifier === identifier) ?? null,
    taken: new Set(),
    free: new Set(),
    feedback: [],
    rubrics: [],
    children: (element, nested = false) =>
      element.children.flatMap((child) => readBodyNode(reader, child, nested)),
  };
  const identifier = required(reporter, root, 'identifier');
  const language = attribute(root, 'xml:lang');
  const body = childNamed(root, 'qti-item-body');
  const content = body === null ? [] : reader.children(body);
  const rulesOf = (element: XmlElement | null) => (element === null ? [] : childElements(element));
  const scoring: ItemScoring = {
    identifier,
    adaptive: booleanAttribute(reporter, root, 'adaptive', false),
    timeDependent: booleanAttribute(reporter, root, 'time-dependent', false),
    responses,
    outcomes,
    templates,
    templateProcessing: readRules(rulesOf(templateProcessing), scope, 'template'),
    responseProcessing: readResponseProcessing(childNamed(root, 'qti-response-processing'), scope),
    outcomeProcessing: readRules(
      rulesOf(childNamed(root, 'qti-outcome-processing')),
      scope,
      'outcome',
    ),
    modalFeedback: childrenNamed(root, 'qti-modal-feedback').map((element) =>
      readModalFeedback(reader, element),
    ),
    bodyFeedback: reader.feedback,
    rubrics: reader.rubrics,
    freeResponses: responses
      .map((response) => response.identifier)
      .filter((response) => reader.free.has(response)),
  };
  const item: Item = {
    identifier,
    title: attribute(root, 'title') ?? '',
    language,
    body: {
      identifier,
      language,
      content,
      responses: responses.map(({ identifier: response, cardinality, base }) => ({
        identifier: response,
        cardinality,
        base,
      })),
      stimuli: childrenNamed(root, 'qti-assessment-stimulus-ref').map((element) => ({
        identifier: required(reporter, element, 'identifier'),
        href: required(reporter, element, 'href'),
      })),
    },
    scoring,
  };
  checkScored(reporter, root, item, reader.taken);
  return item;
};

/**
 * Reads an item of QTI 3.0, 2.2 or 2.1 from its text (already decoded from UTF-8).
 * `file` is its path in the package, for messages only. Never throws: the item and all its problems
 * come back together; whether they refuse an import, `refuses` in problem.ts says.
 */
export const parseItem = (text: string, file: string): ParsedItem => {
  const document = readXml(text);
  if (!document.ok) return { item: null, problems: [fromXmlProblem(file, document.error)] };
  const reporter = reporterFor(file);
  const root = upgradeToQti3(document.value);
  if (root.name !== 'qti-assessment-item') {
    reporter.report('not-an-item', root, { name: root.written });
    return { item: null, problems: reporter.problems };
  }
  const item = readItem(reporter, root);
  const runs = !reporter.problems.some((problem) => fatal.has(problem.code));
  return { item: runs ? item : null, problems: reporter.problems };
};
