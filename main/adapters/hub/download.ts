import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Random, so that nothing on the way can make less of it; larger than the windows of compressors. */
const block = randomBytes(1024 * 1024);
const pieceBytes = 64 * 1024;

/**
 * Sends that many bytes that can't be compressed, at most for that long; what the other side does not
 * take in time is not sent. Resolves to the number of bytes that were handed to the connection.
 */
export const sendBytes = async (
  response: ServerResponse,
  bytes: number,
  milliseconds: number,
): Promise<number> => {
  let sent = 0;
  const pieces = function* () {
    while (sent < bytes) {
      const from = sent % block.length;
      const length = Math.min(pieceBytes, bytes - sent, block.length - from);
      sent += length;
      yield block.subarray(from, from + length);
    }
  };
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': bytes,
    'cache-control': 'no-store, no-transform',
  });
  const late = setTimeout(() => response.destroy(), milliseconds);
  try {
    await pipeline(Readable.from(pieces(), { objectMode: false }), response);
  } catch {
    // The other side has left, or was too slow.
  } finally {
    clearTimeout(late);
  }
  return sent;
};
