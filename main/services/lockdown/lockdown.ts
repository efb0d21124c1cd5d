import { journalLine, readJournal, type Undo } from '../../domain/lockdown/journal.ts';
import {
  type LockHost,
  type LockSystem,
  type OperationId,
  operationOf,
} from '../../domain/lockdown/operation.ts';
import { type Plan, planLockdown, type Unable } from '../../domain/lockdown/plan.ts';
import type { LockKeeper } from '../../ports/lock-keeper.ts';
import type { LockFailure, LockOperation } from '../../ports/lockdown.ts';
import { type RecoverPorts, type Recovery, recover } from './recover.ts';

export type LockdownPorts = RecoverPorts & {
  readonly host: LockHost;
  readonly system: LockSystem;
  /** Gives the machine back at once when this program dies; null where nothing of it can outlive it. */
  readonly keeper?: LockKeeper | null;
};

/** How one operation stands. */
export type Held = {
  readonly operation: OperationId;
  readonly state: 'in-force' | 'refused' | 'unable' | 'lost';
  /** Code of why it is not in force; empty where it is. */
  readonly because: Unable | LockFailure['code'] | 'journal' | 'no-keeper' | 'not-kept' | '';
};

/** What a look at the operations changed. */
export type Looked = {
  /** No longer in force, and taken again where `again` says so. */
  readonly lost: readonly { readonly operation: OperationId; readonly again: boolean }[];
};

/**
 * The lockdown of this machine: one at a time. Before an operation is performed its undoing is on disk,
 * so that a program that dies at any point can be followed by one that undoes (R-L4).
 */
export const openLockdown = (ports: LockdownPorts) => {
  const { operations, journal, sha256 } = ports;
  let held: readonly Held[] | null = null;
  /** What is noted in the journal as well: somebody may take that away while the machine is held. */
  const remembered = new Map<OperationId, Undo>();
  /** Calls run one after another: what is performed is never undone at the same time. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => {});
    return result;
  };

  const byId = new Map(operations.map((one) => [one.id, one]));

  const plan = async (): Promise<Plan> => {
    const able = await Promise.all(
      operations.map(async (one) => [one.id, await one.unable()] as const),
    );
    return planLockdown({
      host: ports.host,
      system: ports.system,
      able: Object.fromEntries(able),
    });
  };

  /** Notes on disk how to undo, then performs; what can't be noted is not performed. */
  const perform = async (one: LockOperation): Promise<Held> => {
    const noted = await one.note();
    const refused = (because: Held['because']): Held => ({
      operation: one.id,
      state: 'refused',
      because,
    });
    if (!noted.ok) return refused(noted.error.code);
    const machine = await ports.machine;
    const text = journal.read();
    if (!text.ok) return refused('journal');
    const { last, toUndo } = readJournal(text.value, machine, sha256);
    const line = { machine, operation: one.id, what: 'undo' as const, undo: noted.value };
    if (!journal.append(journalLine(line, last, sha256).text).ok) return refused('journal');
    // What an earlier run noted and could not undo is how the machine was before us.
    const earlier = toUndo.find(({ operation }) => operation === one.id);
    if (earlier === undefined) remembered.set(one.id, noted.value);
    const done = await one.perform();
    if (!done.ok) return refused(done.error.code);
    return (await one.verify()) === 'lost'
      ? refused('not-kept')
      : { operation: one.id, state: 'in-force', because: '' };
  };

  const lock = async (): Promise<readonly Held[]> => {
    if (held !== null) return held;
    const planned = await plan();
    const lasts = planned.operations.some((id) => operationOf(id).lasts === 'machine');
    const isKept = !lasts || !ports.keeper || (await ports.keeper.start()).ok;
    const done: Held[] = [];
    for (const id of planned.operations) {
      const one = byId.get(id);
      if (one === undefined) continue;
      // What nobody would give back at once after a crash is not taken.
      if (!isKept && operationOf(id).lasts === 'machine') {
        done.push({ operation: id, state: 'refused', because: 'no-keeper' });
      } else done.push(await perform(one));
    }
    const left = planned.unable.map(
      ({ operation, because }): Held => ({ operation, state: 'unable', because }),
    );
    held = [...done, ...left];
    return held;
  };

  const look = async (): Promise<Looked> => {
    if (held === null) return { lost: [] };
    const lost: Looked['lost'][number][] = [];
    const now: Held[] = [];
    for (const before of held) {
      const one = byId.get(before.operation);
      const isHeld = before.state === 'in-force' || before.state === 'lost';
      if (one === undefined || !isHeld) {
        now.push(before);
        continue;
      }
      if ((await one.verify()) !== 'lost') {
        now.push({ ...before, state: 'in-force', because: '' });
        continue;
      }
      const again = (await one.perform()).ok && (await one.verify()) !== 'lost';
      // Lost for good is told once, not at every look.
      if (again || before.state === 'in-force') lost.push({ operation: before.operation, again });
      now.push({ ...before, state: again ? 'in-force' : 'lost', because: again ? '' : 'not-kept' });
    }
    held = now;
    return { lost };
  };

  return {
    /** What this station would do; asked before a sitting, changes nothing. */
    plan: () => inTurn(plan),

    /** Performs everything that the plan has; locked already, it answers how things stand. */
    lock: () => inTurn(lock),

    /** Looks whether everything is still in force, and takes again what was lost. */
    look: () => inTurn(look),

    /** Undoes everything, in the reverse order; not locked, it undoes what an earlier run left. */
    unlock: (): Promise<Recovery> =>
      inTurn(async () => {
        held = null;
        const recovery = await recover(ports, remembered);
        for (const { operation } of recovery.restored) remembered.delete(operation);
        // What could not be undone stays in the journal, for the next start.
        if (recovery.failed.length === 0) await ports.keeper?.stop();
        return recovery;
      }),

    /** How things stand; null while the machine is not locked. */
    held: (): readonly Held[] | null => held,
  };
};

export type Lockdown = ReturnType<typeof openLockdown>;
