import type { Random } from '../random.ts';
import type { ItemScoring } from './model.ts';
import type { RuleRun } from './run-rules.ts';
import {
  type BaseType,
  type Cardinality,
  container,
  type Scalar,
  single,
  type Value,
} from './value.ts';

/** Values that template processing gave for one candidate: drawn once, the same ever after. */
export type TemplateState = {
  readonly values: Readonly<Record<string, Value>>;
  readonly correct: Readonly<Record<string, Value>>;
  readonly defaults: Readonly<Record<string, Value>>;
};

export const noTemplates: TemplateState = { values: {}, correct: {}, defaults: {} };

/** The variables of one item for one run of its processing; plain data comes in and goes out. */
export type ItemSession = RuleRun & {
  readonly outcomes: () => Readonly<Record<string, Value>>;
  readonly templateState: () => TemplateState;
};

type Declared = {
  readonly identifier: string;
  readonly cardinality: Cardinality;
  readonly base: BaseType | null;
};

/** A number in the base type of the variable that takes it; all else stays as it is. */
const asBase = (scalar: Scalar, base: BaseType | null): Scalar => {
  if (base === 'float' && scalar.base === 'integer') return { base, value: scalar.value };
  // A fraction in an integer variable is kept as a float: points are never cut off by a declaration.
  if (base === 'integer' && scalar.base === 'float' && Number.isInteger(scalar.value))
    return { base, value: scalar.value };
  return scalar;
};

/** A value in the shape of the variable that takes it; NULL if it can't have that shape. */
const shaped = (value: Value, { cardinality, base }: Declared): Value => {
  if (value === null) return null;
  if (cardinality === 'record' || value.cardinality === 'record')
    return value.cardinality === cardinality ? value : null;
  const items = (value.cardinality === 'single' ? [value.scalar] : value.items).map((item) =>
    asBase(item, base),
  );
  const [first] = items;
  if (cardinality !== 'single') return container(cardinality, items);
  return first === undefined || items.length > 1 ? null : single(first);
};

/** QTI 3.0 §outcomeDeclaration: without a default, numbers start at 0, all else at NULL. */
const startOf = (outcome: ItemScoring['outcomes'][number]): Value => {
  if (outcome.defaultValue !== null) return outcome.defaultValue;
  const isNumber = outcome.base === 'integer' || outcome.base === 'float';
  return isNumber && outcome.cardinality === 'single' && outcome.base !== null
    ? single({ base: outcome.base === 'integer' ? 'integer' : 'float', value: 0 })
    : null;
};

export type SessionInput = {
  readonly scoring: ItemScoring;
  readonly responses: Readonly<Record<string, Value>>;
  readonly templates: TemplateState;
  readonly random: Random;
  /** Seconds that the candidate spent on the item; null = not known (the built-in is NULL). */
  readonly duration: number | null;
  readonly attempts: number;
};

/** Opens the variables of an item with the given responses and drawn templates. */
export const openSession = (input: SessionInput): ItemSession => {
  const { scoring, templates } = input;
  const declared = new Map<string, Declared>();
  const values = new Map<string, Value>();
  const defaults = new Map<string, Value>();
  const corrects = new Map<string, Value>();
  const put = (declaration: Declared, value: Value, defaultValue: Value): void => {
    declared.set(declaration.identifier, declaration);
    values.set(declaration.identifier, value);
    defaults.set(declaration.identifier, defaultValue);
  };
  const given = (from: Readonly<Record<string, Value>>, identifier: string, or: Value): Value =>
    Object.hasOwn(from, identifier) ? (from[identifier] ?? null) : or;

  const completionStatus: Declared = {
    identifier: 'completionStatus',
    cardinality: 'single',
    base: 'identifier',
  };
  put(completionStatus, single({ base: 'identifier', value: 'completed' }), null);
  for (const template of scoring.templates) {
    const start = given(templates.defaults, template.identifier, template.defaultValue);
    put(template, given(templates.values, template.identifier, start), start);
  }
  for (const response of scoring.responses) {
    const start = given(templates.defaults, response.identifier, response.defaultValue);
    put(response, given(input.responses, response.identifier, null), start);
    corrects.set(
      response.identifier,
      given(templates.correct, response.identifier, response.correct),
    );
  }
  for (const outcome of scoring.outcomes) {
    const start = given(templates.defaults, outcome.identifier, startOf(outcome));
    put(outcome, start, start);
  }
  values.set('numAttempts', single({ base: 'integer', value: input.attempts }));
  values.set(
    'duration',
    input.duration === null ? null : single({ base: 'duration', value: input.duration }),
  );

  const outcomeNames = scoring.outcomes.map((outcome) => outcome.identifier);
  const changed = { defaults: new Set<string>(), correct: new Set<string>() };
  const pick = (from: ReadonlyMap<string, Value>, names: Iterable<string>) =>
    Object.fromEntries([...names].map((name) => [name, from.get(name) ?? null]));

  return {
    variable: (identifier) => values.get(identifier) ?? null,
    defaultOf: (identifier) => defaults.get(identifier) ?? null,
    correctOf: (identifier) => corrects.get(identifier) ?? null,
    mappingOf: (identifier) =>
      [...scoring.responses, ...scoring.outcomes].find((one) => one.identifier === identifier)
        ?.mapping ?? null,
    areaMappingOf: (identifier) =>
      scoring.responses.find((one) => one.identifier === identifier)?.areaMapping ?? null,
    tableOf: (identifier) =>
      scoring.outcomes.find((one) => one.identifier === identifier)?.table ?? null,
    setVariable: (identifier, value) => {
      const declaration = declared.get(identifier);
      if (declaration !== undefined) values.set(identifier, shaped(value, declaration));
    },
    setCorrect: (identifier, value) => {
      const declaration = declared.get(identifier);
      if (declaration === undefined) return;
      corrects.set(identifier, shaped(value, declaration));
      changed.correct.add(identifier);
    },
    setDefault: (identifier, value) => {
      const declaration = declared.get(identifier);
      if (declaration === undefined) return;
      defaults.set(identifier, shaped(value, declaration));
      changed.defaults.add(identifier);
    },
    random: input.random,
    test: null,
    outcomes: () => pick(values, outcomeNames),
    templateState: () => ({
      values: pick(
        values,
        scoring.templates.map((template) => template.identifier),
      ),
      correct: pick(corrects, changed.correct),
      defaults: pick(defaults, changed.defaults),
    }),
  };
};
