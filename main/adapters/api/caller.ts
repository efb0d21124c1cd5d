import type { Sender } from '../../services/centre/commit.ts';
import type { Caller } from './handlers.ts';

/** Who acts in the log: the person who signed in, else the window's session. */
export const actorOf = (caller: Caller): string => caller.account?.id ?? caller.session;

/** The sender of a command. */
export const senderOf = (caller: Caller, command: string): Sender => ({
  command,
  actor: actorOf(caller),
});
