import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalLine, readJournal, type Undo } from '../../../main/domain/lockdown/journal.ts';
import { type OperationId, operationIds } from '../../../main/domain/lockdown/operation.ts';

const sha256 = (text: string): string => hash('sha256', text, 'hex');
type Entry = { readonly operation: string; readonly what: 'undo' | 'undone'; readonly undo: Undo };
const undo = (operation: OperationId, noted: Undo = null): Entry => ({
  operation,
  what: 'undo',
  undo: noted,
});
const undone = (operation: OperationId): Entry => ({ operation, what: 'undone', undo: null });
const written = (entries: readonly Entry[], machine = 'here'): string => {
  let last = '';
  let text = '';
  for (const entry of entries) {
    const line = journalLine({ machine, ...entry }, last, sha256);
    text += line.text;
    last = line.digest;
  }
  return text;
};
const read = (text: string, machine = 'here') => readJournal(text, machine, sha256);

describe('reading a journal (R-L4)', () => {
  it('gives an answer to any text at all', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json({ maxDepth: 6 }),
      fc.constantFrom(...written([undo('kde-keys', { a: 1 }), undone('kde-keys')]).split('\n')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const { toUndo, problems } = read(text);
        for (const { operation } of toUndo) expect(operationIds).toContain(operation);
        expect(problems.length).toBeLessThanOrEqual(text.split('\n').length);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('believes nothing of a line that was altered, and still undoes what it names', () => {
    const text = written([undo('kde-keys', { a: 1 })]).replace('{"a":1}', '{"a":2}');
    expect(read(text)).toMatchObject({
      toUndo: [{ operation: 'kde-keys', undo: null }],
      problems: [{ line: 1, because: 'altered' }],
    });
  });

  it('does not take an altered line for one of another machine', () => {
    const text = written([undo('kde-keys', { a: 1 })]).replace('"here"', '"hers"');
    expect(read(text)).toMatchObject({
      toUndo: [{ operation: 'kde-keys', undo: null }],
      problems: [{ line: 1, because: 'altered' }],
    });
  });

  it('undoes nothing that another machine noted', () => {
    const text = written([undo('kde-keys', { a: 1 })], 'elsewhere');
    expect(read(text)).toMatchObject({
      toUndo: [],
      problems: [{ line: 1, because: 'other-machine' }],
    });
  });

  it.each([
    ['then', '', 'here'],
    ['now', 'here', ''],
  ])('undoes what a machine noted that did not say %s what it is', (_, then, now) => {
    expect(read(written([undo('kde-keys', { a: 1 })], then), now)).toMatchObject({
      toUndo: [{ operation: 'kde-keys', undo: { a: 1 } }],
      problems: [],
    });
  });

  it('sets what a newer version noted to defaults, and leaves what it does not know', () => {
    const text = written([undo('kde-keys', { a: 1 }), { ...undo('kde-keys'), operation: 'new' }]);
    expect(read(text.replaceAll('"v":1', '"v":2'))).toMatchObject({
      toUndo: [{ operation: 'kde-keys', undo: null }],
      problems: [
        { line: 1, because: 'newer' },
        { line: 2, because: 'newer' },
      ],
    });
  });

  it('goes on after an operation that it does not know', () => {
    const text = written([{ ...undo('kde-keys'), operation: 'old' }, undo('kde-keys', 1)]);
    expect(read(text)).toMatchObject({
      toUndo: [{ operation: 'kde-keys', undo: 1 }],
      problems: [{ line: 1, because: 'unknown-operation' }],
    });
  });

  it('undoes the last first, each as it was noted first, and nothing that is undone', () => {
    const text = written([
      undo('stay-awake'),
      undo('kde-keys', 'before'),
      undo('kde-keys', 'held'),
      undo('x11-keys', 'x'),
      undone('stay-awake'),
    ]);
    expect(read(text)).toMatchObject({
      toUndo: [
        { operation: 'x11-keys', undo: 'x' },
        { operation: 'kde-keys', undo: 'before' },
      ],
      problems: [],
    });
  });

  it('builds each line on the one before, and none on a line that was cut off', () => {
    const text = written([undo('kde-keys', 1)]);
    const { last } = read(`${text}{"cut":`);
    expect(last).toBe(read(text).last);
    const next = journalLine({ machine: 'here', ...undone('kde-keys') }, last, sha256);
    expect(read(text + next.text)).toMatchObject({ toUndo: [], problems: [] });
  });
});
