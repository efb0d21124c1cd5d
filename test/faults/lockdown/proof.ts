import { readJournal } from '../../../main/domain/lockdown/journal.ts';
import { type OperationId, operationOf } from '../../../main/domain/lockdown/operation.ts';
import type { LockJournal } from '../../../main/ports/lockdown.ts';
import { clipboard, settingsOf } from '../../support/simulated-machine/settings.ts';
import {
  machine,
  type Started,
  type Station,
  sha256,
} from '../../support/simulated-machine/station.ts';
import { type MachineState, stateText } from '../../support/simulated-machine/store.ts';
import { type Found, foundMachine, lastingOf } from '../../support/simulated-machine/systems.ts';
import { type Durable, durableText, watchLife } from './durable.ts';

export type Proof = {
  /** Points at which the first program was cut. */
  firstCuts: number;
  /** Points at which a program that undid was cut in its turn. */
  laterCuts: number;
  /** Starts after a cut; what was the same on disk is started once. */
  starts: number;
  /** Where the machine was not as before. */
  readonly differences: string[];
};

export const newProof = (): Proof => ({
  firstCuts: 0,
  laterCuts: 0,
  starts: 0,
  differences: [],
});

export type Case = Station & {
  readonly found: Found;
  readonly bytes: 'every' | 'some';
  /** Whether the undoing is cut as well, and the one after it; left out: it is. */
  readonly again?: boolean;
  /** A journal with a defect of its own, to see that the proof sees it. */
  readonly wrap?: (journal: LockJournal) => LockJournal;
};

/** Differences that are told; one is enough to fail. */
const enough = 5;

/**
 * Cuts a whole exam at every point and starts anew: the machine has to be as it was found. Every point
 * of the undoing is cut as well, and every point of the undoing after it, until no new state comes up.
 */
export const prove = async (one: Case, proof: Proof): Promise<void> => {
  const state = foundMachine(one.simulated.system, one.found);
  const { cuts, end } = await watchLife(
    one,
    { state, journal: '' },
    one.bytes,
    async (started) => {
      await sitExam(one, started);
      for (const id of await stillHeld(started)) proof.differences.push(`${id} is still held`);
    },
    one.wrap,
  );
  proof.firstCuts += cuts.length;
  const name = `${one.simulated.name}, ${one.host}, ${one.found}`;
  judge(proof, `${name}, not cut`, state, end, end);
  if (proof.differences.length > 0) return;
  const known = new Set<string>();
  const waiting = cuts.map((cut) => ({ cut, depth: 1 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { cut, depth } = next;
    const text = durableText(cut);
    if (known.has(text)) continue;
    known.add(text);
    if (proof.differences.length >= enough) return;
    proof.starts += 1;
    const later = await watchLife(one, cut, 'some', async ({ lockdown }) => {
      const { failed } = await lockdown.unlock();
      for (const { operation } of failed) proof.differences.push(`${name}: ${operation} stays`);
    });
    judge(proof, `${name}, cut ${depth} times`, state, cut, later.end);
    if (one.again === false) continue;
    proof.laterCuts += later.cuts.length;
    waiting.push(...later.cuts.map((again) => ({ cut: again, depth: depth + 1 })));
  }
};

/** An exam, with what other programs and the candidate do meanwhile. */
const sitExam = async (one: Case, { lockdown, store }: Started): Promise<void> => {
  await lockdown.unlock();
  const held = await lockdown.lock();
  const isHeld = (id: OperationId): boolean =>
    held.some(({ operation, state }) => operation === id && state === 'in-force');
  store.set('volume', 70);
  if (isHeld('empty-clipboard')) store.set('clipboard', 'text of an item');
  const [taken] = lastingOf(one.simulated.system).filter(isHeld).flatMap(settingsOf);
  if (taken !== undefined) store.set(taken.key, 'set by another program');
  await lockdown.look();
  await lockdown.unlock();
};

/** Operations bound to the process that are in force after it has given the machine back. */
const stillHeld = async ({ operations }: Started): Promise<readonly OperationId[]> => {
  const held: OperationId[] = [];
  for (const { id, verify } of operations) {
    if (operationOf(id).lasts === 'process' && (await verify()) === 'in-force') held.push(id);
  }
  return held;
};

/** The machine is as it was found; the clipboard is empty, or was never touched. */
const judge = (
  proof: Proof,
  where: string,
  before: MachineState,
  cut: Durable,
  after: Durable,
): void => {
  const isNoted = readJournal(cut.journal, machine, sha256).toUndo.some(
    ({ operation }) => operation === 'empty-clipboard',
  );
  const isTouched = clipboard.some((place) => cut.state[place] !== before[place]);
  const expected = {
    ...before,
    // Changed by somebody else during the exam: nothing of ours.
    volume: cut.state.volume ?? null,
    ...Object.fromEntries(
      clipboard.map((place) => [place, isNoted || isTouched ? null : (before[place] ?? null)]),
    ),
  };
  if (stateText(after.state) !== stateText(expected)) {
    proof.differences.push(`${where}: ${differenceOf(expected, after.state)}`);
  }
  if (after.journal !== '') proof.differences.push(`${where}: the journal is still there`);
};

const differenceOf = (expected: MachineState, found: MachineState): string =>
  [...new Set([...Object.keys(expected), ...Object.keys(found)])]
    .filter((key) => JSON.stringify(expected[key] ?? null) !== JSON.stringify(found[key] ?? null))
    .map((key) => `${key} is ${JSON.stringify(found[key] ?? null)}`)
    .join('; ');
