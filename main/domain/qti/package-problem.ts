import type { QtiProblem } from './model.ts';

/** Something wrong with a package: file, line, element, code and values, never a sentence. */
export type PackageProblem = QtiProblem;
