const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new command ID: 130 random bits in base 32, lower case. */
export const newCommandId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return Array.from(bytes, (byte) => alphabet[byte % 32]).join('');
};
