import { useId, useState } from 'react';
import type { ExtendedTextInteraction } from '../../preload/contract/item.ts';
import { useResponse } from './context.ts';
import css from './ExtendedText.module.css';
import { Prompt, promptNames } from './Prompt.tsx';
import { asText, fromText } from './response.ts';
import { Told } from './Told.tsx';
import { useComposedText } from './use-composed-text.ts';

/** A long answer. Counts characters as people do (one Chinese character, one emoji each is one). */
export function ExtendedText({ interaction }: { readonly interaction: ExtendedTextInteraction }) {
  const { response, prompt, expectedLines, maxLength } = interaction;
  const { value, set, words, disabled } = useResponse(response);
  const [cut, setCut] = useState(false);
  const id = useId();
  const text = asText(value);
  const used = countCharacters(text);
  const field = useComposedText(text, (typed) => {
    const kept = firstCharacters(typed, maxLength);
    setCut(kept !== typed);
    set(fromText(kept));
  });
  return (
    <div className={css.block} data-interaction={response}>
      <Prompt id={id} nodes={prompt} />
      <textarea
        {...field}
        className={css.area}
        rows={Math.min(20, Math.max(3, expectedLines))}
        disabled={disabled}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        {...promptNames(id, prompt, words.essay)}
        aria-describedby={`${id}-count`}
      />
      <div className={css.foot}>
        <Told>{cut ? words.full(maxLength) : null}</Told>
        <span id={`${id}-count`} className={css.count}>
          {words.characters(used, maxLength)}
        </span>
      </div>
    </div>
  );
}

/** Unicode code points, counted without building a list: this runs on every key. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The first `max` characters; never half of one. */
export function firstCharacters(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = 0;
  let count = 0;
  for (const character of text) {
    if (count === max) break;
    count += 1;
    end += character.length;
  }
  return text.slice(0, end);
}
