import { useId, useState } from 'react';
import type { TextEntryInteraction } from '../../preload/contract/item.ts';
import { DangerIcon } from '../kit/icons/state.tsx';
import { useResponse } from './context.ts';
import css from './Inline.module.css';
import { plainNumber, readable } from './number-text.ts';
import { asText, fromText } from './response.ts';
import { useComposedText } from './use-composed-text.ts';

const inputModes = { integer: 'numeric', float: 'decimal', string: 'text' } as const;

/** A gap in the text for a number or a few words. Says so when a number can't be read. */
export function TextEntry({ interaction }: { readonly interaction: TextEntryInteraction }) {
  const { response, base, expectedLength } = interaction;
  const { value, set, words, disabled, gaps } = useResponse(response);
  const id = useId();
  // Nobody is told off while typing; an answer found unreadable on coming back is told at once.
  const [typing, setTyping] = useState(false);
  const text = asText(value);
  const wrong = !typing && text !== '' && !readable(text, base);
  const field = useComposedText(text, (typed) => {
    set(fromText(base === 'string' ? typed : plainNumber(typed)));
  });
  return (
    <span className={css.place}>
      <input
        {...field}
        type="text"
        className={css.entry}
        style={{ width: `calc(${Math.min(40, Math.max(4, expectedLength))}ch + 1.75rem)` }}
        inputMode={inputModes[base]}
        maxLength={1000}
        disabled={disabled}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={words.gap(gaps.get(response) ?? 1)}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? id : undefined}
      />
      <span id={id} role="status" className={css.wrong}>
        {wrong ? (
          <>
            <DangerIcon size={1.1} />
            <span>{base === 'integer' ? words.notInteger : words.notNumber}</span>
          </>
        ) : null}
      </span>
    </span>
  );
}
