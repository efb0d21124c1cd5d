import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { TextField } from '../../kit/TextField.tsx';
import { caretAfter, groupedNumber, type NumberShape, plainNumber } from './number-format.ts';

export type NumberFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly shape: NumberShape;
  /** As shown: grouped, or as an input method is composing it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  readonly note?: ReactNode;
};

/**
 * A long number that groups itself while it is typed or pasted. The caret stays where the user works,
 * and nothing is touched while an input method is composing.
 */
export function NumberField({ shape, value, onChange, ...rest }: NumberFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const composing = useRef(false);

  const group = (typed: string) => {
    const at = input.current?.selectionStart ?? typed.length;
    const grouped = groupedNumber(plainNumber(typed), shape);
    caret.current = caretAfter(grouped, plainNumber(typed.slice(0, at)).length);
    onChange(grouped);
  };
  const latest = useRef(group);
  latest.current = group;

  useEffect(() => {
    const field = input.current;
    const start = () => {
      composing.current = true;
    };
    const end = () => {
      composing.current = false;
      latest.current(field?.value ?? '');
    };
    field?.addEventListener('compositionstart', start);
    field?.addEventListener('compositionend', end);
    return () => {
      field?.removeEventListener('compositionstart', start);
      field?.removeEventListener('compositionend', end);
    };
  }, []);

  useLayoutEffect(() => {
    const field = input.current;
    if (caret.current === null || field === null || document.activeElement !== field) return;
    field.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  return (
    <TextField
      {...rest}
      ref={input}
      variant="code"
      value={value}
      maxLength={80}
      onChange={(typed) => (composing.current ? onChange(typed) : group(typed))}
    />
  );
}
