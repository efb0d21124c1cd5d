/**
 * Bundle identifiers by process ID in what `lsappinfo list` writes (lsappinfo(8)), an entry for each
 * application of this session:
 *
 *      3) "Finder" ASN:0x0-0x3003:
 *         bundleID="com.apple.finder"
 *         pid = 628 type="Foreground" …
 *
 * What has no identifier (`bundleID=[ NULL ]`) or no process is left out, and so is an entry with two of
 * either: an application's name stands in it as it is, line ends and all, and may imitate a line.
 */
export const parseBundles = (out: string): ReadonlyMap<number, string> => {
  const entries = out.split(/^\s*\d+\) (?=["[])/m).slice(1);
  const found = new Map<number, string>();
  for (const entry of entries) {
    const bundle = only(entry, /^\s+bundleID="([^"\n]{1,255})"\s*$/gm);
    const pid = only(entry, /^\s+pid = (\d{1,10})\b/gm);
    if (bundle !== null && pid !== null) found.set(Number(pid), bundle);
  }
  return found;
};

const only = (text: string, pattern: RegExp): string | null => {
  const [first, second] = [...text.matchAll(pattern)].map(([, value]) => value);
  return first === undefined || second !== undefined ? null : first;
};
