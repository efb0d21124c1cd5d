/** Texts of /proc and /sys end with a line feed, those of the device tree with a zero byte. */
export const trimmed = (text: string): string => text.replaceAll('\0', '').trim();

/** `NAME=value` or `Name : value` lines by name; of names that come twice the first. Quotes are taken off. */
export const fieldsOf = (text: string, separator: '=' | ':'): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const at = line.indexOf(separator);
    if (at < 1) continue;
    const name = line.slice(0, at).trim();
    const value = line.slice(at + 1).trim();
    if (!fields.has(name)) fields.set(name, value.replace(/^(["'])(.*)\1$/, '$2'));
  }
  return fields;
};

/** Lines that are not empty, in words. */
export const wordsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/));
