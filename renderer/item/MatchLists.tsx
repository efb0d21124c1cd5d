import { Body } from './Body.tsx';
import { useResponse } from './context.ts';
import inline from './Inline.module.css';
import css from './MatchPairs.module.css';
import type { PairsProps } from './MatchPairs.tsx';
import { targetsOf } from './pair.ts';
import { plain } from './plain.ts';

/** Pairs chosen from a list beside each source. */
export function MatchLists({ interaction, onPair, name }: PairsProps) {
  const { value, words, disabled } = useResponse(interaction.response);
  return (
    <ul className={css.lists}>
      {interaction.sources.map((source, index) => (
        <li key={source.identifier} className={css.pair}>
          <div id={`${name}-${index}`} className={css.source}>
            <Body nodes={source.content} />
          </div>
          <select
            className={inline.list}
            aria-labelledby={`${name}-${index}`}
            disabled={disabled}
            value={targetsOf(interaction, value, source.identifier)[0] ?? ''}
            onChange={(event) => {
              const chosen = event.target.value;
              onPair(source.identifier, chosen === '' ? null : chosen, true);
            }}
          >
            <option value="">{words.unchosen}</option>
            {interaction.targets.map((target) => (
              <option key={target.identifier} value={target.identifier}>
                {plain(target.content)}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}
