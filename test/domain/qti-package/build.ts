import { createHash } from 'node:crypto';
import { readPackage } from '../../../main/domain/qti/package.ts';
import type { ExamPackage } from '../../../main/domain/qti/package-model.ts';
import type { PackageProblem } from '../../../main/domain/qti/package-problem.ts';

/** Builds small exam packages in memory, right ones and wrong ones. */

export const sha256 = (input: string | Uint8Array): string =>
  createHash('sha256').update(input).digest('hex');

const QTI = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';

export const policy = {
  schema: 'invigil-policy/1',
  time: { terms: 60, tutorial: 60, items: 600, survey: 60 },
  terms: { 'zh-CN': '条款', en: 'Terms' },
};

const matchCorrect =
  '<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>';

export const score = (maximum: number): string =>
  `<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="${maximum}">
     <qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>`;

/** An item of any content; `lang` goes into xml:lang. */
export const item = (
  identifier: string,
  parts: {
    readonly declarations: string;
    readonly body: string;
    readonly processing?: string;
    readonly lang?: string;
  },
): string =>
  `<qti-assessment-item xmlns="${QTI}" identifier="${identifier}" title="${identifier}" xml:lang="${parts.lang ?? 'en'}" adaptive="false" time-dependent="false">
${parts.declarations}
<qti-item-body>${parts.body}</qti-item-body>
${parts.processing ?? matchCorrect}
</qti-assessment-item>`;

/** A choice of A, B, C, D. */
export const choiceItem = (
  identifier: string,
  more: {
    readonly key?: string;
    readonly lang?: string;
    readonly text?: string;
    readonly shuffle?: boolean;
    readonly fixed?: string;
    readonly max?: number;
    readonly choices?: readonly string[];
    readonly before?: string;
  } = {},
): string => {
  const choices = more.choices ?? ['A', 'B', 'C', 'D'];
  return item(identifier, {
    lang: more.lang ?? 'en',
    declarations: `<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
      <qti-correct-response><qti-value>${more.key ?? 'A'}</qti-value></qti-correct-response></qti-response-declaration>${score(1)}`,
    body: `${more.before ?? ''}<qti-choice-interaction response-identifier="RESPONSE" shuffle="${more.shuffle ?? true}" max-choices="${more.max ?? 1}">
      <qti-prompt>${more.text ?? identifier}</qti-prompt>
      ${choices.map((one) => `<qti-simple-choice identifier="${one}"${one === more.fixed ? ' fixed="true"' : ''}>${one} ${more.lang ?? 'en'}</qti-simple-choice>`).join('\n')}
      </qti-choice-interaction>`,
  });
};

export const essayItem = (identifier: string, lang = 'en', maximum = 6): string =>
  item(identifier, {
    lang,
    declarations: `<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string"/>
      <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="${maximum}" external-scored="human"/>`,
    body: '<qti-extended-text-interaction response-identifier="RESPONSE" expected-lines="5"><qti-prompt>Why?</qti-prompt></qti-extended-text-interaction>',
    processing: '',
  });

export const ref = (identifier: string, weight = 1, more = '', folder = 'items'): string =>
  `<qti-assessment-item-ref identifier="${identifier}" href="${folder}/${identifier}.xml" ${more}><qti-weight identifier="WEIGHT" value="${weight}"/></qti-assessment-item-ref>`;

export const section = (identifier: string, content: string, more = ''): string =>
  `<qti-assessment-section identifier="${identifier}" title="${identifier}" visible="true" ${more}>${content}</qti-assessment-section>`;

const weightedSum = `<qti-outcome-processing><qti-set-outcome-value identifier="SCORE"><qti-sum>
  <qti-test-variables variable-identifier="SCORE" weight-identifier="WEIGHT"/></qti-sum></qti-set-outcome-value></qti-outcome-processing>`;

