import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CaseReport, runCases } from '../../main/domain/qti/cases.ts';
import { parseItem } from '../../main/domain/qti/parse-item.ts';
import { testData } from '../support/data.ts';

/**
 * Cases that do not agree with us, each with the reason. The standard wins over the file. A case
 * that starts to agree fails its test, so that this list can't outlive its reasons.
 */
const exceptions: Readonly<Record<string, string>> = {
  'mapResponse_bounds_default_duplicates / duplicate responses are counted (and then clamped)':
    'contradicts QTI §mapResponse, by which a value that occurs twice counts once: 10, not 15',
  'outcomeProcessing_outcomeMinimum / outcomeMinimum_is_rejected_item_only':
    'is marked xfail: outcomeMinimum belongs to tests, an item that uses it is refused',
  'responseProcessing_xiInclude / xi_include_is_rejected_for_now':
    'is marked xfail: rules in another file are not included, the item is refused',
};

const data = testData('qti-cases');

const reportsOf = (folder: string, id: string): readonly CaseReport[] => {
  const item = parseItem(readFileSync(join(folder, id, 'item.xml'), 'utf8'), `${id}/item.xml`);
  const json: unknown = JSON.parse(readFileSync(join(folder, id, 'cases.json'), 'utf8'));
  const report = runCases(item, json);
  if (!report.ok) throw new Error(`${id}: ${report.error.code} at ${report.error.path}`);
  return report.value.cases;
};

if ('missing' in data)
  it.skip(`scores 60 public items as their cases say (R-G1) - ${data.missing}`, () => {});
else {
  const ids = readdirSync(data.folder)
    .filter((name) => statSync(join(data.folder, name)).isDirectory())
    .sort();
  const seen = new Set<string>();

  describe('the cases of 60 public items (R-G1)', () => {
    for (const id of ids)
      for (const report of reportsOf(data.folder, id)) {
        const name = `${id} / ${report.name}`;
        const reason = exceptions[name];
        seen.add(name);
        if (reason === undefined)
          it(`${name} agrees`, () => {
            expect(report.differences).toEqual([]);
          });
        else
          it(`${name} does not agree: it ${reason}`, () => {
            expect(report.agrees).toBe(false);
            expect(report.xfail !== null).toBe(reason.startsWith('is marked xfail'));
          });
      }
  });

  describe('the exceptions', () => {
    it('are all cases that there are', () => {
      expect(Object.keys(exceptions).filter((name) => !seen.has(name))).toEqual([]);
    });

    it('are all that does not agree, among 60 items and 181 cases', () => {
      expect(ids.length).toBe(60);
      expect(seen.size).toBe(181);
    });

    it('give 10 for a value that is mapped twice (QTI §mapResponse)', () => {
      const reports = reportsOf(data.folder, 'mapResponse_bounds_default_duplicates');
      expect(reports.map((report) => report.score)).toEqual([2, 2, 15, 10]);
    });

    it('refuse what they refuse by name', () => {
      const codes = ['outcomeProcessing_outcomeMinimum', 'responseProcessing_xiInclude'].map(
        (id) => reportsOf(data.folder, id)[0]?.differences[0]?.name,
      );
      expect(codes).toEqual(['test-only-expression', 'xml-include']);
    });
  });

  it('gives the same outcomes when it is run again', () => {
    const all = () => ids.flatMap((id) => reportsOf(data.folder, id));
    expect(all()).toEqual(all());
  });

  it('keeps every item unchanged when it is stored as JSON', () => {
    for (const id of ids) {
      const { item } = parseItem(readFileSync(join(data.folder, id, 'item.xml'), 'utf8'), id);
      expect(JSON.parse(JSON.stringify(item))).toEqual(item);
    }
  });
}
