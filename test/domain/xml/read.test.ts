import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultXmlLimits } from '../../../main/domain/xml/guard.ts';
import { readXml } from '../../../main/domain/xml/read.ts';
import { attribute, childElements, elementsWithin, textOf } from '../../../main/domain/xml/tree.ts';

const codeOf = (text: string, limits = defaultXmlLimits): string => {
  const read = readXml(text, limits);
  return read.ok ? 'ok' : `${read.error.code}@${read.error.line}`;
};

describe('hostile or broken XML', () => {
  it.each([
    ['nothing at all', '', 'xml-malformed@1'],
    ['text', 'hello', 'xml-malformed@1'],
    ['an element that never ends', '<a>\n<b></a>', 'xml-malformed@2'],
    ['the same attribute twice', '<a b="1" b="2"/>', 'xml-malformed@1'],
    ['a character that XML forbids', '<a>\u0000</a>', 'xml-malformed@1'],
    ['two roots', '<a/><b/>', 'xml-malformed@1'],
    ['a document type', '<!DOCTYPE a>\n<a/>', 'xml-doctype@1'],
    [
      'entities that grow (billion laughs)',
      '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]><a>&z;</a>',
      'xml-doctype@1',
    ],
    [
      'an external entity',
      '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
      'xml-doctype@2',
    ],
    ['an entity of its own', '<a>\n&nbsp;</a>', 'xml-entity@2'],
    [
      'another file by XInclude',
      '<a xmlns:xi="http://www.w3.org/2001/XInclude">\n<xi:include href="b.xml"/></a>',
      'xml-include@2',
    ],
    ['another encoding', '<?xml version="1.0" encoding="GB18030"?><a/>', 'xml-encoding@1'],
    ['a prefix that stands for nothing', '<a>\n<x:b/></a>', 'xml-unknown-prefix@2'],
    ['200,000 elements within each other', '<a>'.repeat(200_000), 'xml-too-deep@1'],
  ])('is refused: %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('is refused beyond the limits and read up to them', () => {
    const limits = { length: 30, depth: 2, elements: 3 };
    expect(codeOf('<a><b/><c/></a>', limits)).toBe('ok');
    expect(codeOf('<a><b/><c/><d/></a>', limits)).toBe('xml-too-many-elements@1');
    expect(codeOf('<a><b><c/></b></a>', limits)).toBe('xml-too-deep@1');
    expect(codeOf(`<a>${'x'.repeat(30)}</a>`, limits)).toBe('xml-too-long@null');
  });

  it('does not count what only looks like elements', () => {
    const limits = { ...defaultXmlLimits, depth: 1, elements: 1 };
    expect(codeOf('<a t="<b>"/>', limits)).not.toBe('xml-too-deep@1');
    expect(codeOf('<a><!-- <b><c> --><![CDATA[<b><c>]]></a>', limits)).toBe('ok');
    expect(codeOf('<a t=">"></a>', limits)).toBe('ok');
  });

  it('never throws, whatever the text', () => {
    const fragment = fc.constantFrom(
      '<',
      '>',
      '/>',
      '</a>',
      '<a',
      '<a>',
      '"',
      "'",
      '&amp;',
      '&',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '<!DOCTYPE',
      ' b="',
      'xmlns:x="u"',
      'x:',
      '\n',
      '文',
      '\ud800',
      '\u0000',
      '=',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fragment, fc.string()), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        readXml(text);
        readXml(`<a>${text}</a>`);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an XML tree', () => {
  const read = readXml(
    '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n' +
      '<q:item xmlns:q="urn:q" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"\n' +
      '  xsi:schemaLocation="x" xml:lang="zh-CN" id="1" __proto__="p">\n' +
      '  <p xmlns="urn:h">甲<b>𠮷</b><!-- no --></p>\r\n<q:p><![CDATA[<&]]></q:p></q:item>',
  );
  const root = read.ok ? read.value : null;

  it('has names without prefix, namespaces, lines and the names as written', () => {
    const found = root === null ? [] : [...elementsWithin(root)];
    expect(
      found.map(({ name, namespace, written, line }) => [name, namespace, written, line]),
    ).toEqual([
      ['item', 'urn:q', 'q:item', 2],
      ['p', 'urn:h', 'p', 4],
      ['b', 'urn:h', 'b', 4],
      ['p', 'urn:q', 'q:p', 5],
    ]);
  });

  it('has attributes without namespaces, but for xml:', () => {
    expect(root === null ? null : Object.entries(root.attributes)).toEqual([
      ['xml:lang', 'zh-CN'],
      ['id', '1'],
      ['__proto__', 'p'],
    ]);
    expect(root === null ? '' : attribute(root, 'toString')).toBeNull();
  });

  it('joins text and CDATA and leaves comments out', () => {
    expect(root === null ? [] : childElements(root).map(textOf)).toEqual(['甲𠮷', '<&']);
  });
});
