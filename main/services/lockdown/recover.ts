import {
  type Journal,
  type JournalProblem,
  journalLine,
  readJournal,
  type Sha256,
  type ToUndo,
  type Undo,
} from '../../domain/lockdown/journal.ts';
import { type OperationId, operationOf } from '../../domain/lockdown/operation.ts';
import type { LockFailure, LockJournal, LockOperation } from '../../ports/lockdown.ts';

export type RecoverPorts = {
  readonly operations: readonly LockOperation[];
  readonly journal: LockJournal;
  /** What this machine is known by in a journal; the system may still be asked for it. */
  readonly machine: string | Promise<string>;
  readonly sha256: Sha256;
};

/** What undoing came to; what is in neither list was never performed. */
export type Recovery = {
  readonly restored: readonly {
    readonly operation: OperationId;
    /** Set to the system's own defaults, because what was noted can't be believed. */
    readonly toDefaults: boolean;
  }[];
  /** Still as the lockdown left it; tried again at the next start. */
  readonly failed: readonly { readonly operation: OperationId; readonly failure: LockFailure }[];
  readonly problems: readonly JournalProblem[];
};

export const nothingToRecover: Recovery = { restored: [], failed: [], problems: [] };

/**
 * Undoes whatever the journal holds, the last performed first (R-L4). One that fails does not keep the
 * others back; it stays in the journal. Never rejects.
 *
 * @param remembered what this run has noted itself, in the order in which it performed it: that is undone
 *   though the journal was taken away or altered meanwhile
 */
export const recover = async (
  ports: RecoverPorts,
  remembered: ReadonlyMap<OperationId, Undo> = new Map(),
): Promise<Recovery> => {
  const machine = await ports.machine;
  const text = ports.journal.read();
  const journal = readJournal(text.ok ? text.value : '', machine, ports.sha256);
  const problems: readonly JournalProblem[] = text.ok
    ? journal.problems
    : [{ line: 0, because: 'unreadable' }];
  const known = merged(journal.toUndo, remembered);
  const toUndo = [...(await unnamed(ports, journal, known)), ...known];
  const done = await undoAll({ ...ports, machine }, { toUndo, last: journal.last });
  if (text.ok && text.value !== '' && done.failed.length === 0) put(ports.journal, problems);
  return { ...done, problems };
};

/** What this run knows by itself is not to be had from a file that somebody altered. */
const merged = (
  noted: readonly ToUndo[],
  remembered: ReadonlyMap<OperationId, Undo>,
): readonly ToUndo[] => [
  ...[...remembered]
    .filter(([operation]) => !noted.some((one) => one.operation === operation))
    .map(([operation, undo]) => ({ operation, undo }))
    .toReversed(),
  ...noted.map(({ operation, undo }) => ({
    operation,
    undo: remembered.get(operation) ?? undo,
  })),
];

/**
 * A line that was altered or taken out may have named anything. There is a journal because the machine
 * was held: whatever it does not name, and could outlive its process, is set to the system's defaults.
 */
const unnamed = async (
  { operations }: RecoverPorts,
  { problems, named }: Journal,
  known: readonly ToUndo[],
): Promise<readonly ToUndo[]> => {
  if (!problems.some(({ because }) => because === 'altered')) return [];
  const said = new Set([...named, ...known.map(({ operation }) => operation)]);
  const unsaid = operations.filter(
    ({ id }) => operationOf(id).lasts === 'machine' && !said.has(id),
  );
  const able = await Promise.all(unsaid.map(async (one) => (await one.unable()) === null));
  return unsaid.filter((_, index) => able[index]).map(({ id }) => ({ operation: id, undo: null }));
};

/** Undoes these operations and notes each that is undone. */
export const undoAll = async (
  { operations, journal, machine, sha256 }: RecoverPorts & { readonly machine: string },
  { toUndo, last }: Pick<Journal, 'toUndo' | 'last'>,
): Promise<Pick<Recovery, 'restored' | 'failed'>> => {
  const restored: Recovery['restored'][number][] = [];
  const failed: Recovery['failed'][number][] = [];
  let digest = last;
  for (const { operation, undo } of toUndo) {
    const one = operations.find(({ id }) => id === operation);
    let reverted = await (one?.revert(undo) ?? notHere);
    // Noted by another version, maybe: it will not be readable at the next start either.
    const toDefaults = undo === null || (!reverted.ok && reverted.error.code === 'undo-unreadable');
    if (toDefaults && undo !== null && one !== undefined) reverted = await one.revert(null);
    if (!reverted.ok) {
      failed.push({ operation, failure: reverted.error });
      continue;
    }
    restored.push({ operation, toDefaults });
    const line = journalLine({ machine, operation, what: 'undone', undo: null }, digest, sha256);
    // A note that can't be written costs an undoing that is done again: it changes nothing more.
    if (journal.append(line.text).ok) digest = line.digest;
  }
  return { restored, failed };
};

const notHere = {
  ok: false,
  error: { code: 'missing', detail: 'this host has no such operation' },
} as const;

/** What another version or machine can still read is kept for it. */
const put = (journal: LockJournal, problems: readonly JournalProblem[]): void => {
  const kept = (['newer', 'other-machine', 'altered'] as const).find((because) =>
    problems.some((problem) => problem.because === because),
  );
  if (kept === undefined) journal.remove();
  else journal.setAside(kept);
};
