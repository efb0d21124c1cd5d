import { describe, expect, it } from 'vitest';
import { isOperationId, type OperationId } from '../../../main/domain/lockdown/operation.ts';
import { settingsOf, type Value } from '../../support/simulated-machine/settings.ts';
import { lastingOf } from '../../support/simulated-machine/systems.ts';
import { type Held, heldMachine, startAfter, systemCalled } from './support/held.ts';

const system = 'X11';
const { unable, system: family } = systemCalled(system);
const lasting = lastingOf(family).filter((id) => unable[id] === undefined);

const linesOf = (journal: string): readonly string[] => journal.split('\n').slice(0, -1);
const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
const operationOfLine = (line: string): OperationId => {
  const { operation } = JSON.parse(line) as { readonly operation: string };
  if (!isOperationId(operation)) throw new Error(`no operation: ${operation}`);
  return operation;
};

const textOf = (value: Value | undefined): string => JSON.stringify(value ?? null);

/**
 * The next start gives the machine back whatever has become of the journal: every setting is as it was
 * or as the system comes, those of `sure` exactly as they were, and nothing else is touched.
 */
const expectGivenBack = async (
  held: Held,
  journal: string,
  sure: readonly OperationId[],
  of: readonly OperationId[] = lasting,
): Promise<void> => {
  const { state, recovery, journal: after } = await startAfter(system, held, journal);
  expect(recovery.failed).toEqual([]);
  expect(after.text()).toBe('');
  for (const id of of) {
    for (const { key, standard } of settingsOf(id)) {
      const was = textOf(held.before[key]);
      const allowed = sure.includes(id) ? [was] : [was, textOf(standard)];
      expect(allowed, `${key} after ${JSON.stringify(journal)}`).toContain(textOf(state[key]));
    }
  }
  expect(state).toMatchObject({ volume: 40, wallpaper: '山水.jpg' });
};

describe('a journal of a held machine (R-L4)', () => {
  it('in which any one byte was altered still gives the machine back', async () => {
    const held = await heldMachine(system);
    const bytes = Buffer.from(held.journal, 'utf8');
    const lines = linesOf(held.journal);
    const ends = lines.map((_, index) => Buffer.byteLength(joined(lines.slice(0, index + 1))));
    for (const [at, byte] of bytes.entries()) {
      const hit = ends.findIndex((end) => at < end);
      // The line after it is built upon its digest, and without a line feed there is one line of two;
      // the others are believed as before.
      const reached = hit + (byte === 0x0a ? 2 : 1);
      const sure = lines.flatMap((line, index) =>
        index >= hit && index <= reached ? [] : [operationOfLine(line)],
      );
      for (const other of [byte ^ 1, byte ^ 0x20, 0x0a, 0xff]) {
        if (other === byte) continue;
        const altered = Buffer.from(bytes);
        altered[at] = other;
        await expectGivenBack(held, altered.toString('utf8'), sure);
      }
    }
  }, 120_000);

  it('from which a line was taken still gives the machine back', async () => {
    const held = await heldMachine(system);
    const lines = linesOf(held.journal);
    for (const index of lines.keys()) {
      const rest = lines.toSpliced(index, 1);
      // Nobody can know of a line that is gone from the end: what it says was done stays done.
      const gone = index === lines.length - 1 ? operationOfLine(lines[index] ?? '') : null;
      const of = lasting.filter((id) => id !== gone);
      await expectGivenBack(held, joined(rest), [], of);
    }
  });

  it('in which lines were swapped or repeated still gives the machine back', async () => {
    const held = await heldMachine(system);
    const lines = linesOf(held.journal);
    for (const [index, line] of lines.entries()) {
      await expectGivenBack(held, joined(lines.toSpliced(index, 0, line)), []);
      const next = lines[index + 1];
      if (next !== undefined) {
        await expectGivenBack(held, joined(lines.toSpliced(index, 2, next, line)), []);
      }
    }
    await expectGivenBack(held, joined(lines.toReversed()), []);
    await expectGivenBack(held, held.journal.repeat(2), lasting);
  });

  it('that is cut at any byte undoes every line that is whole, exactly', async () => {
    const held = await heldMachine(system);
    const bytes = Buffer.from(held.journal, 'utf8');
    for (const length of bytes.keys()) {
      const cut = bytes.subarray(0, length).toString('utf8');
      const whole = linesOf(cut).map(operationOfLine);
      await expectGivenBack(held, cut, whole, whole);
    }
  });

  it('that lacks only its last line feed says all that it said', async () => {
    const held = await heldMachine(system);
    await expectGivenBack(held, held.journal.trimEnd(), lasting);
    await expectGivenBack(held, `${held.journal.trimEnd()}X`, lasting);
  });

  it.each([
    ['rubbish', 'x'.repeat(2_000_000)],
    ['rubbish in lines', 'xyz\n'.repeat(20_000)],
    ['zeros', '\0'.repeat(100_000)],
    ['bytes that are no UTF-8', `${'\ufffd'.repeat(1_000)}\n`],
    ['JSON that nests deeply', `${'['.repeat(50_000)}${']'.repeat(50_000)}\n`],
    [
      'a line that nests deeply',
      `{"v":1,"machine":"","operation":"x11-keys","what":"undo","undo":${'['.repeat(3_000)}${']'.repeat(3_000)},"digest":"x"}\n`,
    ],
    [
      'half a surrogate pair',
      '{"v":1,"machine":"","operation":"x11-keys","what":"undo","undo":"\\ud800","digest":"x"}\n',
    ],
    ['values of other kinds', '1\nnull\n[]\n"undo"\n{"digest":{}}\n{"__proto__":{"digest":"x"}}\n'],
  ])('that begins or ends with %s still gives the machine back', async (_, rubbish) => {
    const held = await heldMachine(system);
    const atEnd = rubbish.endsWith('\n') ? lasting : [];
    await expectGivenBack(held, held.journal + rubbish, atEnd);
    if (rubbish.endsWith('\n')) {
      await expectGivenBack(held, rubbish + held.journal, []);
      await expectGivenBack(held, rubbish, []);
    }
  });
});

describe('a journal that is not ours to undo', () => {
  const machineIn = (journal: string, name: string): string =>
    journal.replaceAll('the machine of the proof', name);

  it('of a newer version gives the machine back with defaults, and is kept for that version', async () => {
    const held = await heldMachine(system);
    const newer = held.journal.replaceAll('"v":1', '"v":2');
    const { state, journal, recovery } = await startAfter(system, held, newer);
    for (const id of lasting) {
      for (const { key, standard } of settingsOf(id)) expect(state[key] ?? null).toEqual(standard);
    }
    expect(recovery.restored.every(({ toDefaults }) => toDefaults)).toBe(true);
    expect(journal.aside()).toHaveLength(1);
    expect(journal.aside()[0]).toContain(`newer: ${newer}`);
  });

  it('in which another machine is written over ours is altered, and still gives ours back', async () => {
    const held = await heldMachine(system);
    await expectGivenBack(held, machineIn(held.journal, 'another'), []);
  });
});
