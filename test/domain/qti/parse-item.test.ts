import { describe, expect, it } from 'vitest';
import { parseItem } from '../../../main/domain/qti/parse-item.ts';
import { refuses } from '../../../main/domain/qti/problem.ts';
import { codes, itemXml, outcomeXml, parse, responseXml } from './support.ts';

const choice = (more = '', choices = ['A', 'B']) =>
  `<qti-choice-interaction response-identifier="RESPONSE" ${more}><qti-prompt>Which?</qti-prompt>${choices
    .map((id) => `<qti-simple-choice identifier="${id}">${id}</qti-simple-choice>`)
    .join('')}</qti-choice-interaction>`;

const template = (name: string) =>
  `<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}.xml"/>`;

const key = '<qti-correct-response><qti-value>A</qti-value></qti-correct-response>';
const single = responseXml('RESPONSE', 'single', 'identifier', key);
const score = outcomeXml('SCORE');

const set = (identifier: string, expression: string) =>
  `<qti-response-processing><qti-set-outcome-value identifier="${identifier}">${expression}</qti-set-outcome-value></qti-response-processing>`;
const one = '<qti-base-value base-type="float">1</qti-base-value>';

describe('an item that is wrong', () => {
  it.each([
    [
      'has no key where processing needs one (R-G1)',
      {
        declarations: responseXml('RESPONSE', 'single', 'identifier') + score,
        body: choice(),
        processing: template('match_correct'),
      },
      ['e:key-missing'],
    ],
    [
      'has no mapping where processing needs one',
      { declarations: single + score, body: choice(), processing: template('map_response') },
      ['e:mapping-missing'],
    ],
    [
      'has no areas where processing needs them',
      {
        declarations: responseXml('RESPONSE', 'single', 'point') + score,
        processing: template('map_response_point'),
      },
      ['e:area-mapping-missing', 'w:response-unused'],
    ],
    [
      'is scored by nothing',
      { declarations: single + score, body: choice() },
      ['e:item-without-score'],
    ],
    [
      'has no SCORE',
      { declarations: single, body: choice(), processing: template('match_correct') },
      ['e:variable-undeclared', 'e:item-without-score'],
    ],
    [
      'uses a template of nobody',
      {
        declarations: single + score,
        body: choice(),
        processing: '<qti-response-processing template="https://example.org/mine"/>',
      },
      ['e:processing-template-unknown', 'e:item-without-score'],
    ],
    [
      'sets a variable that is not declared',
      { declarations: single + score, body: choice(), processing: set('POINTS', one) },
      ['e:variable-undeclared', 'e:item-without-score'],
    ],
    [
      'asks for a variable that is not declared',
      {
        declarations: single + score,
        body: choice(),
        processing: set('SCORE', '<qti-variable identifier="NOPE"/>'),
      },
      ['e:variable-undeclared'],
    ],
    [
      'sets a response as an outcome',
      { declarations: single + score, body: choice(), processing: set('RESPONSE', one) },
      ['e:variable-of-other-kind', 'e:value-base-type', 'e:item-without-score'],
    ],
    [
      'gives one value to a variable of another cardinality',
      {
        declarations: single + score,
        body: choice(),
        processing: set('SCORE', `<qti-multiple>${one}</qti-multiple>`),
      },
      ['e:value-cardinality'],
    ],
    [
      'gives a text to a number',
      {
        declarations: single + score,
        body: choice(),
        processing: set('SCORE', '<qti-base-value base-type="string">x</qti-base-value>'),
      },
      ['e:value-base-type'],
    ],
    [
      'uses a rule that is not known',
      {
        declarations: single + score,
        body: choice(),
        processing: '<qti-response-processing><qti-give-points/></qti-response-processing>',
      },
      ['e:rule-unknown', 'e:item-without-score'],
    ],
    [
      'has a key that no choice has',
      {
        declarations: single + score,
        body: choice('', ['B', 'C']),
        processing: template('match_correct'),
      },
      ['e:key-unknown-choice'],
    ],
    [
      'has the same choice twice',
      {
        declarations: single + score,
        body: choice('', ['A', 'A']),
        processing: template('match_correct'),
      },
      ['e:identifier-twice'],
    ],
    [
      'has no choice at all',
      { declarations: single + score, body: choice('', []), processing: template('match_correct') },
      ['e:interaction-choices-missing', 'e:key-unknown-choice'],
    ],
    [
      'lets several be chosen for a single response',
      {
        declarations: single + score,
        body: choice('max-choices="2"'),
        processing: template('match_correct'),
      },
      ['e:interaction-cardinality'],
    ],
    [
      'chooses into a number',
      {
        declarations:
          responseXml(
            'RESPONSE',
            'single',
            'integer',
            '<qti-correct-response><qti-value>1</qti-value></qti-correct-response>',
          ) + score,
        body: choice('', ['1']),
        processing: template('match_correct'),
      },
      ['e:interaction-base-type'],
    ],
    [
      'binds two interactions to one response',
      {
        declarations: single + score,
        body: choice() + choice(),
        processing: template('match_correct'),
      },
      ['e:response-twice'],
    ],
    [
      'binds an interaction to nothing',
      { declarations: score, body: choice(), processing: set('SCORE', one) },
      ['e:interaction-response-missing'],
    ],
    [
      'has a value that is not of its type',
      {
        declarations:
          responseXml(
            'RESPONSE',
            'single',
            'integer',
            '<qti-correct-response><qti-value>ten</qti-value></qti-correct-response>',
          ) + score,
        processing: set('SCORE', one),
      },
      ['e:value-invalid', 'w:response-unused'],
    ],
    [
      'has several values for a single one',
      {
        declarations:
          responseXml(
            'RESPONSE',
            'single',
            'identifier',
            '<qti-correct-response><qti-value>A</qti-value><qti-value>B</qti-value></qti-correct-response>',
          ) + score,
        body: choice(),
        processing: template('match_correct'),
      },
      ['e:values-too-many'],
    ],
    [
      'declares a variable twice',
      {
        declarations: single + single + score,
        body: choice(),
        processing: template('match_correct'),
      },
      ['e:identifier-twice'],
    ],
    [
      'declares a variable without a type',
      {
        declarations: `<qti-response-declaration identifier="RESPONSE" cardinality="single"/>${score}`,
        processing: set('SCORE', one),
      },
      ['e:attribute-missing', 'w:response-unused'],
    ],
    [
      'declares a variable of an unknown cardinality',
      {
        declarations: responseXml('RESPONSE', 'some', 'identifier') + score,
        processing: set('SCORE', one),
      },
      ['e:attribute-invalid', 'w:response-unused'],
    ],
    [
      'has a mapping whose bounds cross',
      {
        declarations:
          responseXml(
            'RESPONSE',
            'single',
            'identifier',
            '<qti-mapping lower-bound="2" upper-bound="1"><qti-map-entry map-key="A" mapped-value="1"/></qti-mapping>',
          ) + score,
        body: choice(),
        processing: template('map_response'),
      },
      ['e:attribute-invalid'],
    ],
    [
      'has a condition without an if',
      {
        declarations: single + score,
        body: choice(),
        processing: `<qti-response-processing><qti-response-condition><qti-response-else><qti-set-outcome-value identifier="SCORE">${one}</qti-set-outcome-value></qti-response-else></qti-response-condition></qti-response-processing>`,
      },
      ['e:child-missing'],
    ],
    [
      'looks up a table that is not there',
      {
        declarations: single + score,
        body: choice(),
        processing: `<qti-response-processing><qti-lookup-outcome-value identifier="SCORE">${one}</qti-lookup-outcome-value></qti-response-processing>`,
      },
      ['e:table-missing'],
    ],
    [
      'shows feedback by an outcome that is not declared',
      {
        declarations: single + score,
        body: choice(),
        processing: `${template('match_correct')}<qti-modal-feedback outcome-identifier="F" identifier="a" show-hide="show">x</qti-modal-feedback>`,
      },
      ['e:variable-undeclared'],
    ],
    [
      'has something that no item has',
      {
        declarations: `${single + score}<qti-surprise/>`,
        body: choice(),
        processing: template('match_correct'),
      },
      ['e:child-unknown'],
    ],
  ])('%s', (_, parts, expected) => {
    const parsed = parse(parts);
    expect(codes(parsed)).toEqual(expected);
    expect(refuses(parsed.problems)).toBe(true);
  });

  it('is told all its problems at once, with file, line, element and values', () => {
    const xml = `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="i" title="t" adaptive="false" timeDependent="false">
<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"/>
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
<itemBody>
<choiceInteraction responseIdentifier="RESPONSE" maxChoices="many"><simpleChoice identifier="A">A</simpleChoice></choiceInteraction>
</itemBody>
<responseProcessing>
<setOutcomeValue identifier="SCORE"><frobnicate/></setOutcomeValue>
<setOutcomeValue identifier="TOTAL"><correct identifier="RESPONSE"/></setOutcomeValue>
</responseProcessing></assessmentItem>`;
    const { item, problems } = parseItem(xml, 'items/q1.xml');
    expect(item).toBeNull();
    expect(
      problems.map(({ file, line, element, code, values }) => [file, line, element, code, values]),
    ).toEqual([
      [
        'items/q1.xml',
        5,
        'choiceInteraction',
        'attribute-invalid',
        { attribute: 'max-choices', value: 'many' },
      ],
      ['items/q1.xml', 8, 'frobnicate', 'operator-unknown', { operator: 'frobnicate' }],
      ['items/q1.xml', 9, 'setOutcomeValue', 'variable-undeclared', { identifier: 'TOTAL' }],
      ['items/q1.xml', 9, 'correct', 'key-missing', { identifier: 'RESPONSE' }],
    ]);
  });

  it('is not taken for an item if it is something else, or no XML', () => {
    expect(codes(parseItem('<questestinterop/>', 'f'))).toEqual(['e:not-an-item']);
    expect(codes(parseItem('<qti-assessment-test identifier="t"/>', 'f'))).toEqual([
      'e:not-an-item',
    ]);
    expect(codes(parseItem('no', 'f'))).toEqual(['e:xml-malformed']);
  });
});

