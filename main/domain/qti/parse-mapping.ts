import { attribute, childElements, childrenNamed, type XmlElement } from '../xml/tree.ts';
import { areaIsValid } from './area.ts';
import {
  booleanAttribute,
  coordsAttribute,
  numberAttribute,
  required,
  wordAttribute,
} from './attributes.ts';
import { shapes } from './expression.ts';
import type { AreaMapping, LookupTable, Mapping } from './model.ts';
import { readScalar } from './parse-values.ts';
import type { Reporter } from './problem.ts';
import type { BaseType } from './value.ts';

const bounds = (
  reporter: Reporter,
  element: XmlElement,
): Pick<Mapping, 'lowerBound' | 'upperBound' | 'fallback'> => {
  const lowerBound = numberAttribute(reporter, element, 'lower-bound');
  const upperBound = numberAttribute(reporter, element, 'upper-bound');
  if (lowerBound !== null && upperBound !== null && lowerBound > upperBound)
    reporter.report('attribute-invalid', element, {
      attribute: 'lower-bound',
      value: lowerBound,
    });
  return {
    lowerBound,
    upperBound,
    fallback: numberAttribute(reporter, element, 'default-value') ?? 0,
  };
};

/** The number that an entry gives; 0 after reporting that it is missing. */
const mappedValue = (reporter: Reporter, entry: XmlElement): number => {
  if (attribute(entry, 'mapped-value') === null)
    reporter.report('attribute-missing', entry, { attribute: 'mapped-value' });
  return numberAttribute(reporter, entry, 'mapped-value') ?? 0;
};

/** QTI 3.0 §mapping. case-sensitive on the mapping itself, used by some tools, holds for its entries. */
export const readMapping = (reporter: Reporter, element: XmlElement, base: BaseType): Mapping => {
  const caseSensitive = booleanAttribute(reporter, element, 'case-sensitive', true);
  const entries = childrenNamed(element, 'qti-map-entry').flatMap((entry) => {
    const key = readScalar(reporter, entry, base, required(reporter, entry, 'map-key'));
    const value = mappedValue(reporter, entry);
    return key === null
      ? []
      : [
          {
            key,
            value,
            caseSensitive: booleanAttribute(reporter, entry, 'case-sensitive', caseSensitive),
          },
        ];
  });
  if (entries.length === 0) reporter.report('child-missing', element, { child: 'qti-map-entry' });
  return { ...bounds(reporter, element), entries };
};

/** QTI 3.0 §areaMapping. */
export const readAreaMapping = (reporter: Reporter, element: XmlElement): AreaMapping => {
  const entries = childrenNamed(element, 'qti-area-map-entry').map((entry) => {
    const shape = wordAttribute(reporter, entry, 'shape', shapes, 'default');
    const coords = coordsAttribute(reporter, entry);
    if (!areaIsValid(shape, coords))
      reporter.report('attribute-invalid', entry, {
        attribute: 'coords',
        value: attribute(entry, 'coords') ?? '',
      });
    return { shape, coords, value: mappedValue(reporter, entry) };
  });
  if (entries.length === 0)
    reporter.report('child-missing', element, { child: 'qti-area-map-entry' });
  return { ...bounds(reporter, element), entries };
};

const sourceValue = (reporter: Reporter, entry: XmlElement): number => {
  if (attribute(entry, 'source-value') === null)
    reporter.report('attribute-missing', entry, { attribute: 'source-value' });
  return numberAttribute(reporter, entry, 'source-value') ?? 0;
};

/** QTI 3.0 §matchTable and §interpolationTable, whose targets are of the outcome's base type. */
export const readTable = (reporter: Reporter, element: XmlElement, base: BaseType): LookupTable => {
  const written = attribute(element, 'default-value');
  const fallback = written === null ? null : readScalar(reporter, element, base, written.trim());
  const entries = childElements(element).flatMap((entry) => {
    const to = readScalar(reporter, entry, base, required(reporter, entry, 'target-value'));
    const from = sourceValue(reporter, entry);
    const includeBoundary = booleanAttribute(reporter, entry, 'include-boundary', true);
    return to === null ? [] : [{ from, includeBoundary, to }];
  });
  return element.name === 'qti-match-table'
    ? { kind: 'match', fallback, entries: entries.map(({ from, to }) => ({ from, to })) }
    : { kind: 'interpolation', fallback, entries };
};
