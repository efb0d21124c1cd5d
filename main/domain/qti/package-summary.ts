import { exactProduct, exactSum } from './decimal.ts';
import type {
  Bilingual,
  ExamDelivery,
  ExamLanguage,
  ExamPackage,
  ExamScoring,
  ExamSection,
} from './package-model.ts';

/** Smallest and largest number of items and of points that a form can have. */
export type FormRange = {
  readonly items: readonly [number, number];
  readonly points: readonly [number, number];
};

type Range = readonly [number, number];

const sumOf = (ranges: readonly Range[]): Range => [
  exactSum(ranges.map(([least]) => least)),
  exactSum(ranges.map(([, most]) => most)),
];

/** The range of a sum when `count` of the optional ones are drawn beside all required ones. */
const drawn = (required: readonly Range[], optional: readonly Range[], count: number): Range => {
  const least = optional.map(([one]) => one).toSorted((a, b) => a - b);
  const most = optional.map(([, one]) => one).toSorted((a, b) => b - a);
  const [base, top] = sumOf(required);
  return [exactSum([base, ...least.slice(0, count)]), exactSum([top, ...most.slice(0, count)])];
};

const sectionRange = (section: ExamSection, scoring: ExamScoring): FormRange => {
  const children = section.children.map((child) => {
    if (child.kind === 'section')
      return { required: child.required, ...sectionRange(child, scoring) };
    const points = exactProduct([scoring.items[child.identifier]?.maxPoints ?? 0, child.weight]);
    return {
      required: child.required,
      items: [1, 1] as const,
      points: [points, points] as const,
    };
  });
  const required = children.filter((child) => child.required || section.select === null);
  const optional = children.filter((child) => !required.includes(child));
  const count = section.select === null ? 0 : section.select - required.length;
  return {
    items: drawn(
      required.map((one) => one.items),
      optional.map((one) => one.items),
      count,
    ),
    points: drawn(
      required.map((one) => one.points),
      optional.map((one) => one.points),
      count,
    ),
  };
};

/** How many items and points the forms of an exam can have; both ends are reached by some form. */
export const formRange = (sections: readonly ExamSection[], scoring: ExamScoring): FormRange => {
  const ranges = sections.map((section) => sectionRange(section, scoring));
  return {
    items: sumOf(ranges.map((range) => range.items)),
    points: sumOf(ranges.map((range) => range.points)),
  };
};

/** What staff are shown of a package before they import it. */
export type PackageSummary = {
  readonly identifier: string;
  readonly titles: Bilingual;
  readonly languages: readonly ExamLanguage[];
  /** Sections that candidates are told of, or top ones. */
  readonly sections: number;
  /** Items in the package. */
  readonly items: number;
  /** Items of one form; the least, where forms differ. */
  readonly drawn: number;
  /** Points of one form; the least, where forms differ (an import warns of that). */
  readonly points: number;
  readonly media: number;
  readonly ratedByPeople: number;
  readonly digest: string;
};

const shownSections = (sections: readonly ExamSection[], isTop: boolean): number =>
  sections.reduce(
    (count, section) =>
      count +
      (section.visible || isTop ? 1 : 0) +
      shownSections(
        section.children.filter((child) => child.kind === 'section'),
        false,
      ),
    0,
  );

const itemCount = (delivery: ExamDelivery): number => Object.keys(delivery.items).length;

/** Counts what a package holds. */
export const packageSummary = (exam: ExamPackage): PackageSummary => {
  const { delivery, scoring } = exam;
  const range = formRange(delivery.sections, scoring);
  return {
    identifier: delivery.identifier,
    titles: delivery.titles,
    languages: delivery.languages,
    sections: shownSections(delivery.sections, true),
    items: itemCount(delivery),
    drawn: range.items[0],
    points: range.points[0],
    media: exam.media.size,
    ratedByPeople: Object.values(scoring.items).filter((item) => item.needsPerson).length,
    digest: exam.digest,
  };
};
