import {
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  type XmlElement,
} from '../xml/tree.ts';
import { lexicalFloat, lexicalInteger } from './lexical.ts';
import type { TestItemRef, TestSection } from './test-model.ts';
import { refuseUnsupported, type TestReader } from './test-reader.ts';

const readWeights = (reader: TestReader, ref: XmlElement): Readonly<Record<string, number>> => {
  const weights = childrenNamed(ref, 'qti-weight').flatMap((weight) => {
    const value = lexicalFloat(reader.text(weight, 'value'));
    if (value === null || value < 0) {
      const written = attribute(weight, 'value') ?? '';
      reader.report('test-attribute-invalid', weight, { attribute: 'value', value: written });
      return [];
    }
    return [[reader.text(weight, 'identifier'), value] as const];
  });
  return Object.fromEntries(weights);
};

const readItemRef = (reader: TestReader, ref: XmlElement): TestItemRef => {
  refuseUnsupported(reader, ref, ['qti-item-session-control', 'qti-weight', 'qti-time-limits']);
  const limits = childNamed(ref, 'qti-time-limits');
  if (limits !== null) reader.report('time-limit-place', limits);
  return {
    kind: 'item',
    identifier: reader.identifier(ref),
    href: reader.text(ref, 'href'),
    required: reader.boolean(ref, 'required', false),
    fixed: reader.boolean(ref, 'fixed', false),
    weights: readWeights(reader, ref),
    line: ref.line,
  };
};

/** How many children are drawn; null = all. Tells draws that can't be made. */
const readSelect = (
  reader: TestReader,
  section: XmlElement,
  children: readonly (TestSection | TestItemRef)[],
): number | null => {
  const selection = childNamed(section, 'qti-selection');
  if (selection === null) return null;
  if (reader.boolean(selection, 'with-replacement', false))
    reader.report('selection-with-replacement', selection);
  const written = reader.text(selection, 'select');
  const select = lexicalInteger(written);
  if (select === null || select < 1) {
    if (written !== '')
      reader.report('test-attribute-invalid', selection, { attribute: 'select', value: written });
    return null;
  }
  const required = children.filter((child) => child.required).length;
  if (select > children.length)
    reader.report('selection-too-large', selection, { select, children: children.length });
  else if (select < required)
    reader.report('selection-below-required', selection, { select, required });
  return select;
};

/**
 * Reads a section with all that is in it (QTI 3.0 §assessmentSection). Sections within sections are
 * kept together when their parent shuffles, which is QTI's default and all that is supported.
 */
export const readSection = (reader: TestReader, element: XmlElement): TestSection => {
  refuseUnsupported(reader, element, [
    'qti-assessment-section',
    'qti-assessment-item-ref',
    'qti-selection',
    'qti-ordering',
    'qti-item-session-control',
    'qti-time-limits',
  ]);
  const limits = childNamed(element, 'qti-time-limits');
  if (limits !== null) reader.report('time-limit-place', limits);
  if (!reader.boolean(element, 'keep-together', true))
    reader.report('section-not-kept-together', element);
  const children = childElements(element).flatMap(
    (child): readonly (TestSection | TestItemRef)[] => {
      if (child.name === 'qti-assessment-section') return [readSection(reader, child)];
      return child.name === 'qti-assessment-item-ref' ? [readItemRef(reader, child)] : [];
    },
  );
  if (children.length === 0) reader.report('section-empty', element);
  const ordering = childNamed(element, 'qti-ordering');
  return {
    kind: 'section',
    identifier: reader.identifier(element),
    title: reader.text(element, 'title'),
    visible: reader.boolean(element, 'visible', true),
    required: reader.boolean(element, 'required', false),
    fixed: reader.boolean(element, 'fixed', false),
    select: readSelect(reader, element, children),
    shuffle: ordering !== null && reader.boolean(ordering, 'shuffle', false),
    children,
    line: element.line,
  };
};
