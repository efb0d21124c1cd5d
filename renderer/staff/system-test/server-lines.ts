/** Limits of the contract (`check.setServers`). */
const mostServers = 10;
const mostCharacters = 300;

export type LineComplaint = {
  /** From 1, as people count. */
  readonly line: number;
  readonly why: 'scheme' | 'host' | 'fingerprint' | 'tooLong' | 'tooMany';
};

/** Test servers as they are written in a field, one on each line; empty lines count for nothing. */
export const serversIn = (
  text: string,
): { readonly servers: readonly string[]; readonly complaints: readonly LineComplaint[] } => {
  const lines = text
    .split('\n')
    .map((line, index) => ({ line: index + 1, written: line.trim() }))
    .filter(({ written }) => written !== '');
  return {
    servers: lines.map(({ written }) => written),
    complaints: lines.flatMap(({ line, written }, index) => {
      const why = index >= mostServers ? 'tooMany' : complaintAbout(written);
      return why === null ? [] : [{ line, why }];
    }),
  };
};

/** A name, an IPv4 or an IPv6 address, and the port. */
const address =
  /^https:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?|\[[0-9a-f:.]*:[0-9a-f:.]*\])(?::(\d{1,5}))?\/?$/iu;

/** What speaks against an address: the rules are the main process's own, held equal by a test. */
const complaintAbout = (written: string): LineComplaint['why'] | null => {
  if (written.length > mostCharacters) return 'tooLong';
  const [url = '', ...behind] = written.split('#');
  if (!/^https:\/\//i.test(url)) return 'scheme';
  const found = address.exec(url);
  const port = Number(found?.[1] ?? 443);
  if (found === null || port < 1 || port > 65_535) return 'host';
  const isFingerprint = /^([0-9a-f]{2}:?){32}$/i.test(behind[0] ?? '');
  return behind.length === 0 || (behind.length === 1 && isFingerprint) ? null : 'fingerprint';
};
