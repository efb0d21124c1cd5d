import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliverItem, interactionsOf } from '../../../main/domain/qti/delivery.ts';
import { drawForm, type Form, formItems } from '../../../main/domain/qti/form.ts';
import type { ExamDelivery } from '../../../main/domain/qti/package-model.ts';
import { choiceItem, item, readRight, ref, score, section, test as testXml } from './build.ts';

const names = Array.from({ length: 8 }, (_, i) => `i${i + 1}`);
const items = Object.fromEntries(
  names.map((name) => [
    `items/${name}.xml`,
    choiceItem(name, { choices: ['A', 'B', 'C', 'D', 'E'], fixed: 'C' }),
  ]),
);

const examOf = (sections: string): ExamDelivery =>
  readRight({ 'test.xml': testXml(sections), ...items }).delivery;

const refs = (list: readonly string[], more: (name: string) => string = () => ''): string =>
  list.map((name) => ref(name, 1, more(name))).join('');

const shuffled = '<qti-ordering shuffle="true"/>';
const namesIn = (form: Form): readonly string[] =>
  formItems(form).map(({ item: one }) => one.identifier);

const seeds = fc.string({ maxLength: 40 });

describe('a form', () => {
  const drawing = examOf(
    section('s1', `<qti-selection select="3"/>${shuffled}${refs(names.slice(0, 5))}`) +
      section('s2', refs(names.slice(5))),
  );

  it('is the same for the same seed and package (R-E3, R-G1)', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const again = JSON.parse(JSON.stringify(drawing)) as ExamDelivery;
        expect(drawForm(again, seed)).toEqual(drawForm(drawing, seed));
      }),
    );
  });

  it('never changes for a seed that is on record', () => {
    const form = drawForm(drawing, 'recorded-seed-1');
    expect(namesIn(form)).toMatchInlineSnapshot(`
      [
        "i1",
        "i2",
        "i4",
        "i6",
        "i7",
        "i8",
      ]
    `);
    expect(
      formItems(form).map(({ item: one }) => one.order.RESPONSE?.join('')),
    ).toMatchInlineSnapshot(`
      [
        "ADCBE",
        "EACBD",
        "ADCBE",
        "ABCDE",
        "BECDA",
        "DBCAE",
      ]
    `);
  });

  it('draws as many as the section says, each once, and keeps sections apart', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const form = drawForm(drawing, seed);
        expect(form.sections.map((one) => one.identifier)).toEqual(['s1', 's2']);
        const [first, second] = form.sections.map((one) =>
          one.items.map((each) => each.identifier),
        );
        expect(new Set(first).size).toBe(3);
        expect(names.slice(0, 5)).toEqual(expect.arrayContaining(first ?? []));
        expect(second).toEqual(names.slice(5));
      }),
    );
  });

  it('has every choice once, fixed ones in their place', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { item: one } of formItems(drawForm(drawing, seed))) {
          expect(one.order.RESPONSE?.toSorted()).toEqual(['A', 'B', 'C', 'D', 'E']);
          expect(one.order.RESPONSE?.[2]).toBe('C');
        }
      }),
    );
  });

  it('always has required items, and keeps fixed ones in their place', () => {
    const exam = examOf(
      section(
        's',
        `<qti-selection select="4"/>${shuffled}${refs(names, (name) => (name === 'i8' ? 'required="true" fixed="true"' : name === 'i3' ? 'required="true"' : ''))}`,
      ),
    );
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = namesIn(drawForm(exam, seed));
        expect(drawn).toHaveLength(4);
        expect(drawn).toContain('i3');
        expect(drawn.at(-1)).toBe('i8');
      }),
    );
  });

  it('keeps the items of a section within a section together', () => {
    const exam = examOf(
      section(
        'outer',
        shuffled +
          refs(['i1', 'i2', 'i3']) +
          section('inner', shuffled + refs(['i4', 'i5', 'i6'])).replace(
            'visible="true"',
            'visible="false"',
          ),
      ),
    );
    fc.assert(
      fc.property(seeds, (seed) => {
        const form = drawForm(exam, seed);
        const drawn = namesIn(form);
        const at = drawn.findIndex((name) => ['i4', 'i5', 'i6'].includes(name));
        expect(drawn.slice(at, at + 3).toSorted()).toEqual(['i4', 'i5', 'i6']);
        expect(form.sections.map((one) => one.identifier)).toEqual(['outer']);
      }),
    );
  });

  it('names the innermost section that candidates are told of', () => {
    const exam = examOf(
      section('outer', refs(['i1']) + section('inner', refs(['i2', 'i3'])) + refs(['i4'])),
    );
    const form = drawForm(exam, 's');
    expect(form.sections.map((one) => [one.identifier, one.items.length])).toEqual([
      ['outer', 1],
      ['inner', 2],
      ['outer', 1],
    ]);
  });

  it('draws whole sections too', () => {
    const exam = examOf(
      section(
        'outer',
        `<qti-selection select="1"/>${section('a', refs(['i1', 'i2']))}${section('b', refs(['i3', 'i4']))}`,
      ),
    );
    const seen = new Set(
      Array.from({ length: 40 }, (_, i) => namesIn(drawForm(exam, `${i}`)).join(' ')),
    );
    expect(seen).toEqual(new Set(['i1 i2', 'i3 i4']));
  });

  it('shuffles so that each choice stands in each place about equally often', () => {
    // 6,000 fixed seeds: expected 1,500 each; 5 standard deviations are about 168.
    const counts = new Map<string, number>();
    for (let i = 0; i < 6_000; i += 1) {
      const [first] = formItems(drawForm(drawing, `uniform ${i}`));
      first?.item.order.RESPONSE?.filter((choice) => choice !== 'C').forEach((choice, place) => {
        const key = `${choice}${place}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      });
    }
    expect(counts.size).toBe(16);
    for (const count of counts.values()) expect(Math.abs(count - 1_500)).toBeLessThan(168);
  });

  it('draws each item about equally often', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 5_000; i += 1)
      for (const name of namesIn(drawForm(drawing, `draw ${i}`)).slice(0, 3))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    expect(counts.size).toBe(5);
    for (const count of counts.values()) expect(Math.abs(count - 3_000)).toBeLessThan(175);
  });

  it('gives the choices of one item in an order that does not tell those of another', () => {
    const exam = examOf(section('s', refs(names)));
    const same = Array.from({ length: 500 }, (_, i) => formItems(drawForm(exam, `${i}`))).filter(
      ([a, b]) => a?.item.order.RESPONSE?.join() === b?.item.order.RESPONSE?.join(),
    );
    // 24 orders: about 21 of 500 agree by chance.
    expect(same.length).toBeLessThan(50);
  });
});

describe('a delivered item', () => {
  it('has its choices in the order of the form, in every interaction and set', () => {
    const declare = (name: string, cardinality: string, base: string, key: string) =>
      `<qti-response-declaration identifier="${name}" cardinality="${cardinality}" base-type="${base}"><qti-correct-response><qti-value>${key}</qti-value></qti-correct-response></qti-response-declaration>`;
    const choices = (element: string, list: string, more = '') =>
      [...list]
        .map((one) => `<${element} identifier="${one}" ${more}>${one}</${element}>`)
        .join('');
    const exam = readRight({
      'test.xml': testXml(section('s', ref('i1'))),
      'items/i1.xml': item('i1', {
        declarations:
          declare('M', 'multiple', 'directedPair', 'a x') +
          declare('O', 'ordered', 'identifier', 'p') +
          declare('I', 'single', 'identifier', 'u') +
          score(1),
        body: `<qti-match-interaction response-identifier="M" shuffle="true" max-associations="0">
            <qti-simple-match-set>${choices('qti-simple-associable-choice', 'abcd', 'match-max="1"')}</qti-simple-match-set>
            <qti-simple-match-set>${choices('qti-simple-associable-choice', 'wxyz', 'match-max="0"')}</qti-simple-match-set></qti-match-interaction>
          <qti-order-interaction response-identifier="O" shuffle="true">${choices('qti-simple-choice', 'pqr')}</qti-order-interaction>
          <p>x <qti-inline-choice-interaction response-identifier="I" shuffle="true">${choices('qti-inline-choice', 'uvt')}</qti-inline-choice-interaction></p>`,
        processing:
          '<qti-response-processing><qti-response-condition><qti-response-if><qti-and><qti-match><qti-variable identifier="M"/><qti-correct identifier="M"/></qti-match><qti-match><qti-variable identifier="O"/><qti-correct identifier="O"/></qti-match><qti-match><qti-variable identifier="I"/><qti-correct identifier="I"/></qti-match></qti-and><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition></qti-response-processing>',
      }),
    });
    fc.assert(
      fc.property(seeds, (seed) => {
        const [first] = formItems(drawForm(exam.delivery, seed));
        if (first === undefined) throw new Error('empty form');
        const shown = interactionsOf(deliverItem(exam.delivery, first.item, 'en')).map((one) =>
          one.kind === 'match'
            ? [one.response, [...one.sources, ...one.targets].map((each) => each.identifier)]
            : 'choices' in one
              ? [one.response, one.choices.map((each) => each.identifier)]
              : [],
        );
        expect(Object.fromEntries(shown)).toEqual(first.item.order);
        expect(first.item.order.M?.slice(0, 4).toSorted().join('')).toBe('abcd');
      }),
    );
  });

  it('of another form than the exam’s is a bug and throws', () => {
    const exam = examOf(section('s', refs(['i1'])));
    const stranger = { identifier: 'toString', weight: 1, order: {} };
    expect(() => deliverItem(exam, stranger, 'en')).toThrow('no item "toString"');
  });
});
