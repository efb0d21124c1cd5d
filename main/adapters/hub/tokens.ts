import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { tokenBytes } from './protocol.ts';

export type Tokens = {
  readonly give: () => Uint8Array;
  readonly isLive: (token: Uint8Array) => boolean;
};

const dated = 8;

/**
 * Tokens that show that somebody has asked before: four bytes of time, four of chance, and a mark
 * that only this process can make. Nothing is kept, so asking can't fill the memory.
 * @param now monotonic milliseconds
 */
export const createTokens = (lifetimeSeconds: number, now: () => number): Tokens => {
  const secret = randomBytes(32);
  const seconds = () => Math.floor(now() / 1_000);
  const mark = (head: Uint8Array) =>
    createHmac('sha256', secret)
      .update(head)
      .digest()
      .subarray(0, tokenBytes - dated);
  return {
    give: () => {
      const head = randomBytes(dated);
      head.writeUInt32BE(seconds());
      return Buffer.concat([head, mark(head)]);
    },
    isLive: (token) => {
      if (token.length !== tokenBytes) return false;
      const head = Buffer.from(token.subarray(0, dated));
      if (!timingSafeEqual(mark(head), token.subarray(dated))) return false;
      const age = seconds() - head.readUInt32BE();
      return age >= 0 && age <= lifetimeSeconds;
    },
  };
};
