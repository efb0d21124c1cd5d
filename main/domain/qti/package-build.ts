import { canonicalJson, NotJson } from '../log/canonical.ts';
import { deliverNodes, shufflesOf } from './delivery-body.ts';
import type { DeliveredItem, DeliveredNode } from './delivery-model.ts';
import { bodyInteractions } from './package-body.ts';
import type { Gallery } from './package-media-lookup.ts';
import type {
  Bilingual,
  DeliveryItem,
  ExamDelivery,
  ExamLanguage,
  ExamScoring,
  ExamSection,
  ItemKey,
} from './package-model.ts';
import { itemKey } from './package-points.ts';
import type { Problems } from './package-problem.ts';
import type { LanguageVersion, LoadedItem } from './package-versions.ts';
import type { TestItemRef, TestSection } from './test-model.ts';

/** A text in both languages; the one there is stands for the one that is missing. */
const bilingual = (
  versions: readonly LanguageVersion[],
  textOf: (version: LanguageVersion) => string,
): Bilingual => {
  const texts = new Map(versions.map((version) => [version.language, textOf(version)]));
  const any = [...texts.values()][0] ?? '';
  return { 'zh-CN': texts.get('zh-CN') ?? any, en: texts.get('en') ?? any };
};

const sectionTitles = (sections: readonly TestSection[]): ReadonlyMap<string, string> =>
  new Map(
    sections.flatMap((section) => [
      [section.identifier, section.title] as const,
      ...sectionTitles(section.children.filter((child) => child.kind === 'section')),
    ]),
  );

const weightOf = (ref: TestItemRef, weight: string | null): number =>
  weight !== null && Object.hasOwn(ref.weights, weight) ? (ref.weights[weight] ?? 1) : 1;

/** The sections of the first language, with the titles of all. */
const buildSections = (versions: readonly LanguageVersion[]): readonly ExamSection[] => {
  const [first] = versions;
  if (first === undefined) return [];
  const titles = new Map(
    versions.map((version) => [version, sectionTitles(version.document.sections)]),
  );
  const build = ({ identifier, children, ...section }: TestSection): ExamSection => ({
    kind: 'section',
    identifier,
    titles: bilingual(versions, (version) => titles.get(version)?.get(identifier) ?? ''),
    visible: section.visible,
    required: section.required,
    fixed: section.fixed,
    select: section.select,
    shuffle: section.shuffle,
    children: children.map((child) =>
      child.kind === 'section'
        ? build(child)
        : {
            kind: 'item',
            identifier: child.identifier,
            required: child.required,
            fixed: child.fixed,
            weight: weightOf(child, first.document.weight),
          },
    ),
  });
  return first.document.sections.map(build);
};

/** An item in one language: its stimuli, each as a section of its own, then its body. */
const deliver = (
  identifier: string,
  language: ExamLanguage,
  { file, item, stimuli }: LoadedItem,
  gallery: Gallery,
): DeliveredItem => ({
  identifier,
  language,
  body: [
    ...stimuli.map(
      (stimulus): DeliveredNode => ({
        kind: 'element',
        name: 'section',
        children: deliverNodes(stimulus.content, (href) => gallery.find(stimulus.file, href)),
      }),
    ),
    ...deliverNodes(item.body.content, (href) => gallery.find(file, href)),
  ],
});

const buildItem = (
  identifier: string,
  versions: readonly LanguageVersion[],
  gallery: Gallery,
): DeliveryItem => {
  const texts = versions.flatMap(({ language, items }) => {
    const loaded = items.get(identifier);
    return loaded === undefined
      ? []
      : [[language, deliver(identifier, language, loaded, gallery)] as const];
  });
  const content = versions[0]?.items.get(identifier)?.item.body.content ?? [];
  return { shuffles: shufflesOf(bodyInteractions(content)), texts: Object.fromEntries(texts) };
};

/** Canonical JSON (which digests need) has a limit of depth; what goes beyond it is refused here. */
const checkDepth = (file: string, part: unknown, problems: Problems): void => {
  try {
    canonicalJson({ items: { item: part } });
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    problems.report(file, 'nested-too-deep', null, { reason: error.reason });
  }
};

/**
 * Splits an exam into its delivery part and its scoring part. The scoring part is that of the first
 * language; `checkPair` has told whether the others differ. Problems are told, and then the parts
 * are not to be used.
 */
export const buildParts = (
  versions: readonly LanguageVersion[],
  gallery: Gallery,
  problems: Problems,
): { readonly delivery: ExamDelivery; readonly scoring: ExamScoring } | null => {
  const [first] = versions;
  if (first === undefined) return null;
  const { identifier } = first.document;
  const items: [string, DeliveryItem][] = [];
  const keys: [string, ItemKey][] = [];
  for (const [ref, { file, item }] of first.items) {
    const delivered = buildItem(ref, versions, gallery);
    const key = itemKey(file, item, problems);
    checkDepth(file, delivered, problems);
    checkDepth(file, key, problems);
    items.push([ref, delivered]);
    if (key !== null) keys.push([ref, key]);
  }
  const sections = buildSections(versions);
  checkDepth(first.document.file, sections, problems);
  return {
    delivery: {
      schema: 'invigil-delivery/1',
      identifier,
      titles: bilingual(versions, (version) => version.document.title),
      languages: versions.map((version) => version.language),
      sections,
      items: Object.fromEntries(items),
      media: Object.fromEntries([...gallery.found].map(([sha256, { mime }]) => [sha256, mime])),
    },
    scoring: { schema: 'invigil-scoring/1', identifier, items: Object.fromEntries(keys) },
  };
};
