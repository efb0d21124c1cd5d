import { interactionsOf } from '../../../main/domain/qti/delivery.ts';
import type { DeliveredInteraction } from '../../../main/domain/qti/delivery-model.ts';
import type { DeliveredItem, Responses } from '../../../preload/contract/item.ts';
import type { Chance } from './chance.ts';

type Value = Responses[string];

/** Responses that could be given to an item; `mark` makes texts unlike any other's. */
export const answerTo = (item: DeliveredItem, chance: Chance, mark: string): Responses =>
  Object.fromEntries(
    interactionsOf(item).map((one) => [
      one.response,
      // A candidate also takes an answer back.
      chance.happens(0.05) ? null : valueFor(one, chance, mark),
    ]),
  );

const valueFor = (interaction: DeliveredInteraction, chance: Chance, mark: string): Value => {
  switch (interaction.kind) {
    case 'choice': {
      const all = chance.shuffle(interaction.choices.map(({ identifier }) => identifier));
      if (interaction.maxChoices === 1) return all[0] ?? null;
      return all.slice(0, chance.whole(1, interaction.maxChoices || all.length));
    }
    case 'inlineChoice':
      return chance.pick(interaction.choices).identifier;
    case 'order':
      return chance.shuffle(interaction.choices.map(({ identifier }) => identifier));
    case 'match': {
      const source = chance.pick(interaction.sources).identifier;
      return [`${source} ${chance.pick(interaction.targets).identifier}`];
    }
    case 'textEntry':
      return interaction.base === 'string' ? `答案 ${mark}` : String(chance.whole(0, 10_000));
    case 'extendedText': {
      const text = `${mark} 考试时停电了，但答案还在。😀\n`;
      return text.repeat(chance.whole(1, 60)).slice(0, Math.min(3_000, interaction.maxLength));
    }
  }
};
