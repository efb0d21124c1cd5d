import { describe, expect, it } from 'vitest';
import { bodyText } from '../../../main/domain/qti/body-text.ts';
import { drawTemplates } from '../../../main/domain/qti/draw-templates.ts';
import { plainValue } from '../../../main/domain/qti/format-value.ts';
import { resolveTemplates } from '../../../main/domain/qti/resolve-body.ts';
import { scoreItem } from '../../../main/domain/qti/score-item.ts';
import { seededRandom } from '../../../main/domain/random.ts';
import { outcomeXml, parse, responseXml } from './support.ts';

const declare = (identifier: string, base = 'integer', value = '0') =>
  `<qti-template-declaration identifier="${identifier}" cardinality="single" base-type="${base}"><qti-default-value><qti-value>${value}</qti-value></qti-default-value></qti-template-declaration>`;
const variable = (identifier: string) => `<qti-variable identifier="${identifier}"/>`;
const random = (identifier: string) =>
  `<qti-set-template-value identifier="${identifier}"><qti-random-integer min="1" max="9"/></qti-set-template-value>`;

const { item, problems } = parse({
  declarations:
    responseXml('RESPONSE', 'single', 'integer') +
    outcomeXml('SCORE') +
    declare('A') +
    declare('B') +
    declare('KIND', 'identifier', 'plain') +
    `<qti-template-processing>${random('A')}${random('B')}
      <qti-template-constraint><qti-gt>${variable('A')}${variable('B')}</qti-gt></qti-template-constraint>
      <qti-set-correct-response identifier="RESPONSE"><qti-subtract>${variable('A')}${variable('B')}</qti-subtract></qti-set-correct-response>
    </qti-template-processing>`,
  body: `<p><qti-printed-variable identifier="A"/>-<qti-printed-variable identifier="B" format="%.1f"/>
    <qti-template-inline template-identifier="KIND" identifier="plain" show-hide="show">shown</qti-template-inline>
    <qti-template-inline template-identifier="KIND" identifier="plain" show-hide="hide">hidden</qti-template-inline></p>
    <p><qti-text-entry-interaction response-identifier="RESPONSE"/></p>`,
  processing:
    '<qti-response-processing template="http://www.imsglobal.org/question/qti_v3p0/rptemplates/match_correct"/>',
});
if (item === null) throw new Error('the item is wrong');

const draw = (seed: string) => drawTemplates(item.scoring, seededRandom(seed));
const drawn = (seed: string) => {
  const { values, correct } = draw(seed);
  return {
    a: Number(plainValue(values.A ?? null)),
    b: Number(plainValue(values.B ?? null)),
    correct: Number(plainValue(correct.RESPONSE ?? null)),
  };
};

describe('an item with templates', () => {
  it('is right, its key coming from its template', () => {
    expect(problems).toEqual([]);
  });

  it('draws the same for the same seed and keeps its constraint (R-E3)', () => {
    const seeds = Array.from({ length: 50 }, (_, i) => `candidate ${i}`);
    for (const seed of seeds) {
      const { a, b, correct } = drawn(seed);
      expect(a).toBeGreaterThan(b);
      expect(correct).toBe(a - b);
      expect(drawn(seed)).toEqual({ a, b, correct });
    }
    expect(new Set(seeds.map((seed) => JSON.stringify(drawn(seed)))).size).toBeGreaterThan(5);
  });

  it('is scored by the key that was drawn with it', () => {
    const templates = draw('candidate 1');
    const { correct } = drawn('candidate 1');
    const score = (response: number) =>
      scoreItem(item, { RESPONSE: String(response) }, { templates }).score;
    expect([score(correct), score(correct + 1)]).toEqual([1, 0]);
    const stored = JSON.parse(JSON.stringify(templates)) as typeof templates;
    expect(scoreItem(item, { RESPONSE: String(correct) }, { templates: stored }).score).toBe(1);
  });

  it('shows the values that were drawn', () => {
    const { a, b } = drawn('candidate 1');
    const text = bodyText(resolveTemplates(item.body.content, draw('candidate 1').values));
    expect(text.replace(/\s+/g, ' ').trim()).toBe(`${a}-${b}.0 shown`);
  });

  it('falls back to its defaults if no draw can keep its constraint', () => {
    const impossible = parse({
      declarations: `${declare('A', 'integer', '5')}<qti-template-processing>${random('A')}<qti-template-constraint><qti-base-value base-type="boolean">false</qti-base-value></qti-template-constraint></qti-template-processing>`,
    }).item;
    if (impossible === null) throw new Error('the item is wrong');
    const { values } = drawTemplates(impossible.scoring, seededRandom('x'));
    expect(plainValue(values.A ?? null)).toBe(5);
  });
});
