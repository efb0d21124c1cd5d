import { describe, expect, it } from 'vitest';
import { Policy } from '../../main/domain/policy/policy.ts';
import { attribute, childNamed, childrenNamed } from '../../main/domain/xml/tree.ts';
import {
  all,
  type Exam,
  exams,
  filesOf,
  itemsOf,
  languages,
  linked,
  maxScoreOf,
  need,
  textOfFile,
  xmlOfFile,
} from './demonstration-files.ts';

const resources = (exam: Exam) => all(xmlOfFile(exam, 'imsmanifest.xml'), 'resource');

/** Points that a section adds to a form, and the points of each of its items. */
const sections = (exam: Exam) => {
  const points = new Map(
    itemsOf(exam, 'en').map(({ root }) => [need(root, 'identifier'), maxScoreOf(root)]),
  );
  return all(xmlOfFile(exam, 'test.en.xml'), 'qti-assessment-section').map((section) => {
    const each = childrenNamed(section, 'qti-assessment-item-ref').map((reference) => {
      const weight = all(reference, 'qti-weight')[0];
      const max = points.get(need(reference, 'identifier')) ?? Number.NaN;
      return max * Number(weight && need(weight, 'value'));
    });
    const selection = childNamed(section, 'qti-selection');
    const drawn = selection === null ? each.length : Number(need(selection, 'select'));
    // Where fewer are drawn all are worth the same (see the test below), so any of them will do.
    const total = each.slice(0, drawn).reduce((sum, value) => sum + value, 0);
    return { each, drawn, total };
  });
};

describe.each(exams)('the demonstration exam %s', (exam) => {
  it('lists every file in its manifest, and nothing that is not there', () => {
    const listed = resources(exam).flatMap((resource) =>
      childrenNamed(resource, 'file').map((file) => need(file, 'href')),
    );
    expect([...new Set(['imsmanifest.xml', ...listed])].sort()).toEqual(filesOf(exam));
  });

  it('names each resource once, with its own file among its files', () => {
    const names = resources(exam).map((resource) => need(resource, 'identifier'));
    expect(new Set(names).size).toBe(names.length);
    for (const resource of resources(exam)) {
      const files = childrenNamed(resource, 'file').map((file) => need(file, 'href'));
      expect(files).toContain(need(resource, 'href'));
    }
  });

  it('depends only on resources that the manifest has, each test on all its items', () => {
    const byName = new Map(resources(exam).map((one) => [need(one, 'identifier'), one]));
    for (const language of languages) {
      const test = byName.get(`test-${language}`);
      if (test === undefined) throw new Error('no test resource');
      const hrefs = childrenNamed(test, 'dependency').map((dependency) => {
        const resource = byName.get(need(dependency, 'identifierref'));
        return resource && need(resource, 'href');
      });
      const wanted = itemsOf(exam, language).map((item) => item.path);
      expect([...hrefs].sort()).toEqual(['policy.json', ...wanted].sort());
    }
  });

  it('has well-formed XML everywhere, pictures too', () => {
    const files = filesOf(exam).filter((path) => /\.(xml|svg)$/.test(path));
    expect(files.length).toBeGreaterThan(20);
    for (const path of files) expect(xmlOfFile(exam, path).name).not.toBe('');
  });

  it('uses pictures that its manifest gives to the item', () => {
    const filesOfItem = new Map(
      resources(exam).map((resource) => [
        need(resource, 'href'),
        childrenNamed(resource, 'file').map((file) => need(file, 'href')),
      ]),
    );
    for (const language of languages) {
      for (const item of itemsOf(exam, language)) {
        const used = all(item.root, 'img').map((image) => linked(item.path, need(image, 'src')));
        const given = (filesOfItem.get(item.path) ?? []).filter((path) => path !== item.path);
        expect(given, item.path).toEqual([...new Set(used)]);
      }
    }
  });

  it('refers to each item by the identifier that the item has', () => {
    for (const language of languages) {
      const test = xmlOfFile(exam, `test.${language}.xml`);
      expect(attribute(test, 'xml:lang')).toBe(language);
      const references = all(test, 'qti-assessment-item-ref').map((one) => need(one, 'identifier'));
      const items = itemsOf(exam, language).map(({ root }) => need(root, 'identifier'));
      expect(items).toEqual(references);
      expect(new Set(items).size).toBe(items.length);
    }
  });

  it('is worth 100 points whichever items are drawn (R-G1)', () => {
    const parts = sections(exam);
    expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(100);
    for (const part of parts) {
      if (part.drawn < part.each.length) expect(new Set(part.each).size).toBe(1);
    }
  });

  it('shuffles every section', () => {
    const test = xmlOfFile(exam, 'test.en.xml');
    for (const section of all(test, 'qti-assessment-section')) {
      const ordering = childNamed(section, 'qti-ordering');
      expect(ordering && attribute(ordering, 'shuffle')).toBe('true');
    }
  });

  it('has a policy that the product accepts, with the same time for items as its tests (R-E1)', () => {
    const policy = Policy.parse(JSON.parse(textOfFile(exam, 'policy.json')));
    for (const language of languages) {
      const limit = all(xmlOfFile(exam, `test.${language}.xml`), 'qti-time-limits')[0];
      expect(limit && Number(need(limit, 'max-time'))).toBe(policy.time.items);
    }
    expect(policy.survey.questions).toHaveLength(4);
    for (const question of policy.survey.questions) {
      expect(question.choices.length > 0).toBe(question.kind === 'choice');
    }
  });
});

describe('the demonstration exams', () => {
  const policyOf = (exam: Exam) => Policy.parse(JSON.parse(textOfFile(exam, 'policy.json')));
  const minutes = (exam: Exam) => {
    const { terms, tutorial, items, survey } = policyOf(exam).time;
    return [(terms + tutorial + items + survey) / 60, items / 60];
  };

  it('take 90 minutes of which 80 for items, and 15 of which 10 (R-E1)', () => {
    expect(minutes('cloud-associate')).toEqual([90, 80]);
    expect(minutes('practice')).toEqual([15, 10]);
  });

  it('follow the defaults in the associate exam and release practice results at once (R-G2)', () => {
    const associate = policyOf('cloud-associate');
    expect(associate.release.after).toBe(1800);
    expect(associate.checkIn).toMatchObject({ opensBefore: 1800, lateAfter: 0 });
    expect(associate.grading).toEqual({ scale: 100, pass: 70 });
    expect(policyOf('practice').release.after).toBe(0);
    expect(policyOf('practice').checkIn.lateAfter).toBe(7200);
  });

  it('draw 10 of 12 items for the networking section, 42 in all', () => {
    const parts = sections('cloud-associate');
    expect(parts.map((part) => [part.each.length, part.drawn, part.total])).toEqual([
      [11, 11, 26],
      [10, 10, 24],
      [12, 10, 20],
      [11, 11, 30],
    ]);
  });
});
