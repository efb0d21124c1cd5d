import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliverItem } from '../../../main/domain/qti/delivery.ts';
import { deliverNodes } from '../../../main/domain/qti/delivery-body.ts';
import { drawForm, formItems } from '../../../main/domain/qti/form.ts';
import { parseItem } from '../../../main/domain/qti/parse-item.ts';
import { item, readRight, ref, section, test as testXml } from './build.ts';

/** Places of an item where something stands that tells the key, each with a mark of its own. */
const places = [
  'correct',
  'mapKey',
  'mapValue',
  'lowerBound',
  'fallback',
  'constant',
  'outcomeName',
  'outcomeDefault',
  'tableTarget',
  'feedbackName',
  'modalFeedback',
  'inlineFeedback',
  'blockFeedback',
  'scorerRubric',
  'tutorRubric',
  'itemTitle',
  'pattern',
  'maximum',
] as const;
type Place = (typeof places)[number];
type Marks = Readonly<Record<Place, string>>;

/** Marks that no text and no digest can hold by chance; some stand where only numbers may. */
const numbers: readonly Place[] = [
  'mapValue',
  'lowerBound',
  'fallback',
  'outcomeDefault',
  'maximum',
];

const marks = fc
  .uniqueArray(fc.integer({ min: 10_000_000, max: 99_999_999 }), {
    minLength: places.length,
    maxLength: places.length,
  })
  .map((drawn) =>
    Object.fromEntries(
      places.map((place, i) => [
        place,
        numbers.includes(place) ? `${drawn[i]}1` : `mark${drawn[i]}`,
      ]),
    ),
  ) as fc.Arbitrary<Marks>;

const markedItem = (m: Marks, visible: string): string =>
  item('i1', {
    declarations: `
  <qti-response-declaration identifier="TEXT" cardinality="single" base-type="string">
    <qti-correct-response><qti-value>${m.correct}</qti-value></qti-correct-response>
    <qti-mapping lower-bound="-0.${m.lowerBound}" default-value="0.${m.fallback}">
      <qti-map-entry map-key="${m.mapKey}" mapped-value="0.${m.mapValue}"/></qti-mapping>
  </qti-response-declaration>
  <qti-response-declaration identifier="CHOICE" cardinality="single" base-type="identifier">
    <qti-correct-response><qti-value>B</qti-value></qti-correct-response>
  </qti-response-declaration>
  <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="9${m.maximum}"/>
  <qti-outcome-declaration identifier="${m.outcomeName}" cardinality="single" base-type="float">
    <qti-default-value><qti-value>0.${m.outcomeDefault}</qti-value></qti-default-value>
    <qti-match-table><qti-match-table-entry source-value="1" target-value="5"/></qti-match-table>
  </qti-outcome-declaration>
  <qti-outcome-declaration identifier="FB" cardinality="single" base-type="identifier">
    <qti-match-table><qti-match-table-entry source-value="1" target-value="${m.tableTarget}"/></qti-match-table>
  </qti-outcome-declaration>`,
    body: `
  <qti-rubric-block use="scoring" view="scorer"><qti-content-body><p>${m.scorerRubric}</p></qti-content-body></qti-rubric-block>
  <qti-rubric-block view="tutor author"><qti-content-body><p>${m.tutorRubric}</p></qti-content-body></qti-rubric-block>
  <p>${visible} <qti-text-entry-interaction response-identifier="TEXT" pattern-mask="${m.pattern}"/>
    <qti-feedback-inline outcome-identifier="FB" identifier="${m.feedbackName}" show-hide="show">${m.inlineFeedback}</qti-feedback-inline></p>
  <qti-feedback-block outcome-identifier="FB" identifier="${m.feedbackName}" show-hide="hide"><qti-content-body><p>${m.blockFeedback}</p></qti-content-body></qti-feedback-block>
  <qti-choice-interaction response-identifier="CHOICE" shuffle="true" max-choices="1">
    <qti-simple-choice identifier="A">a</qti-simple-choice><qti-simple-choice identifier="B">b</qti-simple-choice>
  </qti-choice-interaction>`,
    processing: `<qti-response-processing>
    <qti-set-outcome-value identifier="SCORE"><qti-map-response identifier="TEXT"/></qti-set-outcome-value>
    <qti-response-condition><qti-response-if>
      <qti-string-match case-sensitive="true"><qti-variable identifier="TEXT"/><qti-base-value base-type="string">${m.constant}</qti-base-value></qti-string-match>
      <qti-set-outcome-value identifier="FB"><qti-base-value base-type="identifier">${m.feedbackName}</qti-base-value></qti-set-outcome-value>
    </qti-response-if></qti-response-condition>
    <qti-response-condition><qti-response-if>
      <qti-match><qti-variable identifier="CHOICE"/><qti-correct identifier="CHOICE"/></qti-match>
      <qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value>
    </qti-response-if></qti-response-condition>
  </qti-response-processing>
  <qti-modal-feedback outcome-identifier="FB" identifier="${m.feedbackName}" show-hide="show" title="${m.modalFeedback}"><qti-content-body>${m.modalFeedback}</qti-content-body></qti-modal-feedback>`,
  }).replace('title="i1"', `title="${m.itemTitle}"`);

describe('the delivery part', () => {
  it('holds nothing of the keys, rules and feedback that the scoring part holds (R-E6)', () => {
    fc.assert(
      fc.property(marks, (planted) => {
        const exam = readRight({
          'test.xml': testXml(section('s', ref('i1'))),
          'items/i1.xml': markedItem(planted, 'shown-to-all'),
        });
        const form = drawForm(exam.delivery, 'seed');
        const sent = JSON.stringify([
          exam.delivery,
          form,
          formItems(form).map(({ item: one }) => deliverItem(exam.delivery, one, 'en')),
        ]);
        expect(sent).toContain('shown-to-all');
        for (const place of places)
          expect([place, sent.includes(planted[place])]).toEqual([place, false]);
        // The marks are really there to be found, except the pattern (a hint for input) and the title.
        const kept = JSON.stringify(exam.scoring);
        for (const place of places)
          if (place !== 'pattern' && place !== 'itemTitle')
            expect([place, kept.includes(planted[place])]).toEqual([place, true]);
      }),
      { numRuns: 50 },
    );
  });

  it('holds nothing of templates either, even where an import would refuse them', () => {
    const { item: parsed } = parseItem(
      item('i1', {
        declarations: `<qti-response-declaration identifier="R" cardinality="single" base-type="float"><qti-correct-response><qti-value>1</qti-value></qti-correct-response></qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
          <qti-template-declaration identifier="SECRETNAME" cardinality="single" base-type="string"><qti-default-value><qti-value>SECRETDEFAULT</qti-value></qti-default-value></qti-template-declaration>`,
        body: `<p><qti-printed-variable identifier="SECRETNAME"/><qti-template-inline template-identifier="SECRETNAME" identifier="x" show-hide="show">SECRETTEXT</qti-template-inline><qti-text-entry-interaction response-identifier="R"/></p>`,
      }),
      'i1.xml',
    );
    if (parsed === null) throw new Error('not parsed');
    expect(JSON.stringify(parsed)).toContain('SECRETTEXT');
    const sent = JSON.stringify(deliverNodes(parsed.body.content, () => null));
    expect(sent).toContain('textEntry');
    expect(sent).not.toContain('SECRET');
  });
});
