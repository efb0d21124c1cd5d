/** A server against which the network is measured, as people write it. */
export type ServerAddress = { readonly url: string; readonly fingerprint?: string };

/**
 * `https://hub.example.org:4690#3f5a…`: the address, and behind the sign the SHA-256 of its certificate
 * in hexadecimal, with or without colons. Null where it is neither.
 */
export const serverFrom = (text: string): ServerAddress | null => {
  const [url = '', fingerprint, ...more] = text.split('#');
  if (more.length > 0 || !/^https:\/\/[^\s/@]+\/?$/.test(url)) return null;
  if (fingerprint === undefined) return { url };
  return /^([0-9a-f]{2}:?){32}$/i.test(fingerprint) ? { url, fingerprint } : null;
};
