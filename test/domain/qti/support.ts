import { evaluate } from '../../../main/domain/qti/evaluate.ts';
import { type PlainValue, plainValue } from '../../../main/domain/qti/format-value.ts';
import { readExpression } from '../../../main/domain/qti/parse-expression.ts';
import { type ParsedItem, parseItem } from '../../../main/domain/qti/parse-item.ts';
import { reporterFor } from '../../../main/domain/qti/problem.ts';
import { type Responses, responseValue } from '../../../main/domain/qti/responses.ts';
import { scopeOf } from '../../../main/domain/qti/scope.ts';
import { noTemplates, openSession } from '../../../main/domain/qti/session.ts';
import { upgradeToQti3 } from '../../../main/domain/qti/upgrade.ts';
import { seededRandom } from '../../../main/domain/random.ts';
import { readXml } from '../../../main/domain/xml/read.ts';

/** A QTI 3 item around the given parts, so that tests show only what they are about. */
export const itemXml = (parts: {
  readonly declarations?: string;
  readonly body?: string;
  readonly processing?: string;
  readonly attributes?: string;
}): string => `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
  identifier="item" title="Item" adaptive="false" time-dependent="false" ${parts.attributes ?? ''}>
${parts.declarations ?? ''}
<qti-item-body>${parts.body ?? '<p>Text</p>'}</qti-item-body>
${parts.processing ?? ''}
</qti-assessment-item>`;

export const responseXml = (
  identifier: string,
  cardinality: string,
  base: string,
  inner = '',
): string =>
  `<qti-response-declaration identifier="${identifier}" cardinality="${cardinality}" base-type="${base}">${inner}</qti-response-declaration>`;

export const outcomeXml = (identifier: string, base = 'float', inner = ''): string =>
  `<qti-outcome-declaration identifier="${identifier}" cardinality="single" base-type="${base}">${inner}</qti-outcome-declaration>`;

export const parse = (parts: Parameters<typeof itemXml>[0]): ParsedItem =>
  parseItem(itemXml(parts), 'items/item.xml');

/** Codes of an item's problems, with the severity's first letter: "e:key-missing". */
export const codes = ({ problems }: ParsedItem): readonly string[] =>
  problems.map((problem) => `${problem.severity.charAt(0)}:${problem.code}`);

const readTree = (xml: string) => {
  const read = readXml(xml);
  if (!read.ok) throw new Error(`${read.error.code} in ${xml}`);
  return upgradeToQti3(read.value);
};

/**
 * The value of an expression in QTI 3 names, as JSON has it, and the codes of what is wrong with it.
 * `declarations` are XML too; responses are lexical.
 */
export const evaluateXml = (
  xml: string,
  declarations = '',
  responses: Responses = {},
): {
  readonly value: PlainValue;
  readonly codes: readonly string[];
  readonly base: string | null;
} => {
  const { item } = parse({ declarations });
  if (item === null) throw new Error('the declarations are wrong');
  const { scoring } = item;
  const reporter = reporterFor('test');
  const typed = readExpression(readTree(xml), scopeOf(reporter, scoring));
  const session = openSession({
    scoring,
    responses: Object.fromEntries(
      scoring.responses.map((one) => [
        one.identifier,
        responseValue(one, responses[one.identifier]),
      ]),
    ),
    templates: noTemplates,
    random: seededRandom('test'),
    duration: null,
    attempts: 1,
  });
  const value = evaluate(typed.expression, session);
  return {
    value: plainValue(value),
    codes: reporter.problems.map((problem) => problem.code),
    base: value?.cardinality === 'single' ? value.scalar.base : null,
  };
};

const shortValue = (text: string): string => {
  if (text === 'null') return '<qti-null/>';
  const base = /^(?:true|false)$/.test(text)
    ? 'boolean'
    : /^-?\d+$/.test(text)
      ? 'integer'
      : /^-?\d*\.\d+$/.test(text)
        ? 'float'
        : 'string';
  return `<qti-base-value base-type="${base}">${text}</qti-base-value>`;
};

/**
 * Short form of expressions for tables of tests: (sum 1 2.5), (any-n min=1 max=2 true null),
 * (multiple 1 2). Words are strings, `null` is NULL, name=value are attributes.
 */
export const expressionXml = (short: string): string => {
  const tokens = short.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const one = (): string => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token !== '(') return shortValue(token);
    const name = tokens[at] ?? '';
    at += 1;
    let attributes = '';
    let children = '';
    while (at < tokens.length && tokens[at] !== ')') {
      const next = tokens[at] ?? '';
      if (next.includes('=')) {
        const [key = '', value = ''] = next.split('=');
        attributes += ` ${key}="${value.replaceAll('_', ' ')}"`;
        at += 1;
      } else children += one();
    }
    at += 1;
    return `<qti-${name}${attributes}>${children}</qti-${name}>`;
  };
  return one();
};

/** The value of an expression in short form. */
export const valueOfShort = (short: string): PlainValue => evaluateXml(expressionXml(short)).value;
