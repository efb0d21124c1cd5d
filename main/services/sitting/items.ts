import { deliverItem, mediaOf } from '../../domain/qti/delivery.ts';
import type { DeliveredItem, DeliveredNode } from '../../domain/qti/delivery-model.ts';
import type { FormItem } from '../../domain/qti/form.ts';
import { checkResponses, isAnswered } from '../../domain/qti/form-responses.ts';
import type { ExamLanguage } from '../../domain/qti/package-model.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Responses } from '../../domain/sitting/events.ts';
import type { SittingState } from '../../domain/sitting/state.ts';
import { type ExamsForSittings, examOf } from './exams-for-sittings.ts';

/**
 * The item at a position of a sitting's form, as its candidate may see it: choices in the form's
 * order, nothing that scores. Undefined for a position that the form does not have.
 */
export const itemForCandidate = (
  exams: ExamsForSittings,
  state: SittingState,
  position: number,
  language: ExamLanguage,
): DeliveredItem | undefined => {
  const item = formItem(state, position);
  return item && deliverItem(exams.delivery(examOf(state)), item, language);
};

/**
 * Whether responses fit the item that the candidate was shown, and whether they count as an answer
 * for the overview.
 */
export const answerCheck = (
  exams: ExamsForSittings,
  state: SittingState,
  position: number,
  responses: Responses,
): Result<
  { readonly answered: boolean },
  {
    readonly code: 'item-unknown' | 'response-invalid';
    readonly values: Readonly<Record<string, string | number>>;
  }
> => {
  // Both languages have the same identifiers, so either tells what fits.
  const item = itemForCandidate(exams, state, position, 'zh-CN');
  if (!item) return fail({ code: 'item-unknown', values: { position } });
  const checked = checkResponses(item, responses);
  if (!checked.ok) {
    return fail({ code: 'response-invalid', values: { reason: checked.error.code } });
  }
  return ok({ answered: isAnswered(item, responses) });
};

/** Whether a picture belongs to an item of this sitting's form; no other may be fetched. */
export const showsPicture = (
  exams: ExamsForSittings,
  state: SittingState,
  sha256: string,
): boolean =>
  state.items.some((_, index) =>
    (['zh-CN', 'en'] as const).some((language) => {
      const item = itemForCandidate(exams, state, index + 1, language);
      return item !== undefined && mediaOf(item).includes(sha256);
    }),
  );

/** The words of an item without its controls, for a rater. */
export const promptText = (
  exams: ExamsForSittings,
  state: SittingState,
  position: number,
): string => {
  const item = itemForCandidate(exams, state, position, 'zh-CN');
  return item ? textOf(item.body).trim() : '';
};

const textOf = (nodes: readonly DeliveredNode[]): string =>
  nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'image':
          return node.alt;
        case 'element':
          return node.name === 'p' ? `${textOf(node.children)}\n` : textOf(node.children);
        case 'extendedText':
          return `${textOf(node.prompt)}\n`;
        default:
          return '';
      }
    })
    .join('');

const formItem = (state: SittingState, position: number): FormItem | undefined =>
  state.pins.form.sections.flatMap((section) => section.items)[position - 1];
