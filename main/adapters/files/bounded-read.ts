import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { FileProblem } from './file-problem.ts';

/** A file by its path, its bytes, or its bytes as they arrive. */
export type FileSource =
  | { readonly path: string }
  | Uint8Array
  | AsyncIterable<Uint8Array>
  | Iterable<Uint8Array>;

/** Looks at the bytes as they pass; a problem ends the reading there. */
export type ByteWatcher = (chunk: Uint8Array) => FileProblem | null;

const chunkBytes = 64 * 1024;

function* slices(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

const open = async (
  source: FileSource,
  maxBytes: number,
): Promise<Result<AsyncIterable<Uint8Array> | Iterable<Uint8Array>, FileProblem>> => {
  const tooLarge = fail({ code: 'fileTooLarge', values: { maxBytes } } as const);
  if (source instanceof Uint8Array) {
    return source.length > maxBytes ? tooLarge : ok(slices(source));
  }
  // Asked first, because a stream of a file has a path as well.
  if (Symbol.asyncIterator in source || Symbol.iterator in source) return ok(source);
  const found = await stat(source.path);
  if (!found.isFile()) return fail({ code: 'fileUnreadable', values: { reason: 'notAFile' } });
  return found.size > maxBytes
    ? tooLarge
    : ok(createReadStream(source.path, { highWaterMark: chunkBytes }));
};

/**
 * Reads a source whole, but never more than `maxBytes` of it, and no further than the watcher lets
 * it: at most one chunk (64 KB for a path) is held beyond the limit.
 */
export const readBounded = async (
  source: FileSource,
  maxBytes: number,
  watch: ByteWatcher = () => null,
): Promise<Result<Uint8Array, FileProblem>> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const opened = await open(source, maxBytes);
    if (!opened.ok) return opened;
    for await (const chunk of opened.value) {
      size += chunk.length;
      if (size > maxBytes) return fail({ code: 'fileTooLarge', values: { maxBytes } });
      const problem = watch(chunk);
      if (problem !== null) return fail(problem);
      chunks.push(chunk);
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return fail({ code: 'fileUnreadable', values: { reason } });
  }
  return ok(Buffer.concat(chunks, size));
};
