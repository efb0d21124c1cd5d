import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../main/adapters/files/text-decoding.ts';
import { gb18030, utf8, utf16be, utf16le } from './bytes.ts';

const code = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded.value.encoding : decoded.error.code;
};

describe('decoding text files (R-B1)', () => {
  it('names a workbook, old or new', () => {
    expect(code(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0))).toBe('fileIsWorkbook');
    expect(code(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toBe('fileIsWorkbook');
  });

  it('refuses bytes that are no text, and UTF-16 without its mark', () => {
    expect(code(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13))).toBe('encodingUnknown');
    expect(code(Buffer.from('name,张伟', 'utf16le'))).toBe('encodingUnknown');
    expect(code(Uint8Array.of(0x4a, 0x6f, 0x73, 0xe9, 0x2c, 0x31))).toBe('encodingUnknown');
  });

  it('holds a file to the mark that it begins with', () => {
    const broken = Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), gb18030('张伟')]);
    expect(decodeText(broken)).toEqual({
      ok: false,
      error: { code: 'encodingBroken', values: { encoding: 'utf-8' } },
    });
    expect(code(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00))).toBe('encodingBroken');
    expect(code(utf16le('abc').subarray(0, 7))).toBe('encodingBroken');
  });

  it('decodes UTF-8 with and without a mark, UTF-16 of both kinds and GB18030 alike', () => {
    const text = '确认码,姓名\r\nA-1,张伟';
    for (const [encoding, bytes] of [
      ['utf-8', utf8(text)],
      ['utf-8', utf8(`\uFEFF${text}`)],
      ['utf-16le', utf16le(text)],
      ['utf-16be', utf16be(text)],
      ['gb18030', gb18030(text)],
    ] as const) {
      expect(decodeText(bytes)).toEqual({ ok: true, value: { text, encoding } });
    }
  });

  it('takes characters that only GB18030 has, of four bytes', () => {
    const bytes = Buffer.concat([gb18030('张'), Uint8Array.of(0x95, 0x32, 0x82, 0x36)]);
    expect(decodeText(bytes)).toMatchObject({ value: { text: '张𠀀', encoding: 'gb18030' } });
  });

  it('takes an empty file for empty text', () => {
    expect(decodeText(new Uint8Array())).toMatchObject({ ok: true, value: { text: '' } });
  });
});
