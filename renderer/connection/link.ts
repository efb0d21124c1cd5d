import type { ClientLink } from '@orpc/client';
import type { SessionInfo } from '../../preload/contract/session.ts';
import type { Gate } from './gate.ts';
import type { Live } from './live.ts';
import { toRefused } from './refused.ts';
import type { Validator } from './validate.ts';

type Path = readonly string[];
type Iterator = AsyncIterableIterator<unknown>;

type Parts = {
  readonly gate: Gate;
  readonly validate: Validator;
  /** Told of every answer before the caller is, so that who the window is stays known. */
  readonly onAnswer: (path: Path, answer: unknown) => Promise<void>;
  /** Told of every refusal. */
  readonly onRefused: (code: string) => void;
  readonly session: () => SessionInfo | null;
};

/**
 * Carries calls over whichever connection there is. A call that was lost with its connection is sent
 * again on the next: queries change nothing, and a command keeps its ID, by which the main process
 * carries it out once. Iterators are subscribed anew and go on with the value of then.
 */
export const createLink = (parts: Parts): ClientLink<Record<never, never>> => {
  const { gate, validate } = parts;

  const call = async (path: Path, input: unknown, signal: AbortSignal | undefined) => {
    for (;;) {
      const live = await gate.pass(signal);
      try {
        const options = signal === undefined ? { context: {} } : { context: {}, signal };
        const answer = await validate(path, await live.link.call(path, input, options));
        if (isIterator(answer)) return { live, answer };
        await parts.onAnswer(path, answer);
        return { live, answer };
      } catch (error) {
        signal?.throwIfAborted();
        if (!live.lost()) throw refused(path, error);
        const settled = await settledMeanwhile(path, input, signal);
        if (settled !== null) return { live, answer: settled };
      }
    }
  };

  /**
   * Signing in and out are no commands: a lost one is looked for in what the session has become
   * instead of being done again.
   */
  const settledMeanwhile = async (path: Path, input: unknown, signal: AbortSignal | undefined) => {
    const name = path.join('.');
    if (name !== 'session.signIn' && name !== 'session.signOut') return null;
    await gate.pass(signal);
    const session = parts.session();
    const wanted = name === 'session.signIn' ? loginOf(input) : undefined;
    return session !== null && session.account?.login === wanted ? session : null;
  };

  const refused = (path: Path, error: unknown) => {
    const known = toRefused(error);
    if (known.code === 'internal') console.error(`${path.join('.')} failed because of a bug`);
    parts.onRefused(known.code);
    return known;
  };

  const subscribed = (
    path: Path,
    input: unknown,
    signal: AbortSignal | undefined,
    first: {
      readonly live: Live;
      readonly answer: Iterator;
    },
  ): Iterator => {
    let { live, answer } = first;
    let stopped = false;
    const next = async (): Promise<IteratorResult<unknown>> => {
      while (!stopped) {
        try {
          const result = await answer.next();
          if (!result.done || !live.lost()) return result;
        } catch (error) {
          if (stopped || signal?.aborted) break;
          if (!live.lost()) throw refused(path, error);
        }
        if (stopped) break;
        const again = await call(path, input, signal);
        if (!isIterator(again.answer)) break;
        live = again.live;
        answer = again.answer;
        if (stopped) await answer.return?.();
      }
      return { done: true, value: undefined };
    };
    return {
      next,
      return: async () => {
        stopped = true;
        await answer.return?.();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  };

  return {
    call: async (path, input, { signal }) => {
      const { live, answer } = await call(path, input, signal);
      return isIterator(answer) ? subscribed(path, input, signal, { live, answer }) : answer;
    },
  };
};

const isIterator = (value: unknown): value is Iterator =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;

const loginOf = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'login' in input ? input.login : null;
