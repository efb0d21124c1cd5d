import type { IncomingMessage } from 'node:http';

/** Time for an answer to be read before the connection goes. */
const lingerMilliseconds = 500;

/**
 * Ends a request whose answer is complete although its body may not be: what still arrives is thrown
 * away for a moment, because closing at once would reset the connection and take the answer with it.
 */
export const letGo = (request: IncomingMessage): void => {
  if (request.complete) return;
  request.resume();
  const wait = setTimeout(() => request.destroy(), lingerMilliseconds);
  request.once('end', () => clearTimeout(wait));
  request.once('close', () => clearTimeout(wait));
};
