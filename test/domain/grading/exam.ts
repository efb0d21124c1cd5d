import type { Grade, Graded, GradeInput } from '../../../main/domain/grading/grade-model.ts';
import { drawForm, type Form } from '../../../main/domain/qti/form.ts';
import type { ExamPackage } from '../../../main/domain/qti/package-model.ts';
import {
  choiceItem,
  essayItem,
  item,
  readRight,
  ref,
  section,
  test as testXml,
} from '../qti-package/build.ts';

/** Several answers with partial credit: A and B bring 1 each, C takes 1 off, up to 2. */
const partialItem = (identifier: string): string =>
  item(identifier, {
    declarations: `<qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier">
      <qti-correct-response><qti-value>A</qti-value><qti-value>B</qti-value></qti-correct-response>
      <qti-mapping default-value="0" upper-bound="2"><qti-map-entry map-key="A" mapped-value="1"/><qti-map-entry map-key="B" mapped-value="1"/><qti-map-entry map-key="C" mapped-value="-1"/></qti-mapping></qti-response-declaration>
      <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="2"/>`,
    body: `<qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="0">${['A', 'B', 'C', 'D'].map((one) => `<qti-simple-choice identifier="${one}">${one}</qti-simple-choice>`).join('')}</qti-choice-interaction>`,
    processing:
      '<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"/>',
  });

/**
 * Two sections: c1 (3 points), c2 (1), c3 (1), p1 (2 points of weight 1) and e1 (6 points, rated).
 * 13 points in all.
 */
export const exam: ExamPackage = readRight({
  'test.xml': testXml(
    section('s1', ref('c1', 3) + ref('c2') + ref('c3')) + section('s2', ref('p1') + ref('e1')),
  ),
  'items/c1.xml': choiceItem('c1', { key: 'A' }),
  'items/c2.xml': choiceItem('c2', { key: 'B' }),
  'items/c3.xml': choiceItem('c3', { key: 'C' }),
  'items/p1.xml': partialItem('p1'),
  'items/e1.xml': essayItem('e1'),
});

export const form: Form = drawForm(exam.delivery, 'seed');

export const allRight: GradeInput['responses'] = {
  c1: { RESPONSE: 'A' },
  c2: { RESPONSE: 'B' },
  c3: { RESPONSE: 'C' },
  p1: { RESPONSE: ['A', 'B'] },
  e1: { RESPONSE: 'Because.' },
};

/** Input with nothing answered; tests give the rest. */
export const input = (more: Partial<GradeInput>): GradeInput => ({
  form,
  scoring: exam.scoring,
  responses: {},
  ratings: {},
  policy: exam.policy,
  ...more,
});

/** An exam of `points` choices of one point each, for figures that are easy to see. */
export const plainExam = (points: number, weight = 1): ExamPackage => {
  const names = Array.from({ length: points }, (_, i) => `i${i}`);
  return readRight({
    'test.xml': testXml(section('s', names.map((name) => ref(name, weight)).join(''))),
    ...Object.fromEntries(names.map((name) => [`items/${name}.xml`, choiceItem(name)])),
  });
};

/** Grades a plain exam of which the first `right` items are answered right. */
export const gradePlain = (
  plain: ExamPackage,
  right: number,
): Omit<GradeInput, 'ratings' | 'struck'> => ({
  form: drawForm(plain.delivery, 's'),
  scoring: plain.scoring,
  responses: Object.fromEntries(
    Array.from({ length: right }, (_, i) => [`i${i}`, { RESPONSE: 'A' }]),
  ),
  policy: plain.policy,
});

export const graded = (grade: Grade): Graded => {
  if (grade.state !== 'graded') throw new Error(`waits for ${grade.waiting.join()}`);
  return grade;
};
