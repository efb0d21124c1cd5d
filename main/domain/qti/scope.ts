import type { OutcomeDeclaration, ResponseDeclaration, TemplateDeclaration } from './model.ts';
import type { Reporter } from './problem.ts';
import type { BaseType, Cardinality } from './value.ts';

/** What is known of an expression's value before it runs; null = anything. */
export type ExpressionType = {
  readonly cardinality: Cardinality | null;
  readonly base: BaseType | null;
};

export const anyType: ExpressionType = { cardinality: null, base: null };

export type VariableKind = 'response' | 'outcome' | 'template' | 'builtIn';

export type KnownVariable = ExpressionType & {
  readonly kind: VariableKind;
  /** What an expression may need of a declaration. */
  readonly has: {
    readonly correct: boolean;
    readonly mapping: boolean;
    readonly areaMapping: boolean;
    readonly table: boolean;
  };
};

/** The variables that rules and expressions may use, and where they stand. */
export type Scope = {
  readonly reporter: Reporter;
  readonly variable: (identifier: string) => KnownVariable | null;
  /** In a test, "ITEM.VARIABLE" is known only when the items are, and test expressions are allowed. */
  readonly isTest: boolean;
};

const nothing = { correct: false, mapping: false, areaMapping: false, table: false };

/** Variables that every item has without declaring them (QTI 3.0 §built-in variables). */
const builtIn: Readonly<Record<string, KnownVariable>> = {
  numAttempts: { kind: 'builtIn', cardinality: 'single', base: 'integer', has: nothing },
  duration: { kind: 'builtIn', cardinality: 'single', base: 'duration', has: nothing },
  completionStatus: { kind: 'outcome', cardinality: 'single', base: 'identifier', has: nothing },
};

type Declarations = {
  readonly responses: readonly ResponseDeclaration[];
  readonly outcomes: readonly OutcomeDeclaration[];
  readonly templates: readonly TemplateDeclaration[];
  /** Responses whose correct value template processing sets. */
  readonly correctLater?: ReadonlySet<string>;
};

/** The scope of an item's, or a test's, processing. All kinds of variables share one name space. */
export const scopeOf = (reporter: Reporter, declarations: Declarations, isTest = false): Scope => {
  const known = new Map<string, KnownVariable>(Object.entries(builtIn));
  for (const { identifier, cardinality, base } of declarations.templates)
    known.set(identifier, { kind: 'template', cardinality, base, has: nothing });
  for (const outcome of declarations.outcomes)
    known.set(outcome.identifier, {
      kind: 'outcome',
      cardinality: outcome.cardinality,
      base: outcome.base,
      has: { ...nothing, mapping: outcome.mapping !== null, table: outcome.table !== null },
    });
  for (const response of declarations.responses)
    known.set(response.identifier, {
      kind: 'response',
      cardinality: response.cardinality,
      base: response.base,
      has: {
        correct:
          response.correct !== null || declarations.correctLater?.has(response.identifier) === true,
        mapping: response.mapping !== null,
        areaMapping: response.areaMapping !== null,
        table: false,
      },
    });
  return { reporter, variable: (identifier) => known.get(identifier) ?? null, isTest };
};
