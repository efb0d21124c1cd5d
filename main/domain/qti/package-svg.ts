import { elementsWithin, type XmlElement } from '../xml/tree.ts';
import type { Problems } from './package-problem.ts';
import { textOfFile, xmlOfFile } from './package-text.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What a still picture needs. Not here: script, foreignObject, a, animation, audio, video, … */
const allowedElements = new Set(
  (
    'svg g defs title desc symbol use path rect circle ellipse line polyline polygon text tspan ' +
    'textPath image marker linearGradient radialGradient stop pattern clipPath mask filter style ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting ' +
    'feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
    'feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting ' +
    'feSpotLight feTile feTurbulence'
  ).split(' '),
);

const rasterData = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$/;

/** A reference within the same picture, or a raster image that is written out in it. */
const isLocalReference = (element: XmlElement, href: string): boolean =>
  /^#[^\s]*$/.test(href.trim()) || (element.name === 'image' && rasterData.test(href.trim()));

/**
 * Whether CSS (or a presentation attribute) can make a browser fetch something. Backslashes are
 * refused because they can spell `url` in ways that a search does not see.
 */
const reachesOut = (css: string): boolean =>
  /image-set|[^a-z-]src\s*\(|\\/i.test(` ${css}`) ||
  [...css.matchAll(/url\s*\(\s*(.?)(.?)/gi)].some(
    ([, first = '', second = '']) => first !== '#' && !(/["']/.test(first) && second === '#'),
  );

const checkAttributes = (file: string, element: XmlElement, problems: Problems): void => {
  for (const [name, value] of Object.entries(element.attributes)) {
    if (/^on/i.test(name) || name === 'xml:base')
      problems.report(file, 'svg-attribute', element, { attribute: name });
    else if (name === 'href' || name === 'src') {
      if (!isLocalReference(element, value))
        problems.report(file, 'svg-reference', element, { attribute: name });
    } else if (reachesOut(value))
      problems.report(file, 'svg-reference', element, { attribute: name });
  }
};

const textDirectlyIn = (element: XmlElement): string =>
  element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');

/**
 * Checks an SVG picture and tells what it may not have: any element but those of still drawings,
 * event handlers, references out of the file, style sheets by processing instruction. Nothing is
 * repaired: a picture that needs repair is refused, so what is shown is what the author drew.
 */
export const checkSvg = (file: string, bytes: Uint8Array, problems: Problems): void => {
  const root = xmlOfFile(file, bytes, problems);
  if (root === null) return;
  if (root.name !== 'svg' || root.namespace !== SVG) {
    problems.report(file, 'media-content', root, { expected: 'image/svg+xml' });
    return;
  }
  const text = textOfFile(file, bytes, problems) ?? '';
  if (/<\?(?!xml\s)/i.test(text)) problems.report(file, 'svg-instruction');
  for (const element of elementsWithin(root)) {
    if (element.namespace !== SVG || !allowedElements.has(element.name))
      problems.report(file, 'svg-element', element);
    checkAttributes(file, element, problems);
    if (element.name === 'style') {
      const css = textDirectlyIn(element);
      if (reachesOut(css) || css.includes('@')) problems.report(file, 'svg-reference', element);
    }
  }
};
