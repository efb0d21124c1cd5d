import { describe, expect, it } from 'vitest';
import { parseItem } from '../../../main/domain/qti/parse-item.ts';
import { kebab, upgradeToQti3 } from '../../../main/domain/qti/upgrade.ts';
import { readXml } from '../../../main/domain/xml/read.ts';
import { elementsWithin } from '../../../main/domain/xml/tree.ts';

describe('names', () => {
  it.each([
    ['responseIf', 'response-if'],
    ['durationLT', 'duration-lt'],
    ['durationGTE', 'duration-gte'],
    ['anyN', 'any-n'],
    ['mapResponsePoint', 'map-response-point'],
    ['sum', 'sum'],
  ])('%s becomes %s', (old, name) => {
    expect(kebab(old)).toBe(name);
  });
});

describe('an item of QTI 2', () => {
  const old = `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="t" adaptive="false" timeDependent="false">
  <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="directedPair">
    <correctResponse><value>A X</value></correctResponse>
    <mapping defaultValue="-1" lowerBound="0"><mapEntry mapKey="A X" mappedValue="2"/></mapping>
  </responseDeclaration>
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
  <itemBody><p class="x">Text <math xmlns="http://www.w3.org/1998/Math/MathML"/></p>
    <matchInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="0">
      <simpleMatchSet><simpleAssociableChoice identifier="A" matchMax="1">A</simpleAssociableChoice></simpleMatchSet>
      <simpleMatchSet><simpleAssociableChoice identifier="X" matchMax="1">X</simpleAssociableChoice></simpleMatchSet>
    </matchInteraction></itemBody>
  <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>
</assessmentItem>`;
  const current = old
    .replace(/<math.*?\/>/, '<math xmlns="http://www.w3.org/1998/Math/MathML"/>')
    .replace('imsqti_v2p1"', 'imsqtiasi_v3p0"')
    .replace(/<(\/?)([a-zA-Z]+)/g, (_, slash: string, name: string) =>
      name === 'p' || name === 'math' ? `<${slash}${name}` : `<${slash}qti-${kebab(name)}`,
    )
    .replace(/ ([a-zA-Z]+)="/g, (_, name: string) => ` ${kebab(name)}="`);

  it('is read just as the same item of QTI 3', () => {
    const [fromOld, fromNew] = [parseItem(old, 'f'), parseItem(current, 'f')];
    expect(current).toContain('qti-simple-associable-choice identifier="A" match-max="1"');
    expect(fromOld.item).toEqual(fromNew.item);
    expect(fromOld.problems.map((problem) => problem.code)).toEqual(['body-element-not-allowed']);
  });

  it('keeps XHTML and other vocabularies, lines and the names as written', () => {
    const read = readXml(old);
    const elements = read.ok ? [...elementsWithin(upgradeToQti3(read.value))] : [];
    const find = (written: string) => elements.find((element) => element.written === written);
    expect(find('p')).toMatchObject({ name: 'p', attributes: { class: 'x' } });
    expect(find('math')?.name).toBe('math');
    expect(find('mapEntry')).toMatchObject({
      name: 'qti-map-entry',
      attributes: { 'map-key': 'A X', 'mapped-value': '2' },
      line: 4,
    });
  });

  it('is left alone if it is of QTI 3 already', () => {
    const read = readXml(current);
    if (!read.ok) throw new Error(read.error.code);
    expect(upgradeToQti3(read.value)).toBe(read.value);
  });
});
