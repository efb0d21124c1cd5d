import {
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  type XmlElement,
} from '../xml/tree.ts';
import type { Problems } from './package-problem.ts';
import type { TestDocument, TestSection } from './test-model.ts';
import { readOutcomes } from './test-outcomes.ts';
import { refuseUnsupported, type TestReader, testReader } from './test-reader.ts';
import { readSection } from './test-section.ts';
import { upgradeToQti3 } from './upgrade.ts';

/**
 * Session controls (QTI 3.0 §itemSessionControl) that would change what a candidate sees or may do,
 * with the value that this product keeps. Those not named are permissions that need no screen.
 */
const keptControls: Readonly<Record<string, string>> = {
  'show-feedback': 'false',
  'show-solution': 'false',
  'allow-skipping': 'true',
  'validate-responses': 'false',
};

/** Refuses session controls that ask for something else, wherever in the test they stand. */
const checkSessionControls = (reader: TestReader, element: XmlElement): void => {
  for (const control of childrenNamed(element, 'qti-item-session-control'))
    for (const [name, kept] of Object.entries(keptControls)) {
      const value = attribute(control, name);
      if (value !== null && value !== kept)
        reader.report('session-control', control, { attribute: name, value });
    }
  for (const child of childElements(element))
    if (child.name !== 'qti-item-session-control') checkSessionControls(reader, child);
};

/**
 * The shortest of the time limits of the test and its part, in seconds; null if there is none.
 * They are one limit here, because there is one part and its clock is the exam's.
 */
const readMaxTime = (
  reader: TestReader,
  holders: readonly (XmlElement | undefined)[],
): number | null => {
  const times = holders.flatMap((holder) => {
    const limits = holder === undefined ? null : childNamed(holder, 'qti-time-limits');
    if (limits === null) return [];
    for (const name of ['min-time', 'allow-late-submission']) {
      const value = attribute(limits, name);
      if (value !== null && value !== 'false' && Number(value) !== 0)
        reader.report('time-limit-place', limits, { attribute: name });
    }
    return reader.number(limits, 'max-time') ?? [];
  });
  return times.length === 0 ? null : Math.min(...times);
};

/** The sections of the test's one part. */
const readPart = (reader: TestReader, part: XmlElement): readonly TestSection[] => {
  refuseUnsupported(reader, part, [
    'qti-assessment-section',
    'qti-item-session-control',
    'qti-time-limits',
  ]);
  reader.identifier(part);
  const navigation = reader.oneOf(part, 'navigation-mode', ['linear', 'nonlinear']);
  reader.oneOf(part, 'submission-mode', ['individual', 'simultaneous']);
  if (navigation === 'linear') reader.report('linear-navigation', part);
  const sections = childrenNamed(part, 'qti-assessment-section');
  if (sections.length === 0) reader.report('test-empty', part);
  return sections.map((section) => readSection(reader, section));
};

/**
 * Reads a qti-assessment-test (of QTI 2.1 or 2.2 too). What is not supported (branch rules,
 * pre-conditions, test feedback, section references, …) is told by name: a test that needs it must
 * not be delivered without it. Both submission modes are read: answers can be changed until the end
 * and are scored once, which is `simultaneous`, and for `individual` the one attempt of each item.
 * Null when the file holds no test; problems are told to `problems`.
 */
export const parseTest = (
  file: string,
  written: XmlElement,
  problems: Problems,
): TestDocument | null => {
  const reader = testReader(file, problems);
  const root = upgradeToQti3(written);
  if (root.name !== 'qti-assessment-test') {
    reader.report('not-a-test', root);
    return null;
  }
  refuseUnsupported(reader, root, [
    'qti-outcome-declaration',
    'qti-time-limits',
    'qti-test-part',
    'qti-outcome-processing',
  ]);
  checkSessionControls(reader, root);
  const parts = childrenNamed(root, 'qti-test-part');
  if (parts.length > 1) reader.report('several-parts', parts[1] ?? null);
  const document: TestDocument = {
    file,
    identifier: reader.text(root, 'identifier'),
    title: reader.text(root, 'title'),
    language: attribute(root, 'xml:lang'),
    maxTime: readMaxTime(reader, [root, parts[0]]),
    sections: parts.flatMap((part) => readPart(reader, part)),
    weight: readOutcomes(reader, root),
  };
  if (parts.length === 0) reader.report('test-empty', root);
  return document;
};
