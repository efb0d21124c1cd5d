import { lexicalScalar } from './lexical.ts';
import type { ResponseDeclaration } from './model.ts';
import { typedInteger, typedNumber } from './typed-number.ts';
import { container, type Scalar, single, type Value } from './value.ts';

/**
 * One response in lexical form: null = no answer, a text for a single value, a list for several, in
 * the order given. The same structure as in the contract of the windows.
 */
export type ResponseValue = null | string | readonly string[];

/** All responses to one item, by response identifier. */
export type Responses = Readonly<Record<string, ResponseValue>>;

/**
 * One answer as a scalar of the declared type; null if it is none. Numbers are read as people type
 * them (typed-number.ts). White space around a text that was typed is not part of the answer, except
 * for free texts, which a person reads as they are.
 */
const answerScalar = (
  declaration: Pick<ResponseDeclaration, 'base'>,
  text: string,
  isFree: boolean,
): Scalar | null => {
  switch (declaration.base) {
    case null:
      return null;
    case 'integer': {
      const value = typedInteger(text);
      return value === null ? null : { base: 'integer', value };
    }
    case 'float': {
      const value = typedNumber(text);
      return value === null ? null : { base: 'float', value };
    }
    case 'string':
      return text.trim() === '' ? null : { base: 'string', value: isFree ? text : text.trim() };
    default: {
      const scalar = lexicalScalar(declaration.base, text);
      return scalar === null || scalar.value === '' ? null : scalar;
    }
  }
};

/**
 * Turns what was answered into the value of a response variable. What can't be read as the
 * declared type is no answer: NULL for a single value, left out of a container. A list of one
 * stands for a single value, a text for a list of one; more than one for a single value is NULL.
 * Never throws. Records have no lexical form and are NULL.
 */
export const responseValue = (
  declaration: Pick<ResponseDeclaration, 'identifier' | 'cardinality' | 'base'>,
  response: ResponseValue | undefined,
  isFree = false,
): Value => {
  if (response === null || response === undefined) return null;
  const texts = typeof response === 'string' ? [response] : response;
  const scalars = texts
    .map((text) => answerScalar(declaration, text, isFree))
    .filter((scalar) => scalar !== null);
  switch (declaration.cardinality) {
    case 'single': {
      const [scalar] = scalars;
      return texts.length !== 1 || scalar === undefined ? null : single(scalar);
    }
    case 'multiple':
    case 'ordered':
      return container(declaration.cardinality, scalars);
    case 'record':
      return null;
  }
};
