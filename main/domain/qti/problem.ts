import type { XmlProblem } from '../xml/guard.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { QtiProblem, Severity } from './model.ts';

/** Every code that reading an item can give, with how much it matters. */
export const itemProblems = {
  'not-an-item': 'error',
  'not-a-stimulus': 'error',
  'attribute-missing': 'error',
  'attribute-invalid': 'error',
  'child-missing': 'error',
  'child-unknown': 'error',
  'text-unexpected': 'error',
  'identifier-twice': 'error',
  'variable-undeclared': 'error',
  'variable-of-other-kind': 'error',
  'value-invalid': 'error',
  'values-too-many': 'error',
  'key-missing': 'error',
  'key-unknown-choice': 'error',
  'mapping-missing': 'error',
  'area-mapping-missing': 'error',
  'table-missing': 'error',
  'item-without-score': 'error',
  'operator-unknown': 'error',
  'rule-unknown': 'error',
  'operands-count': 'error',
  'operand-cardinality': 'error',
  'operand-base-type': 'error',
  'value-cardinality': 'error',
  'value-base-type': 'error',
  'pattern-invalid': 'error',
  'pattern-too-large': 'error',
  'pattern-anchored': 'error',
  'test-only-expression': 'error',
  'processing-template-unknown': 'error',
  'interaction-response-missing': 'error',
  'interaction-cardinality': 'error',
  'interaction-base-type': 'error',
  'interaction-choices-missing': 'error',
  'interaction-nested': 'error',
  'response-twice': 'error',

  'custom-operator': 'unsupported',
  'interaction-without-screen': 'unsupported',
  'body-element-not-allowed': 'unsupported',
  'image-not-local': 'unsupported',
  'item-adaptive': 'unsupported',
  'record-response': 'unsupported',
  'text-format': 'unsupported',
  'string-list-response': 'unsupported',

  'not-in-standard': 'warning',
  'float-to-integer': 'warning',
  'attribute-ignored': 'warning',
  'element-ignored': 'warning',
  'response-unused': 'warning',
  'image-without-alternative': 'warning',
  'operands-reversed': 'warning',
} as const satisfies Record<string, Severity>;

export type ItemProblemCode = keyof typeof itemProblems;
export type ItemProblem = QtiProblem<ItemProblemCode | XmlProblem['code']>;

/** Collects problems of one file while it is read, so that all are told at once. */
export type Reporter = {
  readonly file: string;
  readonly problems: readonly ItemProblem[];
  readonly report: (
    code: ItemProblemCode,
    element: XmlElement | null,
    values?: Readonly<Record<string, string | number>>,
  ) => void;
};

/** A fresh collector for the file of the given name (path in the package, only for messages). */
export const reporterFor = (file: string): Reporter => {
  const problems: ItemProblem[] = [];
  const told = new Set<string>();
  return {
    file,
    problems,
    report: (code, element, values = {}) => {
      const problem: ItemProblem = {
        severity: itemProblems[code],
        code,
        file,
        line: element?.line ?? null,
        element: element?.written ?? null,
        values,
      };
      // Two operands can be wrong in the same way; to be told once is enough.
      if (!told.has(JSON.stringify(problem))) problems.push(problem);
      told.add(JSON.stringify(problem));
    },
  };
};

/** The problem of a text that could not even be read as XML. */
export const fromXmlProblem = (file: string, problem: XmlProblem): ItemProblem => ({
  severity: 'error',
  code: problem.code,
  file,
  line: problem.line,
  element: problem.element,
  values: problem.values,
});

/** Whether an import must refuse: anything worse than a warning. */
export const refuses = (problems: readonly ItemProblem[]): boolean =>
  problems.some((problem) => problem.severity !== 'warning');
