import { useId, useState } from 'react';
import type { MatchInteraction } from '../../preload/contract/item.ts';
import { useResponse } from './context.ts';
import { Foot } from './Foot.tsx';
import { MatchLists } from './MatchLists.tsx';
import css from './MatchPairs.module.css';
import { MatchTable } from './MatchTable.tsx';
import { Prompt } from './Prompt.tsx';
import { type PairRefusal, pair } from './pair.ts';
import { hasImage, plain } from './plain.ts';
import type { ItemWords } from './words.ts';

/** What both ways of drawing pairs need. */
export type PairsProps = {
  readonly interaction: MatchInteraction;
  readonly onPair: (source: string, target: string | null, on: boolean) => void;
  readonly name: string;
};

/**
 * Sources paired with targets: a list to choose from beside each source where each takes one target
 * and the targets are many or long; a table with a box for each pair otherwise.
 */
export function MatchPairs({ interaction }: { readonly interaction: MatchInteraction }) {
  const { response, prompt, targets } = interaction;
  const { value, set, words, disabled } = useResponse(response);
  const [told, setTold] = useState<string | null>(null);
  const id = useId();

  const onPair = (source: string, target: string | null, on: boolean) => {
    const result = pair(interaction, value, source, target, on);
    const full = targets.find((one) => one.identifier === target);
    setTold(result.ok ? null : refusalText(result.refusal, plain(full?.content ?? []), words));
    if (result.ok) set(result.value);
  };
  const Drawn = fitsLists(interaction) ? MatchLists : MatchTable;
  return (
    <div className={css.block} data-interaction={response}>
      <Prompt id={id} nodes={prompt} />
      <Drawn interaction={interaction} onPair={onPair} name={id} />
      <Foot
        told={told}
        clearWord={words.clear}
        onClear={
          value === null || disabled
            ? undefined
            : () => {
                setTold(null);
                set(null);
              }
        }
      />
    </div>
  );
}

function refusalText(refusal: PairRefusal, target: string, words: ItemWords): string {
  switch (refusal.why) {
    case 'source':
      return words.tooMany(refusal.max);
    case 'target':
      return words.targetFull(target, refusal.max);
    case 'total':
      return words.tooManyPairs(refusal.max);
    default: {
      const never: never = refusal;
      throw new Error(`Unknown refusal ${JSON.stringify(never)}`);
    }
  }
}

/** Heads of columns beyond this many characters make a table unreadable on a small display. */
const longHead = 12;

function fitsLists({ sources, targets }: MatchInteraction): boolean {
  if (sources.some((source) => source.matchMax !== 1)) return false;
  if (targets.some((target) => hasImage(target.content))) return false;
  return targets.length > 5 || targets.some((target) => plain(target.content).length > longHead);
}
