import { describe, expect, it } from 'vitest';
import { Policy } from '../../main/domain/policy/policy.ts';
import type { XmlElement } from '../../main/domain/xml/tree.ts';
import { attribute, childElements, textOf } from '../../main/domain/xml/tree.ts';
import {
  all,
  everyItem,
  exams,
  itemsOf,
  type Language,
  need,
  textOfFile,
  xmlOfFile,
} from './demonstration-files.ts';

/** What may differ between two languages of one exam: texts and where they are kept. */
const textAttributes = new Set(['title', 'alt', 'xml:lang']);

/** Attributes that name a file, which may be one for each language. */
const linkAttributes = new Set(['href', 'src']);

/** Elements whose text is data and must be the same in both languages. */
const dataElements = new Set(['qti-value', 'qti-base-value']);

/** An element without its texts, as lines that can be compared and read. */
const bones = (element: XmlElement, language: Language, depth = 0): readonly string[] => {
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !textAttributes.has(name))
    .map(
      ([name, value]) =>
        `${name}=${linkAttributes.has(name) ? value.replace(new RegExp(`(?<=[./])${language}(?=[./])`), 'LANGUAGE') : value}`,
    )
    .sort();
  const data = dataElements.has(element.name) ? [textOf(element)] : [];
  const line = `${' '.repeat(depth)}${[element.name, ...attributes, ...data].join(' ')}`;
  return [line, ...childElements(element).flatMap((child) => bones(child, language, depth + 1))];
};

const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

describe.each(exams)('the two languages of %s', (exam) => {
  it('have the same sections, weights, draws and outcome processing', () => {
    expect(bones(xmlOfFile(exam, 'test.zh-CN.xml'), 'zh-CN')).toEqual(
      bones(xmlOfFile(exam, 'test.en.xml'), 'en'),
    );
  });

  it('have the same identifiers, declarations, body structure and processing in every item', () => {
    const english = itemsOf(exam, 'en');
    for (const [index, chinese] of itemsOf(exam, 'zh-CN').entries()) {
      const other = english[index];
      if (other === undefined) throw new Error(`no English item for ${chinese.path}`);
      expect(bones(chinese.root, 'zh-CN'), chinese.path).toEqual(bones(other.root, 'en'));
    }
  });

  it('are what xml:lang says', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const { root, path } of itemsOf(exam, language)) {
        const body = all(root, 'qti-item-body')[0];
        expect(attribute(root, 'xml:lang'), path).toBe(language);
        expect(hasChinese(`${need(root, 'title')}${body && textOf(body)}`), path).toBe(
          language === 'zh-CN',
        );
        for (const image of all(root, 'img')) {
          expect(hasChinese(need(image, 'alt')), path).toBe(language === 'zh-CN');
        }
      }
    }
  });

  it('both have terms of some length and survey texts of their own', () => {
    const policy = Policy.parse(JSON.parse(textOfFile(exam, 'policy.json')));
    expect(policy.terms.en.split(/\s+/u).length).toBeGreaterThan(150);
    expect(policy.terms['zh-CN'].length).toBeGreaterThan(250);
    const texts = policy.survey.questions.flatMap((question) => [
      question.text,
      ...question.choices.map((choice) => choice.text),
    ]);
    for (const text of [policy.terms, ...texts]) {
      expect(hasChinese(text['zh-CN'])).toBe(true);
      expect(hasChinese(text.en)).toBe(false);
    }
  });
});

describe('the texts of the demonstration', () => {
  const chineseTexts = everyItem
    .filter((item) => item.language === 'zh-CN')
    .flatMap(({ root }) => [
      need(root, 'title'),
      ...all(root, 'qti-item-body').map(textOf),
      ...all(root, 'img').map((image) => need(image, 'alt')),
    ]);

  it('use Chinese punctuation beside Chinese characters', () => {
    const wrong = chineseTexts.flatMap(
      (text) => text.match(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/gu) ?? [],
    );
    expect(wrong).toEqual([]);
  });

  it('hold no placeholder text in any language', () => {
    const files = [
      ...everyItem.map((item) => textOfFile(item.exam, item.path)),
      ...exams.map((exam) => textOfFile(exam, 'policy.json')),
    ];
    for (const text of files) {
      expect(text).not.toMatch(/lorem|ipsum|dolor sit|\bTODO\b|\bTBD\b|xxx|foo\b|占位|待补/iu);
    }
  });
});
