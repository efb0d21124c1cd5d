/**
 * The words that items need, given by the window in the language of its user. Functions get numbers
 * and plain text of the item and give a whole sentence or label.
 */
export type ItemWords = {
  /** Name of a group of choices without a prompt ("Choices"). */
  readonly choices: string;
  /** What may be chosen: min and max (0 = any number) of `of` choices. */
  readonly chooseRule: (min: number, max: number, of: number) => string;
  /** One more was refused because `max` are chosen; which one to drop first is the user's. */
  readonly tooMany: (max: number) => string;
  /** `have` of at least `min` are chosen. */
  readonly tooFew: (have: number, min: number) => string;
  readonly clear: string;
  readonly strike: (choice: string) => string;
  readonly unstrike: (choice: string) => string;

  /** How to put in order, by mouse and by keyboard. */
  readonly orderHelp: string;
  /** The order shown is no answer yet. */
  readonly orderUntouched: string;
  /** Button: the order as it stands is the answer. */
  readonly orderKeep: string;
  readonly moveUp: (choice: string) => string;
  readonly moveDown: (choice: string) => string;
  readonly moved: (choice: string, position: number, of: number) => string;

  /** Head of the column of sources in a table of pairs. */
  readonly matchSource: string;
  /** Where nothing is chosen from a list ("Choose"). */
  readonly unchosen: string;
  /** The target may be used `max` times and is. */
  readonly targetFull: (target: string, max: number) => string;
  /** `max` pairs are made, which is all that may be. */
  readonly tooManyPairs: (max: number) => string;

  /** Name of the n-th gap in the text, from 1. */
  readonly gap: (n: number) => string;
  readonly notInteger: string;
  readonly notNumber: string;

  /** Name of a long answer without a prompt. */
  readonly essay: string;
  readonly characters: (used: number, max: number) => string;
  readonly full: (max: number) => string;

  /** A picture that can't be shown, with its description. */
  readonly imageMissing: (alt: string) => string;
};
