import { describe, expect, it } from 'vitest';
import type { XmlElement } from '../../main/domain/xml/tree.ts';
import { attribute, childNamed, childrenNamed } from '../../main/domain/xml/tree.ts';
import {
  all,
  everyItem,
  exams,
  type ItemFile,
  itemsOf,
  maxScoreOf,
  need,
  valuesOf,
} from './demonstration-files.ts';

const templates = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/';

const declarations = (item: XmlElement) => childrenNamed(item, 'qti-response-declaration');

const interactions = (item: XmlElement) =>
  [...all(item, 'qti-item-body')].flatMap((body) =>
    [
      'qti-choice-interaction',
      'qti-order-interaction',
      'qti-match-interaction',
      'qti-inline-choice-interaction',
      'qti-text-entry-interaction',
      'qti-extended-text-interaction',
    ].flatMap((name) => all(body, name)),
  );

const choicesOf = (interaction: XmlElement) => [
  ...all(interaction, 'qti-simple-choice'),
  ...all(interaction, 'qti-inline-choice'),
  ...all(interaction, 'qti-simple-associable-choice'),
];

const keyOf = (declaration: XmlElement): readonly string[] => {
  const correct = childNamed(declaration, 'qti-correct-response');
  return correct === null ? [] : valuesOf(correct);
};

const isHumanScored = (item: XmlElement): boolean =>
  childrenNamed(item, 'qti-outcome-declaration').some(
    (outcome) => attribute(outcome, 'external-scored') === 'human',
  );

/** What a candidate sees this item as. */
const typeOf = (item: XmlElement): string => {
  const [interaction] = interactions(item);
  const [declaration] = declarations(item);
  if (interaction === undefined || declaration === undefined) throw new Error('no interaction');
  const name = interaction.name.replace(/^qti-|-interaction$/g, '');
  if (name === 'text-entry') {
    return need(declaration, 'base-type') === 'string' ? 'text entry' : 'numeric';
  }
  if (name !== 'choice') return name;
  if (need(declaration, 'cardinality') === 'multiple') return 'several answers';
  return keyOf(declaration).every((key) => key === 'true' || key === 'false')
    ? 'true/false'
    : 'one answer';
};

const tally = (items: readonly ItemFile[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { root } of items) counts[typeOf(root)] = (counts[typeOf(root)] ?? 0) + 1;
  return counts;
};

describe('the items of the demonstration', () => {
  it('show every item type that has a screen', () => {
    expect(tally(itemsOf('cloud-associate', 'zh-CN'))).toEqual({
      'one answer': 8,
      'several answers': 6,
      'true/false': 4,
      order: 4,
      match: 5,
      'inline-choice': 4,
      numeric: 8,
      'text entry': 4,
      'extended-text': 1,
    });
    expect(tally(itemsOf('practice', 'en'))).toEqual({
      'one answer': 1,
      'several answers': 1,
      'true/false': 1,
      order: 1,
      match: 1,
      'inline-choice': 1,
      numeric: 2,
      'text entry': 1,
    });
  });

  it('have pictures in at least six items and tables in some', () => {
    const items = itemsOf('cloud-associate', 'en');
    expect(items.filter(({ root }) => all(root, 'img').length > 0).length).toBeGreaterThan(5);
    expect(items.filter(({ root }) => all(root, 'table').length > 0).length).toBeGreaterThan(2);
  });
});

describe.each(exams)('every item of %s', (exam) => {
  const items = everyItem.filter((item) => item.exam === exam);

  it('has a key for each response, or waits for a person', () => {
    for (const { root, path } of items) {
      for (const declaration of declarations(root)) {
        expect(keyOf(declaration).length > 0, path).toBe(!isHumanScored(root));
      }
    }
  });

  it('declares each response that it asks for, and asks for each that it declares', () => {
    for (const { root, path } of items) {
      const asked = interactions(root).map((one) => need(one, 'response-identifier'));
      const declared = declarations(root).map((one) => need(one, 'identifier'));
      expect([...asked].sort(), path).toEqual([...declared].sort());
    }
  });

  it('has only keys and mappings that name choices that exist', () => {
    for (const { root, path } of items) {
      for (const interaction of interactions(root)) {
        const names = choicesOf(interaction).map((choice) => need(choice, 'identifier'));
        expect(new Set(names).size, path).toBe(names.length);
        if (names.length === 0) continue;
        const declaration = declarations(root).find(
          (one) => need(one, 'identifier') === need(interaction, 'response-identifier'),
        );
        if (declaration === undefined) throw new Error(path);
        const mapped = all(declaration, 'qti-map-entry').map((entry) => need(entry, 'map-key'));
        for (const key of [...keyOf(declaration), ...mapped]) {
          for (const part of key.split(' ')) expect(names, path).toContain(part);
        }
      }
    }
  });

  it('lets a candidate choose exactly as many answers as are right, or any number', () => {
    for (const { root, path } of items) {
      for (const interaction of all(root, 'qti-choice-interaction')) {
        const right = declarations(root).flatMap(keyOf).length;
        expect([0, right], path).toContain(Number(need(interaction, 'max-choices')));
      }
    }
  });

  it('does not give an order away by the order in the file', () => {
    for (const { root, path } of items) {
      for (const interaction of all(root, 'qti-order-interaction')) {
        const names = choicesOf(interaction).map((choice) => need(choice, 'identifier'));
        const key = declarations(root).flatMap(keyOf);
        expect([...key].sort(), path).toEqual([...names].sort());
        expect(key, path).not.toEqual(names);
        expect(need(interaction, 'shuffle')).toBe('true');
      }
    }
  });

  it('reaches its MAXSCORE with the best mapping and never goes below zero', () => {
    for (const { root, path } of items) {
      for (const mapping of all(root, 'qti-mapping')) {
        const values = all(mapping, 'qti-map-entry').map((one) =>
          Number(need(one, 'mapped-value')),
        );
        const declaration = declarations(root)[0];
        const single = declaration && need(declaration, 'cardinality') === 'single';
        const best = single
          ? Math.max(...values)
          : values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
        expect(best, path).toBe(maxScoreOf(root));
        expect(Number(need(mapping, 'upper-bound')), path).toBe(best);
        expect(Number(need(mapping, 'lower-bound')), path).toBe(0);
      }
    }
  });

  it('is processed by a standard template where one says what is meant', () => {
    for (const { root, path } of items) {
      const processing = childNamed(root, 'qti-response-processing');
      expect(processing === null, path).toBe(isHumanScored(root));
      if (processing === null) continue;
      const template = attribute(processing, 'template');
      const mapped = all(root, 'qti-mapping').length > 0;
      if (template === null) expect(processing.children.length, path).toBeGreaterThan(0);
      else
        expect(template, path).toBe(`${templates}${mapped ? 'map_response' : 'match_correct'}.xml`);
    }
  });

  it('has alternative text, size and language for each picture', () => {
    for (const { root, path } of items) {
      for (const image of all(root, 'img')) {
        expect(need(image, 'alt').length, path).toBeGreaterThan(20);
        expect(Number(need(image, 'width')), path).toBeLessThanOrEqual(800);
        expect(Number(need(image, 'height')), path).toBeGreaterThan(0);
      }
    }
  });
});
