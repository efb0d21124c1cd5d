import { filesOf, item, ref, section, test as testXml } from '../domain/qti-package/build.ts';

/**
 * An exam in both languages with every kind of interaction, whose keys, rules and feedback bear
 * marks that nothing else in the world bears. What candidates may see bears a mark of its own, so
 * that a search which finds nothing is known to look in the right place.
 */

/** In every prompt: this one has to be found. */
export const seenMark = 'MARK-SEEN-51D0';

let made = 0;
const marks: string[] = [];
/** A mark for a place that holds any text or a name. */
const text = (): string => {
  made += 1;
  const mark = `MARKKEY7F3A${String(made).padStart(3, '0')}`;
  marks.push(mark);
  return mark;
};
/** The same for a place that holds a number. */
const figure = (): string => {
  made += 1;
  // A 1 at the end: zeros there would be lost.
  const mark = `7319482${String(made).padStart(3, '0')}1`;
  marks.push(mark);
  return mark;
};

const outcome = (identifier: string, maximum: string): string =>
  `<qti-outcome-declaration identifier="${identifier}" cardinality="single" base-type="float" normal-maximum="${maximum}"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>`;

/** An outcome that shows feedback, with feedback of every kind, and rubrics for others than candidates. */
const feedback = () => {
  const [name, identifier] = [text(), text()];
  return {
    declaration: `<qti-outcome-declaration identifier="${name}" cardinality="single" base-type="identifier"><qti-default-value><qti-value>${text()}</qti-value></qti-default-value></qti-outcome-declaration>`,
    body: `<qti-rubric-block use="scoring" view="scorer"><qti-content-body><p>${text()}</p></qti-content-body></qti-rubric-block>
      <qti-feedback-block outcome-identifier="${name}" identifier="${identifier}" show-hide="show"><qti-content-body><p>${text()}</p></qti-content-body></qti-feedback-block>`,
    rule: `<qti-set-outcome-value identifier="${name}"><qti-base-value base-type="identifier">${identifier}</qti-base-value></qti-set-outcome-value>`,
    modal: `<qti-modal-feedback outcome-identifier="${name}" identifier="${identifier}" show-hide="show" title="${text()}"><qti-content-body>${text()}</qti-content-body></qti-modal-feedback>`,
  };
};

const response = (
  cardinality: string,
  base: string,
  correct: readonly string[],
  more = '',
): string =>
  `<qti-response-declaration identifier="RESPONSE" cardinality="${cardinality}" base-type="${base}"><qti-correct-response>${correct.map((value) => `<qti-value>${value}</qti-value>`).join('')}</qti-correct-response>${more}</qti-response-declaration>`;

const mapping = (entries: readonly string[]): string =>
  `<qti-mapping lower-bound="-0.${figure()}" upper-bound="1" default-value="-0.${figure()}">${entries.map((key) => `<qti-map-entry map-key="${key}" mapped-value="0.${figure()}"/>`).join('')}</qti-mapping>`;

type Parts = {
  readonly declarations: string;
  readonly body: (prompt: string) => string;
  readonly rules: string;
};

const choices = (name: string, identifiers: readonly string[]): string =>
  identifiers.map((one) => `<${name} identifier="${one}">${one} ${one}</${name}>`).join('');

const mapped =
  '<qti-set-outcome-value identifier="SCORE"><qti-map-response identifier="RESPONSE"/></qti-set-outcome-value>';
const matched = (value: string) =>
  `<qti-response-condition><qti-response-if><qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">0.${value}</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition>`;
const image = (name: string) =>
  `<p><img src="../images/${name}.svg" alt="${name}" width="40" height="40"/></p>`;

