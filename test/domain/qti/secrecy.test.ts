import { describe, expect, it } from 'vitest';
import { bodyElements } from '../../../main/domain/qti/body.ts';
import { bodyElements as windowElements } from '../../../preload/contract/item.ts';
import { outcomeXml, parse, responseXml } from './support.ts';

describe('the body of an item (R-E6)', () => {
  const parsed = parse({
    declarations:
      responseXml(
        'RESPONSE',
        'single',
        'identifier',
        '<qti-correct-response interpretation="SECRET-1"><qti-value>A</qti-value></qti-correct-response>' +
          '<qti-mapping default-value="77701"><qti-map-entry map-key="A" mapped-value="77702"/></qti-mapping>',
      ) +
      outcomeXml('SCORE') +
      outcomeXml('SECRET-2', 'identifier'),
    body: `<p>Open<qti-feedback-inline outcome-identifier="SECRET-2" identifier="SECRET-3" show-hide="show">SECRET-4</qti-feedback-inline></p>
      <qti-rubric-block view="scorer"><qti-content-body><p>SECRET-5</p></qti-content-body></qti-rubric-block>
      <qti-rubric-block view="candidate"><qti-content-body><p>For all</p></qti-content-body></qti-rubric-block>
      <qti-choice-interaction response-identifier="RESPONSE">
        <qti-simple-choice identifier="A">A<qti-feedback-inline outcome-identifier="SECRET-2" identifier="x" show-hide="show">SECRET-6</qti-feedback-inline></qti-simple-choice>
        <qti-simple-choice identifier="B">B</qti-simple-choice>
      </qti-choice-interaction>
      <qti-feedback-block outcome-identifier="SECRET-2" identifier="y" show-hide="hide"><p>SECRET-7</p></qti-feedback-block>`,
    processing: `<qti-response-processing template="http://www.imsglobal.org/question/qti_v3p0/rptemplates/map_response"/>
      <qti-modal-feedback outcome-identifier="SECRET-2" identifier="z" show-hide="show" title="SECRET-8"><qti-content-body>SECRET-9</qti-content-body></qti-modal-feedback>`,
  });
  const { item } = parsed;

  it('holds no key, mapping, rule, rubric or feedback', () => {
    expect(parsed.problems).toEqual([]);
    const body = JSON.stringify(item?.body);
    expect(body).toContain('For all');
    expect(body).not.toMatch(/SECRET|7770/);
  });

  it('leaves only places for feedback, whose content is in the scoring part', () => {
    const scoring = JSON.stringify(item?.scoring);
    for (const secret of [
      '77701',
      '77702',
      'SECRET-4',
      'SECRET-5',
      'SECRET-6',
      'SECRET-7',
      'SECRET-9',
    ])
      expect(scoring).toContain(secret);
    expect(item?.scoring.bodyFeedback.map(({ inline, show }) => [inline, show])).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ]);
    expect(JSON.stringify(item?.body).match(/"kind":"feedback"/g)?.length).toBe(3);
  });

  it('allows the same elements as the contract of the windows', () => {
    expect([...bodyElements]).toEqual([...windowElements]);
  });
});
