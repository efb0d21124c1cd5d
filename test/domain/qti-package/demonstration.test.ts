import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gradeForm } from '../../../main/domain/grading/grade.ts';
import { deliverItem } from '../../../main/domain/qti/delivery.ts';
import { drawForm, formItems } from '../../../main/domain/qti/form.ts';
import { checkResponses, isAnswered } from '../../../main/domain/qti/form-responses.ts';
import type { ItemScoring } from '../../../main/domain/qti/model.ts';
import { readPackage } from '../../../main/domain/qti/package.ts';
import { packageSummary } from '../../../main/domain/qti/package-summary.ts';
import type { Responses } from '../../../main/domain/qti/responses.ts';
import { scalarsOf } from '../../../main/domain/qti/value.ts';
import { sha256 } from './build.ts';

const filesIn = (folder: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]),
  );

const read = (name: string) =>
  readPackage(filesIn(resolve('resources/demonstration', name)), { sha256 });

/** What a candidate who knows everything answers; a text where a person judges. */
const knowing = ({ responses }: ItemScoring): Responses =>
  Object.fromEntries(
    responses.map(({ identifier, cardinality, correct }) => {
      const texts = scalarsOf(correct).map(({ value }) =>
        Array.isArray(value) ? value.join(' ') : String(value),
      );
      return [identifier, cardinality === 'single' ? (texts[0] ?? 'An answer.') : texts];
    }),
  );

describe.each(['cloud-associate', 'practice'])('the demonstration package %s', (name) => {
  it('is read without any problem, warnings included', () => {
    const result = read(name);
    expect(result.ok ? result.value.warnings : result.error).toEqual([]);
  });

  it('has both languages and 100 points in every form', () => {
    const result = read(name);
    if (!result.ok) throw new Error('not read');
    const summary = packageSummary(result.value);
    expect(summary).toMatchObject({ languages: ['zh-CN', 'en'], points: 100 });
    const form = drawForm(result.value.delivery, 'seed');
    expect(formItems(form)).toHaveLength(summary.drawn);
  });

  it('gives all points for right answers in any form, and none for none (R-G1)', () => {
    const result = read(name);
    if (!result.ok) throw new Error('not read');
    const { delivery, scoring, policy } = result.value;
    const keys = Object.entries(scoring.items);
    const responses = Object.fromEntries(
      keys.map(([identifier, key]) => [identifier, knowing(key.scoring)]),
    );
    const ratings = Object.fromEntries(
      keys.map(([identifier, { maxPoints }]) => [identifier, { points: maxPoints }]),
    );
    for (let seed = 0; seed < 20; seed += 1) {
      const form = drawForm(delivery, `${seed}`);
      const input = { form, scoring, ratings, policy };
      expect(gradeForm({ ...input, responses })).toMatchObject({ score: 100, points: 100 });
      expect(gradeForm({ ...input, responses: {} })).toMatchObject({ score: 0, passed: false });
      for (const { item } of formItems(form)) {
        const delivered = deliverItem(delivery, item, 'zh-CN');
        const answer = responses[item.identifier] ?? {};
        expect(checkResponses(delivered, answer)).toEqual({ ok: true, value: null });
        expect(isAnswered(delivered, answer)).toBe(true);
      }
    }
  });
});
