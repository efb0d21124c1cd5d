import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileSource } from '../../../main/adapters/files/bounded-read.ts';
import { readCsvTable } from '../../../main/adapters/files/csv-table.ts';
import { type CsvCell, writeCsv } from '../../../main/adapters/files/csv-writer.ts';
import { defaultTableLimits } from '../../../main/adapters/files/table-limits.ts';
import { gb18030, utf8, utf16be, utf16le } from './bytes.ts';

const read = async (source: FileSource | string, limits = defaultTableLimits) => {
  const csv = await readCsvTable(typeof source === 'string' ? utf8(source) : source, limits);
  return csv.ok ? csv.value.table : csv.error;
};
const cellsOf = async (source: FileSource | string) => {
  const table = await read(source);
  return 'columns' in table ? [table.columns, ...table.rows.map(({ cells }) => cells)] : table;
};

/** So many bytes of one character, a chunk at a time, counting how many were asked for. */
const endless = (character: string, total: number) => {
  const asked = { bytes: 0 };
  const chunk = Buffer.alloc(64 * 1024, character);
  const source = (async function* () {
    while (asked.bytes < total) {
      asked.bytes += chunk.length;
      yield chunk;
    }
  })();
  return { asked, source };
};
const gigabyte = 1024 ** 3;

describe('reading CSV files: misuse (R-B1)', () => {
  it('refuses a gigabyte of one line after its first kilobytes', async () => {
    for (const character of ['x', ',', ' ']) {
      const { asked, source } = endless(character, gigabyte);
      expect(await read(source)).toEqual({
        code: 'recordTooLong',
        values: { line: 1, maxBytes: 64 * 1024 },
      });
      expect(asked.bytes).toBeLessThan(256 * 1024);
    }
  });

  it('refuses a quote that swallows the rest of a large file', async () => {
    const source = (async function* () {
      yield utf8('a,b\n1,2\n3,"4\n');
      for (let at = 0; at < 1000; at += 1) yield Buffer.alloc(64 * 1024, '5,6\n');
    })();
    expect(await read(source)).toMatchObject({ code: 'recordTooLong', values: { line: 3 } });
  });

  it('refuses a gigabyte of short lines at 32 MB', async () => {
    const { asked, source } = endless('a\n', gigabyte);
    expect(await read(source)).toEqual({
      code: 'fileTooLarge',
      values: { maxBytes: 32 * 1024 * 1024 },
    });
    expect(asked.bytes).toBeLessThan(33 * 1024 * 1024);
  });

  it('refuses a large file by its size, without opening it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'csv-'));
    try {
      const path = join(folder, 'large.csv');
      writeFileSync(path, 'a,b\n1,2\n');
      expect(await read({ path }, { ...defaultTableLimits, maxBytes: 7 })).toMatchObject({
        code: 'fileTooLarge',
      });
      expect(await cellsOf({ path })).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ]);
      expect(await cellsOf(createReadStream(path))).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ]);
      expect(await read({ path: join(folder, 'none.csv') })).toEqual({
        code: 'fileUnreadable',
        values: { reason: 'ENOENT' },
      });
      expect(await read({ path: folder })).toMatchObject({ code: 'fileUnreadable' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says when a source breaks while it is read', async () => {
    const source = (async function* () {
      yield utf8('a,b\n');
      throw Object.assign(new Error('gone'), { code: 'EIO' });
    })();
    expect(await read(source)).toEqual({ code: 'fileUnreadable', values: { reason: 'EIO' } });
  });

  it('refuses a record that is too long in UTF-16 too', async () => {
    const long = `a,b\r\n"上\n上",${'上'.repeat(33_000)}`;
    for (const bytes of [utf16le(long), utf16be(long)]) {
      expect(await read(bytes)).toMatchObject({ code: 'recordTooLong', values: { line: 2 } });
    }
  });

  it('refuses too many rows and too many columns', async () => {
    const limits = { ...defaultTableLimits, maxRows: 2, maxColumns: 3 };
    expect(await read('a\n1\n2\n', limits)).toMatchObject({ rows: [{ line: 2 }, { line: 3 }] });
    expect(await read('a\n1\n2\n3\n', limits)).toEqual({ code: 'tooManyRows', values: { max: 2 } });
    expect(await read('a,b,c,d\n', limits)).toEqual({
      code: 'tooManyColumns',
      values: { max: 3 },
    });
  });

  it('names the line of a quote that is misplaced or never closed', async () => {
    expect(await read('a,b\n1,"2\r\n2"\n3,4"5\n')).toEqual({
      code: 'quoteMisplaced',
      values: { line: 4 },
    });
    expect(await read('a,b\n1,"2\n')).toMatchObject({ values: { line: 2 } });
    expect(await read('a,b\n1,"2"3\n')).toMatchObject({ code: 'quoteMisplaced' });
  });

  it('says that there is nothing in the file', async () => {
    for (const empty of ['', '\uFEFF', '\r\n\r\n', ' , ,\n']) {
      expect(await read(empty)).toMatchObject({ code: 'fileEmpty' });
    }
  });

  it('names rows that do not fit the header by line, and reads the others', async () => {
    const table = await read('a,b\r\n1\r\n"x\r\ny",2\r\n\r\n1,2,3\r\n5,6,,\r\n');
    expect(table).toMatchObject({
      rows: [
        { line: 3, cells: ['x\r\ny', '2'] },
        { line: 7, cells: ['5', '6'] },
      ],
      problems: [
        { line: 2, field: null, code: 'raggedRow', values: { expected: 2, found: 1 } },
        { line: 6, field: null, code: 'raggedRow', values: { expected: 2, found: 3 } },
      ],
    });
  });
});

