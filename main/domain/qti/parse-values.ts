import { attribute, childrenNamed, textOf, type XmlElement } from '../xml/tree.ts';
import { required, wordAttribute } from './attributes.ts';
import { lexicalScalar } from './lexical.ts';
import type { Reporter } from './problem.ts';
import {
  type BaseType,
  baseTypes,
  type Cardinality,
  container,
  type Scalar,
  single,
  type Value,
} from './value.ts';

/** The text of a value in a file. White space around it is the file's layout, not the value. */
const writtenText = (element: XmlElement): string => textOf(element).trim();

/**
 * The scalar that an element's text stands for; null for an empty text (NULL) and for one that is
 * not of the base type (reported).
 */
export const readScalar = (
  reporter: Reporter,
  element: XmlElement,
  base: BaseType,
  text: string = writtenText(element),
): Scalar | null => {
  if (text === '') return null;
  const scalar = lexicalScalar(base, text);
  if (scalar === null) reporter.report('value-invalid', element, { base, text });
  return scalar;
};

/** A record's value: each qti-value names its field and its base type. */
const readRecord = (reporter: Reporter, values: readonly XmlElement[]): Value =>
  values.length === 0
    ? null
    : {
        cardinality: 'record',
        fields: Object.fromEntries(
          values.map((value) => [
            required(reporter, value, 'field-identifier'),
            readScalar(
              reporter,
              value,
              wordAttribute(reporter, value, 'base-type', baseTypes, 'string'),
            ),
          ]),
        ),
      };

/**
 * The value that the qti-value elements within an element stand for (QTI 3.0 §defaultValue,
 * §correctResponse); NULL if there are none.
 */
export const readValues = (
  reporter: Reporter,
  element: XmlElement,
  cardinality: Cardinality,
  base: BaseType | null,
): Value => {
  const values = childrenNamed(element, 'qti-value');
  if (cardinality === 'record') return readRecord(reporter, values);
  if (base === null) return null;
  if (cardinality === 'single' && values.length > 1)
    reporter.report('values-too-many', element, { count: values.length });
  const scalars = values
    .map((value) => readScalar(reporter, value, base))
    .filter((scalar) => scalar !== null);
  const [first] = scalars;
  if (cardinality === 'single') return first === undefined ? null : single(first);
  return container(cardinality, scalars);
};

/** Whether an element carries its default as an attribute, which no version of QTI reads. */
export const reportDefaultAttribute = (reporter: Reporter, element: XmlElement): void => {
  if (attribute(element, 'default-value') !== null)
    reporter.report('attribute-ignored', element, { attribute: 'default-value' });
};
