import { AsyncIteratorClass } from '@orpc/server';
import { Refused } from './errors.ts';

/**
 * The same values as `source`, but ends as soon as the signal is aborted, even while `source` waits
 * for something that will never come; `source` is told to finish. Throws the signal's reason if that
 * is a refusal, else just ends: nobody listens any more.
 */
export const endable = <T>(source: AsyncIterable<T>, signal: AbortSignal) => {
  const iterator = source[Symbol.asyncIterator]();
  const finish = () => {
    // Not awaited: a generator that is stuck in an `await` can't return before that ends.
    Promise.resolve(iterator.return?.()).catch(() => {});
  };
  const {
    promise: aborted,
    resolve,
    reject,
  } = Promise.withResolvers<IteratorResult<T, undefined>>();
  aborted.catch(() => {});
  const onAbort = () => {
    if (signal.reason instanceof Refused) reject(signal.reason);
    else resolve({ done: true, value: undefined });
  };
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });

  return new AsyncIteratorClass<T, unknown>(
    () => Promise.race([aborted, iterator.next()]),
    async () => {
      signal.removeEventListener('abort', onAbort);
      finish();
    },
  );
};

/** The same values as `source`; what it throws goes through `map` first. */
export const mapErrors = <T>(source: AsyncIterator<T, unknown>, map: (error: unknown) => unknown) =>
  new AsyncIteratorClass<T, unknown>(
    async () => {
      try {
        return await source.next();
      } catch (error) {
        throw map(error);
      }
    },
    async (reason) => {
      if (reason !== 'next') await source.return?.();
    },
  );
