import type { Locale } from '../../../preload/contract/common.ts';
import type { BodyNode, Choice, DeliveredItem } from '../../../preload/contract/item.ts';
import type { Say, TextKey } from '../../kit/i18n.ts';

/** One item for each way of answering. */
export const trialNames = ['one', 'several', 'order', 'match', 'text'] as const;
export type TrialName = (typeof trialNames)[number];

/** A trial item in the language of the window. */
export const trialItem = (name: TrialName, t: Say, locale: Locale): DeliveredItem => {
  const text = (key: TextKey): BodyNode => ({ kind: 'text', text: t(key) });
  const choice = (identifier: string, key: TextKey): Choice => ({
    identifier,
    content: [text(key)],
  });
  const once = { matchMin: 0, matchMax: 1 };
  const body = (): readonly BodyNode[] => {
    switch (name) {
      case 'one':
        return [
          {
            kind: 'choice',
            response: name,
            prompt: [text('exam:trial.one.prompt')],
            minChoices: 0,
            maxChoices: 1,
            choices: [
              choice('a', 'exam:trial.one.a'),
              choice('b', 'exam:trial.one.b'),
              choice('c', 'exam:trial.one.c'),
            ],
          },
        ];
      case 'several':
        return [
          {
            kind: 'choice',
            response: name,
            prompt: [text('exam:trial.several.prompt')],
            minChoices: 0,
            maxChoices: 2,
            choices: [
              choice('a', 'exam:trial.several.a'),
              choice('b', 'exam:trial.several.b'),
              choice('c', 'exam:trial.several.c'),
            ],
          },
        ];
      case 'order':
        return [
          {
            kind: 'order',
            response: name,
            prompt: [text('exam:trial.order.prompt')],
            choices: [
              choice('a', 'exam:trial.order.a'),
              choice('b', 'exam:trial.order.b'),
              choice('c', 'exam:trial.order.c'),
            ],
          },
        ];
      case 'match':
        return [
          {
            kind: 'match',
            response: name,
            prompt: [text('exam:trial.match.prompt')],
            maxAssociations: 2,
            sources: [
              { ...choice('a', 'exam:trial.match.a'), ...once },
              { ...choice('b', 'exam:trial.match.b'), ...once },
            ],
            targets: [
              { ...choice('x', 'exam:trial.match.x'), ...once },
              { ...choice('y', 'exam:trial.match.y'), ...once },
            ],
          },
        ];
      case 'text':
        return [
          {
            kind: 'element',
            name: 'p',
            children: [
              text('exam:trial.text.before'),
              { kind: 'textEntry', response: name, base: 'integer', expectedLength: 4 },
              text('exam:trial.text.after'),
            ],
          },
        ];
      default: {
        const never: never = name;
        throw new Error(`unknown trial item ${never}`);
      }
    }
  };
  return { identifier: `trial-${name}-${locale}`, language: locale, body: body() };
};
