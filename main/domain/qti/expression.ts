import type { BaseType, Value } from './value.ts';

/** An attribute that is a number or names a template or outcome variable that holds it. */
export type NumberRef = number | { readonly variable: string };

export const shapes = ['circle', 'default', 'ellipse', 'poly', 'rect'] as const;
export type Shape = (typeof shapes)[number];

export type RoundingMode = 'significantFigures' | 'decimalPlaces';
export type ToleranceMode = 'exact' | 'absolute' | 'relative';

/**
 * Operators without attributes of their own, by QTI name without prefix.
 * Those after the blank line are not in the standard but in use; reading one gives a warning.
 */
export const callOperators = [
  'and',
  'container-size',
  'contains',
  'delete',
  'divide',
  'duration-gte',
  'duration-lt',
  'gcd',
  'gt',
  'gte',
  'integer-divide',
  'integer-modulus',
  'integer-to-float',
  'is-null',
  'lcm',
  'lt',
  'lte',
  'match',
  'max',
  'member',
  'min',
  'multiple',
  'not',
  'or',
  'ordered',
  'power',
  'product',
  'random',
  'round',
  'subtract',
  'sum',
  'truncate',

  'all-n',
  'is-not-null',
  'is-type-of',
  'slice',
  'to-boolean',
] as const;
export type CallOperator = (typeof callOperators)[number];

export const statistics = ['mean', 'sampleVariance', 'sampleSD', 'popVariance', 'popSD'] as const;
export type Statistic = (typeof statistics)[number];

/** QTI 3.0 §mathOperator. */
export const mathFunctions = [
  'sin',
  'cos',
  'tan',
  'sec',
  'csc',
  'cot',
  'asin',
  'acos',
  'atan',
  'atan2',
  'asec',
  'acsc',
  'acot',
  'sinh',
  'cosh',
  'tanh',
  'sech',
  'csch',
  'coth',
  'log',
  'ln',
  'exp',
  'abs',
  'signum',
  'floor',
  'ceil',
  'toDegrees',
  'toRadians',
] as const;
export type MathFunction = (typeof mathFunctions)[number];

/** Which items of a test an expression looks at (QTI 3.0 §itemSubset). */
export type ItemSubset = {
  readonly section: string | null;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
};

export const testCounts = [
  'number-correct',
  'number-incorrect',
  'number-presented',
  'number-responded',
  'number-selected',
] as const;
export type TestCount = (typeof testCounts)[number];

/** Expressions that only make sense in the outcome processing of a test. */
export type TestExpression =
  | { readonly kind: 'testCount'; readonly count: TestCount; readonly subset: ItemSubset }
  | {
      readonly kind: 'testVariables';
      readonly variable: string;
      readonly weight: string | null;
      readonly base: BaseType | null;
      readonly subset: ItemSubset;
    }
  | {
      readonly kind: 'outcomeLimit';
      readonly limit: 'minimum' | 'maximum';
      readonly outcome: string;
      readonly weight: string | null;
      readonly subset: ItemSubset;
    };

type With<T> = T & { readonly operands: readonly Expression[] };

/** An expression of response, template or outcome processing, as plain data. */
export type Expression =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'variable'; readonly identifier: string; readonly weight: string | null }
  | { readonly kind: 'default'; readonly identifier: string }
  | { readonly kind: 'correct'; readonly identifier: string }
  | { readonly kind: 'mapResponse'; readonly identifier: string }
  | { readonly kind: 'mapResponsePoint'; readonly identifier: string }
  | { readonly kind: 'mathConstant'; readonly name: 'pi' | 'e' }
  | {
      readonly kind: 'randomInteger';
      readonly min: NumberRef;
      readonly max: NumberRef;
      readonly step: NumberRef;
    }
  | { readonly kind: 'randomFloat'; readonly min: NumberRef; readonly max: NumberRef }
  | With<{ readonly kind: 'call'; readonly operator: CallOperator; readonly max?: NumberRef }>
  | With<{
      readonly kind: 'equal';
      readonly mode: ToleranceMode;
      /** Lower and upper tolerance; both 0 when the mode is exact. Relative ones are per cent. */
      readonly tolerance: readonly [NumberRef, NumberRef];
      readonly includeLower: boolean;
      readonly includeUpper: boolean;
    }>
  | With<{
      readonly kind: 'equalRounded' | 'roundTo';
      readonly mode: RoundingMode;
      readonly figures: NumberRef;
    }>
  | With<{
      readonly kind: 'stringMatch';
      readonly caseSensitive: boolean;
      readonly substring: boolean;
    }>
  | With<{ readonly kind: 'substring'; readonly caseSensitive: boolean }>
  | With<{
      readonly kind: 'patternMatch';
      /** An XML Schema pattern, or the name of the variable that holds it, or null: 2nd operand. */
      readonly pattern: string | { readonly variable: string } | null;
      readonly caseSensitive: boolean;
    }>
  | With<{ readonly kind: 'anyN'; readonly min: NumberRef; readonly max: NumberRef }>
  | With<{ readonly kind: 'index'; readonly n: NumberRef | null }>
  | With<{ readonly kind: 'fieldValue'; readonly field: string }>
  | With<{ readonly kind: 'repeat'; readonly count: NumberRef }>
  | With<{ readonly kind: 'inside'; readonly shape: Shape; readonly coords: readonly number[] }>
  | With<{ readonly kind: 'stats'; readonly name: Statistic }>
  | With<{ readonly kind: 'math'; readonly name: MathFunction }>
  | With<{
      readonly kind: 'custom';
      readonly className: string | null;
      readonly definition: string | null;
    }>
  | TestExpression
  /** Not in the standard, but in use: a record built in place. */
  | {
      readonly kind: 'record';
      readonly fields: readonly { readonly name: string; readonly expression: Expression }[];
    }
  /** Not in the standard, but in use: the mapping of an outcome variable. */
  | { readonly kind: 'mapOutcome'; readonly identifier: string }
  /** Not in the standard, but in use: straight lines between the points of a table. */
  | With<{
      readonly kind: 'interpolate';
      readonly points: readonly { readonly from: number; readonly to: number }[];
      readonly fallback: number | null;
    }>;

/** One branch of a condition: its rules run if the expression is true and no earlier one was. */
export type Branch = { readonly when: Expression; readonly rules: readonly Rule[] };

/** A rule of response, template or outcome processing, as plain data. */
export type Rule =
  | {
      readonly kind: 'setOutcome' | 'lookupOutcome' | 'setResponse' | 'setTemplate' | 'setCorrect';
      readonly identifier: string;
      readonly expression: Expression;
    }
  /** Without an expression the variable itself goes back to its default (not in the standard). */
  | {
      readonly kind: 'setDefault';
      readonly identifier: string;
      readonly expression: Expression | null;
    }
  | {
      readonly kind: 'condition';
      readonly branches: readonly Branch[];
      readonly otherwise: readonly Rule[];
    }
  /** Template processing starts again, up to 100 times, until the expression is true. */
  | { readonly kind: 'constraint'; readonly expression: Expression }
  | { readonly kind: 'fragment'; readonly rules: readonly Rule[] }
  | { readonly kind: 'exit' };