describe('reading CSV files (R-B1)', () => {
  it('reads comma, semicolon and tab, as the header line has them outside quotes', async () => {
    const expected = [
      ['a,;b', 'c'],
      ['1;', '2,'],
    ];
    expect(await cellsOf('"a,;b",c\n1;,"2,"')).toEqual(expected);
    expect(await cellsOf('"a,;b";c\n"1;";2,')).toEqual(expected);
    expect(await cellsOf('"a,;b"\tc\n1;\t2,')).toEqual(expected);
    expect(await cellsOf('only\n1')).toEqual([['only'], ['1']]);
  });

  it('reads every line ending, also mixed, with and without one at the end', async () => {
    for (const text of [
      'a,b\n1,2',
      'a,b\r\n1,2\r\n',
      'a,b\r1,2\r',
      'a,b\n1,2\r\n',
      '\n\na,b\n\n1,2',
    ]) {
      expect(await cellsOf(text)).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ]);
    }
  });

  it('counts lines through blank lines and line breaks in quotes', async () => {
    const table = await read('\r\na,b\r\n\r\n"1\n1\r1",2\r\n3,4\r\n');
    expect(table).toMatchObject({ headerLine: 2, rows: [{ line: 4 }, { line: 7 }] });
  });

  it('reads the same table in every encoding', async () => {
    const text = '确认码;姓名\r\nA-1;"张伟\n"';
    for (const bytes of [
      utf8(text),
      utf8(`\uFEFF${text}`),
      utf16le(text),
      utf16be(text),
      gb18030(text),
    ]) {
      expect(await cellsOf(bytes)).toEqual([
        ['确认码', '姓名'],
        ['A-1', '张伟\n'],
      ]);
    }
  });

  it('keeps characters whole where the file is cut into pieces', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `${index},𠮷野张伟`);
    const csv = await readCsvTable(utf8(`n,name\n${rows.join('\n')}\n`));
    const table = csv.ok ? csv.value.table : null;
    expect(table?.rows.length).toBe(60_000);
    expect(table?.rows.every(({ cells }) => cells[1] === '𠮷野张伟')).toBe(true);
  });
});

describe('writing CSV files', () => {
  const text = (...rows: CsvCell[][]) => Buffer.from(writeCsv(['列'], rows)).toString('utf8');

  it('guards what a spreadsheet would take for a formula', () => {
    for (const cell of ['=1+1', '+1', '-1+1', '@SUM(A1)', '＝1', '-', '+8613800000000']) {
      expect(text([cell])).toBe(`\uFEFF列\r\n'${cell}\r\n`);
    }
    expect(text(['\t=1'])).toBe('\uFEFF列\r\n"\'\t=1"\r\n');
    expect(text(["'=1"])).toBe("\uFEFF列\r\n''=1\r\n");
  });

  it('does not spoil Chinese names, negative numbers or dates', () => {
    for (const cell of ['张伟', '买买提·艾力', '-5', '-12.5', '2026-11-21', "O'Neil", "'quoted'"]) {
      expect(text([cell])).toBe(`\uFEFF列\r\n${cell}\r\n`);
    }
    expect(text([-5], [0.5], [null], ['x'])).toBe('\uFEFF列\r\n-5\r\n0.5\r\n""\r\nx\r\n');
  });

  it('quotes what would fall apart, and ends lines with CR LF', () => {
    expect(text(['a,b'], ['a"b'], ['a\nb'], [' a'])).toBe(
      '\uFEFF列\r\n"a,b"\r\n"a""b"\r\n"a\nb"\r\n" a"\r\n',
    );
  });

  it('reads back exactly what was written', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^['=+\-@\t\r\n",;＝a1 ]{0,6}$/),
    );
    const row = fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => ['x', ...cells]);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        fc.pre(rows.every((cells) => cells.every((c) => !c.includes('\0'))));
        expect(await cellsOf(writeCsv(['a', 'b', 'c', 'd'], rows))).toEqual([
          ['a', 'b', 'c', 'd'],
          ...rows,
        ]);
      }),
    );
  });
});
