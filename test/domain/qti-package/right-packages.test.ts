import { describe, expect, it } from 'vitest';
import { deliverItem } from '../../../main/domain/qti/delivery.ts';
import { drawForm, formItems } from '../../../main/domain/qti/form.ts';
import { packageSummary } from '../../../main/domain/qti/package-summary.ts';
import {
  bilingualExam,
  choiceItem,
  essayItem,
  filesOf,
  readRight,
  ref,
  section,
  smallExam,
  test as testXml,
} from './build.ts';

describe('a right package', () => {
  it('of one language is read, and stands for the other language too', () => {
    const exam = readRight(smallExam());
    expect(exam.delivery.languages).toEqual(['en']);
    expect(exam.delivery.titles).toEqual({ 'zh-CN': 'Exam', en: 'Exam' });
    const [first] = formItems(drawForm(exam.delivery, 's'));
    if (first === undefined) throw new Error('empty form');
    expect(deliverItem(exam.delivery, first.item, 'zh-CN').language).toBe('en');
  });

  it('of two languages has the titles and texts of both and one key', () => {
    const exam = readRight(bilingualExam());
    expect(exam.delivery.languages).toEqual(['zh-CN', 'en']);
    expect(exam.delivery.titles).toEqual({ 'zh-CN': '云', en: 'Cloud' });
    expect(Object.keys(exam.delivery.items.i1?.texts ?? {})).toEqual(['zh-CN', 'en']);
    expect(Object.keys(exam.scoring.items)).toEqual(['i1', 'i2']);
  });

  it('is counted for staff before it is imported', () => {
    const exam = readRight({
      ...smallExam(),
      'test.xml': testXml(
        section('s1', ref('i1') + ref('i2')) +
          section('s2', `<qti-selection select="1"/>${ref('i3')}${ref('i4')}`) +
          section('s3', ref('i5', 2)),
      ),
      'items/i5.xml': essayItem('i5'),
    });
    expect(packageSummary(exam)).toMatchObject({
      identifier: 'exam',
      sections: 3,
      items: 5,
      drawn: 4,
      points: 15,
      ratedByPeople: 1,
      media: 0,
    });
  });

  it('has the same digest however it was zipped, and another one when any file changes', () => {
    const texts = smallExam();
    const again = Object.fromEntries(Object.entries(texts).toReversed());
    const manifest = new TextDecoder().decode(filesOf(texts).get('imsmanifest.xml'));
    const first = readRight({ ...texts, 'imsmanifest.xml': manifest });
    expect(readRight({ ...again, 'imsmanifest.xml': manifest }).digest).toBe(first.digest);
    const changed = readRight({
      ...texts,
      'imsmanifest.xml': manifest,
      'items/i1.xml': choiceItem('i1', { text: 'other' }),
    });
    expect(changed.digest).not.toBe(first.digest);
  });

  it('may hold more than it uses, which is told and let pass', () => {
    const exam = readRight({
      ...smallExam(),
      'items/i9.xml': choiceItem('i9'),
      'imsmanifest.xml':
        '<manifest><resources><resource identifier="t" type="imsqti_test_xmlv3p0" href="test.xml"/><resource identifier="u" type="imsqti_item_xmlv3p0" href="items/i9.xml"/></resources></manifest>',
      'notes.txt': 'hello',
    });
    expect(exam.warnings.map(({ code, file }) => [code, file])).toEqual([
      ['item-unused', 'imsmanifest.xml'],
      ['file-unreferenced', 'notes.txt'],
    ]);
  });

  it('warns when forms are worth different points, and of weights that nothing uses', () => {
    const unequal = readRight({
      ...smallExam(),
      'test.xml': testXml(
        section('s', `<qti-selection select="2"/>${ref('i1')}${ref('i2', 2)}${ref('i3', 3)}`),
      ),
    });
    expect(unequal.warnings).toMatchObject([
      { code: 'item-unused' },
      { code: 'draw-unequal', values: { least: 3, most: 5 } },
    ]);
    const unused = readRight({
      ...smallExam(),
      'test.xml': testXml(section('s', ref('i1', 7) + ref('i2') + ref('i3') + ref('i4')), {
        outcomes:
          '<qti-outcome-processing><qti-set-outcome-value identifier="SCORE"><qti-sum><qti-test-variables variable-identifier="SCORE"/></qti-sum></qti-set-outcome-value></qti-outcome-processing>',
      }),
    });
    expect(new Set(unused.warnings.map((one) => one.code))).toEqual(new Set(['weight-not-used']));
    expect(packageSummary(unused).points).toBe(4);
  });

  it('shows a shared stimulus before its item, with its own pictures', () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    const exam = readRight({
      'test.xml': testXml(section('s', ref('i1'))),
      'items/i1.xml': choiceItem('i1').replace(
        '<qti-item-body>',
        '<qti-assessment-stimulus-ref identifier="st" href="../stimuli/st.xml"/><qti-item-body>',
      ),
      'stimuli/st.xml':
        '<qti-assessment-stimulus xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="st" title="st"><qti-stimulus-body><p>Read this.</p><img src="pic.svg" alt="x"/></qti-stimulus-body></qti-assessment-stimulus>',
      'stimuli/pic.svg': picture,
    });
    expect(exam.media.size).toBe(1);
    const [first] = exam.delivery.items.i1?.texts.en?.body ?? [];
    expect(first).toMatchObject({ kind: 'element', name: 'section' });
    expect(JSON.stringify(first)).toContain('Read this.');
  });

  it('of QTI 2.1 is read as one of QTI 3', () => {
    const ns = 'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"';
    const exam = readRight({
      'test.xml': `<assessmentTest ${ns} identifier="old" title="Old" xml:lang="en">
        <timeLimits maxTime="600"/>
        <testPart identifier="p" navigationMode="nonlinear" submissionMode="individual">
        <assessmentSection identifier="s" title="S" visible="true"><ordering shuffle="true"/>
        <assessmentItemRef identifier="i1" href="i1.xml"><weight identifier="WEIGHT" value="3"/></assessmentItemRef>
        </assessmentSection></testPart></assessmentTest>`,
      'i1.xml': `<assessmentItem ${ns} identifier="i1" title="i1" adaptive="false" timeDependent="false">
        <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
        <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
        <itemBody><choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1"><prompt>?</prompt>
        <simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice></choiceInteraction></itemBody>
        <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>`,
      'imsmanifest.xml':
        '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources><resource identifier="t" type="imsqti_test_xmlv2p1" href="test.xml"/><resource identifier="i" type="imsqti_item_xmlv2p1" href="i1.xml"/></resources></manifest>',
    });
    expect(packageSummary(exam)).toMatchObject({ points: 3, drawn: 1 });
  });
});
