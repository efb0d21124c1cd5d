import type { ResponseValue } from '../../preload/contract/item.ts';

/** The values of a response, none for no answer. */
export function asList(value: ResponseValue | undefined): readonly string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** The text of a response, '' for no answer. */
export function asText(value: ResponseValue | undefined): string {
  return asList(value)[0] ?? '';
}

/** Several values as a response; none is no answer. */
export function fromList(values: readonly string[]): ResponseValue {
  return values.length === 0 ? null : values;
}

/** A text as a response; an empty one is no answer. */
export function fromText(text: string): ResponseValue {
  return text === '' ? null : text;
}
