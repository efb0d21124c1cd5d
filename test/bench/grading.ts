import { gradeForm } from '../../main/domain/grading/grade.ts';
import type { GradeInput } from '../../main/domain/grading/grade-model.ts';
import { deliverItem } from '../../main/domain/qti/delivery.ts';
import { drawForm, formItems } from '../../main/domain/qti/form.ts';
import type { ExamPackage } from '../../main/domain/qti/package-model.ts';
import type { Section } from './figures.ts';
import { responsesTo } from './responses.ts';
import { timed } from './statistics.ts';

/** A whole sitting's answers: every candidate's form is drawn anew and answered otherwise. */
const sittingOf = ({ delivery, scoring, policy }: ExamPackage, candidate: number): GradeInput => {
  const form = drawForm(delivery, `candidate ${candidate}`);
  const items = formItems(form).map(({ item }) => item);
  return {
    form,
    scoring,
    policy,
    responses: Object.fromEntries(
      items.map((item, index) => [
        item.identifier,
        responsesTo(deliverItem(delivery, item, 'en'), candidate + index),
      ]),
    ),
    ratings: Object.fromEntries(items.map(({ identifier }) => [identifier, { points: 1 }])),
  };
};

/** Whole sittings of this exam graded by one thread for so many milliseconds. */
export const measureGrading = async (exam: ExamPackage, busy: number): Promise<Section> => {
  const sittings = Array.from({ length: 50 }, (_, candidate) => sittingOf(exam, candidate));
  const grade = (index: number): void => {
    const input = sittings[index % sittings.length];
    if (input === undefined || gradeForm(input).state !== 'graded') throw new Error('not graded');
  };
  for (let index = 0; index < 200; index += 1) grade(index);
  const { cpu, value: graded } = await timed(() => {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < busy) {
      grade(count);
      count += 1;
    }
    return count;
  });
  return {
    title: 'Grading',
    figures: [
      {
        name: 'grading.sittings',
        what: 'whole sittings of the associate exam graded, per second of one processor',
        value: graded / (cpu / 1_000),
        unit: 'per second',
      },
    ],
    notes: [
      `${sittings[0]?.form.sections.flatMap(({ items }) => items).length} items each, all answered; answers that a person judges have their ratings.`,
    ],
  };
};
