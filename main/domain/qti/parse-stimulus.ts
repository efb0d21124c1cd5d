import { readXml } from '../xml/read.ts';
import { attribute, childNamed } from '../xml/tree.ts';
import { required } from './attributes.ts';
import type { BodyNode } from './body.ts';
import type { BodyReader } from './body-reader.ts';
import { readBodyNode } from './parse-body.ts';
import { fromXmlProblem, type ItemProblem, reporterFor } from './problem.ts';
import { upgradeToQti3 } from './upgrade.ts';

/** A text or picture that several items share (QTI 3.0 §assessmentStimulus). */
export type Stimulus = {
  readonly identifier: string;
  readonly title: string;
  readonly language: string | null;
  readonly content: readonly BodyNode[];
};

/** Reads a shared stimulus; it can hold no interaction and no variable. Never throws. */
export const parseStimulus = (
  text: string,
  file: string,
): { readonly stimulus: Stimulus | null; readonly problems: readonly ItemProblem[] } => {
  const document = readXml(text);
  if (!document.ok) return { stimulus: null, problems: [fromXmlProblem(file, document.error)] };
  const reporter = reporterFor(file);
  const root = upgradeToQti3(document.value);
  if (root.name !== 'qti-assessment-stimulus') {
    reporter.report('not-a-stimulus', root, { name: root.written });
    return { stimulus: null, problems: reporter.problems };
  }
  const reader: BodyReader = {
    reporter,
    scope: null,
    response: () => null,
    taken: new Set(),
    free: new Set(),
    feedback: [],
    rubrics: [],
    children: (element) => element.children.flatMap((child) => readBodyNode(reader, child, true)),
  };
  const body = childNamed(root, 'qti-stimulus-body');
  if (body === null) reporter.report('child-missing', root, { child: 'qti-stimulus-body' });
  return {
    stimulus: {
      identifier: required(reporter, root, 'identifier'),
      title: attribute(root, 'title') ?? '',
      language: attribute(root, 'xml:lang'),
      content: body === null ? [] : reader.children(body),
    },
    problems: reporter.problems,
  };
};
