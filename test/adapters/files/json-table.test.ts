import { describe, expect, it } from 'vitest';
import { readJsonTable } from '../../../main/adapters/files/json-table.ts';
import { readTableFile } from '../../../main/adapters/files/table-file.ts';
import { defaultTableLimits } from '../../../main/adapters/files/table-limits.ts';
import { utf8 } from './bytes.ts';

const read = async (text: string, limits = defaultTableLimits) => {
  const table = await readJsonTable(utf8(text), limits);
  return table.ok ? table.value : table.error;
};

describe('reading JSON files of bookings (R-B1)', () => {
  it('names the line of a syntax error where the engine tells it, and never quotes the file', async () => {
    expect(await read('[\n{"a": 1 "b": 2}]')).toEqual({ code: 'jsonSyntax', values: { line: 2 } });
    expect(await read('[\n{"confirmation": SECRET}]')).toEqual({ code: 'jsonSyntax', values: {} });
    expect(await read('  ')).toMatchObject({ code: 'fileEmpty' });
  });

  it('refuses what is no list of bookings', async () => {
    for (const text of ['{}', '"x"', 'null', '{"bookings": {}}', '7']) {
      expect(await read(text)).toMatchObject({ code: 'jsonShape' });
    }
  });

  it('refuses too many entries, too many keys and too large a file', async () => {
    const limits = { ...defaultTableLimits, maxRows: 1, maxColumns: 2, maxBytes: 30 };
    expect(await read('[{},{}]', limits)).toMatchObject({ code: 'tooManyRows' });
    expect(await read('[{"a":1,"b":2,"c":3}]', limits)).toMatchObject({ code: 'tooManyColumns' });
    expect(await read(`[${' '.repeat(40)}]`, limits)).toMatchObject({ code: 'fileTooLarge' });
  });

  it('names entries that are no objects and values that are no text, and reads the others', async () => {
    expect(await read('[1, null, [], {"a": {"b": 1}}, {"a": [1]}, {"a": "x"}]')).toEqual({
      columns: ['a'],
      headerLine: 0,
      counting: 'entries',
      rows: [{ line: 6, cells: ['x'] }],
      problems: [
        { line: 1, field: null, code: 'notAnObject', values: {} },
        { line: 2, field: null, code: 'notAnObject', values: {} },
        { line: 3, field: null, code: 'notAnObject', values: {} },
        { line: 4, field: null, code: 'notText', values: { column: 'a' } },
        { line: 5, field: null, code: 'notText', values: { column: 'a' } },
      ],
    });
  });

  it('reads entries whose keys differ, numbers, nulls and lists of text', async () => {
    const rows = [{ a: 1, b: null }, { c: ['x', 'y'] }, { ['__proto__']: 'p', a: true }];
    expect(await read(JSON.stringify({ bookings: rows }))).toMatchObject({
      columns: ['a', 'b', 'c', '__proto__'],
      rows: [{ cells: ['1', ''] }, { cells: ['', '', 'x;y'] }, { cells: ['true', '', '', 'p'] }],
    });
  });

  it('is chosen by the name of the file', async () => {
    const json = await readTableFile('Bookings.JSON', utf8('[{"a":"1"}]'));
    expect(json).toMatchObject({ ok: true, value: { encoding: 'json' } });
    const csv = await readTableFile('bookings.txt', utf8('a\n1\n'));
    expect(csv).toMatchObject({ ok: true, value: { encoding: 'utf-8' } });
  });
});
