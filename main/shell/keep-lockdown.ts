import { claimLockdown } from '../adapters/lockdown/keeper/claim.ts';
import { keep } from '../adapters/lockdown/keeper/keep.ts';
import { recover } from '../services/lockdown/recover.ts';
import { undoPorts } from './undo-lockdown.ts';

/**
 * The keeper as a process: waits at the host's pipe, and undoes what the host did if it is gone without a
 * word (R-L4). It opens no store. Answers the exit code: 0 nothing is left to undo, 1 something is.
 */
export const keepLockdown = async (data: string): Promise<number> => {
  // What ends the host from its terminal must not end the keeper before it has undone.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
  const ports = undoPorts(data);
  const ended = await keep({
    input: process.stdin,
    say: (word) => process.stdout.write(word),
    isPending: () => {
      const text = ports.journal.read();
      return text.ok && text.value !== '';
    },
    claim: () => claimLockdown(data, 0),
    undo: async () => (await recover(ports)).failed.length === 0,
  });
  return ended === 'left' ? 1 : 0;
};
