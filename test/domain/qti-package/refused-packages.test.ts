import { describe, expect, it } from 'vitest';
import {
  bilingualExam,
  choiceItem,
  filesOf,
  item,
  policy,
  readRight,
  readWrong,
  ref,
  score,
  section,
  smallExam,
  type Texts,
  test as testXml,
  withCode,
} from './build.ts';

const wrong = (texts: Texts) => readWrong(filesOf(texts));
const codes = (texts: Texts) => wrong(texts).map((problem) => problem.code);

const without = (texts: Texts, path: string): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([other]) => other !== path));

/** smallExam with another test around its items. */
const withTest = (xml: string): Texts => ({ ...smallExam(), 'test.xml': xml });

const rightRefs = ref('i1') + ref('i2') + ref('i3') + ref('i4');

describe('a package that is not one', () => {
  it('is refused when it is empty', () => {
    expect(readWrong(new Map()).map((problem) => problem.code)).toEqual([
      'manifest-missing',
      'policy-missing',
    ]);
  });

  it('is refused when the manifest is no XML, no manifest, not UTF-8 or has a document type', () => {
    expect(codes({ ...smallExam(), 'imsmanifest.xml': '<manifest>' })).toEqual(['xml-malformed']);
    expect(codes({ ...smallExam(), 'imsmanifest.xml': '<html/>' })).toEqual(['manifest-invalid']);
    expect(codes({ ...smallExam(), 'imsmanifest.xml': new Uint8Array([0xff, 0xfe]) })).toEqual([
      'file-not-utf8',
    ]);
    expect(codes({ ...smallExam(), 'imsmanifest.xml': '<!DOCTYPE manifest><manifest/>' })).toEqual([
      'xml-doctype',
    ]);
  });

  it('is refused when it holds no test', () => {
    expect(codes({ 'items/i1.xml': choiceItem('i1') })).toContain('test-missing');
  });

  it('names the resource whose file is missing, with its line', () => {
    const [problem] = withCode(
      wrong({
        ...smallExam(),
        'imsmanifest.xml': `<manifest>
<resources>
<resource identifier="t" type="imsqti_test_xmlv3p0" href="test.xml"/>
<resource identifier="x" type="webcontent" href="gone.png"/>
</resources></manifest>`,
      }),
      'file-missing',
    );
    expect(problem).toMatchObject({
      file: 'imsmanifest.xml',
      line: 4,
      values: { path: 'gone.png' },
    });
  });

  it('is refused when a resource is listed twice, depends on nothing known, or lacks its type', () => {
    const found = codes({
      ...smallExam(),
      'imsmanifest.xml': `<manifest><resources>
<resource identifier="t" type="imsqti_test_xmlv3p0" href="test.xml"><dependency identifierref="nobody"/></resource>
<resource identifier="t" type="webcontent" href="test.xml"/>
<resource identifier="u" href="test.xml"/>
<resource identifier="v" type="imsqti_item_xmlv3p0"/>
</resources></manifest>`,
    });
    expect(found).toEqual(
      expect.arrayContaining(['resource-twice', 'dependency-unknown', 'resource-invalid']),
    );
  });

  it('is refused by name when it is of a version that is not read', () => {
    const [problem] = withCode(
      wrong({
        ...smallExam(),
        'imsmanifest.xml':
          '<manifest><resources><resource identifier="t" type="imsqti_test_xmlv1p2" href="test.xml"/></resources></manifest>',
      }),
      'package-version',
    );
    expect(problem?.values).toEqual({ type: 'imsqti_test_xmlv1p2' });
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', 'http://x/y', 'a\\b', '%'])(
    'does not follow the path %s',
    (href) => {
      const found = withCode(
        wrong(
          withTest(
            testXml(section('s', `<qti-assessment-item-ref identifier="i1" href="${href}"/>`)),
          ),
        ),
        'path-not-allowed',
      );
      expect(found).toMatchObject([{ file: 'test.xml', values: { href } }]);
    },
  );

  it('tells problems of several files at once', () => {
    const found = wrong({
      ...without(smallExam(), 'items/i1.xml'),
      'imsmanifest.xml':
        '<manifest><resources><resource identifier="t" type="imsqti_test_xmlv3p0" href="test.xml"/></resources></manifest>',
      'items/i2.xml': '<broken',
      'policy.json': '{',
    });
    expect(new Set(found.map((problem) => problem.file))).toEqual(
      new Set(['test.xml', 'items/i2.xml', 'policy.json']),
    );
  });
});

describe('a test that this product does not deliver as its author means it', () => {
  it.each([
    ['qti-pre-condition', section('s', `<qti-pre-condition/>${rightRefs}`)],
    ['qti-branch-rule', section('s', `<qti-branch-rule target="x"/>${rightRefs}`)],
    [
      'qti-branch-rule',
      section(
        's',
        '<qti-assessment-item-ref identifier="i1" href="items/i1.xml"><qti-branch-rule target="x"/></qti-assessment-item-ref>',
      ),
    ],
    ['qti-rubric-block', section('s', `<qti-rubric-block view="candidate"/>${rightRefs}`)],
    [
      'qti-assessment-section-ref',
      section('s', '<qti-assessment-section-ref identifier="x" href="y"/>'),
    ],
    ['qti-adaptive-selection', section('s', `<qti-adaptive-selection/>${rightRefs}`)],
  ])('is refused by the name of %s', (element, sections) => {
    expect(
      withCode(wrong(withTest(testXml(sections))), 'test-element-not-supported'),
    ).toMatchObject([{ file: 'test.xml', element }]);
  });

  it('is refused for an element that QTI does not know', () => {
    expect(codes(withTest(testXml(section('s', `<surprise/>${rightRefs}`))))).toContain(
      'test-element-unknown',
    );
  });

  it('may hold rubrics for others than candidates', () => {
    readRight(withTest(testXml(section('s', `<qti-rubric-block view="proctor"/>${rightRefs}`))));
  });

  it('is refused when it draws with replacement', () => {
    const selection = '<qti-selection select="2" with-replacement="true"/>';
    expect(codes(withTest(testXml(section('s', selection + rightRefs))))).toEqual([
      'selection-with-replacement',
    ]);
  });

  it('is refused when it draws more than there are, with both numbers', () => {
    const found = wrong(withTest(testXml(section('s', `<qti-selection select="5"/>${rightRefs}`))));
    expect(found).toMatchObject([
      { code: 'selection-too-large', values: { select: 5, children: 4 } },
    ]);
  });

  it('is refused when it draws fewer than are required, or none', () => {
    const required = ref('i1', 1, 'required="true"') + ref('i2', 1, 'required="true"');
    expect(
      codes(withTest(testXml(section('s', `<qti-selection select="1"/>${required}`)))),
    ).toContain('selection-below-required');
    expect(
      codes(withTest(testXml(section('s', `<qti-selection select="0"/>${rightRefs}`)))),
    ).toContain('test-attribute-invalid');
  });

  it('is refused when it is linear, or of several parts', () => {
    expect(
      codes(
        withTest(
          testXml(section('s', rightRefs), {
            part: 'navigation-mode="linear" submission-mode="individual"',
          }),
        ),
      ),
    ).toEqual(['linear-navigation']);
    const twoParts = `${section('s', rightRefs)}</qti-test-part><qti-test-part identifier="p2" navigation-mode="nonlinear" submission-mode="individual">${section('t', ref('i1', 1, '').replace('"i1"', '"j1"'))}`;
    expect(codes(withTest(testXml(twoParts)))).toContain('several-parts');
  });

  it('is refused when it shows feedback or solutions, or forbids to skip', () => {
    for (const control of [
      'show-feedback="true"',
      'show-solution="true"',
      'allow-skipping="false"',
    ])
      expect(
        codes(
          withTest(testXml(section('s', `<qti-item-session-control ${control}/>${rightRefs}`))),
        ),
      ).toEqual(['session-control']);
  });

  it('is refused when sections, items or both have time limits of their own', () => {
    expect(
      codes(withTest(testXml(section('s', `<qti-time-limits max-time="60"/>${rightRefs}`)))),
    ).toEqual(['time-limit-place']);
  });

  it('is refused when its time limit is not that of the policy', () => {
    const found = wrong(
      withTest(testXml(section('s', rightRefs), { before: '<qti-time-limits max-time="599"/>' })),
    );
    expect(found).toMatchObject([
      { code: 'time-limit-differs', values: { test: 599, policy: 600 } },
    ]);
  });

  it('is refused when its score is not a plain sum', () => {
    const mean =
      '<qti-outcome-processing><qti-set-outcome-value identifier="SCORE"><qti-stats-operator name="mean"><qti-test-variables variable-identifier="SCORE"/></qti-stats-operator></qti-set-outcome-value></qti-outcome-processing>';
    const ofSome =
      '<qti-outcome-processing><qti-set-outcome-value identifier="SCORE"><qti-sum><qti-test-variables variable-identifier="SCORE" include-category="c"/></qti-sum></qti-set-outcome-value></qti-outcome-processing>';
    const nothing = '<qti-outcome-processing/>';
    for (const outcomes of [mean, ofSome, nothing])
      expect(codes(withTest(testXml(section('s', rightRefs), { outcomes })))).toEqual([
        'outcome-processing',
      ]);
  });

  it('is refused when an identifier comes twice', () => {
    const found = wrong(withTest(testXml(section('s', rightRefs + ref('i1')))));
    expect(found).toMatchObject([{ code: 'test-identifier-twice', values: { identifier: 'i1' } }]);
  });

  it('is refused when a section is empty, or no points can be had', () => {
    expect(codes(withTest(testXml(section('s', rightRefs) + section('t', ''))))).toContain(
      'section-empty',
    );
    expect(codes(withTest(testXml(section('s', ref('i1', 0) + ref('i2', 0)))))).toContain(
      'points-none',
    );
  });

  it('is refused when a weight is no number or below 0', () => {
    expect(codes(withTest(testXml(section('s', ref('i1', -1)))))).toContain(
      'test-attribute-invalid',
    );
  });
});

describe('an item that can not be part of an exam', () => {
  const withItem = (xml: string): Texts => ({
    'test.xml': testXml(section('s', ref('i1'))),
    'items/i1.xml': xml,
  });
  const response = (cardinality: string, base: string, key: string) =>
    `<qti-response-declaration identifier="RESPONSE" cardinality="${cardinality}" base-type="${base}">${key}</qti-response-declaration>`;

  it('is refused without a key', () => {
    const found = wrong(
      withItem(
        item('i1', {
          declarations: response('single', 'identifier', '') + score(1),
          body: '<qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-simple-choice identifier="A">A</qti-simple-choice></qti-choice-interaction>',
        }),
      ),
    );
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'key-missing', file: 'items/i1.xml' }),
    );
  });

  it('is refused with an interaction that has no screen, by its name', () => {
    const found = wrong(
      withItem(
        item('i1', {
          declarations:
            response(
              'single',
              'float',
              '<qti-correct-response><qti-value>1</qti-value></qti-correct-response>',
            ) + score(1),
          body: '<qti-slider-interaction response-identifier="RESPONSE" lower-bound="0" upper-bound="9"/>',
        }),
      ),
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'interaction-without-screen',
        element: 'qti-slider-interaction',
      }),
    );
  });

  it('is refused with a body element that windows do not draw', () => {
    for (const body of ['<script>1</script>', '<iframe src="x"/>', '<video src="x"/>'])
      expect(codes(withItem(choiceItem('i1', { before: body })))).toContain(
        'body-element-not-allowed',
      );
  });

  it('is refused with template variables, which a form does not draw', () => {
    expect(
      codes(
        withItem(
          item('i1', {
            declarations: `${response('single', 'float', '<qti-correct-response><qti-value>1</qti-value></qti-correct-response>')}${score(1)}<qti-template-declaration identifier="T" cardinality="single" base-type="float"/>`,
            body: '<p><qti-printed-variable identifier="T"/><qti-text-entry-interaction response-identifier="RESPONSE"/></p>',
          }),
        ),
      ),
    ).toEqual(expect.arrayContaining(['item-templates', 'printed-variable']));
  });

  it('is refused when only some choices are to be ordered', () => {
    const order = (limit: string) =>
      item('i1', {
        declarations:
          response(
            'ordered',
            'identifier',
            '<qti-correct-response><qti-value>A</qti-value><qti-value>B</qti-value></qti-correct-response>',
          ) + score(1),
        body: `<qti-order-interaction response-identifier="RESPONSE" ${limit}>${['A', 'B', 'C'].map((one) => `<qti-simple-choice identifier="${one}">${one}</qti-simple-choice>`).join('')}</qti-order-interaction>`,
      });
    expect(codes(withItem(order('max-choices="2" min-choices="2"')))).toContain(
      'item-order-of-some',
    );
  });

  it('is refused when its declared maximum is less than its own key earns', () => {
    const found = wrong(
      withItem(choiceItem('i1').replace('normal-maximum="1"', 'normal-maximum="0.5"')),
    );
    expect(found).toMatchObject([
      { code: 'item-maximum-below-key', values: { maximum: 0.5, earned: 1 } },
    ]);
  });

  it('is refused when a person rates it and its maximum is not said', () => {
    const found = codes(
      withItem(
        item('i1', {
          declarations: `${response('single', 'string', '')}<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" external-scored="human"/>`,
          body: '<qti-extended-text-interaction response-identifier="RESPONSE"/>',
          processing: '',
        }),
      ),
    );
    expect(found).toContain('item-maximum-unknown');
  });

  it('is refused when its file is missing, not XML, or not an item', () => {
    expect(codes(withTest(testXml(section('s', ref('i9')))))).toContain('file-missing');
    expect(codes(withItem('<a><b></a>'))).toContain('xml-malformed');
    expect(codes({ ...withItem('<html/>') })).toContain('not-an-item');
  });
});

