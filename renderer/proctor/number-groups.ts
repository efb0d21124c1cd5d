/**
 * A document's number in groups, to be compared by eye. Identity cards (GB 11643-1999): area, date
 * of birth, sequence and check digit; others in groups of four.
 */
export const groupedNumber = (documentType: string, number: string): string => {
  const parts =
    documentType === 'residentIdentityCard' && number.length === 18
      ? [number.slice(0, 6), number.slice(6, 14), number.slice(14)]
      : (number.match(/.{1,4}/g) ?? []);
  // No-break spaces: a group is never torn apart.
  return parts.join('\u00a0');
};
