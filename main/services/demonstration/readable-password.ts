import type { Random } from '../../ports/random.ts';

const consonants = 'bdfghklmnprstvwz';
const vowels = 'aeiou';

/**
 * A random password that is easy to read from one screen and to type on another, e.g.
 * "kuvo-remi-tasu-42": six syllables and two digits, 44 bits.
 */
export const readablePassword = (random: Random): string => {
  const pick = (letters: string): string => {
    // Bytes beyond the largest multiple are drawn again, so that every letter is equally likely.
    const limit = 256 - (256 % letters.length);
    for (;;) {
      const [byte = 255] = random.bytes(1);
      if (byte < limit) return letters.charAt(byte % letters.length);
    }
  };
  const syllable = (): string => pick(consonants) + pick(vowels);
  const word = (): string => syllable() + syllable();
  const digit = (): string => pick('0123456789');
  return `${word()}-${word()}-${word()}-${digit()}${digit()}`;
};