describe('a policy that can not be used', () => {
  const withPolicy = (value: unknown): Texts => ({
    ...smallExam(),
    'policy.json': typeof value === 'string' ? value : JSON.stringify(value),
  });

  it('is refused with the path of each wrong key, misspelt ones too', () => {
    const found = wrong(
      withPolicy({
        ...policy,
        gradding: {},
        grading: { scale: -1 },
        time: { ...policy.time, items: '80' },
      }),
    );
    expect(found.map((problem) => [problem.file, problem.element])).toEqual(
      expect.arrayContaining([
        ['policy.json', 'gradding'],
        ['policy.json', 'grading.scale'],
        ['policy.json', 'time.items'],
      ]),
    );
  });

  it('is refused when nobody could pass', () => {
    expect(wrong(withPolicy({ ...policy, grading: { scale: 100, pass: 101 } }))).toMatchObject([
      { code: 'policy-key', element: 'grading.pass' },
    ]);
  });

  it('is refused when it is no JSON or not there', () => {
    expect(codes(withPolicy('{'))).toEqual(['policy-not-json']);
    const files = new Map(filesOf(smallExam()));
    files.delete('policy.json');
    expect(readWrong(files).map((problem) => problem.code)).toEqual(['policy-missing']);
  });
});

describe('two languages that are not the same exam', () => {
  const changed = (path: string, change: (xml: string) => string): Texts => {
    const texts = bilingualExam();
    return { ...texts, [path]: change(texts[path] ?? '') };
  };

  it.each([
    ['another key', (xml: string) => xml.replace('<qti-value>A<', '<qti-value>B<')],
    ['another choice', (xml: string) => xml.replace('identifier="D"', 'identifier="E"')],
    ['another limit', (xml: string) => xml.replace('max-choices="1"', 'max-choices="2"')],
    ['another order', (xml: string) => xml.replace('shuffle="true"', 'shuffle="false"')],
    ['another maximum', (xml: string) => xml.replace('normal-maximum="1"', 'normal-maximum="2"')],
    ['another identifier', (xml: string) => xml.replace('identifier="i2"', 'identifier="ix"')],
  ])('are refused for %s in one item, by its file', (_what, change) => {
    const found = withCode(wrong(changed('en/i2.xml', change)), 'pair-item-differs');
    expect(found).toMatchObject([{ file: 'en/i2.xml', values: { other: 'zh/i2.xml' } }]);
  });

  it.each([
    ['another weight', (xml: string) => xml.replace('value="1"', 'value="2"')],
    [
      'another draw',
      (xml: string) =>
        xml.replace('visible="true" >', 'visible="true"><qti-selection select="1"/>'),
    ],
    ['another section', (xml: string) => xml.replace('identifier="s1"', 'identifier="s2"')],
    ['another exam', (xml: string) => xml.replace('identifier="exam"', 'identifier="exam2"')],
  ])('are refused for %s in the test', (_what, change) => {
    const found = withCode(wrong(changed('test.en.xml', change)), 'pair-test-differs');
    expect(found).toMatchObject([{ file: 'test.en.xml', values: { other: 'test.zh.xml' } }]);
  });

  it('says where they differ', () => {
    const [found] = withCode(
      wrong(changed('en/i2.xml', (xml) => xml.replace('<qti-value>A<', '<qti-value>B<'))),
      'pair-item-differs',
    );
    expect(found?.values.at).toContain('responses/RESPONSE/correct');
  });

  it('are refused when both are of one language, or of one that no window has, or say none', () => {
    expect(codes(changed('test.zh.xml', (xml) => xml.replace('zh-CN', 'en')))).toContain(
      'language-twice',
    );
    expect(codes(changed('test.zh.xml', (xml) => xml.replace('zh-CN', 'zh-TW')))).toContain(
      'language-not-supported',
    );
    expect(codes(changed('test.zh.xml', (xml) => xml.replace('xml:lang="zh-CN"', '')))).toContain(
      'language-missing',
    );
  });

  it('are refused when an item is in the other language', () => {
    expect(codes(changed('zh/i1.xml', (xml) => xml.replace('zh-CN', 'en')))).toContain(
      'language-of-item',
    );
  });
});
