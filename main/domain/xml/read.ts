import {
  XmlElement as ParsedElement,
  XmlText as ParsedText,
  parseXml,
  XmlCdata,
  XmlDeclaration,
  XmlError,
} from '@rgrove/parse-xml';
import { fail, ok, type Result } from '../result.ts';
import { defaultXmlLimits, guardXml, type XmlLimits, type XmlProblem } from './guard.ts';
import type { XmlElement, XmlNode } from './tree.ts';

const XINCLUDE = 'http://www.w3.org/2001/XInclude';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Prefix → namespace; the empty prefix is the default namespace. */
type Scope = Readonly<Record<string, string>>;

class Refusal extends Error {
  readonly problem: XmlProblem;
  constructor(problem: XmlProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

const splitName = (name: string): readonly [prefix: string, local: string] => {
  const colon = name.indexOf(':');
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
};

const scopeOf = (element: ParsedElement, outer: Scope): Scope => {
  const declared = Object.entries(element.attributes).flatMap(([name, value]) => {
    if (name === 'xmlns') return [['', value] as const];
    return name.startsWith('xmlns:') ? [[name.slice(6), value] as const] : [];
  });
  return declared.length === 0 ? outer : { ...outer, ...Object.fromEntries(declared) };
};

const attributesOf = (element: ParsedElement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(element.attributes).flatMap(([name, value]) => {
      const [prefix, local] = splitName(name);
      if (name === 'xmlns' || prefix === 'xmlns' || prefix === 'xsi') return [];
      return [[prefix === 'xml' ? name : local, value]];
    }),
  );

/** Gives the line of positions that only grow, in one walk over the text. */
const lineCounter = (text: string): ((position: number) => number) => {
  let line = 1;
  let seen = 0;
  return (position) => {
    for (let i = text.indexOf('\n', seen); i !== -1 && i < position; i = text.indexOf('\n', seen)) {
      line += 1;
      seen = i + 1;
    }
    return line;
  };
};

const convert = (
  element: ParsedElement,
  outer: Scope,
  lineOf: (position: number) => number,
): XmlElement => {
  const scope = scopeOf(element, outer);
  const [prefix, name] = splitName(element.name);
  const line = lineOf(element.start);
  const namespace = Object.hasOwn(scope, prefix) ? (scope[prefix] ?? null) : null;
  if (prefix !== '' && namespace === null)
    throw new Refusal({
      code: 'xml-unknown-prefix',
      line,
      element: element.name,
      values: { prefix },
    });
  if (namespace === XINCLUDE)
    throw new Refusal({
      code: 'xml-include',
      line,
      element: element.name,
      values: { href: element.attributes.href ?? '' },
    });
  const children = element.children.flatMap((child): readonly XmlNode[] => {
    if (child instanceof ParsedElement) return [convert(child, scope, lineOf)];
    if (child instanceof ParsedText || child instanceof XmlCdata)
      return [{ kind: 'text', text: child.text }];
    return [];
  });
  return {
    kind: 'element',
    name,
    namespace: namespace === '' ? null : namespace,
    written: element.name,
    attributes: attributesOf(element),
    children,
    line,
  };
};

const fromParser = (error: XmlError): XmlProblem => {
  const entity = /entity[^&]*&([^;]+);/i.exec(error.message)?.[1];
  return entity === undefined
    ? { code: 'xml-malformed', line: error.line, element: null, values: { column: error.column } }
    : { code: 'xml-entity', line: error.line, element: null, values: { entity } };
};

/**
 * Reads an XML 1.0 document from text that was already decoded from UTF-8.
 * Refuses, with a code and the line: malformed text, any document type declaration (so there are no
 * entities but the five of XML and character references), XInclude, a declared encoding other than
 * UTF-8 (the caller decoded the bytes as UTF-8), and whatever exceeds the limits. Never throws.
 */
export const readXml = (
  text: string,
  limits: XmlLimits = defaultXmlLimits,
): Result<XmlElement, XmlProblem> => {
  const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const guarded = guardXml(withoutMark, limits);
  if (!guarded.ok) return guarded;
  try {
    const document = parseXml(withoutMark, { includeOffsets: true, preserveXmlDeclaration: true });
    const declaration = document.children.find((child) => child instanceof XmlDeclaration);
    const encoding = declaration?.encoding ?? 'UTF-8';
    if (!/^utf-?8$/i.test(encoding))
      return fail({ code: 'xml-encoding', line: 1, element: null, values: { encoding } });
    const root = document.root;
    if (root === null)
      return fail({ code: 'xml-malformed', line: 1, element: null, values: { column: 1 } });
    return ok(convert(root, { xml: XML }, lineCounter(withoutMark)));
  } catch (error) {
    if (error instanceof XmlError) return fail(fromParser(error));
    if (error instanceof Refusal) return fail(error.problem);
    throw error;
  }
};
