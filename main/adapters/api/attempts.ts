import { Refused } from './errors.ts';
import { type Allowance, createRateLimit } from './rate-limit.ts';

/**
 * Attempts that may guess something, per window and for the whole station. Codes and tokens of
 * windows have 256 bits, which nobody guesses: a limit for the whole station would only let some
 * other program of this machine use it up, and keep the candidates' windows from coming back.
 */
type Limit = {
  readonly one: Allowance;
  readonly all?: Allowance;
  /** Only calls with such an input are attempts; all, when left out. */
  readonly when?: (input: unknown) => boolean;
};

/** Whether an admission brings a second person's password (see preload/contract/proctor.ts). */
const bringsSecondPerson = (input: unknown): boolean => {
  const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null;
  return isObject(input) && isObject(input.override) && input.override.second !== undefined;
};

const limits: Readonly<Record<string, Limit>> = {
  'session.open': { one: { burst: 3, refillMs: 2_000 } },
  'session.resume': { one: { burst: 3, refillMs: 2_000 } },
  'session.signIn': {
    one: { burst: 6, refillMs: 10_000 },
    all: { burst: 30, refillMs: 2_000 },
  },
  // Takes a second person's password, which whoever has signed in could try out.
  'proctor.letIn': {
    one: { burst: 10, refillMs: 5_000 },
    all: { burst: 30, refillMs: 2_000 },
  },
  'proctor.admit': {
    one: { burst: 10, refillMs: 5_000 },
    all: { burst: 30, refillMs: 2_000 },
    when: bringsSecondPerson,
  },
  'sitting.lookUp': {
    one: { burst: 12, refillMs: 5_000 },
    all: { burst: 60, refillMs: 1_000 },
  },
};

/**
 * Limits how often passwords, numbers and codes can be tried.
 * @param now monotonic milliseconds
 */
export const createAttempts = (now: () => number) => {
  const buckets = Object.entries(limits).map(
    ([procedure, { one, all, when }]) =>
      [
        procedure,
        { one: createRateLimit(one, now), all: all && createRateLimit(all, now), when },
      ] as const,
  );
  const byProcedure = new Map(buckets);

  return {
    /** Counts one attempt by this session or connection; throws `too-many-attempts` with the wait. */
    take: (procedure: string, who: string, input?: unknown): void => {
      const limit = byProcedure.get(procedure);
      if (limit === undefined || limit.when?.(input) === false) return;
      const wait = limit.one.take(who) || (limit.all?.take('station') ?? 0);
      if (wait > 0) throw new Refused('too-many-attempts', { seconds: Math.ceil(wait / 1_000) });
    },
  };
};
