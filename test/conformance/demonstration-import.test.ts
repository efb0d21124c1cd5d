import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawForm } from '../../main/domain/qti/form.ts';
import { readPackage } from '../../main/domain/qti/package.ts';
import type { ExamPackage } from '../../main/domain/qti/package-model.ts';
import { formRange } from '../../main/domain/qti/package-summary.ts';
import { demonstrationFolder, type Exam, exams, filesOf } from './demonstration-files.ts';

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

const bytesOf = (exam: Exam): ReadonlyMap<string, Uint8Array> =>
  new Map(
    filesOf(exam).map((path) => [
      path,
      new Uint8Array(readFileSync(resolve(demonstrationFolder, exam, path))),
    ]),
  );

const imported = (exam: Exam): ExamPackage => {
  const read = readPackage(bytesOf(exam), { sha256 });
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 2));
  return read.value;
};

const itemsPerForm = { 'cloud-associate': 42, practice: 9 } as const;

describe.each(exams)('the demonstration package %s', (exam) => {
  it('is imported like anybody’s, without a problem or a warning (R-B1)', () => {
    const { delivery, warnings } = imported(exam);
    expect(warnings).toEqual([]);
    expect(delivery.identifier).toBe(exam);
    expect(delivery.languages).toEqual(['zh-CN', 'en']);
  });

  it('is refused when one of its files is missing', () => {
    for (const path of ['imsmanifest.xml', 'policy.json', 'items/en/001.xml', 'test.zh-CN.xml']) {
      const files = new Map(bytesOf(exam));
      files.delete(path);
      expect(readPackage(files, { sha256 }).ok, path).toBe(false);
    }
  });

  it('gives forms of the same length, all worth 100 points (R-G1)', () => {
    const { delivery, scoring } = imported(exam);
    expect(formRange(delivery.sections, scoring).points).toEqual([100, 100]);
    for (const seed of ['one', 'two', 'three']) {
      const items = drawForm(delivery, seed).sections.flatMap((section) => section.items);
      expect(items).toHaveLength(itemsPerForm[exam]);
    }
  });

  it('gives the same form for the same seed and another for another (R-E3)', () => {
    const { delivery } = imported(exam);
    const orderFor = (seed: string): string =>
      drawForm(delivery, seed)
        .sections.flatMap((section) => section.items.map((item) => item.identifier))
        .join(' ');
    expect(orderFor('one')).toBe(orderFor('one'));
    expect(new Set(['one', 'two', 'three', 'four'].map(orderFor)).size).toBe(4);
  });
});

describe('forms of the associate exam', () => {
  it('end with the extended text and draw different networking items', () => {
    const { delivery } = imported('cloud-associate');
    const forms = ['one', 'two', 'three', 'four', 'five'].map((seed) => drawForm(delivery, seed));
    for (const form of forms) {
      expect(form.sections.map((section) => section.items.length)).toEqual([11, 10, 10, 11]);
      expect(form.sections.at(-1)?.items.at(-1)?.identifier).toBe('ca-044');
    }
    const drawn = forms.map((form) =>
      form.sections[2]?.items
        .map((item) => item.identifier)
        .sort()
        .join(' '),
    );
    expect(new Set(drawn).size).toBeGreaterThan(1);
  });
});
