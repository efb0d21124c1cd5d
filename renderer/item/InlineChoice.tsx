import type { InlineChoiceInteraction } from '../../preload/contract/item.ts';
import { useResponse } from './context.ts';
import css from './Inline.module.css';
import { plain } from './plain.ts';
import { asText, fromText } from './response.ts';

/** A gap in the text that is filled from a list. */
export function InlineChoice({ interaction }: { readonly interaction: InlineChoiceInteraction }) {
  const { response, choices } = interaction;
  const { value, set, words, disabled, gaps } = useResponse(response);
  return (
    <span className={css.place}>
      <select
        className={css.list}
        value={asText(value)}
        disabled={disabled}
        onChange={(event) => set(fromText(event.target.value))}
        aria-label={words.gap(gaps.get(response) ?? 1)}
      >
        <option value="">{words.unchosen}</option>
        {choices.map((choice) => (
          <option key={choice.identifier} value={choice.identifier}>
            {plain(choice.content)}
          </option>
        ))}
      </select>
    </span>
  );
}