export const test = (
  sections: string,
  more: {
    readonly lang?: string;
    readonly identifier?: string;
    readonly title?: string;
    readonly part?: string;
    readonly before?: string;
    readonly outcomes?: string;
  } = {},
): string =>
  `<qti-assessment-test xmlns="${QTI}" identifier="${more.identifier ?? 'exam'}" title="${more.title ?? 'Exam'}" xml:lang="${more.lang ?? 'en'}">
  <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
  ${more.before ?? ''}
  <qti-test-part identifier="part" ${more.part ?? 'navigation-mode="nonlinear" submission-mode="simultaneous"'}>${sections}</qti-test-part>
  ${more.outcomes ?? weightedSum}
</qti-assessment-test>`;

/** Text files of a package by path. */
export type Texts = Readonly<Record<string, string | Uint8Array>>;

const kindOf = (path: string, content: string | Uint8Array): string => {
  if (!path.endsWith('.xml') || typeof content !== 'string') return 'webcontent';
  const kind = /<(?:qti-)?assessment-?(test|item|stimulus)\b/i.exec(content)?.[1]?.toLowerCase();
  return kind === undefined ? 'webcontent' : `imsqti_${kind}_xmlv3p0`;
};

/** A manifest that lists every file once. */
export const manifestFor = (texts: Texts): string =>
  `<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="m"><resources>
${Object.entries(texts)
  .map(
    ([path, content], i) =>
      `<resource identifier="r${i}" type="${kindOf(path, content)}" href="${path}"><file href="${path}"/></resource>`,
  )
  .join('\n')}
</resources></manifest>`;

/** The files of a package; manifest and policy are added unless they are given. */
export const filesOf = (texts: Texts): ReadonlyMap<string, Uint8Array> => {
  const all = {
    'imsmanifest.xml': manifestFor(texts),
    'policy.json': JSON.stringify(policy),
    ...texts,
  };
  return new Map(
    Object.entries(all).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
};

/** A small right exam in English: two sections of choices. */
export const smallExam = (): Texts => ({
  'test.xml': test(
    section('s1', ref('i1') + ref('i2', 2)) + section('s2', ref('i3') + ref('i4', 0.5)),
  ),
  'items/i1.xml': choiceItem('i1', { key: 'A' }),
  'items/i2.xml': choiceItem('i2', { key: 'B' }),
  'items/i3.xml': choiceItem('i3', { key: 'C' }),
  'items/i4.xml': choiceItem('i4', { key: 'D' }),
});

/** The same in two languages. */
export const bilingualExam = (): Record<string, string> => ({
  'test.en.xml': test(section('s1', ref('i1', 1, '', 'en') + ref('i2', 1, '', 'en')), {
    title: 'Cloud',
  }),
  'test.zh.xml': test(section('s1', ref('i1', 1, '', 'zh') + ref('i2', 1, '', 'zh')), {
    title: '云',
    lang: 'zh-CN',
  }),
  'en/i1.xml': choiceItem('i1'),
  'en/i2.xml': choiceItem('i2'),
  'zh/i1.xml': choiceItem('i1', { lang: 'zh-CN', text: '一' }),
  'zh/i2.xml': choiceItem('i2', { lang: 'zh-CN', text: '二' }),
});

/** Reads a package that must be right. */
export const readRight = (texts: Texts): ExamPackage => {
  const read = readPackage(filesOf(texts), { sha256 });
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.error, null, 1)}`);
  return read.value;
};

/** Problems of a package that must be refused. */
export const readWrong = (files: ReadonlyMap<string, Uint8Array>): readonly PackageProblem[] => {
  const read = readPackage(files, { sha256 });
  if (read.ok) throw new Error('the package was read');
  return read.error;
};

/** The problems of one code, for short assertions. */
export const withCode = (
  problems: readonly PackageProblem[],
  code: PackageProblem['code'],
): readonly PackageProblem[] => problems.filter((problem) => problem.code === code);
