import { setTimeout as wait } from 'node:timers/promises';
import type { Result } from '../../../domain/result.ts';
import type { Lock } from '../../system/lock-file.ts';
import { undone, watching } from './words.ts';

export type Kept = {
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly say: (word: string) => void;
  /** Whether the journal holds anything. */
  readonly isPending: () => boolean;
  /** Tries once; whoever has it is not waited for. */
  readonly claim: () => Result<Lock, unknown>;
  /** Undoes what the journal holds; answers whether nothing is left. */
  readonly undo: () => Promise<boolean>;
  /** Milliseconds between two looks at the claim, and between two tries to undo. */
  readonly apart?: number;
};

/** So often undoing is tried; what still fails is left to the next start. */
const tries = 3;

/**
 * The keeper's whole life: it waits for the host's word or its end. The end of the pipe alone undoes
 * nothing: only who has the claim may, and a host that lives has it. So a pipe that breaks for another
 * reason costs nothing, and a host that was started meanwhile undoes itself.
 */
export const keep = async (kept: Kept): Promise<'dismissed' | 'nothing-left' | 'left'> => {
  const { input, say, isPending, claim, undo, apart = 500 } = kept;
  say(watching);
  if ((await readAll(input)).endsWith(undone)) return 'dismissed';
  while (isPending()) {
    const claimed = claim();
    if (!claimed.ok) {
      await wait(apart);
      continue;
    }
    try {
      for (let left = tries; left > 0; left -= 1) {
        // Another one may have undone it all while we waited for the claim.
        if (!isPending() || (await undo())) return 'nothing-left';
        await wait(apart);
      }
      return 'left';
    } finally {
      claimed.value.release();
    }
  }
  return 'nothing-left';
};

/** Everything until the end; a pipe that breaks has ended too. */
const readAll = async (input: Kept['input']): Promise<string> => {
  let text = '';
  try {
    for await (const chunk of input) text += chunk.toString();
  } catch {
    return text;
  }
  return text;
};
