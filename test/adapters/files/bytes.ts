/** GB18030 bytes of the few Chinese texts that tests need; Node can read but not write it. */
const gb: Readonly<Record<string, readonly number[]>> = {};
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const text = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if (text.length === 1 && text !== '\uFFFD' && !(text in gb)) {
      Object.assign(gb, { [text]: [lead, trail] });
    }
  }
}

/** Writes a text as GB18030 (characters of two bytes and ASCII). */
export const gb18030 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const bytes = gb[character];
      if (bytes === undefined) throw new Error(`no two-byte GB18030 code for ${character}`);
      return bytes;
    }),
  );

export const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

export const utf16le = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');

export const utf16be = (text: string): Uint8Array =>
  Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
