import type { ByteWatcher } from './bounded-read.ts';

const [lineFeed, carriageReturn, quote] = [0x0a, 0x0d, 0x22];

/**
 * Watches the bytes of a CSV file for a record that is too long, before anything is decoded: a file
 * of one endless line is refused after `maxBytes` of it. A record ends at a line break outside
 * quotes. In UTF-8 and GB18030 no byte of a longer character equals a line break or a quote; UTF-16,
 * known by its mark, is looked at in units of two.
 */
export const recordGuard = (maxBytes: number): ByteWatcher => {
  let position = 0;
  let mark = 0;
  let half = 0;
  let quoted = false;
  let line = 1;
  let recordLine = 1;
  let recordStart = 0;
  let previous = 0;

  return (chunk) => {
    for (const byte of chunk) {
      position += 1;
      if (position <= 2) mark = mark * 256 + byte;
      const wide = position > 2 && (mark === 0xfffe || mark === 0xfeff);
      if (wide && position % 2 === 1) {
        half = byte;
        continue;
      }
      const littleEndian = mark === 0xfffe;
      const unit = !wide ? byte : littleEndian ? byte * 256 + half : half * 256 + byte;
      if (unit === quote) quoted = !quoted;
      const afterReturn = unit === lineFeed && previous === carriageReturn;
      if ((unit === lineFeed || unit === carriageReturn) && !afterReturn) line += 1;
      if ((unit === lineFeed || unit === carriageReturn) && !quoted) {
        recordStart = position;
        recordLine = line;
      }
      previous = unit;
      if (position - recordStart > maxBytes) {
        return { code: 'recordTooLong', values: { line: recordLine, maxBytes } };
      }
    }
    return null;
  };
};
