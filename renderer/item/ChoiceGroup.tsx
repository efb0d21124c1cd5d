import { useId, useState } from 'react';
import type { ChoiceInteraction } from '../../preload/contract/item.ts';
import css from './ChoiceGroup.module.css';
import { ChoiceRow } from './ChoiceRow.tsx';
import { choose } from './choose.ts';
import { useResponse } from './context.ts';
import { Foot } from './Foot.tsx';
import { Prompt, promptNames } from './Prompt.tsx';
import { asList } from './response.ts';

/** One or several answers. Native inputs: a group of many costs nothing to draw. */
export function ChoiceGroup({ interaction }: { readonly interaction: ChoiceInteraction }) {
  const { response, prompt, choices, minChoices, maxChoices } = interaction;
  const { value, set, words, disabled, struck, onStrike } = useResponse(response);
  const [refused, setRefused] = useState<number | null>(null);
  const id = useId();
  const single = maxChoices === 1;
  const chosen = asList(value);
  const struckHere = struck[response] ?? [];

  const change = (identifier: string, on: boolean) => {
    const result = choose(interaction, value, identifier, on);
    setRefused(result.ok ? null : result.max);
    if (!result.ok) return;
    set(result.value);
    if (on && struckHere.includes(identifier)) onStrike?.(response, identifier, false);
  };
  const missing = chosen.length > 0 && chosen.length < minChoices;
  const told =
    refused !== null
      ? words.tooMany(refused)
      : missing
        ? words.tooFew(chosen.length, minChoices)
        : null;

  return (
    <div className={css.block} data-interaction={response}>
      <Prompt
        id={id}
        nodes={prompt}
        rule={words.chooseRule(minChoices, maxChoices, choices.length)}
      />
      <div
        role={single ? 'radiogroup' : 'group'}
        {...promptNames(id, prompt, words.choices)}
        className={css.rows}
      >
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.identifier}
            choice={choice}
            index={index}
            name={id}
            single={single}
            checked={chosen.includes(choice.identifier)}
            disabled={disabled}
            onChange={change}
            struck={struckHere.includes(choice.identifier)}
            strikeWord={
              onStrike === undefined
                ? undefined
                : struckHere.includes(choice.identifier)
                  ? words.unstrike
                  : words.strike
            }
            onStrike={(identifier, on) => onStrike?.(response, identifier, on)}
          />
        ))}
      </div>
      <Foot
        told={told}
        clearWord={words.clear}
        onClear={single && chosen.length > 0 && !disabled ? () => set(null) : undefined}
      />
    </div>
  );
}
