import type { XmlElement } from '../xml/tree.ts';
import { required } from './attributes.ts';
import type { BodyReader } from './body-reader.ts';
import { scalarText } from './format-value.ts';
import type { ResponseDeclaration } from './model.ts';
import { type BaseType, type Cardinality, scalarsOf } from './value.ts';

/** The response variable of an interaction; one that is missing or already taken is reported. */
export const takeResponse = (
  reader: BodyReader,
  element: XmlElement,
): { readonly identifier: string; readonly declaration: ResponseDeclaration | null } => {
  const identifier = required(reader.reporter, element, 'response-identifier');
  const declaration = reader.response(identifier);
  if (identifier !== '' && declaration === null)
    reader.reporter.report('interaction-response-missing', element, { identifier });
  if (identifier !== '' && reader.taken.has(identifier))
    reader.reporter.report('response-twice', element, { identifier });
  reader.taken.add(identifier);
  return { identifier, declaration };
};

export type ResponseNeeds = {
  readonly cardinalities: readonly Cardinality[];
  readonly bases: readonly BaseType[];
  /** All answers that can be given, in lexical form; null = any text. */
  readonly keys: readonly string[] | null;
};

/**
 * Checks a response variable against what its interaction can give: cardinality, base type, and that
 * every correct value and mapped key is an answer that can be given.
 */
export const checkResponse = (
  reader: BodyReader,
  element: XmlElement,
  declaration: ResponseDeclaration | null,
  { cardinalities, bases, keys }: ResponseNeeds,
): void => {
  if (declaration === null) return;
  const { identifier, cardinality, base } = declaration;
  if (!cardinalities.includes(cardinality))
    reader.reporter.report('interaction-cardinality', element, {
      identifier,
      needed: cardinalities.join(' '),
      found: cardinality,
    });
  if (base !== null && !bases.includes(base))
    reader.reporter.report('interaction-base-type', element, {
      identifier,
      needed: bases.join(' '),
      found: base,
    });
  if (keys === null) return;
  const possible = new Set(keys);
  const wanted = [
    ...scalarsOf(declaration.correct),
    ...(declaration.mapping?.entries ?? []).map((entry) => entry.key),
  ].map(scalarText);
  for (const key of new Set(wanted))
    if (!possible.has(key))
      reader.reporter.report('key-unknown-choice', element, { identifier, key });
};
