import type { Say } from '../../kit/i18n.ts';
import type { FormItemView } from './form.ts';

/** "Item 5, answered, flagged": the state of an item in words. */
export const sayItemState = (t: Say, { position, answered, flagged, seen }: FormItemView): string =>
  [
    t('exam:item.heading', { position }),
    t(answered ? 'exam:state.answered' : seen ? 'exam:state.unanswered' : 'exam:state.unseen'),
    ...(flagged ? [t('exam:state.flagged')] : []),
  ].join(t('exam:listGap'));
