import { readXml } from '../xml/read.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Problems } from './package-problem.ts';
import { fromXmlProblem } from './problem.ts';

/** A package's files by path; see main/adapters/files/zip-package.ts. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** In every host that we run in, pure, but not part of the language's own library. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true },
) => { readonly decode: (bytes: Uint8Array) => string };

/** Text of strict UTF-8 bytes, without byte order mark; null if they are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The text of a file of the package; null, with a problem told, if it is not UTF-8. */
export const textOfFile = (file: string, bytes: Uint8Array, problems: Problems): string | null => {
  const text = decodeUtf8(bytes);
  if (text === null) problems.report(file, 'file-not-utf8');
  return text;
};

/** The XML of a file of the package; null, with its problem told, if it can't be read. */
export const xmlOfFile = (
  file: string,
  bytes: Uint8Array,
  problems: Problems,
): XmlElement | null => {
  const text = textOfFile(file, bytes, problems);
  if (text === null) return null;
  const read = readXml(text);
  if (read.ok) return read.value;
  problems.add([fromXmlProblem(file, read.error)]);
  return null;
};
