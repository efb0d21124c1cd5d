import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../main/domain/qti/evaluate.ts';
import { plainValue } from '../../../main/domain/qti/format-value.ts';
import { readExpression } from '../../../main/domain/qti/parse-expression.ts';
import { reporterFor } from '../../../main/domain/qti/problem.ts';
import { scopeOf } from '../../../main/domain/qti/scope.ts';
import { numberValue } from '../../../main/domain/qti/value.ts';
import { seededRandom } from '../../../main/domain/random.ts';
import { readXml } from '../../../main/domain/xml/read.ts';

const readInTest = (xml: string) => {
  const document = readXml(xml);
  if (!document.ok) throw new Error(document.error.code);
  const reporter = reporterFor('test.xml');
  const scope = scopeOf(reporter, { responses: [], outcomes: [], templates: [] }, true);
  return { ...readExpression(document.value, scope), problems: reporter.problems };
};

describe('expressions of a test (QTI 3.0 §Outcome processing)', () => {
  it('are read with their subset, and variables of items are let pass', () => {
    const { expression, problems } = readInTest(
      '<qti-sum><qti-test-variables variable-identifier="SCORE" weight-identifier="W" section-identifier="S" include-category="a b"/><qti-variable identifier="Q1.SCORE"/></qti-sum>',
    );
    expect(problems).toEqual([]);
    expect(expression).toMatchObject({
      kind: 'call',
      operands: [
        {
          kind: 'testVariables',
          variable: 'SCORE',
          weight: 'W',
          subset: { section: 'S', include: ['a', 'b'], exclude: [] },
        },
        { kind: 'variable', identifier: 'Q1.SCORE' },
      ],
    });
  });

  it('are answered by the test that evaluates them, and NULL without one', () => {
    const { expression } = readInTest('<qti-number-correct/>');
    const evaluation = {
      variable: () => null,
      defaultOf: () => null,
      correctOf: () => null,
      mappingOf: () => null,
      areaMappingOf: () => null,
      random: seededRandom('x'),
      test: null,
    };
    expect(evaluate(expression, evaluation)).toBeNull();
    const answered = evaluate(expression, { ...evaluation, test: () => numberValue('integer', 3) });
    expect(plainValue(answered)).toBe(3);
  });
});
