import type { IncomingMessage, ServerResponse } from 'node:http';
import { letGo } from './let-go.ts';
import type { Taken } from './protocol.ts';

export type UploadLimits = { readonly bytes: number; readonly milliseconds: number };

/** How often the other side is told how much has arrived. */
const tellMilliseconds = 100;

/**
 * Takes what is sent and throws it away. Tells meanwhile, a line at a time, how many bytes have come in
 * how many milliseconds: only this end knows that, because the other one fills buffers on the way
 * first. Ends at the limits. Resolves to the number of bytes taken.
 */
export const takeBytes = (
  request: IncomingMessage,
  response: ServerResponse,
  limits: UploadLimits,
): Promise<number> =>
  new Promise((resolve) => {
    const began = performance.now();
    let bytes = 0;
    let ended = false;
    response.writeHead(200, {
      'content-type': 'application/x-ndjson',
      'cache-control': 'no-store, no-transform',
    });

    const tell = (done: boolean) => {
      const taken: Taken = { bytes, milliseconds: performance.now() - began, done };
      response.write(`${JSON.stringify(taken)}\n`);
    };
    const end = () => {
      if (ended) return;
      ended = true;
      clearInterval(telling);
      clearTimeout(late);
      if (!response.destroyed) {
        tell(true);
        response.end();
        letGo(request);
      }
      resolve(bytes);
    };

    const telling = setInterval(() => tell(false), tellMilliseconds);
    const late = setTimeout(end, limits.milliseconds);
    request.on('data', (piece: Buffer) => {
      if (ended) return;
      bytes += piece.length;
      if (bytes >= limits.bytes) end();
    });
    request.on('end', end);
    request.on('error', end);
    response.on('close', end);
    response.on('error', end);
    response.flushHeaders();
  });
