import { useMemo } from 'react';
import type { ItemWords } from '../../item/words.ts';
import { type Say, useText } from '../../kit/i18n.ts';

/** The words of items in the language of the window; stable until that changes. */
export const useItemWords = (): ItemWords => {
  const t = useText();
  return useMemo(() => itemWords(t), [t]);
};

const itemWords = (t: Say): ItemWords => ({
  choices: t('exam:words.choices'),
  chooseRule: (min, max, of) => {
    if (max === 1) return '';
    if (max > 0 && min === max) return t('exam:words.chooseExactly', { max });
    if (max > 0 && max < of) {
      return min > 0
        ? t('exam:words.chooseBetween', { min, max })
        : t('exam:words.chooseUpTo', { max });
    }
    return min > 1 ? t('exam:words.chooseAtLeast', { min }) : t('exam:words.chooseAll');
  },
  tooMany: (max) => t('exam:words.tooMany', { max }),
  tooFew: (have, min) => t('exam:words.tooFew', { have, min, left: min - have }),
  clear: t('exam:words.clear'),
  strike: (choice) => t('exam:words.strike', { choice }),
  unstrike: (choice) => t('exam:words.unstrike', { choice }),
  orderHelp: t('exam:words.orderHelp'),
  orderUntouched: t('exam:words.orderUntouched'),
  orderKeep: t('exam:words.orderKeep'),
  moveUp: (choice) => t('exam:words.moveUp', { choice }),
  moveDown: (choice) => t('exam:words.moveDown', { choice }),
  moved: (choice, position, of) => t('exam:words.moved', { choice, position, of }),
  matchSource: t('exam:words.matchSource'),
  unchosen: t('exam:words.unchosen'),
  targetFull: (target, max) => t('exam:words.targetFull', { target, count: max }),
  tooManyPairs: (max) => t('exam:words.tooManyPairs', { count: max }),
  gap: (n) => t('exam:words.gap', { n }),
  notInteger: t('exam:words.notInteger'),
  notNumber: t('exam:words.notNumber'),
  essay: t('exam:words.essay'),
  characters: (used, max) => t('exam:words.characters', { used, max }),
  full: (max) => t('exam:words.full', { max }),
  imageMissing: (alt) => t('exam:words.imageMissing', { alt }),
});
