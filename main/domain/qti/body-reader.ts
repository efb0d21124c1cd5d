import type { XmlElement } from '../xml/tree.ts';
import type { BodyNode } from './body.ts';
import type { BodyFeedback, ResponseDeclaration, Rubric } from './model.ts';
import type { Reporter } from './problem.ts';
import type { Scope } from './scope.ts';

/** What readers of a body share while they go through it. */
export type BodyReader = {
  readonly reporter: Reporter;
  /** Variables of the item; null in a shared stimulus, which has none. */
  readonly scope: Scope | null;
  readonly response: (identifier: string) => ResponseDeclaration | null;
  /** Elements of response variables that an interaction has taken, to find one taken twice. */
  readonly taken: Set<string>;
  /** Responses that only a person can judge. */
  readonly free: Set<string>;
  /** Content that tells, taken out of the body. */
  readonly feedback: BodyFeedback[];
  readonly rubrics: Rubric[];
  /** Reads the children of an element; interactions within are refused where `nested` is true. */
  readonly children: (element: XmlElement, nested?: boolean) => readonly BodyNode[];
};
