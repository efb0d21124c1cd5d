import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { FileProblem } from '../../main/adapters/files/file-problem.ts';
import type { ZipProblemCode } from '../../main/adapters/files/zip-problem.ts';
import type { Alteration, OpenFailure } from '../../main/adapters/sqlite/failures.ts';
import {
  type Booking,
  bookingFields,
  bookingStatuses,
  deliveries,
  examLanguages,
} from '../../main/domain/booking/booking.ts';
import { parseBookings } from '../../main/domain/booking/parse-table.ts';
import type { RowProblemCode } from '../../main/domain/booking/table.ts';
import type { ResponsesFileProblem } from '../../main/domain/grading/responses-file.ts';
import { documentTypes } from '../../main/domain/identity/document.ts';
import type { Part, Rule } from '../../main/domain/log/rules.ts';
import { packageProblems } from '../../main/domain/qti/package-problem.ts';
import { itemProblems } from '../../main/domain/qti/problem.ts';
import type { XmlProblem } from '../../main/domain/xml/guard.ts';
import { problems as en } from '../../preload/texts/en/problems.ts';
import { start as startEn } from '../../preload/texts/en/start.ts';
import { bytesInWords, sayField, sayProblem } from '../../preload/texts/say-problem.ts';
import { sentence, sentencesOf } from '../../preload/texts/sentence.ts';
import { problems as zh } from '../../preload/texts/zh-CN/problems.ts';
import { start as startZh } from '../../preload/texts/zh-CN/start.ts';

/** Every member of a union of codes: the compiler refuses one that is missing or superfluous. */
const all = <Code extends string>(codes: Readonly<Record<Code, null>>): readonly Code[] =>
  Object.keys(codes) as Code[];

const rows = all<RowProblemCode>({
  raggedRow: null,
  notAnObject: null,
  notText: null,
  noHeader: null,
  columnMissing: null,
  columnTwice: null,
  columnUnknown: null,
  missing: null,
  tooLong: null,
  controlCharacter: null,
  notAChoice: null,
  notAPercentage: null,
  format: null,
  numberEmpty: null,
  numberScientific: null,
  numberLength: null,
  numberCharacters: null,
  numberFifteenDigits: null,
  numberArea: null,
  numberDateOfBirth: null,
  numberBornInFuture: null,
  numberCheckDigit: null,
  numberResidencePermit: null,
  numberPermanentResidence: null,
  timeFormat: null,
  timeOfDayMissing: null,
  timeNotReal: null,
  timeSkipped: null,
  timeAmbiguous: null,
  confirmationTwice: null,
  examCodeTwice: null,
  bookingUsed: null,
});

const files = all<FileProblem['code']>({
  fileUnreadable: null,
  fileTooLarge: null,
  fileEmpty: null,
  fileIsWorkbook: null,
  encodingUnknown: null,
  encodingBroken: null,
  recordTooLong: null,
  tooManyRows: null,
  tooManyColumns: null,
  quoteMisplaced: null,
  jsonSyntax: null,
  jsonShape: null,
});

const zips = all<ZipProblemCode>({
  zipUnreadable: null,
  zipDamaged: null,
  zipTooLarge: null,
  zipTooManyEntries: null,
  zipEntryTooLarge: null,
  zipTotalTooLarge: null,
  zipRatio: null,
  zipOverlap: null,
  zipHeadersDisagree: null,
  zipSizeMismatch: null,
  zipChecksum: null,
  zipEncrypted: null,
  zipCompressionMethod: null,
  zipNotAFile: null,
  zipPathTooLong: null,
  zipPathEncoding: null,
  zipPathCharacters: null,
  zipPathAbsolute: null,
  zipPathEscapes: null,
  zipPathEmptyPart: null,
  zipDuplicate: null,
});

const xml = all<XmlProblem['code']>({
  'xml-too-long': null,
  'xml-too-deep': null,
  'xml-too-many-elements': null,
  'xml-doctype': null,
  'xml-encoding': null,
  'xml-entity': null,
  'xml-include': null,
  'xml-malformed': null,
  'xml-unknown-prefix': null,
});

