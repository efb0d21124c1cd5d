import type { Random } from '../random.ts';
import { unreachable } from '../result.ts';
import { insideArea } from './area.ts';
import { evaluateCall } from './evaluate-call.ts';
import type { Expression, NumberRef, TestExpression } from './expression.ts';
import { mapPoints, mapValue } from './mapping.ts';
import type { AreaMapping, Mapping } from './model.ts';
import { fieldValue, index, repeat } from './operators-container.ts';
import { anyN } from './operators-logic.ts';
import { math, stats } from './operators-math.ts';
import { equal, equalRounded, roundTo, singleNumber } from './operators-numeric.ts';
import { patternMatch, singleText, stringMatch, substring } from './operators-text.ts';
import { booleanValue, numberValue, scalarsOf, type Value } from './value.ts';

/** What an expression can ask of its surroundings: an item's session, or a test's. */
export type Evaluation = {
  /** Value of a response, outcome, template or built-in variable; NULL if there is none. */
  readonly variable: (identifier: string, weight: string | null) => Value;
  readonly defaultOf: (identifier: string) => Value;
  readonly correctOf: (identifier: string) => Value;
  readonly mappingOf: (identifier: string) => Mapping | null;
  readonly areaMappingOf: (identifier: string) => AreaMapping | null;
  readonly random: Random;
  /** Answers expressions over the items of a test; null outside of a test. */
  readonly test: ((expression: TestExpression) => Value) | null;
};

const resolve = (reference: NumberRef, evaluation: Evaluation): number | null =>
  typeof reference === 'number'
    ? reference
    : singleNumber(evaluation.variable(reference.variable, null));

const evaluateAll = (operands: readonly Expression[], evaluation: Evaluation): readonly Value[] =>
  operands.map((operand) => evaluate(operand, evaluation));

/**
 * The container that §statsOperator looks at. `multiple` and `ordered` leave NULLs out, but the
 * statistic is NULL "if any value contained therein is NULL", so a container that is built in place
 * is looked into before its NULLs are gone.
 */
const evaluateStatsOperand = (operand: Expression | undefined, evaluation: Evaluation): Value => {
  if (operand === undefined) return null;
  const isBuiltHere =
    operand.kind === 'call' && (operand.operator === 'multiple' || operand.operator === 'ordered');
  if (!isBuiltHere) return evaluate(operand, evaluation);
  const members = evaluateAll(operand.operands, evaluation);
  return members.includes(null)
    ? null
    : evaluateCall(operand.operator, members, evaluation.random, null);
};

/** What the generator can draw from at most. */
const MOST_DRAWN_FROM = 2 ** 32;

const randomInteger = (
  [min, max, step]: readonly [number | null, number | null, number | null],
  random: Random,
): Value => {
  if (min === null || max === null || step === null || step <= 0 || max < min) return null;
  const count = Math.floor((max - min) / step) + 1;
  return count > MOST_DRAWN_FROM
    ? null
    : numberValue('integer', min + step * random.integer(count));
};

const interpolate = (
  value: number | null,
  points: readonly { readonly from: number; readonly to: number }[],
  fallback: number | null,
): Value => {
  if (value === null) return null;
  const sorted = [...points].sort((a, b) => a.from - b.from);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined)
    return fallback === null ? null : numberValue('float', fallback);
  if (value <= first.from) return numberValue('float', first.to);
  if (value >= last.from) return numberValue('float', last.to);
  const at = sorted.findIndex((point) => point.from >= value);
  const [before, after] = [sorted[at - 1] ?? first, sorted[at] ?? last];
  const share = (value - before.from) / (after.from - before.from);
  return numberValue('float', before.to + share * (after.to - before.to));
};

/**
 * The value of an expression. Never throws and never gives NaN or infinity: what can't be computed is
 * NULL, as the standard has it. Random operators draw from the generator that is passed in.
 */
