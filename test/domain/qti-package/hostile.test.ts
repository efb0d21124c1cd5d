import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeForm } from '../../../main/domain/grading/grade.ts';
import { canonicalJson } from '../../../main/domain/log/canonical.ts';
import { drawForm, formItems } from '../../../main/domain/qti/form.ts';
import { readPackage } from '../../../main/domain/qti/package.ts';
import {
  bilingualExam,
  choiceItem,
  filesOf,
  readRight,
  readWrong,
  ref,
  section,
  sha256,
  test as testXml,
} from './build.ts';

const manyTimes = (open: string, close: string, times: number, middle: string): string =>
  open.repeat(times) + middle + close.repeat(times);

const matchOfProto = `<qti-response-processing><qti-response-condition><qti-response-if>
  <qti-match><qti-variable identifier="__proto__"/><qti-correct identifier="__proto__"/></qti-match>
  <qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value>
  </qti-response-if></qti-response-condition></qti-response-processing>`;

describe('a package made to harm', () => {
  it('is answered with problems or read, but never throws, whatever its bytes', () => {
    const files = filesOf(bilingualExam());
    const cut = fc.record({
      path: fc.constantFrom(...files.keys()),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 60 }),
      insert: fc.oneof(
        fc.string({ maxLength: 10 }),
        fc.constantFrom(
          '<',
          '>',
          '"',
          '&',
          '</p>',
          'identifier="__proto__"',
          '\u0000',
          '<![CDATA[',
        ),
      ),
    });
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
        const changed = new Map(files);
        for (const { path, at, length, insert } of cuts) {
          const text = new TextDecoder().decode(changed.get(path));
          const from = Math.floor(at * text.length);
          changed.set(
            path,
            new TextEncoder().encode(text.slice(0, from) + insert + text.slice(from + length)),
          );
        }
        const read = readPackage(changed, { sha256 });
        if (read.ok) canonicalJson([read.value.delivery, read.value.scoring]);
        else expect(read.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('can not hide behind names that every object has', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const exam = readRight({
      'test.xml': testXml(section('valueOf', names.map((name) => ref(name)).join(''))),
      ...Object.fromEntries(
        names.map((name) => [
          `items/${name}.xml`,
          choiceItem(name, { choices: names, key: '__proto__' })
            .replaceAll('"RESPONSE"', '"__proto__"')
            .replace(/<qti-response-processing[^>]*>/, matchOfProto),
        ]),
      ),
    });
    const form = drawForm(JSON.parse(JSON.stringify(exam.delivery)), 's');
    expect(formItems(form).map(({ item }) => item.identifier)).toEqual(names);
    for (const { item } of formItems(form)) expect(Object.keys(item.order)).toEqual(['__proto__']);
    const answers = JSON.parse(
      '{"__proto__":{"__proto__":"__proto__"},"constructor":{"__proto__":"toString"}}',
    );
    const grade = gradeForm({
      form,
      scoring: exam.scoring,
      responses: answers,
      ratings: {},
      policy: exam.policy,
    });
    expect(grade).toMatchObject({ points: 1, maxPoints: 4 });
  });

  it('is refused when it nests deeper than its digest can carry', () => {
    const deep = manyTimes('<div>', '</div>', 60, '<p>x</p>');
    expect(
      readWrong(
        filesOf({
          'test.xml': testXml(section('s', ref('i1'))),
          'items/i1.xml': choiceItem('i1', { before: deep }),
        }),
      ),
    ).toMatchObject([{ code: 'nested-too-deep', file: 'items/i1.xml' }]);
    let nested = ref('i1');
    for (let i = 0; i < 40; i += 1) nested = section(`s${i}`, nested);
    expect(
      readWrong(filesOf({ 'test.xml': testXml(nested), 'items/i1.xml': choiceItem('i1') })),
    ).toMatchObject([{ code: 'nested-too-deep', file: 'test.xml' }]);
  });

  it('is refused when it has more items than windows can number', { timeout: 30_000 }, () => {
    const refs = Array.from({ length: 2_001 }, (_, i) =>
      ref(`n${i}`).replace(`items/n${i}.xml`, 'items/i1.xml'),
    ).join('');
    const problems = readWrong(
      filesOf({ 'test.xml': testXml(section('s', refs)), 'items/i1.xml': choiceItem('i1') }),
    );
    expect(problems).toMatchObject([
      { code: 'too-many-items', values: { items: 2_001, limit: 2_000 } },
    ]);
  });
});
