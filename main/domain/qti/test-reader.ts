import { attribute, childElements, type XmlElement } from '../xml/tree.ts';
import { lexicalBoolean, lexicalFloat } from './lexical.ts';
import type { PackageProblem, PackageProblemCode, Problems } from './package-problem.ts';

/** Reads attributes of one test's file and tells what is wrong with them. */
export type TestReader = {
  readonly file: string;
  readonly report: (
    code: PackageProblemCode,
    element: XmlElement | null,
    values?: PackageProblem['values'],
  ) => void;
  /** A text that must be there; empty, and told, if it is not. */
  readonly text: (element: XmlElement, name: string) => string;
  /** The element's identifier, told when the test has it twice (QTI 3.0: unique in the test). */
  readonly identifier: (element: XmlElement) => string;
  readonly boolean: (element: XmlElement, name: string, fallback: boolean) => boolean;
  /** A number of at least 0; null if it is not there, and told if it is something else. */
  readonly number: (element: XmlElement, name: string) => number | null;
  /** One of a few words that must be there; null, and told, if it is not. */
  readonly oneOf: <T extends string>(
    element: XmlElement,
    name: string,
    words: readonly T[],
  ) => T | null;
};

export const testReader = (file: string, problems: Problems): TestReader => {
  const seen = new Set<string>();
  const report: TestReader['report'] = (code, element, values = {}) =>
    problems.report(file, code, element, values);
  const invalid = (element: XmlElement, name: string, value: string): void =>
    report('test-attribute-invalid', element, { attribute: name, value });
  const text: TestReader['text'] = (element, name) => {
    const value = attribute(element, name)?.trim() ?? '';
    if (value === '') report('test-attribute-missing', element, { attribute: name });
    return value;
  };
  return {
    file,
    report,
    text,
    identifier: (element) => {
      const identifier = text(element, 'identifier');
      if (identifier !== '' && seen.has(identifier))
        report('test-identifier-twice', element, { identifier });
      seen.add(identifier);
      return identifier;
    },
    boolean: (element, name, fallback) => {
      const value = attribute(element, name);
      if (value === null) return fallback;
      const read = lexicalBoolean(value);
      if (read === null) invalid(element, name, value);
      return read ?? fallback;
    },
    number: (element, name) => {
      const value = attribute(element, name);
      if (value === null) return null;
      const read = lexicalFloat(value);
      if (read !== null && read >= 0) return read;
      invalid(element, name, value);
      return null;
    },
    oneOf: (element, name, words) => {
      const value = text(element, name);
      const word = words.find((candidate) => candidate === value);
      if (value !== '' && word === undefined) invalid(element, name, value);
      return word ?? null;
    },
  };
};

/** What QTI allows in a test and this product does not do; anything else unknown is an error. */
const knownElements = new Set([
  'qti-adaptive-selection',
  'qti-assessment-section-ref',
  'qti-assessment-stimulus-ref',
  'qti-branch-rule',
  'qti-context-declaration',
  'qti-pre-condition',
  'qti-rubric-block',
  'qti-stylesheet',
  'qti-template-default',
  'qti-test-feedback',
  'qti-variable-mapping',
]);

/** A rubric for scorers, authors or proctors: candidates never see it, so leaving it out is right. */
const isForOthers = (element: XmlElement): boolean =>
  element.name === 'qti-rubric-block' &&
  !(attribute(element, 'view') ?? 'candidate').split(/\s+/).includes('candidate');

/** Tells every child element that is not among those that are read. */
export const refuseUnsupported = (
  reader: TestReader,
  element: XmlElement,
  read: readonly string[],
): void => {
  for (const child of childElements(element)) {
    if (read.includes(child.name) || isForOthers(child)) continue;
    const code = knownElements.has(child.name)
      ? 'test-element-not-supported'
      : 'test-element-unknown';
    reader.report(code, child, { within: element.written });
  }
};
