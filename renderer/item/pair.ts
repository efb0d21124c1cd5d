import type { MatchInteraction, ResponseValue } from '../../preload/contract/item.ts';
import { asList, fromList } from './response.ts';

/** Why a pair was refused, with the limit that stands against it. */
export type PairRefusal =
  | { readonly why: 'source'; readonly max: number }
  | { readonly why: 'target'; readonly max: number }
  | { readonly why: 'total'; readonly max: number };

export type Paired =
  | { readonly ok: true; readonly value: ResponseValue }
  | { readonly ok: false; readonly refusal: PairRefusal };

/** QTI's lexical form of a directed pair. */
export const pairOf = (source: string, target: string) => `${source} ${target}`;

/** The targets that a source is paired with, in the order of the targets. */
export function targetsOf(
  interaction: MatchInteraction,
  value: ResponseValue | undefined,
  source: string,
): readonly string[] {
  const pairs = new Set(asList(value));
  const targets = interaction.targets.map((target) => target.identifier);
  return targets.filter((target) => pairs.has(pairOf(source, target)));
}

/**
 * The response after a pair was made (`on`) or undone. A source that may be used once changes its
 * target; every other limit (matchMax of both sides, maxAssociations; 0 = none) refuses. Pairs are
 * listed by source, then by target.
 */
export function pair(
  interaction: MatchInteraction,
  value: ResponseValue | undefined,
  source: string,
  target: string | null,
  on: boolean,
): Paired {
  const from = interaction.sources.find((one) => one.identifier === source);
  const to = interaction.targets.find((one) => one.identifier === target);
  const pairs = new Set(asList(value));
  const own = targetsOf(interaction, value, source);

  if (from?.matchMax === 1 || target === null) {
    for (const old of own) pairs.delete(pairOf(source, old));
  }
  if (from !== undefined && to !== undefined) {
    const wanted = pairOf(from.identifier, to.identifier);
    if (on) pairs.add(wanted);
    else pairs.delete(wanted);
    const refusal = on ? refuse(interaction, pairs, from.identifier, to.identifier) : null;
    if (refusal !== null) return { ok: false, refusal };
  }
  const inOrder = interaction.sources.flatMap((one) =>
    interaction.targets.map((other) => pairOf(one.identifier, other.identifier)),
  );
  return { ok: true, value: fromList(inOrder.filter((one) => pairs.has(one))) };
}

function refuse(
  interaction: MatchInteraction,
  pairs: ReadonlySet<string>,
  source: string,
  target: string,
): PairRefusal | null {
  const { sources, targets, maxAssociations } = interaction;
  const sourceMax = sources.find((one) => one.identifier === source)?.matchMax ?? 0;
  const ofSource = targets.filter((one) => pairs.has(pairOf(source, one.identifier))).length;
  if (sourceMax > 0 && ofSource > sourceMax) return { why: 'source', max: sourceMax };
  const targetMax = targets.find((one) => one.identifier === target)?.matchMax ?? 0;
  const ofTarget = sources.filter((one) => pairs.has(pairOf(one.identifier, target))).length;
  if (targetMax > 0 && ofTarget > targetMax) return { why: 'target', max: targetMax };
  if (maxAssociations > 0 && pairs.size > maxAssociations) {
    return { why: 'total', max: maxAssociations };
  }
  return null;
}
