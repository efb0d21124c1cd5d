import { type ChangeEvent, type CompositionEvent, useState } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Holds back what an input method (pinyin) is still composing: the half-typed letters are no answer
 * and must not be saved as one. Gives the props of a controlled field; `emit` is called with what
 * was entered.
 */
export function useComposedText(value: string, emit: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    value: draft ?? value,
    onChange: (event: ChangeEvent<Field>) => {
      if (draft !== null) setDraft(event.target.value);
      else emit(event.target.value);
    },
    onCompositionStart: (event: CompositionEvent<Field>) => setDraft(event.currentTarget.value),
    onCompositionEnd: (event: CompositionEvent<Field>) => {
      setDraft(null);
      emit(event.currentTarget.value);
    },
  };
}
