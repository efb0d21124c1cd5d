import type { ItemWords } from '../item/words.ts';

const times = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const en: ItemWords = {
  choices: 'Choices',
  chooseRule: (min, max, of) => {
    if (max === 1) return '';
    if (max > 0 && min === max) return `Choose exactly ${max}.`;
    if (max > 0 && max < of) {
      return min > 0 ? `Choose ${min} to ${max}.` : `Choose up to ${max}.`;
    }
    return min > 1 ? `Choose at least ${min}.` : 'Choose all that apply.';
  },
  tooMany: (max) => `You may choose ${max}. Take one away first.`,
  tooFew: (have, min) => `${have} of ${min} chosen. Choose ${min - have} more.`,
  clear: 'Clear answer',
  strike: (choice) => `Strike out ${choice}`,
  unstrike: (choice) => `Restore ${choice}`,
  orderHelp: 'Drag the rows, or use the arrow buttons (Alt and the arrow keys).',
  orderUntouched: 'Not answered yet.',
  orderKeep: 'Keep this order as my answer',
  moveUp: (choice) => `Move up: ${choice}`,
  moveDown: (choice) => `Move down: ${choice}`,
  moved: (choice, position, of) => `${choice}: now number ${position} of ${of}`,
  matchSource: 'To be matched',
  unchosen: 'Choose',
  targetFull: (target, max) =>
    `“${target}” can be used ${times(max, 'time', 'times')} only. Free it first.`,
  tooManyPairs: (max) => `You may make ${times(max, 'pair', 'pairs')}. Take one away first.`,
  gap: (n) => `Gap ${n}`,
  notInteger: 'Enter a whole number, for example 42.',
  notNumber: 'Enter a number, for example 3.14.',
  essay: 'Your answer',
  characters: (used, max) => `${used} of ${max} characters`,
  full: (max) => `${max} characters is the limit. What goes beyond was not taken.`,
  imageMissing: (alt) => `The picture could not be loaded: ${alt}`,
};
