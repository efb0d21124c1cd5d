import { type AnyRouter, implement, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/websocket';
import { contract } from '../../../preload/contract/contract.ts';
import type { createAttempts } from './attempts.ts';
import type { createCommands } from './commands.ts';
import { type Log, Refused, toRefusal, toWire } from './errors.ts';
import { declaredMeta, mayCall } from './guard.ts';
import type { Answer, Caller, Handlers } from './handlers.ts';
import { endable, mapErrors } from './iterators.ts';
import type { CallerWithConnection } from './session-handlers.ts';
import type { Connection, Sessions } from './sessions.ts';

/** What a transport tells of each call. */
export type CallContext = { readonly connection: Connection };

type Parts = {
  readonly handlers: Handlers;
  readonly sessions: Sessions;
  readonly attempts: ReturnType<typeof createAttempts>;
  readonly commands: ReturnType<typeof createCommands>;
  readonly log: Log;
};

/**
 * Serves the contract with these handlers: roles and kinds of window before anything is decoded,
 * schemas on both sides, attempts counted, commands carried out once, refusals as typed errors.
 * Throws when a procedure declares no role or has no handler.
 */
export const createRouter = ({ handlers, sessions, attempts, commands, log }: Parts) => {
  const base = implement(contract).$context<CallContext & { readonly caller?: Caller }>();

  const guarded = base.use(async ({ context, path, procedure, signal, next }, input, output) => {
    const { connection } = context;
    const name = path.join('.');
    const refuse = (error: unknown) => toWire(toRefusal(error, name, log));

    const carryOut = async (): Promise<unknown> => {
      const denied = mayCall(declaredMeta(procedure, name), connection.session);
      if (denied !== null) throw new Refused(denied);
      attempts.take(name, connection.session?.id ?? connection.id, input);
      return (await next({ context: { caller: callerOf(connection, sessions, signal) } })).output;
    };

    try {
      const { session } = connection;
      const command = commandOf(input);
      if (session !== null) {
        if (command !== null || usedByHand.has(path[0] ?? '')) sessions.touch(session);
        else sessions.expire(session);
      }
      const answer =
        command === null || session === null
          ? carryOut()
          : commands.once(session.account ?? session, name, command, input, carryOut);
      if (answer === 'mismatch') throw new Refused('bad-input', { field: 'command', rule: 'used' });
      const value = await answer;
      return output(isIterator(value) ? mapErrors(value, refuse) : value);
    } catch (error) {
      throw refuse(error);
    }
  });

  return new RPCHandler(guarded.router(implementAll(guarded, handlers)), {
    interceptors: [
      async ({ next }) => {
        try {
          const result = await next();
          if (result.matched) return result;
        } catch (error) {
          if (error instanceof ORPCError && error.code === 'REFUSED') throw error;
          // The middleware above maps all else: only a body that can't be decoded gets here.
          throw toWire({ code: 'bad-input', values: { field: '', rule: 'format' } });
        }
        throw toWire({ code: 'bad-input', values: { field: '', rule: 'unknown-procedure' } });
      },
    ],
  });
};
export type Router = ReturnType<typeof createRouter>;

type AnyHandler = (
  input: unknown,
  caller: Caller,
) => AsyncIterable<unknown> | Answer<unknown> | Promise<Answer<unknown>>;
type AnyImplementer = {
  readonly handler: (
    run: (call: { input: unknown; context: { caller?: Caller } }) => unknown,
  ) => AnyRouter;
};
type ByName<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/**
 * One procedure of oRPC for each of the contract. `Handlers` proves at compile time that every
 * handler fits its procedure; here they are walked by name, which types can't follow.
 */
const implementAll = (implementer: unknown, handlers: Handlers) => {
  const router: Record<string, Record<string, AnyRouter>> = {};
  for (const [area, procedures] of Object.entries(contract)) {
    const built: Record<string, AnyRouter> = {};
    for (const [name, procedure] of Object.entries(procedures)) {
      declaredMeta(procedure, `${area}.${name}`);
      const handler = (handlers as unknown as ByName<AnyHandler>)[area]?.[name];
      const builder = (implementer as ByName<AnyImplementer>)[area]?.[name];
      if (handler === undefined || builder === undefined) {
        throw new Error(`the procedure ${area}.${name} has no handler`);
      }
      built[name] = builder.handler(({ input, context }) => run(handler, input, context.caller));
    }
    router[area] = built;
  }
  return router as Parameters<ReturnType<typeof implement<typeof contract>>['router']>[0];
};

const run = async (handler: AnyHandler, input: unknown, caller: Caller | undefined) => {
  if (caller === undefined) throw new Error('a handler was reached past the role check');
  const answer = handler(input, caller);
  if (isIterable(answer)) return endable(answer, caller.signal);
  const result = await answer;
  if (result.ok) return result.value;
  throw new Refused(result.error.code, result.error.values);
};

/**
 * Areas whose calls somebody's hands cause, as they do every command. The others a window also makes
 * by itself, to show what changed: that must keep nobody signed in who has gone away.
 */
const usedByHand: ReadonlySet<string> = new Set(['session', 'upload']);

/** The session as it is now, for one call. */
const callerOf = (
  connection: Connection,
  sessions: Sessions,
  callSignal: AbortSignal | undefined,
): CallerWithConnection => {
  const { session } = connection;
  const signals = [callSignal, session?.generation.signal].filter((signal) => signal !== undefined);
  return {
    connection,
    session: session?.id ?? connection.id,
    window: session?.window ?? 'door',
    roles: sessions.rolesOf(session),
    account: session?.account ?? null,
    sitting: session?.sitting ?? null,
    // Only iterators ask for it; joining signals for every call would cost more than the call.
    get signal() {
      return AbortSignal.any(signals);
    },
    become: (change) => {
      if (session === null) throw new Error('a connection without a session can become nobody');
      sessions.change(session, change);
    },
  };
};

const commandOf = (input: unknown): string | null => {
  const command =
    typeof input === 'object' && input !== null && 'command' in input ? input.command : null;
  return typeof command === 'string' && command.length <= 40 ? command : null;
};

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

const isIterator = (value: unknown): value is AsyncIterator<unknown, unknown> =>
  isIterable(value) && 'next' in value;
