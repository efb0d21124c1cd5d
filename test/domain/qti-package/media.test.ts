import { describe, expect, it } from 'vitest';
import { mediaOf } from '../../../main/domain/qti/delivery.ts';
import {
  choiceItem,
  filesOf,
  readRight,
  readWrong,
  ref,
  section,
  sha256,
  type Texts,
  test as testXml,
} from './build.ts';

const svg = (content: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${content}</svg>`;

const withPicture = (name: string, bytes: string | Uint8Array): Texts => ({
  'test.xml': testXml(section('s', ref('i1'))),
  'items/i1.xml': choiceItem('i1', {
    before: `<p><img src="../images/${name}" alt="a drawing" width="9" height="9"/></p>`,
  }),
  [`images/${name}`]: bytes,
});

const problemsOf = (name: string, bytes: string | Uint8Array) =>
  readWrong(filesOf(withPicture(name, bytes)));

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));

describe('a picture', () => {
  it.each([
    ['script', '<script>alert(1)</script>'],
    [
      'foreignObject',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    ],
    ['a', '<a href="#x"><rect/></a>'],
    ['animate', '<rect><animate attributeName="x" to="9"/></rect>'],
    ['set', '<use><set attributeName="href" to="http://x/"/></use>'],
    ['iframe', '<iframe xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['x:script', '<x:script xmlns:x="http://www.w3.org/2000/svg"/>'],
    ['e:g', '<e:g xmlns:e="http://example.org/"/>'],
  ])('is refused when its SVG has the element %s', (element, content) => {
    expect(problemsOf('x.svg', svg(content))).toContainEqual(
      expect.objectContaining({ code: 'svg-element', file: 'images/x.svg', element }),
    );
  });

  it.each([
    ['onload', svg('', 'onload="x()"')],
    ['ONCLICK', svg('<rect ONCLICK="x()"/>')],
    ['xml:base', svg('<g xml:base="http://x/"/>')],
  ])('is refused when its SVG has the attribute %s', (attribute, content) => {
    expect(problemsOf('x.svg', content)).toMatchObject([
      { code: 'svg-attribute', values: { attribute } },
    ]);
  });

  it.each([
    '<image href="http://x/y.png"/>',
    '<image xlink:href="//x/y.png"/>',
    '<use href="other.svg#a"/>',
    '<use href="javascript:x()"/>',
    '<image href="data:image/svg+xml;base64,AAAA"/>',
    '<use href="data:image/png;base64,AAAA"/>',
    '<rect fill="url(http://x/y)"/>',
    '<rect style="fill: URL( \'http://x/y\')"/>',
    '<rect style="fill: \\75rl(http://x/y)"/>',
    '<style>@import "http://x/y.css";</style>',
    '<style>rect { fill: url("x.svg#a") }</style>',
    '<style>rect { fill: image-set("http://x/y" 1x) }</style>',
    '<style><![CDATA[rect { background: src("http://x/y") }]]></style>',
    '<image src="x.png"/>',
  ])('is refused when its SVG refers to something outside: %s', (content) => {
    expect(problemsOf('x.svg', svg(content)).map((problem) => problem.code)).toEqual([
      'svg-reference',
    ]);
  });

  it('is refused when its SVG has a style sheet by instruction, a document type, or is no SVG', () => {
    const codes = (bytes: string) => problemsOf('x.svg', bytes).map((problem) => problem.code);
    expect(codes(`<?xml-stylesheet href="http://x/y.css"?>${svg('')}`)).toEqual([
      'svg-instruction',
    ]);
    expect(codes(`<!DOCTYPE svg>${svg('')}`)).toEqual(['xml-doctype']);
    expect(codes('<svg/>')).toEqual(['media-content']);
    expect(codes('<html xmlns="http://www.w3.org/2000/svg"/>')).toEqual(['media-content']);
  });

  it('is refused when it is of a type that is not shown, or is not what its name says', () => {
    expect(problemsOf('x.bmp', 'BM')).toMatchObject([
      { code: 'media-type', file: 'images/x.bmp', values: { ending: 'bmp' } },
    ]);
    expect(problemsOf('x.png', ascii('GIF89a...'))).toMatchObject([
      { code: 'media-content', values: { expected: 'image/png' } },
    ]);
    expect(problemsOf('x.jpg', svg(''))).toMatchObject([{ code: 'media-content' }]);
  });

  it('is refused when it is too large', () => {
    const large = new Uint8Array(8_000_001);
    large.set(ascii('\x89PNG\r\n\x1a\n'));
    expect(problemsOf('x.png', large)).toMatchObject([{ code: 'media-too-large' }]);
  });

  it('is refused when it is missing, by the item that shows it', () => {
    const texts = Object.fromEntries(
      Object.entries(withPicture('x.svg', svg(''))).filter(([path]) => path !== 'images/x.svg'),
    );
    expect(readWrong(filesOf(texts))).toMatchObject([
      { code: 'file-missing', file: 'items/i1.xml', values: { path: 'images/x.svg' } },
    ]);
  });

  it('is shown when it is a still drawing or a raster picture, by the digest of its bytes', () => {
    const drawing = svg(
      '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>' +
        '<style>rect { fill: url(#g) }</style><rect fill="url(\'#g\')"/><use xlink:href="#g"/>' +
        '<image href="data:image/png;base64,AAAA"/>',
    );
    const pictures: readonly [string, string | Uint8Array, string][] = [
      ['x.svg', drawing, 'image/svg+xml'],
      ['x.PNG', ascii('\x89PNG\r\n\x1a\n...'), 'image/png'],
      ['x.jpeg', ascii('\xff\xd8\xff\xe0'), 'image/jpeg'],
      ['x.gif', ascii('GIF89a'), 'image/gif'],
      ['x.webp', ascii('RIFF....WEBPVP8 '), 'image/webp'],
    ];
    for (const [name, bytes, mime] of pictures) {
      const exam = readRight(withPicture(name, bytes));
      const digest = sha256(bytes);
      expect([...exam.media.keys()]).toEqual([digest]);
      expect(exam.delivery.media).toEqual({ [digest]: mime });
      const delivered = exam.delivery.items.i1?.texts.en;
      expect(delivered === undefined ? [] : mediaOf(delivered)).toEqual([digest]);
    }
  });
});
