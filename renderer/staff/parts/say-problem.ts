import { sayField, sayProblem } from '../../../preload/texts/say-problem.ts';
import type { SentenceAt } from '../../../preload/texts/sentence.ts';
import type { Say, TextKey } from '../../kit/i18n.ts';
import type { FileProblem } from '../types.ts';

/** The area `problems` by path; null where there is no such sentence. */
const sentencesIn =
  (t: Say): SentenceAt =>
  (path, values) => {
    // Codes come from the main process: whether there is a sentence is known only by looking.
    const said = t(`problems:${path}` as TextKey, values);
    return said === path ? null : said;
  };

/** What is wrong, and what to do. */
export const problemInWords = (t: Say, problem: Pick<FileProblem, 'code' | 'values'>): string =>
  sayProblem(sentencesIn(t), problem);

/** A field of a booking in words; an element of a package as it is written. */
export const fieldInWords = (t: Say, field: string): string => sayField(sentencesIn(t), field);

/** One of the few values of a field in words (`centre` → 考点); others as they are. */
export const choiceInWords = (t: Say, value: string): string =>
  sentencesIn(t)(`choices.${value}`) ?? value;
