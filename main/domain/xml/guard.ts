import { fail, ok, type Result } from '../result.ts';

/** What a document may hold at most; a file from outside is refused before it is parsed. */
export type XmlLimits = {
  /** Characters (UTF-16 units) of the whole text. */
  readonly length: number;
  /** Elements within elements, the root counting as 1. */
  readonly depth: number;
  readonly elements: number;
};

export const defaultXmlLimits: XmlLimits = { length: 4_000_000, depth: 100, elements: 100_000 };

/** Why a text is not read as XML. `line` is 1-based. */
export type XmlProblem = {
  readonly code:
    | 'xml-too-long'
    | 'xml-too-deep'
    | 'xml-too-many-elements'
    | 'xml-doctype'
    | 'xml-encoding'
    | 'xml-entity'
    | 'xml-include'
    | 'xml-malformed'
    | 'xml-unknown-prefix';
  readonly line: number | null;
  readonly element: string | null;
  readonly values: Readonly<Record<string, string | number>>;
};

/** 1-based line of a position in a text. */
export const lineAt = (text: string, position: number): number => {
  let line = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < position; i = text.indexOf('\n', i + 1))
    line += 1;
  return line;
};

const problem = (
  code: XmlProblem['code'],
  line: number | null,
  values: XmlProblem['values'] = {},
): { readonly ok: false; readonly error: XmlProblem } =>
  fail({ code, line, element: null, values });

/** Position just after the next `end`, or the text's length. */
const after = (text: string, end: string, from: number): number => {
  const found = text.indexOf(end, from);
  return found === -1 ? text.length : found + end.length;
};

/** Position of the `>` that ends a tag, quoted values skipped; the text's length if none. */
const tagEnd = (text: string, from: number): number => {
  let quote = '';
  for (let i = from; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return i;
  }
  return text.length;
};

/**
 * Walks once over the text without building anything and refuses what must not reach the parser:
 * too long, too deep (the parser recurses), too many elements, any document type declaration.
 * It does not decide whether the text is well-formed; the parser does.
 */
export const guardXml = (text: string, limits: XmlLimits): Result<null, XmlProblem> => {
  if (text.length > limits.length)
    return problem('xml-too-long', null, { length: text.length, limit: limits.length });
  let depth = 0;
  let elements = 0;
  let at = text.indexOf('<');
  while (at !== -1 && at < text.length) {
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at + 9);
    else if (text.startsWith('<?', at)) at = after(text, '?>', at + 2);
    else if (text.startsWith('<!', at)) return problem('xml-doctype', lineAt(text, at));
    else {
      const end = tagEnd(text, at);
      if (text.startsWith('</', at)) depth -= 1;
      else {
        elements += 1;
        if (elements > limits.elements)
          return problem('xml-too-many-elements', lineAt(text, at), { limit: limits.elements });
        if (depth + 1 > limits.depth)
          return problem('xml-too-deep', lineAt(text, at), { limit: limits.depth });
        if (text.charAt(end - 1) !== '/') depth += 1;
      }
      at = end + 1;
    }
    at = text.indexOf('<', at);
  }
  return ok(null);
};
