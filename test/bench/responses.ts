import { interactionsOf } from '../../main/domain/qti/delivery.ts';
import type { DeliveredInteraction, DeliveredItem } from '../../main/domain/qti/delivery-model.ts';
import type { Responses, ResponseValue } from '../../main/domain/qti/responses.ts';

/** A turn of a list: the same for the same number, another for the next. */
const turned = <T>(list: readonly T[], turn: number): readonly T[] => {
  const at = turn % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
};

const answerTo = (interaction: DeliveredInteraction, turn: number): ResponseValue => {
  switch (interaction.kind) {
    case 'choice': {
      const chosen = turned(interaction.choices, turn).map(({ identifier }) => identifier);
      if (interaction.maxChoices === 1) return chosen[0] ?? null;
      return chosen.slice(0, interaction.maxChoices === 0 ? 2 : interaction.maxChoices);
    }
    case 'inlineChoice':
      return turned(interaction.choices, turn)[0]?.identifier ?? null;
    case 'order':
      return turned(interaction.choices, turn).map(({ identifier }) => identifier);
    case 'match': {
      const [source] = turned(interaction.sources, turn);
      const [target] = turned(interaction.targets, turn);
      return source && target ? [`${source.identifier} ${target.identifier}`] : [];
    }
    case 'textEntry':
      return interaction.base === 'string' ? `subnet ${turn}` : `${turn}`;
    case 'extendedText':
      return `Requests are spread over two zones, and a queue takes what comes in bursts (${turn}).`;
  }
};

/** An answer that the item accepts; another for every turn. Whether it is right does not matter. */
export const responsesTo = (item: DeliveredItem, turn: number): Responses =>
  Object.fromEntries(interactionsOf(item).map((one) => [one.response, answerTo(one, turn)]));
