import { type Random, seededRandom } from '../random.ts';
import type {
  Bilingual,
  DeliveryItem,
  ExamDelivery,
  ExamItemRef,
  ExamSection,
  Shuffle,
} from './package-model.ts';

/**
 * What one candidate gets: which items in which order, and the order of their shuffled choices.
 * Plain data, pinned in the sitting's log; seed and package give it again on any machine.
 */
export type Form = {
  readonly schema: 'invigil-form/1';
  readonly seed: string;
  readonly sections: readonly FormSection[];
};

/**
 * A run of items of one section that candidates are told of. A section comes twice if another one
 * stands in its midst; results add both up.
 */
export type FormSection = {
  readonly identifier: string;
  readonly titles: Bilingual;
  readonly items: readonly FormItem[];
};

export type FormItem = {
  /** Identifier of the item's reference in the test. */
  readonly identifier: string;
  /** Multiplies the item's points. */
  readonly weight: number;
  /**
   * By response identifier, the choices of each shuffled interaction in the order to show
   * (of a match: sources, then targets). Interactions that are not shuffled are not named.
   */
  readonly order: Readonly<Record<string, readonly string[]>>;
};

/** An item as drawn, with the section that candidates are told of. */
type Drawn = { readonly ref: ExamItemRef; readonly shown: ExamSection };

/**
 * A generator of its own for each thing that is drawn, so that the order of one item's choices does
 * not depend on which other items there are. The texts are part of the record: never change them.
 */
const randomFor = (seed: string, ...what: readonly string[]): Random =>
  seededRandom(JSON.stringify([seed, ...what]));

/** Shuffles a list; members that are fixed keep their places. */
const shuffleFree = <T extends { readonly fixed: boolean }>(
  random: Random,
  list: readonly T[],
): readonly T[] => {
  const free = random.shuffle(list.filter((member) => !member.fixed)).values();
  return list.map((member) => (member.fixed ? member : (free.next().value ?? member)));
};

/** Which children are drawn, in the test's order: the required ones and others at random. */
const select = (random: Random, section: ExamSection): ExamSection['children'] => {
  if (section.select === null) return section.children;
  const required = section.children.filter((child) => child.required);
  const others = section.children.filter((child) => !child.required);
  const drawn = new Set([
    ...required,
    ...random.shuffle(others).slice(0, section.select - required.length),
  ]);
  return section.children.filter((child) => drawn.has(child));
};

const drawSection = (
  seed: string,
  section: ExamSection,
  shownAbove: ExamSection | null,
): readonly Drawn[] => {
  const shown = section.visible || shownAbove === null ? section : shownAbove;
  const selected = select(randomFor(seed, 'select', section.identifier), section);
  const ordered = section.shuffle
    ? shuffleFree(randomFor(seed, 'order', section.identifier), selected)
    : selected;
  return ordered.flatMap((child) =>
    child.kind === 'item' ? [{ ref: child, shown }] : drawSection(seed, child, shown),
  );
};

const drawOrder = (seed: string, item: string, shuffle: Shuffle): readonly string[] =>
  shuffle.groups.flatMap((group, index) =>
    shuffleFree(randomFor(seed, 'choices', item, shuffle.response, `${index}`), group).map(
      (choice) => choice.identifier,
    ),
  );

const formItem = (seed: string, ref: ExamItemRef, item: DeliveryItem): FormItem => ({
  identifier: ref.identifier,
  weight: ref.weight,
  order: Object.fromEntries(
    item.shuffles.map((shuffle) => [shuffle.response, drawOrder(seed, ref.identifier, shuffle)]),
  ),
});

/**
 * Draws the form of one candidate: sections select and shuffle as the test says, required and fixed
 * ones obeyed, and choices are shuffled where the item says so. The same seed and the same package
 * give the same form on any machine (R-E3). `delivery` must be of a package that was read without
 * errors; a missing item is a bug and throws.
 */
export const drawForm = (delivery: ExamDelivery, seed: string): Form => {
  const sections: { readonly shown: ExamSection; readonly items: FormItem[] }[] = [];
  for (const section of delivery.sections)
    for (const { ref, shown } of drawSection(seed, section, null)) {
      const item = Object.hasOwn(delivery.items, ref.identifier)
        ? delivery.items[ref.identifier]
        : undefined;
      if (item === undefined) throw new Error(`the exam has no item "${ref.identifier}"`);
      const last = sections.at(-1);
      const drawn = formItem(seed, ref, item);
      if (last?.shown === shown) last.items.push(drawn);
      else sections.push({ shown, items: [drawn] });
    }
  return {
    schema: 'invigil-form/1',
    seed,
    sections: sections.map(({ shown, items }) => ({
      identifier: shown.identifier,
      titles: shown.titles,
      items,
    })),
  };
};

/** The items of a form in order; positions start at 1 and run through all sections. */
export const formItems = (
  form: Form,
): readonly { readonly position: number; readonly section: string; readonly item: FormItem }[] =>
  form.sections
    .flatMap((section) => section.items.map((item) => ({ section: section.identifier, item })))
    .map((entry, index) => ({ position: index + 1, ...entry }));
