/**
 * An XML document as plain data. Comments and processing instructions are left out, CDATA is text.
 * Namespaces are kept simple: `name` is without prefix, `namespace` is what the prefix stands for.
 */
export type XmlElement = {
  readonly kind: 'element';
  readonly name: string;
  readonly namespace: string | null;
  /** The name as it stands in the file, for messages: upgrading changes `name` but not this. */
  readonly written: string;
  /** By name without prefix, but xml:lang, xml:base and xml:space keep theirs. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** 1-based line of the element's start in its file. */
  readonly line: number;
};

export type XmlText = { readonly kind: 'text'; readonly text: string };

export type XmlNode = XmlElement | XmlText;

/** The value of an attribute, or null if the element does not have it. */
export const attribute = (element: XmlElement, name: string): string | null =>
  Object.hasOwn(element.attributes, name) ? (element.attributes[name] ?? null) : null;

/** The elements directly within an element, in order. */
export const childElements = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child) => child.kind === 'element');

/** The elements of one name directly within an element, in order. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  childElements(element).filter((child) => child.name === name);

/** The first element of one name directly within an element, or null. */
export const childNamed = (element: XmlElement, name: string): XmlElement | null =>
  childrenNamed(element, name)[0] ?? null;

/** All text within an element at any depth, in order, as it stands there. */
export const textOf = (node: XmlNode): string =>
  node.kind === 'text' ? node.text : node.children.map(textOf).join('');

/** An element and all elements within it at any depth, in document order. */
export function* elementsWithin(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of childElements(element)) yield* elementsWithin(child);
}
