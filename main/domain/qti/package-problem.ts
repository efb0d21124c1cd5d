import type { XmlProblem } from '../xml/guard.ts';
import type { QtiProblem, Severity } from './model.ts';
import type { ItemProblemCode } from './problem.ts';

/** Every code that reading a package can give beside those of items, with how much it matters. */
export const packageProblems = {
  // the package and its manifest
  'manifest-missing': 'error',
  'manifest-invalid': 'error',
  'package-version': 'unsupported',
  'resource-invalid': 'error',
  'resource-twice': 'error',
  'dependency-unknown': 'error',
  'path-not-allowed': 'error',
  'file-missing': 'error',
  'file-not-utf8': 'error',
  'file-unreferenced': 'warning',
  'item-unused': 'warning',
  'test-missing': 'error',
  'nested-too-deep': 'unsupported',
  // the test
  'not-a-test': 'error',
  'test-attribute-missing': 'error',
  'test-attribute-invalid': 'error',
  'test-element-unknown': 'error',
  'test-element-not-supported': 'unsupported',
  'test-identifier-twice': 'error',
  'several-parts': 'unsupported',
  'linear-navigation': 'unsupported',
  'session-control': 'unsupported',
  'selection-with-replacement': 'unsupported',
  'selection-too-large': 'error',
  'selection-below-required': 'error',
  'section-empty': 'error',
  'section-not-kept-together': 'unsupported',
  'test-empty': 'error',
  'too-many-items': 'unsupported',
  'time-limit-place': 'unsupported',
  'time-limit-differs': 'error',
  'outcome-processing': 'unsupported',
  'weight-not-used': 'warning',
  'points-none': 'error',
  'draw-unequal': 'warning',
  // an item as part of an exam
  'item-templates': 'unsupported',
  'item-mixed-scoring': 'unsupported',
  'item-order-of-some': 'unsupported',
  'item-external-scoring': 'unsupported',
  'item-without-interaction': 'error',
  'item-maximum-unknown': 'error',
  'item-maximum-below-key': 'error',
  'item-maximum-above-key': 'warning',
  'printed-variable': 'unsupported',
  'choice-twice': 'error',
  'choices-too-many': 'unsupported',
  'identifier-not-allowed': 'error',
  // languages
  'language-missing': 'error',
  'language-not-supported': 'unsupported',
  'language-twice': 'error',
  'language-of-item': 'error',
  'pair-test-differs': 'error',
  'pair-item-differs': 'error',
  // pictures
  'media-type': 'unsupported',
  'media-content': 'error',
  'media-too-large': 'error',
  'svg-element': 'unsupported',
  'svg-attribute': 'unsupported',
  'svg-reference': 'unsupported',
  'svg-instruction': 'unsupported',
  // the policy
  'policy-missing': 'error',
  'policy-not-json': 'error',
  'policy-key': 'error',
} as const satisfies Record<string, Severity>;

export type PackageProblemCode = keyof typeof packageProblems;

/** Something wrong with a package: file, line, element, code and values, never a sentence. */
export type PackageProblem = QtiProblem<PackageProblemCode | ItemProblemCode | XmlProblem['code']>;

/** Where a problem is: an element of the file as written, a line of it, or the file as a whole. */
export type Place = { readonly line?: number; readonly written?: string } | null;

/** Collects the problems of a package while it is read, so that all are told at once. */
export type Problems = {
  readonly all: readonly PackageProblem[];
  readonly report: (
    file: string,
    code: PackageProblemCode,
    place?: Place,
    values?: PackageProblem['values'],
  ) => void;
  /** Takes over problems that another reader found. */
  readonly add: (problems: readonly PackageProblem[]) => void;
};

/** A fresh collector. */
export const collectProblems = (): Problems => {
  const all: PackageProblem[] = [];
  return {
    all,
    report: (file, code, place = null, values = {}) => {
      all.push({
        severity: packageProblems[code],
        code,
        file,
        line: place?.line ?? null,
        element: place?.written ?? null,
        values,
      });
    },
    add: (problems) => {
      all.push(...problems);
    },
  };
};

/** Whether an import must refuse: anything worse than a warning. */
export const refusesPackage = (problems: readonly PackageProblem[]): boolean =>
  problems.some((problem) => problem.severity !== 'warning');
