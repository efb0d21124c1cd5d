import type { BodyNode } from './body.ts';
import type { Manifest, Resource } from './manifest.ts';
import type { Item } from './model.ts';
import { type ExamLanguage, examLanguages } from './package-model.ts';
import { resolvePath } from './package-path.ts';
import type { Place, Problems } from './package-problem.ts';
import { type PackageFiles, textOfFile, xmlOfFile } from './package-text.ts';
import { parseItem } from './parse-item.ts';
import { parseStimulus } from './parse-stimulus.ts';
import type { TestDocument, TestItemRef, TestSection } from './test-model.ts';
import { parseTest } from './test-parse.ts';

export type LoadedItem = {
  readonly ref: TestItemRef;
  /** Path of the item's file. */
  readonly file: string;
  readonly item: Item;
  /** Stimuli that are shown before it, in order. */
  readonly stimuli: readonly LoadedStimulus[];
};

export type LoadedStimulus = { readonly file: string; readonly content: readonly BodyNode[] };

/** The exam in one language: a test and its items by identifier of their references. */
export type LanguageVersion = {
  readonly language: ExamLanguage;
  readonly document: TestDocument;
  readonly items: ReadonlyMap<string, LoadedItem>;
};

/** Windows have two languages; an item's position is a number up to this in the contract. */
const itemLimit = 2_000;

/** zh, zh-Hans, zh-CN … are zh-CN; en, en-US … are en. Traditional Chinese has no window. */
export const examLanguage = (tag: string): ExamLanguage | null => {
  const [language, ...more] = tag.toLowerCase().split(/[-_]/);
  if (more.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part))) return null;
  return examLanguages.find((known) => known.toLowerCase().split('-')[0] === language) ?? null;
};

/** All item references of a test in document order. */
export const itemRefs = (sections: readonly TestSection[]): readonly TestItemRef[] =>
  sections.flatMap((section) =>
    section.children.flatMap((child) => (child.kind === 'item' ? [child] : itemRefs([child]))),
  );

const readTest = (
  files: PackageFiles,
  resource: Resource,
  problems: Problems,
): { readonly language: ExamLanguage; readonly document: TestDocument } | null => {
  const bytes = resource.path === null ? undefined : files.get(resource.path);
  if (resource.path === null || bytes === undefined) return null;
  const root = xmlOfFile(resource.path, bytes, problems);
  const document = root === null ? null : parseTest(resource.path, root, problems);
  if (document === null) return null;
  if (document.language === null) {
    problems.report(document.file, 'language-missing', root);
    return null;
  }
  const language = examLanguage(document.language);
  if (language === null)
    problems.report(document.file, 'language-not-supported', root, {
      language: document.language,
    });
  return language === null ? null : { language, document };
};

/** Path and text of a file that another one refers to; null, and told, if they can't be had. */
const follow = (
  files: PackageFiles,
  from: string,
  href: string,
  place: Place,
  problems: Problems,
): { readonly file: string; readonly text: string } | null => {
  const file = resolvePath(from, href);
  if (file === null) {
    problems.report(from, 'path-not-allowed', place, { href });
    return null;
  }
  const bytes = files.get(file);
  if (bytes === undefined) {
    problems.report(from, 'file-missing', place, { path: file });
    return null;
  }
  const text = textOfFile(file, bytes, problems);
  return text === null ? null : { file, text };
};

const readStimulus = (
  files: PackageFiles,
  item: string,
  href: string,
  problems: Problems,
): LoadedStimulus | null => {
  const place = { written: 'qti-assessment-stimulus-ref' };
  const found = follow(files, item, href, place, problems);
  if (found === null) return null;
  const read = parseStimulus(found.text, found.file);
  problems.add(read.problems);
  return read.stimulus === null ? null : { file: found.file, content: read.stimulus.content };
};

const readItem = (
  files: PackageFiles,
  test: TestDocument,
  ref: TestItemRef,
  problems: Problems,
): LoadedItem | null => {
  const found = follow(files, test.file, ref.href, ref, problems);
  if (found === null) return null;
  const { file } = found;
  const read = parseItem(found.text, file);
  problems.add(read.problems);
  const { item } = read;
  if (item === null) return null;
  const stimuli = item.body.stimuli.flatMap(
    ({ href }) => readStimulus(files, file, href, problems) ?? [],
  );
  return { ref, file, item, stimuli };
};

const readVersion = (
  files: PackageFiles,
  language: ExamLanguage,
  document: TestDocument,
  problems: Problems,
): LanguageVersion => {
  const refs = itemRefs(document.sections);
  if (refs.length === 0) problems.report(document.file, 'test-empty');
  if (refs.length > itemLimit)
    problems.report(document.file, 'too-many-items', null, {
      items: refs.length,
      limit: itemLimit,
    });
  const items = refs.slice(0, itemLimit).flatMap((ref) => {
    const loaded = readItem(files, document, ref, problems);
    const own = loaded?.item.language ?? null;
    if (loaded !== null && own !== null && examLanguage(own) !== language)
      problems.report(loaded.file, 'language-of-item', null, { language: own, test: language });
    return loaded === null ? [] : [[ref.identifier, loaded] as const];
  });
  return { language, document, items: new Map(items) };
};

/**
 * Reads the tests of a package with all their items: one test for each language, Chinese first.
 * Problems are told to `problems`; what could not be read is left out.
 */
export const readVersions = (
  files: PackageFiles,
  manifest: Manifest,
  problems: Problems,
): readonly LanguageVersion[] => {
  const resources = manifest.resources.filter((resource) => resource.kind === 'test');
  if (resources.length === 0) problems.report('imsmanifest.xml', 'test-missing');
  const tests = resources.flatMap((resource) => readTest(files, resource, problems) ?? []);
  return examLanguages.flatMap((language) => {
    const [test, another] = tests.filter((one) => one.language === language);
    if (another !== undefined)
      problems.report(another.document.file, 'language-twice', null, { language });
    return test === undefined ? [] : [readVersion(files, language, test.document, problems)];
  });
};
