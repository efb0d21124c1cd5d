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

const say = (outcome: string, identifier: string): Rule => ({
  kind: 'setOutcome',
  identifier: outcome,
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

/** Common Cartridge: the full MAXSCORE for the correct response, and which feedback to show. */
const ccMatchBasic: readonly Rule[] = [
  {
    kind: 'condition',
    branches: [
      {
        when: call('match', [variable(RESPONSE), { kind: 'correct', identifier: RESPONSE }]),
        rules: [score(variable('MAXSCORE')), say('FEEDBACKBASIC', 'correct')],
      },
    ],
    otherwise: [score(points(0)), say('FEEDBACKBASIC', 'incorrect')],
  },
];

/** Common Cartridge: map_response, then feedback by whether MAXSCORE was reached. */
const ccMapResponse: readonly Rule[] = [
  ...mapped('mapResponse'),
  {
    kind: 'condition',
    branches: [
      {
        when: { kind: 'call', operator: 'gte', operands: [variable(SCORE), variable('MAXSCORE')] },
        rules: [say('FEEDBACK', 'correct')],
      },
    ],
    otherwise: [say('FEEDBACK', 'incorrect')],
  },
];

type StandardTemplate = {
  readonly rules: readonly Rule[];
  /** What RESPONSE must have been declared with. */
  readonly needs: 'correct' | 'mapping' | 'areaMapping';
  /** Outcomes that must have been declared beside SCORE. */
  readonly outcomes: readonly string[];
};

const templates: Readonly<Record<string, StandardTemplate>> = {
  match_correct: { rules: matchCorrect, needs: 'correct', outcomes: [] },
  map_response: { rules: mapped('mapResponse'), needs: 'mapping', outcomes: [] },
  map_response_point: { rules: mapped('mapResponsePoint'), needs: 'areaMapping', outcomes: [] },
  cc2_match: { rules: matchCorrect, needs: 'correct', outcomes: [] },
  cc2_match_basic: { rules: ccMatchBasic, needs: 'correct', outcomes: ['MAXSCORE'] },
  cc2_map_response: { rules: ccMapResponse, needs: 'mapping', outcomes: ['MAXSCORE'] },
};

/**
 * The rules of a standard response processing template, by its URI. The URIs differ by version and
 * host (QTI 2.0 to 3.0, imsglobal.org and purl.imsglobal.org, with and without .xml), the name at
 * the end does not, so that alone decides. Null for a template that is not one of the standard's.
 */
export const standardTemplate = (uri: string): StandardTemplate | null => {
  if (!/^https?:\/\/(?:[a-z0-9-]+\.)*imsglobal\.org\//i.test(uri)) return null;
  const name = (uri.split(/[/#]/).at(-1) ?? '').replace(/\.xml$/i, '').toLowerCase();
  return Object.hasOwn(templates, name) ? (templates[name] ?? null) : null;
};
