const delimiters = [',', ';', '\t'] as const;
export type CsvDelimiter = (typeof delimiters)[number];

/**
 * The delimiter of a CSV text: that of comma, semicolon and tab which its first line that is not
 * blank has most often outside quotes. A header of a single column has none: comma.
 */
export const detectDelimiter = (text: string): CsvDelimiter => {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  let blank = true;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n' || character === '\r') {
      if (!blank) break;
      continue;
    }
    if (character.trim() !== '') blank = false;
    if (character === ',' || character === ';' || character === '\t') counts[character] += 1;
  }
  return delimiters.reduce((best, other) => (counts[other] > counts[best] ? other : best));
};
