/**
 * Hides the middle of a number for screens and lists: "11010119900307123X" becomes
 * "1101**********123X". A quarter at either end stays, so a short number shows less.
 */
export const maskDocumentNumber = (number: string): string => {
  const characters = Array.from(number);
  const shown = Math.min(4, Math.floor(characters.length / 4));
  const hidden = characters.length - 2 * shown;
  const tail = shown === 0 ? '' : characters.slice(-shown).join('');
  return characters.slice(0, shown).join('') + '*'.repeat(hidden) + tail;
};
