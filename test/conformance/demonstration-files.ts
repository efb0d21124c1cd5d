import { readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { readXml } from '../../main/domain/xml/read.ts';
import { attribute, elementsWithin, textOf, type XmlElement } from '../../main/domain/xml/tree.ts';

/** The exams of the demonstration centre, by the name of their folder. */
export const exams = ['cloud-associate', 'practice'] as const;
export type Exam = (typeof exams)[number];

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

export const demonstrationFolder = resolve('resources/demonstration');

/** All files of one exam's folder, with paths as a package has them (relative, with slashes). */
export const filesOf = (exam: Exam): readonly string[] =>
  readdirSync(resolve(demonstrationFolder, exam), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      resolve(entry.parentPath, entry.name)
        .slice(resolve(demonstrationFolder, exam).length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

export const textOfFile = (exam: Exam, path: string): string =>
  readFileSync(resolve(demonstrationFolder, exam, path), 'utf8');

/** Reads a file with the product's own strict reader; one that it refuses fails the test. */
export const xmlOfFile = (exam: Exam, path: string): XmlElement => {
  const read = readXml(textOfFile(exam, path));
  if (!read.ok) throw new Error(`${exam}/${path}: ${JSON.stringify(read.error)}`);
  return read.value;
};

/** All elements of one name within an element, at any depth. */
export const all = (element: XmlElement, name: string): readonly XmlElement[] =>
  [...elementsWithin(element)].filter((inner) => inner.name === name);

/** An attribute that must be there. */
export const need = (element: XmlElement, name: string): string => {
  const value = attribute(element, name);
  if (value === null) throw new Error(`<${element.written}> has no ${name} (line ${element.line})`);
  return value;
};

/** A link from one file of a package to another, resolved. */
export const linked = (from: string, href: string): string =>
  posix.normalize(posix.join(posix.dirname(from), href));

export type ItemFile = {
  readonly exam: Exam;
  readonly language: Language;
  readonly path: string;
  readonly root: XmlElement;
};

/** The items of an exam in one language, in the order of the test's file. */
export const itemsOf = (exam: Exam, language: Language): readonly ItemFile[] => {
  const test = xmlOfFile(exam, `test.${language}.xml`);
  return all(test, 'qti-assessment-item-ref').map((reference) => {
    const path = linked(`test.${language}.xml`, need(reference, 'href'));
    return { exam, language, path, root: xmlOfFile(exam, path) };
  });
};

export const everyItem: readonly ItemFile[] = exams.flatMap((exam) =>
  languages.flatMap((language) => itemsOf(exam, language)),
);

/** The values of an element's qti-value descendants. */
export const valuesOf = (element: XmlElement): readonly string[] =>
  all(element, 'qti-value').map(textOf);

/** What an item can give at most, as its MAXSCORE says. */
export const maxScoreOf = (item: XmlElement): number => {
  const outcome = all(item, 'qti-outcome-declaration').find(
    (declaration) => need(declaration, 'identifier') === 'MAXSCORE',
  );
  return Number(outcome === undefined ? Number.NaN : valuesOf(outcome)[0]);
};