const responses = all<ResponsesFileProblem['code']>({
  'responses-not-json': null,
  'responses-key': null,
  'responses-other-exam': null,
  'responses-other-package': null,
  'responses-seed-or-form': null,
  'responses-form-not-of-exam': null,
  'responses-item-not-in-form': null,
  'responses-response-invalid': null,
  'responses-rating-out-of-range': null,
  'responses-nothing-left': null,
});

const rules = all<Rule>({
  'not-utf8': null,
  'not-canonical': null,
  'line-unknown': null,
  'line-order': null,
  'line-end': null,
  'seal-missing': null,
  'seal-digest': null,
  'seal-uncertified': null,
  'seal-signature': null,
  'field-type': null,
  'centre-key-differs': null,
  'certificate-centre': null,
  'certificate-signature': null,
  'no-events': null,
  'stream-differs': null,
  sequence: null,
  'prev-differs': null,
  'hash-differs': null,
  'epoch-jump': null,
  'station-jump': null,
  'handover-data': null,
  'commitment-differs': null,
  'data-missing': null,
  'checkpoint-differs': null,
  'checkpoint-uncertified': null,
  'checkpoint-signature': null,
  'tail-missing': null,
  'head-unsigned': null,
  'redaction-differs': null,
  'redaction-uncertified': null,
  'redaction-signature': null,
});

const parts = all<Part>({
  header: null,
  certificate: null,
  event: null,
  checkpoint: null,
  witness: null,
  redaction: null,
  blob: null,
  seal: null,
  line: null,
});

const alterations = all<Alteration['rule']>({
  'events-missing': null,
  'stream-missing': null,
  'head-forged': null,
  'event-missing': null,
  'event-hash': null,
  'event-place': null,
  'event-link': null,
  'event-data': null,
  'key-forged': null,
  'document-forged': null,
});

const openings = all<OpenFailure['code']>({
  'store-in-use': null,
  'disk-full': null,
  unwritable: null,
  'store-missing': null,
  'not-a-store': null,
  'store-newer': null,
  'store-damaged': null,
  'store-altered': null,
  'wrong-key': null,
  'key-unavailable': null,
});

const issues = all<z.core.$ZodIssue['code'] | 'out_of_range'>({
  invalid_type: null,
  too_big: null,
  too_small: null,
  invalid_format: null,
  not_multiple_of: null,
  unrecognized_keys: null,
  invalid_union: null,
  invalid_key: null,
  invalid_element: null,
  invalid_value: null,
  custom: null,
  out_of_range: null,
});

