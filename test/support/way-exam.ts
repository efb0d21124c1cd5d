import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gradeForm } from '../../main/domain/grading/grade.ts';
import type { Graded } from '../../main/domain/grading/grade-model.ts';
import { deliverItem } from '../../main/domain/qti/delivery.ts';
import type { DeliveredItem, DeliveredNode } from '../../main/domain/qti/delivery-model.ts';
import { drawForm, formItems } from '../../main/domain/qti/form.ts';
import { readPackage } from '../../main/domain/qti/package.ts';
import type { ExamLanguage, ExamPackage } from '../../main/domain/qti/package-model.ts';
import type { Responses, ResponseValue } from '../../main/domain/qti/responses.ts';
import { scalarsOf } from '../../main/domain/qti/value.ts';

export const sha256 = (input: string | Uint8Array): string =>
  createHash('sha256').update(input).digest('hex');

/** Reads an exam's folder with the product's own reader; one that it refuses fails the test. */
export const readExamFolder = (folder: string): ExamPackage => {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [
          path.slice(folder.length + 1).replaceAll('\\', '/'),
          new Uint8Array(readFileSync(path)),
        ] as const;
      }),
  );
  return readExam(files);
};

export const readExam = (files: ReadonlyMap<string, Uint8Array>): ExamPackage => {
  const read = readPackage(files, { sha256 });
  if (!read.ok) throw new Error(`not an exam: ${JSON.stringify(read.error)}`);
  return read.value;
};

/** Faultless answers to every item, as its key says. An item that a person judges gets a sentence. */
export const correctAnswers = (exam: ExamPackage): Readonly<Record<string, Responses>> =>
  Object.fromEntries(
    Object.entries(exam.scoring.items).map(([identifier, { scoring }]) => [
      identifier,
      Object.fromEntries(
        scoring.responses.map((declaration): readonly [string, ResponseValue] => {
          const texts = scalarsOf(declaration.correct).map(({ value }) =>
            typeof value === 'object' ? value.join(' ') : String(value),
          );
          const free = scoring.freeResponses.includes(declaration.identifier);
          const one = declaration.cardinality === 'single';
          return [declaration.identifier, free ? 'A sentence.' : one ? (texts[0] ?? null) : texts];
        }),
      ),
    ]),
  );

/** What the grader makes of these answers, whatever the order in which they were given (R-G1). */
export const gradeOf = (
  exam: ExamPackage,
  responses: Readonly<Record<string, Responses>>,
): Graded => {
  const form = drawForm(exam.delivery, 'any');
  const grade = gradeForm({
    form,
    scoring: exam.scoring,
    responses,
    ratings: {},
    policy: exam.policy,
  });
  if (grade.state !== 'graded') throw new Error('a person has to rate something');
  return grade;
};

/** Every item of an exam as it is shown in one language; the order of choices is not that of a form. */
export const itemsIn = (exam: ExamPackage, language: ExamLanguage): readonly DeliveredItem[] =>
  formItems(drawForm(exam.delivery, 'any')).map(({ item }) => ({
    ...deliverItem(exam.delivery, item, language),
    identifier: item.identifier,
  }));

const wordsOf = (node: DeliveredNode): readonly string[] => {
  switch (node.kind) {
    case 'text':
      return [squeeze(node.text)].filter((text) => text !== '');
    case 'image':
    case 'textEntry':
      return [];
    case 'element':
      return wordsIn(node.children);
    case 'choice':
    case 'order':
      return [...wordsIn(node.prompt), ...node.choices.flatMap((one) => wordsIn(one.content))];
    case 'match':
      return [
        ...wordsIn(node.prompt),
        ...[...node.sources, ...node.targets].flatMap((one) => wordsIn(one.content)),
      ];
    case 'extendedText':
      return wordsIn(node.prompt);
    case 'inlineChoice':
      return node.choices.flatMap((one) => wordsIn(one.content));
  }
};

/** All words of a piece of an item, without white space. */
export const wordsIn = (nodes: readonly DeliveredNode[]): readonly string[] =>
  nodes.flatMap(wordsOf);

export const squeeze = (text: string): string => text.replaceAll(/\s+/g, '');

/** The item of which every word stands in this text; of several the longest. */
export const itemShowing = (items: readonly DeliveredItem[], text: string): DeliveredItem => {
  const shown = squeeze(text);
  const [found] = items
    .map((item) => ({ item, words: wordsIn(item.body) }))
    .filter(({ words }) => words.every((word) => shown.includes(word)))
    .toSorted((a, b) => b.words.join('').length - a.words.join('').length);
  if (found === undefined) throw new Error(`no item of the exam is on the screen: ${text}`);
  return found.item;
};
