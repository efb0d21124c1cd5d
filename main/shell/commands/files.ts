import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { createNodeCrypto } from '../../adapters/crypto/node-crypto.ts';
import { zipFolder } from '../../adapters/files/zip-folder.ts';
import { readZipPackage } from '../../adapters/files/zip-package.ts';
import { readPackage } from '../../domain/qti/package.ts';
import type { ExamPackage } from '../../domain/qti/package-model.ts';
import { fill } from '../say.ts';
import { exit, type Output, problemLine, Stop } from './output.ts';

/** A file's bytes, or an end that names it. */
export const readBytes = (output: Output, file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Stop(fill(output.words.text.fileMissing, { file, reason }));
  }
};

/** A file's text in UTF-8. */
export const readText = (output: Output, file: string): string =>
  Buffer.from(readBytes(output, file)).toString('utf8');

/** The bytes of an exam package that may also be given as its folder. */
export const readPackageBytes = async (output: Output, path: string): Promise<Uint8Array> => {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return readBytes(output, path);
  return zipFolder(path);
};

/** An exam package from a zip or its folder; all its problems are printed when it can't be read. */
export const readExam = async (output: Output, path: string): Promise<ExamPackage> => {
  const { words } = output;
  const bytes = Buffer.from(await readPackageBytes(output, path));
  const files = await readZipPackage(bytes);
  if (!files.ok) {
    const { code, file, values } = files.error;
    output.result({ problems: [files.error] });
    output.say(problemLine(words, { code, file: file ?? basename(path), values }));
    throw new Stop('', exit.notAsExpected);
  }
  const read = readPackage(files.value, { sha256: createNodeCrypto().sha256 });
  if (read.ok) return read.value;
  output.result({ problems: read.error });
  for (const { element, ...problem } of read.error) {
    output.say(problemLine(words, { ...problem, field: element }));
  }
  throw new Stop('', exit.notAsExpected);
};

/** A key file is the export of `invigil export centre-key`, or the key alone. */
export const keyIn = (text: string): string => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'publicKey' in value) {
      return String(value.publicKey);
    }
  } catch {
    // Not JSON: the key itself.
  }
  return text.trim();
};