export const evaluate = (expression: Expression, evaluation: Evaluation): Value => {
  const number = (reference: NumberRef): number | null => resolve(reference, evaluation);
  const operands = (): readonly Value[] =>
    'operands' in expression ? evaluateAll(expression.operands, evaluation) : [];
  const operand = (): Value => operands()[0] ?? null;
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'variable':
      return evaluation.variable(expression.identifier, expression.weight);
    case 'default':
      return evaluation.defaultOf(expression.identifier);
    case 'correct':
      return evaluation.correctOf(expression.identifier);
    case 'mapResponse':
    case 'mapOutcome': {
      // Without a mapping there is nothing to gain; reading the item refuses it.
      const mapping = evaluation.mappingOf(expression.identifier);
      const value = evaluation.variable(expression.identifier, null);
      return numberValue('float', mapping === null ? 0 : mapValue(mapping, value));
    }
    case 'mapResponsePoint': {
      const mapping = evaluation.areaMappingOf(expression.identifier);
      const value = evaluation.variable(expression.identifier, null);
      return numberValue('float', mapping === null ? 0 : mapPoints(mapping, value));
    }
    case 'mathConstant':
      return numberValue('float', expression.name === 'pi' ? Math.PI : Math.E);
    case 'randomInteger':
      return randomInteger(
        [number(expression.min), number(expression.max), number(expression.step)],
        evaluation.random,
      );
    case 'randomFloat': {
      const [min, max] = [number(expression.min), number(expression.max)];
      if (min === null || max === null || max < min) return null;
      return numberValue('float', min + evaluation.random.next() * (max - min));
    }
    case 'call':
      return evaluateCall(
        expression.operator,
        operands(),
        evaluation.random,
        expression.max === undefined ? null : number(expression.max),
      );
    case 'equal':
      return equal(
        operands(),
        expression.mode,
        [number(expression.tolerance[0]), number(expression.tolerance[1])],
        expression.includeLower,
        expression.includeUpper,
      );
    case 'equalRounded':
      return equalRounded(operands(), expression.mode, number(expression.figures));
    case 'roundTo':
      return roundTo(operand(), expression.mode, number(expression.figures));
    case 'stringMatch':
      return stringMatch(operands(), expression.caseSensitive, expression.substring);
    case 'substring':
      return substring(operands(), expression.caseSensitive);
    case 'patternMatch': {
      const [text = null, second = null] = operands();
      const { pattern } = expression;
      const source =
        pattern === null
          ? singleText(second)
          : typeof pattern === 'string'
            ? pattern
            : singleText(evaluation.variable(pattern.variable, null));
      return patternMatch(text, source, expression.caseSensitive);
    }
    case 'anyN':
      return anyN(operands(), number(expression.min), number(expression.max));
    case 'index': {
      const [list = null, n = null] = operands();
      return index(list, expression.n === null ? singleNumber(n) : number(expression.n));
    }
    case 'fieldValue':
      return fieldValue(operand(), expression.field);
    case 'repeat':
      return repeat(operands(), number(expression.count));
    case 'inside': {
      const value = operand();
      if (value === null) return null;
      return booleanValue(
        scalarsOf(value).some(
          (scalar) =>
            scalar.base === 'point' &&
            insideArea(expression.shape, expression.coords, scalar.value),
        ),
      );
    }
    case 'stats':
      return stats(expression.name, evaluateStatsOperand(expression.operands[0], evaluation));
    case 'math':
      return math(expression.name, operands());
    case 'custom':
      return null;
    case 'record':
      return {
        cardinality: 'record',
        fields: Object.fromEntries(
          expression.fields.map(({ name, expression: field }) => [
            name,
            scalarsOf(evaluate(field, evaluation))[0] ?? null,
          ]),
        ),
      };
    case 'interpolate':
      return interpolate(singleNumber(operand()), expression.points, expression.fallback);
    case 'testCount':
    case 'testVariables':
    case 'outcomeLimit':
      return evaluation.test === null ? null : evaluation.test(expression);
    default:
      return unreachable(expression);
  }
};
