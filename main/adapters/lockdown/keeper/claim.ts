import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, type Result } from '../../../domain/result.ts';
import { readBootId } from '../../system/boot-id.ts';
import { type Lock, type LockFailure, takeLock } from '../../system/lock-file.ts';

/** Milliseconds between two tries. */
const apart = 100;

/**
 * The claim to a data folder's lockdown: whoever performs or undoes holds it, so that nothing is undone
 * while the program lives that did it, and no two undo at once (each would note its own line after the
 * same last one, and the journal's chain would break).
 *
 * It is a lock of the operating system, as the store's own, because that one ends with the process that
 * holds it, however that ends. It is not the store's own, because a program that is started again must
 * be able to open its store while the keeper of the killed one is still at work.
 *
 * @param patience milliseconds for which it waits, without doing anything else, for whoever undoes
 */
export const claimLockdown = (data: string, patience: number): Result<Lock, LockFailure> => {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
  } catch {
    return fail({ code: 'unwritable' });
  }
  const file = join(data, 'lockdown.lock');
  const boot = readBootId(`${process.pid}`);
  const until = performance.now() + patience;
  for (;;) {
    const taken = takeLock(file, boot, Date.now());
    if (taken.ok || taken.error.code !== 'in-use' || performance.now() >= until) return taken;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, apart);
  }
};
