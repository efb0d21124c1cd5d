import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lockdown as lockdownEn } from '../../../preload/texts/en/lockdown.ts';
import { lockdown as lockdownZh } from '../../../preload/texts/zh-CN/lockdown.ts';
import { claimLockdown } from '../../adapters/lockdown/keeper/claim.ts';
import { readBootId } from '../../adapters/system/boot-id.ts';
import { type Lock, takeLock } from '../../adapters/system/lock-file.ts';
import { type OperationId, operationOf } from '../../domain/lockdown/operation.ts';
import { type RecoverPorts, type Recovery, recover } from '../../services/lockdown/recover.ts';
import { fill } from '../say.ts';
import { undoPorts } from '../undo-lockdown.ts';
import { exit, type Output, Stop } from './output.ts';

export type RestoreOptions = {
  /** Everything that a lockdown may change becomes what the system comes with. */
  readonly toDefaults: boolean;
};

/** Milliseconds for which a keeper that is at work is waited for. */
const patience = 10_000;

/**
 * `invigil restore`: gives the machine back without the program, from what the journal of the lockdown
 * holds (R-L4). Needs no store and no person to sign in: it only undoes.
 */
export const restoreCommand = async (
  output: Output,
  data: string,
  { toDefaults }: RestoreOptions,
  locale: 'zh-CN' | 'en',
): Promise<number> => {
  const { restore: text } = output.words.text;
  if (!existsSync(data) && !toDefaults) {
    output.say(text.nothing);
    output.result(shown({ restored: [], failed: [], problems: [] }));
    return exit.done;
  }
  const claims = claimAll(output, data);
  try {
    const ports = undoPorts(data);
    const recovery = toDefaults ? await restoreDefaults(ports) : await recover(ports);
    output.result(shown(recovery));
    say(output, recovery, locale);
    return isLeft(recovery) ? exit.notAsExpected : exit.done;
  } finally {
    for (const claim of claims) claim.release();
  }
};

/** A program that has the store may lock the machine at any moment. */
const claimAll = (output: Output, data: string): readonly Lock[] => {
  const { restore: text } = output.words.text;
  const lockdown = claimLockdown(data, patience);
  if (!lockdown.ok) {
    const inUse = lockdown.error.code === 'in-use';
    throw new Stop(inUse ? text.inUse : fill(text.unwritable, { folder: data }));
  }
  const storeLock = join(data, 'invigil.lock');
  if (!existsSync(storeLock)) return [lockdown.value];
  const store = takeLock(storeLock, readBootId(`${process.pid}`), Date.now());
  if (store.ok) return [store.value, lockdown.value];
  lockdown.value.release();
  throw new Stop(
    store.error.code === 'in-use' ? text.inUse : fill(text.unwritable, { folder: data }),
  );
};

/** What the journal names, whatever it noted, and what else this desktop has. */
const restoreDefaults = async (ports: RecoverPorts): Promise<Recovery> => {
  const operations = ports.operations.map((one) => ({ ...one, revert: () => one.revert(null) }));
  const recovery = await recover({ ...ports, operations });
  const seen = new Set(
    [...recovery.restored, ...recovery.failed].map(({ operation }) => operation),
  );
  const restored = [...recovery.restored];
  const failed = [...recovery.failed];
  for (const { id, unable, revert } of operations) {
    if (seen.has(id) || operationOf(id).lasts !== 'machine' || (await unable()) !== null) continue;
    const reverted = await revert();
    if (reverted.ok) restored.push({ operation: id, toDefaults: true });
    else failed.push({ operation: id, failure: reverted.error });
  }
  return {
    restored: restored.map(({ operation }) => ({ operation, toDefaults: true })),
    failed,
    problems: recovery.problems,
  };
};

/** What only a newer version or nobody can read may still hold something. */
const isLeft = ({ failed, problems }: Recovery): boolean =>
  failed.length > 0 ||
  problems.some(({ because }) => ['unreadable', 'unknown-operation', 'newer'].includes(because));

const shown = ({ restored, failed, problems }: Recovery) => ({
  restored,
  left: failed.map(({ operation, failure }) => ({ operation, ...failure })),
  problems,
});

const say = (output: Output, recovery: Recovery, locale: 'zh-CN' | 'en'): void => {
  const { restore: text } = output.words.text;
  const { operation: operations, because, journal } = locale === 'en' ? lockdownEn : lockdownZh;
  const name = (operation: OperationId): string => operations[operation].name;
  const restored = recovery.restored.filter(
    ({ operation }) => operationOf(operation).lasts === 'machine',
  );
  if (restored.length + recovery.failed.length + recovery.problems.length === 0) {
    output.say(text.nothing);
    return;
  }
  for (const { operation, toDefaults } of restored) {
    output.say(fill(toDefaults ? text.defaulted : text.restored, { name: name(operation) }));
  }
  for (const { operation, failure } of recovery.failed) {
    const reason = because[failure.code];
    output.say(fill(text.failed, { name: name(operation), reason, detail: failure.detail }));
  }
  for (const problem of recovery.problems) {
    output.say(fill(text.problem, { line: problem.line, sentence: journal[problem.because] }));
  }
  output.say(isLeft(recovery) ? text.whatToDo : text.done);
};