const kinds: Readonly<Record<string, () => Parts>> = {
  single: () => ({
    declarations: response('single', 'identifier', ['B'], mapping(['A', 'B'])),
    body: (prompt) =>
      `${image('shown')}<qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="1"><qti-prompt>${prompt}</qti-prompt>${choices('qti-simple-choice', ['A', 'B', 'C'])}</qti-choice-interaction>`,
    rules: mapped,
  }),
  several: () => ({
    declarations: response('multiple', 'identifier', ['A', 'C'], mapping(['A', 'C'])),
    body: (prompt) =>
      `<qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="0"><qti-prompt>${prompt}</qti-prompt>${choices('qti-simple-choice', ['A', 'B', 'C', 'D'])}</qti-choice-interaction>`,
    rules: mapped,
  }),
  order: () => ({
    declarations: response('ordered', 'identifier', ['C', 'A', 'B']),
    body: (prompt) =>
      `<qti-order-interaction response-identifier="RESPONSE" shuffle="true"><qti-prompt>${prompt}</qti-prompt>${choices('qti-simple-choice', ['A', 'B', 'C'])}</qti-order-interaction>`,
    rules: matched(figure()),
  }),
  match: () => ({
    declarations: response(
      'multiple',
      'directedPair',
      ['S1 T2', 'S2 T1'],
      mapping(['S1 T2', 'S2 T1']),
    ),
    body: (prompt) =>
      `<qti-match-interaction response-identifier="RESPONSE" shuffle="true" max-associations="2"><qti-prompt>${prompt}</qti-prompt><qti-simple-match-set>${['S1', 'S2'].map((one) => `<qti-simple-associable-choice identifier="${one}" match-max="1">${one}</qti-simple-associable-choice>`).join('')}</qti-simple-match-set><qti-simple-match-set>${['T1', 'T2'].map((one) => `<qti-simple-associable-choice identifier="${one}" match-max="1">${one}</qti-simple-associable-choice>`).join('')}</qti-simple-match-set></qti-match-interaction>`,
    rules: mapped,
  }),
  inline: () => ({
    declarations: response('single', 'identifier', ['B']),
    body: (prompt) =>
      `<p>${prompt} <qti-inline-choice-interaction response-identifier="RESPONSE" shuffle="true">${choices('qti-inline-choice', ['A', 'B'])}</qti-inline-choice-interaction>.</p>`,
    rules: matched(figure()),
  }),
  words: () => ({
    declarations: response('single', 'string', [text()], mapping([text(), text()])),
    body: (prompt) =>
      `<p>${prompt} <qti-text-entry-interaction response-identifier="RESPONSE" expected-length="12"/></p>`,
    rules: `${mapped}<qti-response-condition><qti-response-if><qti-string-match case-sensitive="false"><qti-variable identifier="RESPONSE"/><qti-base-value base-type="string">${text()}</qti-base-value></qti-string-match><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition>`,
  }),
  number: () => ({
    declarations: response('single', 'float', [`3.${figure()}`]),
    body: (prompt) =>
      `<p>${prompt} <qti-text-entry-interaction response-identifier="RESPONSE" expected-length="8"/></p>`,
    rules: `<qti-response-condition><qti-response-if><qti-equal tolerance-mode="absolute" tolerance="0.${figure()} 0.${figure()}"><qti-correct identifier="RESPONSE"/><qti-variable identifier="RESPONSE"/></qti-equal><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition>`,
  }),
};

const markedItem = (identifier: string, parts: Parts) => {
  const told = feedback();
  const title = text();
  return (lang: string): string =>
    item(identifier, {
      lang,
      declarations: `${parts.declarations}${outcome('SCORE', '1')}${told.declaration}`,
      body: `${told.body}${parts.body(`${seenMark} ${identifier} ${lang}`)}`,
      processing: `<qti-response-processing>${parts.rules}${told.rule}</qti-response-processing>${told.modal}`,
    }).replace(`title="${identifier}"`, `title="${title}"`);
};

const essay = (() => {
  const rubric = text();
  return (lang: string): string =>
    item('essay', {
      lang,
      declarations: `<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string"/><qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="3" external-scored="human"/>`,
      body: `<qti-rubric-block use="scoring" view="scorer"><qti-content-body><p>${rubric}</p></qti-content-body></qti-rubric-block><qti-extended-text-interaction response-identifier="RESPONSE" expected-lines="4"><qti-prompt>${seenMark} essay ${lang}</qti-prompt></qti-extended-text-interaction>`,
      processing: '',
    });
})();

/** One of these two is drawn; the picture of the other is nobody's business. */
const pool = (name: string) =>
  markedItem(name, {
    declarations: response('single', 'identifier', ['B']),
    body: (prompt) =>
      `${image(name)}<qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="1"><qti-prompt>${prompt}</qti-prompt>${choices('qti-simple-choice', ['A', 'B'])}</qti-choice-interaction>`,
    rules: matched(figure()),
  });

const items: Readonly<Record<string, (lang: string) => string>> = {
  ...Object.fromEntries(
    Object.entries(kinds).map(([name, make]) => [name, markedItem(name, make())]),
  ),
  essay,
  pool1: pool('pool1'),
  pool2: pool('pool2'),
};

const svg = (name: string, colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><title>${name}</title><rect width="4" height="4" fill="${colour}"/></svg>`;

const tests = (lang: string, folder: string): string => {
  const fixed = Object.keys(items).filter((name) => !name.startsWith('pool'));
  const refs = (names: readonly string[]) => names.map((name) => ref(name, 1, '', folder)).join('');
  return testXml(
    section('kinds', refs(fixed)) +
      section(
        'pool',
        `<qti-selection select="1"/><qti-ordering shuffle="true"/>${refs(['pool1', 'pool2'])}`,
      ),
    { lang, identifier: 'marked', title: `Marked ${lang}` },
  );
};

/** The files of the package. */
export const markedFiles = filesOf({
  'policy.json': JSON.stringify({
    schema: 'invigil-policy/1',
    time: { terms: 120, tutorial: 120, items: 600, survey: 60 },
    release: { after: 0 },
    terms: { 'zh-CN': '条款', en: 'Terms' },
  }),
  'test.zh.xml': tests('zh-CN', 'zh'),
  'test.en.xml': tests('en', 'en'),
  ...Object.fromEntries(
    Object.entries(items).flatMap(([name, make]) => [
      [`zh/${name}.xml`, make('zh-CN')],
      [`en/${name}.xml`, make('en')],
    ]),
  ),
  'images/shown.svg': svg('shown', 'teal'),
  'images/pool1.svg': svg('pool1', 'navy'),
  'images/pool2.svg': svg('pool2', 'gold'),
});

/** Everything that must never reach a candidate's window. */
export const secretMarks: readonly string[] = marks;
