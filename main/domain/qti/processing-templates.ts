import type { Expression, Rule } from './expression.ts';
import { numberValue, single } from './value.ts';

const RESPONSE = 'RESPONSE';
const SCORE = 'SCORE';

const variable = (identifier: string): Expression => ({
  kind: 'variable',
  identifier,
  weight: null,
});

const score = (expression: Expression): Rule => ({
  kind: 'setOutcome',
  identifier: SCORE,
  expression,
});

const points = (value: number): Expression => ({
  kind: 'value',
  value: numberValue('float', value),
});

const call = (operator: 'match' | 'is-null', operands: readonly Expression[]): Expression => ({
  kind: 'call',
  operator,
  operands,
});

const feedback = (identifier: string): Rule => ({
  kind: 'setOutcome',
  identifier: 'FEEDBACK',
  expression: { kind: 'value', value: single({ base: 'identifier', value: identifier }) },
});

const matchCorrect: readonly Rule[] = [
  {
    kind: 'condition',
    branches: [
      {
        when: call('match', [variable(RESPONSE), { kind: 'correct', identifier: RESPONSE }]),
        rules: [score(points(1))],
      },
    ],
    otherwise: [score(points(0))],
  },
];

const mapped = (kind: 'mapResponse' | 'mapResponsePoint'): readonly Rule[] => [
  {
    kind: 'condition',
    branches: [{ when: call('is-null', [variable(RESPONSE)]), rules: [score(points(0))] }],
    otherwise: [score({ kind, identifier: RESPONSE })],
  },
];

/** Common Cartridge's match_correct, which also names the feedback (CC QTI profile). */
const matchCorrectWithFeedback: readonly Rule[] = [
  {
    kind: 'condition',
    branches: [
      {
        when: call('match', [variable(RESPONSE), { kind: 'correct', identifier: RESPONSE }]),
        rules: [score(points(1)), feedback('correct')],
      },
    ],
    otherwise: [score(points(0)), feedback('incorrect')],
  },
];

const templates: Readonly<Record<string, readonly Rule[]>> = {
  match_correct: matchCorrect,
  map_response: mapped('mapResponse'),
  map_response_point: mapped('mapResponsePoint'),
  cc2_match: matchCorrect,
  cc2_map_response: mapped('mapResponse'),
  cc2_match_basic: matchCorrect,
  cc2_match_feedback: matchCorrectWithFeedback,
};

/**
 * The rules of a standard response processing template, by its URI. The URIs differ by version and
 * host (QTI 2.0 to 3.0, imsglobal.org and purl.imsglobal.org, with and without .xml), the name at
 * the end does not, so that alone decides. Null for a template that is not one of the standard's.
 */
export const standardTemplate = (uri: string): readonly Rule[] | null => {
  if (!/^https?:\/\/(?:[a-z0-9-]+\.)*imsglobal\.org\//i.test(uri)) return null;
  const name = (uri.split(/[/#]/).at(-1) ?? '').replace(/\.xml$/i, '').toLowerCase();
  return Object.hasOwn(templates, name) ? (templates[name] ?? null) : null;
};
