import { isUnanswered, type Machine, type Unanswered } from '../../../ports/machine.ts';

/** Properties of one entry of the I/O Registry as ioreg(8) writes them: `<86800000>`, `<"Apple">`. */
export type RegistryEntry = ReadonlyMap<string, string>;

/** All entries of a class; none is an answer. Output that is not ioreg's is an error. */
export const readIoreg = async (
  machine: Machine,
  className: 'IOPlatformExpertDevice' | 'IOPCIDevice',
): Promise<readonly RegistryEntry[] | Unanswered> => {
  const answer = await machine.run('ioreg', '-rd1', '-c', className);
  if (isUnanswered(answer)) return answer;
  const entries = parseIoreg(answer.out);
  const isEmpty = answer.out.trim() === '' && answer.code === 0;
  if (entries.length === 0 && !isEmpty)
    return { failed: 'error', detail: `${className}: no entry` };
  return entries;
};

/** Reads `+-o NAME  <class …>` and the `"key" = value` lines that follow it, whatever the tree's lines. */
export const parseIoreg = (out: string): readonly RegistryEntry[] => {
  const entries: Map<string, string>[] = [];
  for (const line of out.split('\n')) {
    if (/^[\s|]*\+-o /.test(line)) entries.push(new Map());
    const [, key, value] = /^[\s|]*"([^"]+)" = (.+)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) entries.at(-1)?.set(key, value.trim());
  }
  return entries;
};

/** Text of a property, the first where there are several; empty where it is none or cut off. */
export const textOf = (entry: RegistryEntry, key: string): string => {
  const value = entry.get(key) ?? '';
  const quoted = /^<?"([^"]*)"(?:,"[^"]*")*>?$/.exec(value)?.[1];
  if (quoted !== undefined) return quoted;
  // Older versions write text as bytes that end in zeros.
  const text = Buffer.from(bytesOf(entry, key), 'hex').toString('latin1').split('\0')[0] ?? '';
  return /^[\x20-\x7e]+$/.test(text) ? text : '';
};

/** Bytes of a property in hexadecimal digits; empty where it is none or cut off (`<0102$`). */
export const bytesOf = (entry: RegistryEntry, key: string): string =>
  /^<((?:[0-9a-f]{2})+)>$/.exec(entry.get(key) ?? '')?.[1] ?? '';
