import type { ChoiceInteraction, ResponseValue } from '../../preload/contract/item.ts';
import { asList, fromList } from './response.ts';

export type Chosen =
  | { readonly ok: true; readonly value: ResponseValue }
  | { readonly ok: false; readonly max: number };

/**
 * The response after `identifier` was switched on or off. Of one answer at most, the new one takes
 * the place of the old; of several, one more than `maxChoices` is refused. Several are listed in the
 * order of the choices, so that the way they were clicked leaves no trace.
 */
export function choose(
  interaction: ChoiceInteraction,
  value: ResponseValue | undefined,
  identifier: string,
  on: boolean,
): Chosen {
  if (interaction.maxChoices === 1) return { ok: true, value: on ? identifier : null };
  const chosen = new Set(asList(value));
  if (on) chosen.add(identifier);
  else chosen.delete(identifier);
  if (on && interaction.maxChoices > 0 && chosen.size > interaction.maxChoices) {
    return { ok: false, max: interaction.maxChoices };
  }
  const inOrder = interaction.choices.map((choice) => choice.identifier);
  return { ok: true, value: fromList(inOrder.filter((one) => chosen.has(one))) };
}
