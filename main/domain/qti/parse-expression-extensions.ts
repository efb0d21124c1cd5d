import { childElements, childNamed, childrenNamed, type XmlElement } from '../xml/tree.ts';
import { numberAttribute, required } from './attributes.ts';
import { type Statistic, statistics } from './expression.ts';
import { checkOperands, type ExpressionReader } from './expression-reader.ts';
import { readNumberRef } from './number-ref.ts';
import { namedVariable } from './parse-expression-leaves.ts';
import type { Reporter } from './problem.ts';
import { kebab } from './upgrade.ts';

/**
 * Expressions that no version of the standard has but that tools write. They are read so that their
 * items can be proven and scored; each one is told as a warning.
 */
const warn = (reporter: Reporter, element: XmlElement): void =>
  reporter.report('not-in-standard', element, { name: element.written });

const float = { cardinality: 'single', base: 'float' } as const;

const statistic =
  (name: Statistic): ExpressionReader =>
  (element, scope, read) => {
    warn(scope.reporter, element);
    const typed = childElements(element).map(read);
    checkOperands(element, scope, typed, {
      count: [1, 1],
      cardinalities: ['multiple', 'ordered'],
      bases: ['integer', 'float'],
    });
    return {
      expression: { kind: 'stats', name, operands: typed.map(({ expression }) => expression) },
      type: float,
    };
  };

const record: ExpressionReader = (element, scope, read) => {
  warn(scope.reporter, element);
  const fields = childElements(element).flatMap((field) => {
    const name = required(scope.reporter, field, 'field-identifier');
    const [content] = childElements(field);
    if (content === undefined) {
      scope.reporter.report('child-missing', field, { child: 'qti-base-value' });
      return [];
    }
    return [{ name, expression: read(content).expression }];
  });
  return { expression: { kind: 'record', fields }, type: { cardinality: 'record', base: null } };
};

const mapOutcome: ExpressionReader = (element, scope) => {
  warn(scope.reporter, element);
  const identifier = required(scope.reporter, element, 'identifier');
  const known = namedVariable(element, scope, identifier);
  if (known !== null && !known.has.mapping)
    scope.reporter.report('mapping-missing', element, { identifier });
  return { expression: { kind: 'mapOutcome', identifier }, type: float };
};

/** A table within an expression: straight lines between its points, level beyond its ends. */
const lookupTable: ExpressionReader = (element, scope, read) => {
  warn(scope.reporter, element);
  const table = childNamed(element, 'qti-interpolation-table');
  const operands = childElements(element)
    .filter((child) => child !== table)
    .map((child) => read(child).expression);
  if (table === null)
    scope.reporter.report('child-missing', element, { child: 'qti-interpolation-table' });
  const entries = table === null ? [] : childrenNamed(table, 'qti-interpolation-table-entry');
  const points = entries.flatMap((entry) => {
    required(scope.reporter, entry, 'source-value');
    required(scope.reporter, entry, 'target-value');
    const from = numberAttribute(scope.reporter, entry, 'source-value');
    const to = numberAttribute(scope.reporter, entry, 'target-value');
    return from === null || to === null ? [] : [{ from, to }];
  });
  const fallback = table === null ? null : numberAttribute(scope.reporter, table, 'default-value');
  return { expression: { kind: 'interpolate', points, fallback, operands }, type: float };
};

const allN: ExpressionReader = (element, scope, read) => {
  warn(scope.reporter, element);
  const typed = childElements(element).map(read);
  checkOperands(element, scope, typed, {
    count: [1, null],
    cardinalities: ['single'],
    bases: ['boolean'],
  });
  return {
    expression: {
      kind: 'call',
      operator: 'all-n',
      max: readNumberRef(element, scope, 'max', typed.length),
      operands: typed.map(({ expression }) => expression),
    },
    type: { cardinality: 'single', base: 'boolean' },
  };
};

export const extensions: Readonly<Record<string, ExpressionReader>> = {
  ...Object.fromEntries(statistics.map((name) => [kebab(name), statistic(name)])),
  record,
  'map-outcome': mapOutcome,
  'lookup-table': lookupTable,
  'all-n': allN,
};
