import type { FormView } from '../../../preload/contract/sitting.ts';

export type FormItemView = FormView['sections'][number]['items'][number];

/** All items in order; position 1 comes first. */
export const formItems = (form: FormView): readonly FormItemView[] =>
  form.sections.flatMap((section) => section.items);

/** The section that an item stands in. */
export const sectionOf = (form: FormView, position: number): FormView['sections'][number] | null =>
  form.sections.find((section) => section.items.some((item) => item.position === position)) ?? null;

/** Whether two views of a form would be drawn alike; where the candidate is does not count. */
export const sameForm = (a: FormView, b: FormView): boolean => {
  const left = formItems(a);
  const right = formItems(b);
  return (
    left.length === right.length &&
    a.sections.length === b.sections.length &&
    left.every((item, index) => {
      const other = right[index];
      return (
        other !== undefined &&
        item.answered === other.answered &&
        item.flagged === other.flagged &&
        item.seen === other.seen
      );
    })
  );
};

export type FormCounts = {
  readonly all: number;
  readonly answered: number;
  readonly unanswered: number;
  readonly flagged: number;
};

/** How many items are answered, unanswered and flagged. */
export const countForm = (form: FormView): FormCounts => {
  const items = formItems(form);
  const answered = items.filter((item) => item.answered).length;
  return {
    all: items.length,
    answered,
    unanswered: items.length - answered,
    flagged: items.filter((item) => item.flagged).length,
  };
};
