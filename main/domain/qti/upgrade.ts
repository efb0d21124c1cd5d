import type { XmlElement, XmlNode } from '../xml/tree.ts';

/** Names that XHTML, SVG and MathML share with item bodies: they stay as they are in QTI 3. */
const htmlNames = new Set(
  (
    'a abbr acronym address article aside audio b bdi bdo big blockquote br caption cite code col ' +
    'colgroup dd details dfn div dl dt em embed figcaption figure footer h1 h2 h3 h4 h5 h6 header ' +
    'hr i iframe img kbd label legend li link main mark math meta meter nav object ol p param ' +
    'picture pre progress q rb rp rt rtc ruby s samp script section small source span strike ' +
    'strong style sub summary sup svg table tbody td template tfoot th thead time tr track tt u ul ' +
    'var video wbr'
  ).split(' '),
);

const foreignNamespaces = new Set([
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xhtml',
]);

/** camelCase to kebab-case: responseIf → response-if, durationLT → duration-lt, anyN → any-n. */
export const kebab = (name: string): string =>
  name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();

const staysAsItIs = (element: XmlElement): boolean =>
  htmlNames.has(element.name) ||
  (element.namespace !== null && foreignNamespaces.has(element.namespace));

const upgradeAttributes = (element: XmlElement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [
      name.startsWith('xml:') ? name : kebab(name),
      value,
    ]),
  );

const upgradeNode = (node: XmlNode): XmlNode => (node.kind === 'text' ? node : upgrade(node));

const upgrade = (element: XmlElement): XmlElement => {
  const children = element.children.map(upgradeNode);
  return staysAsItIs(element)
    ? { ...element, children }
    : {
        ...element,
        name: `qti-${kebab(element.name)}`,
        attributes: upgradeAttributes(element),
        children,
      };
};

/** Which QTI a root element is of, by the form of its name. */
export const qtiVersionOf = (root: XmlElement): '3' | '2' =>
  root.name.startsWith('qti-') ? '3' : '2';

/**
 * Gives a QTI 2.1 or 2.2 tree the names of QTI 3 (QTI 3.0 §Binding: camelCase elements become
 * `qti-` and kebab-case, attributes become kebab-case); a QTI 3 tree is given back as it is.
 * Elements of XHTML, SVG and MathML keep names and attributes; `written` and `line` never change.
 * Values need no change: base types, cardinalities, views and modes are spelt alike in both.
 */
export const upgradeToQti3 = (root: XmlElement): XmlElement =>
  qtiVersionOf(root) === '3' ? root : upgrade(root);
