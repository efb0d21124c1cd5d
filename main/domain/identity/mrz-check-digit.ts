const weights = [7, 3, 1];

/** ICAO 9303-3 §4.9: 0–9 count as themselves, A–Z as 10–35, the filler "<" as 0. */
const characterValue = (character: string): number => {
  if (character === '<') return 0;
  return Number.parseInt(character, 36);
};

/**
 * Check digit of a field of a machine-readable zone, "0" to "9" (ICAO 9303-3 §4.9, weights 7 3 1).
 * The field holds only A–Z, 0–9 and "<".
 */
export const mrzCheckDigit = (field: string): string => {
  let sum = 0;
  for (let index = 0; index < field.length; index += 1) {
    sum += characterValue(field[index] ?? '<') * (weights[index % 3] ?? 0);
  }
  return String(sum % 10);
};
