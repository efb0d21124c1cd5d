import { describe, expect, it } from 'vitest';
import { attribute, elementsWithin } from '../../main/domain/xml/tree.ts';
import {
  all,
  type Exam,
  everyItem,
  exams,
  filesOf,
  linked,
  need,
  textOfFile,
  xmlOfFile,
} from './demonstration-files.ts';

const pictures = exams.flatMap((exam) =>
  filesOf(exam)
    .filter((path) => path.endsWith('.svg'))
    .map((path): readonly [Exam, string] => [exam, path]),
);

const allowed = new Set([
  'svg',
  'defs',
  'marker',
  'pattern',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'path',
  'text',
]);

describe.each(pictures)('the picture %s/%s', (exam, path) => {
  const root = xmlOfFile(exam, path);

  it('draws with plain shapes only: no script, style sheet, link, animation or embedded picture', () => {
    for (const element of elementsWithin(root)) expect(allowed).toContain(element.name);
  });

  it('reaches for nothing outside itself', () => {
    for (const element of elementsWithin(root)) {
      for (const [name, value] of Object.entries(element.attributes)) {
        expect(name).not.toMatch(/^on|href$|^style$/);
        expect(value.replace(/url\(#[a-z]+\)/, ''), name).not.toMatch(
          /url\(|:\/\/|javascript:|data:/,
        );
      }
    }
    expect(textOfFile(exam, path)).not.toMatch(/<!|<\?xml-stylesheet/);
  });

  it('has the size that the items say, on a white ground', () => {
    const size = [attribute(root, 'width'), attribute(root, 'height')];
    const uses = everyItem
      .filter((item) => item.exam === exam)
      .flatMap((item) =>
        all(item.root, 'img').filter((image) => linked(item.path, need(image, 'src')) === path),
      );
    expect(uses.length).toBeGreaterThan(0);
    for (const image of uses) expect([need(image, 'width'), need(image, 'height')]).toEqual(size);
    expect(need(root, 'viewBox')).toBe(`0 0 ${size.join(' ')}`);
    const ground = all(root, 'rect').find((rect) => attribute(rect, 'x') === null);
    expect(ground && need(ground, 'fill')).toBe('#ffffff');
  });
});
