import { createContext, useContext } from 'react';
import type { Responses, ResponseValue } from '../../preload/contract/item.ts';
import type { ItemWords } from './words.ts';

/** Struck-through choices by response identifier. They are a note of the candidate, no answer. */
export type Struck = Readonly<Record<string, readonly string[]>>;

export type ItemContextValue = {
  readonly responses: Responses;
  readonly onChange: (response: string, value: ResponseValue) => void;
  readonly media: (sha256: string) => Promise<string>;
  readonly words: ItemWords;
  readonly disabled: boolean;
  readonly struck: Struck;
  readonly onStrike: ((response: string, choice: string, struck: boolean) => void) | undefined;
  readonly gaps: ReadonlyMap<string, number>;
  /** Level of the item's highest heading. */
  readonly topHeading: number;
};

export const ItemContext = createContext<ItemContextValue | null>(null);

/** What the item is drawn with; only inside an ItemView. */
export function useItem(): ItemContextValue {
  const value = useContext(ItemContext);
  if (value === null) throw new Error('An interaction was drawn outside an ItemView.');
  return value;
}

/** The response of one interaction and the way to change it. */
export function useResponse(response: string) {
  const { responses, onChange, ...rest } = useItem();
  const set = (value: ResponseValue) => onChange(response, value);
  return { ...rest, value: responses[response] ?? null, set };
}