describe('an item that is right but can not be delivered here', () => {
  const scored = { declarations: single + score, processing: template('match_correct') };

  it.each([
    [
      'an interaction without a screen',
      {
        ...scored,
        body: '<qti-hotspot-interaction response-identifier="RESPONSE" max-choices="1"><object data="a.png" type="image/png"/><qti-hotspot-choice identifier="A" shape="circle" coords="1,1,1"/></qti-hotspot-interaction>',
      },
      ['u:interaction-without-screen'],
    ],
    [
      'an element that is not on the list',
      { ...scored, body: `<video src="a.mp4"/>${choice()}` },
      ['u:body-element-not-allowed'],
    ],
    [
      'a script',
      { ...scored, body: `<script>alert(1)</script>${choice()}` },
      ['u:body-element-not-allowed'],
    ],
    [
      'a picture from elsewhere',
      { ...scored, body: `<img src="https://example.org/a.png" alt="a"/>${choice()}` },
      ['u:image-not-local'],
    ],
    [
      'a custom operator',
      {
        declarations: single + score,
        body: choice(),
        processing: set('SCORE', '<qti-custom-operator class="org.example.Op"/>'),
      },
      ['u:custom-operator'],
    ],
  ])('is refused by name: %s', (_, parts, expected) => {
    const parsed = parse(parts);
    expect(codes(parsed)).toEqual(expected);
    expect(parsed.item).not.toBeNull();
    expect(refuses(parsed.problems)).toBe(true);
  });

  it('is refused if it is adaptive', () => {
    const xml = itemXml({ ...scored, body: choice() }).replace(
      'adaptive="false"',
      'adaptive="true"',
    );
    expect(codes(parseItem(xml, 'f'))).toEqual(['u:item-adaptive']);
  });
});

describe('an item that is right', () => {
  const xml = itemXml({
    declarations: single + score,
    body: `<div xml:lang="zh-CN"><p>甲<br/><img src="a.svg" alt="图" width="100"/></p>${choice('shuffle="true"')}</div>`,
    processing: template('match_correct'),
    attributes: 'xml:lang="zh-CN"',
  });
  const { item, problems } = parseItem(xml, 'f');

  it('has no problem and is split into what may be seen and what scores', () => {
    expect(problems).toEqual([]);
    expect(item?.body).toMatchObject({
      identifier: 'item',
      language: 'zh-CN',
      responses: [{ identifier: 'RESPONSE', cardinality: 'single', base: 'identifier' }],
    });
    expect(item?.body.content).toMatchObject([
      {
        kind: 'element',
        name: 'div',
        lang: 'zh-CN',
        children: [
          { kind: 'element', name: 'p' },
          {
            kind: 'choice',
            response: 'RESPONSE',
            shuffle: true,
            maxChoices: 1,
            choices: [{ identifier: 'A', fixed: false }, { identifier: 'B' }],
          },
        ],
      },
    ]);
  });

  it('survives JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(item))).toEqual(item);
  });
});
