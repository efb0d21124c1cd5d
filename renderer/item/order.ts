import type { OrderInteraction, ResponseValue } from '../../preload/contract/item.ts';
import { asList } from './response.ts';

/**
 * The identifiers as they stand on the screen: the response if it names every choice once, else the
 * order in which the choices were delivered.
 */
export function shownOrder(
  interaction: OrderInteraction,
  value: ResponseValue | undefined,
): readonly string[] {
  const delivered = interaction.choices.map((choice) => choice.identifier);
  const given = asList(value);
  const whole =
    given.length === delivered.length &&
    delivered.every((identifier) => given.includes(identifier));
  return whole ? given : delivered;
}

/** The list with the element at `from` put at `to`; out of range leaves it as it is. */
export function move<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (from === to || to < 0 || to >= list.length) return list;
  const moved = list.slice(from, from + 1);
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...moved);
}
