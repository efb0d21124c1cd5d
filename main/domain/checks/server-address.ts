/** A server against which the network is measured, as people write it. */
type ServerAddress = { readonly url: string; readonly fingerprint?: string };

/** A name, an IPv4 or an IPv6 address, and the port. */
const address =
  /^https:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?|\[[0-9a-f:.]*:[0-9a-f:.]*\])(?::(\d{1,5}))?\/?$/iu;

/**
 * `https://hub.example.org:4690#3f5a…`: the address, and behind the sign the SHA-256 of its certificate
 * in hexadecimal, with or without colons. Null where it is neither.
 */
export const serverFrom = (text: string): ServerAddress | null => {
  const [url = '', fingerprint, ...more] = text.split('#');
  const found = address.exec(url);
  if (more.length > 0 || found === null) return null;
  const port = Number(found[1] ?? 443);
  if (port < 1 || port > 65_535) return null;
  if (fingerprint === undefined) return { url };
  return /^([0-9a-f]{2}:?){32}$/i.test(fingerprint) ? { url, fingerprint } : null;
};
