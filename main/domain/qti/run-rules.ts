import { unreachable } from '../result.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import type { Rule } from './expression.ts';
import { lookUp } from './mapping.ts';
import type { LookupTable } from './model.ts';
import { truth } from './operators-logic.ts';
import type { Value } from './value.ts';

/** What rules can change, beside what expressions can ask. */
export type RuleRun = Evaluation & {
  /** Gives a response, outcome or template variable a value; one that is not declared is ignored. */
  readonly setVariable: (identifier: string, value: Value) => void;
  readonly setCorrect: (identifier: string, value: Value) => void;
  readonly setDefault: (identifier: string, value: Value) => void;
  readonly tableOf: (identifier: string) => LookupTable | null;
};

/** How a list of rules ended: at its end, by an exit rule, or by a constraint that did not hold. */
export type RuleEnd = 'done' | 'exit' | 'again';

/** QTI 3.0 §responseCondition: NULL is not true, so its rules are skipped. */
const holds = (value: Value): boolean => truth(value) === true;

const runRule = (rule: Rule, run: RuleRun): RuleEnd => {
  switch (rule.kind) {
    case 'setOutcome':
    case 'setResponse':
    case 'setTemplate':
      run.setVariable(rule.identifier, evaluate(rule.expression, run));
      return 'done';
    case 'lookupOutcome': {
      const table = run.tableOf(rule.identifier);
      const value = evaluate(rule.expression, run);
      run.setVariable(rule.identifier, table === null ? null : lookUp(table, value));
      return 'done';
    }
    case 'setCorrect':
      run.setCorrect(rule.identifier, evaluate(rule.expression, run));
      return 'done';
    case 'setDefault':
      if (rule.expression === null)
        run.setVariable(rule.identifier, run.defaultOf(rule.identifier));
      else run.setDefault(rule.identifier, evaluate(rule.expression, run));
      return 'done';
    case 'condition': {
      const branch = rule.branches.find(({ when }) => holds(evaluate(when, run)));
      return runRules(branch?.rules ?? rule.otherwise, run);
    }
    case 'constraint':
      return holds(evaluate(rule.expression, run)) ? 'done' : 'again';
    case 'fragment':
      return runRules(rule.rules, run);
    case 'exit':
      return 'exit';
    default:
      return unreachable(rule);
  }
};

/**
 * Runs rules in order until the end, an exit rule, or a template constraint that does not hold.
 * Used for response, template and outcome processing alike; changes go through `run` alone.
 */
export const runRules = (rules: readonly Rule[], run: RuleRun): RuleEnd => {
  for (const rule of rules) {
    const end = runRule(rule, run);
    if (end !== 'done') return end;
  }
  return 'done';
};