/** Codes of every PlainError that the sources throw; those put together are spelled out. */
const plainErrors = (): readonly string[] => {
  const main = fileURLToPath(new URL('../../main', import.meta.url));
  const thrown = readdirSync(main, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [
      ...readFileSync(join(main, path), 'utf8').matchAll(/new PlainError\(\s*['`]([^'`]+)['`]/g),
    ])
    .map(([, code]) => code ?? '');
  const made: Readonly<Record<string, readonly string[]>> = {
    // main/ports/blob-store.ts and main/ports/secrets.ts
    'exam-part-${bytes.error}': ['exam-part-missing', 'exam-part-erased', 'exam-part-altered'],
    'signing-key-${secret.error}': ['signing-key-altered', 'signing-key-unreadable'],
  };
  return [...new Set(thrown.flatMap((code) => made[code] ?? [code]))];
};

const flat = (texts: object, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flat(value, `${path}${key}.`)
      : [[path + key, String(value)] as const],
  );

const valuesIn = (words: string): readonly string[] =>
  [...new Set([...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort();

const texts = { 'zh-CN': zh, en } as const;

describe.each(['zh-CN', 'en'] as const)('the sentences for problems in %s', (locale) => {
  const { imported, ...groups } = texts[locale];
  const start = { 'zh-CN': startZh, en: startEn }[locale].failure;

  it('has one for everything that an import can find, and no other', () => {
    const codes = [
      ...rows,
      ...files,
      ...zips,
      ...xml,
      ...Object.keys(packageProblems),
      ...Object.keys(itemProblems),
    ];
    expect(Object.keys(imported).sort()).toEqual([...new Set(codes)].sort());
  });

  it('has one for everything else that a file, evidence or a changed store can show', () => {
    expect(Object.keys(groups.responses).sort()).toEqual([...responses].sort());
    expect(Object.keys(groups.evidence).sort()).toEqual([...rules].sort());
    expect(Object.keys(groups.parts).sort()).toEqual([...parts].sort());
    expect(Object.keys(groups.alteration).sort()).toEqual([...alterations].sort());
    expect(Object.keys(groups.issues).sort()).toEqual([...issues].sort());
  });

  it('names every field of a booking and every choice of a cell', () => {
    expect(Object.keys(groups.fields)).toEqual([...bookingFields]);
    const choices = [...documentTypes, ...deliveries, ...bookingStatuses, ...examLanguages];
    expect(Object.keys(groups.choices)).toEqual(choices);
  });

  it('says every reason for which a store does not open or a part of it is gone, once', () => {
    const codes = [...new Set([...openings, ...plainErrors()])];
    expect(plainErrors().length).toBeGreaterThan(8);
    expect(codes.filter((code) => !(code in start) && !(code in groups.store))).toEqual([]);
    expect(Object.keys(groups.store).filter((code) => code in start)).toEqual([]);
    expect(Object.keys(groups.store).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('says everything to its end', () => {
    for (const [path, words] of flat(imported)) {
      expect(words, path).toMatch(locale === 'en' ? /[.?]$/ : /[。？]$/);
      if (locale === 'en') expect(words, path).not.toMatch(/[\u3000-\u9fff]/);
    }
  });
});

describe('problems in words', () => {
  it('names the same values in both languages', () => {
    const english = new Map(flat(en));
    for (const [path, words] of flat(zh)) {
      expect(valuesIn(english.get(path) ?? ''), path).toEqual(valuesIn(words));
    }
  });

  it('shows a question mark for a value that is not there, never the braces', () => {
    expect(sentence('{{a}} and {{b}}', { a: 1 })).toBe('1 and ?');
  });

  it('says which code it does not know', () => {
    expect(sayProblem(sentencesOf(en), { code: 'toString', values: {} })).toContain('toString');
  });

  it('puts sizes, choices and issues into words', () => {
    const say = sentencesOf(en);
    expect(bytesInWords(33_554_432)).toBe('32 MB');
    expect(sayProblem(say, { code: 'zipTooLarge', values: { max: 209_715_200 } })).toContain(
      '200 MB',
    );
    const choice = { code: 'notAChoice', values: { allowed: 'centre, remote' } };
    expect(sayProblem(sentencesOf(zh), choice)).toContain('考点、远程');
    expect(sayProblem(say, { code: 'policy-key', values: { issue: 'invalid_type' } })).toContain(
      'missing',
    );
    expect(sayField(say, 'startsAt')).toBe('Start');
    expect(sayField(say, 'qti-choice-interaction')).toBe('qti-choice-interaction');
  });

  it('says the problems of real rows with all their values and without what is in the cells', () => {
    const columns = ['confirmation', 'order', 'exam', 'nameZh', 'documentType', 'documentNumber'];
    const more = ['startsAt', 'centre', 'extraTimePercent', 'delivery', 'unknown column'];
    const bad = ['!', 'ZZZ secret', '考', '', 'xx', '1', 'yesterday', '', '900', 'by post', ''];
    const named = ['AB12', 'o1', 'e1', '张伟', 'residentIdentityCard', '11010119900307'];
    const time = ['2026-02-30 09:00', 'C1', '0', 'centre', ''];
    const { problems, warnings } = parseBookings(
      {
        columns: [...columns, ...more],
        headerLine: 1,
        counting: 'lines',
        problems: [],
        rows: [
          { line: 2, cells: bad },
          { line: 3, cells: [...named, ...time] },
          { line: 4, cells: [...named, ...time] },
        ],
      },
      { today: '2026-11-20', zone: 'Asia/Shanghai' },
    );
    expect(problems.length).toBeGreaterThan(8);
    for (const problem of [...problems, ...warnings]) {
      for (const area of [zh, en]) {
        const said = sayProblem(sentencesOf(area), problem);
        expect(said, problem.code).not.toMatch(/\{\{|\?(?!$)|secret|11010119900307/);
      }
    }
  });

  it('knows the fields that a change can name', () => {
    const field: keyof Booking = 'nameZh';
    expect(sayField(sentencesOf(zh), field)).toBe('姓名');
  });
});
