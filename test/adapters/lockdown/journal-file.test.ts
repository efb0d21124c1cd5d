import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLockJournal, journalFile } from '../../../main/adapters/lockdown/journal-file.ts';
import type { LockJournal } from '../../../main/ports/lockdown.ts';
import { mountSmallDisk, noMounts } from '../../support/mount.ts';
import { memoryJournal } from '../../support/simulated-machine/journal.ts';
import { temporaryFolder } from '../../support/store.ts';

const megabyte = 1024 * 1024;
let folder: string;
let data: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
  data = join(folder, 'data');
});
afterEach(() => remove());

const textOf = (journal: LockJournal): string => {
  const read = journal.read();
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

describe('the file of a lockdown’s journal (R-L4)', () => {
  it('refuses what it can not write, and leaves what is there', () => {
    writeFileSync(data, 'a file where the folder should be');
    const journal = createLockJournal(data);
    expect(journal.append('line\n')).toEqual({ ok: false, error: 'unwritable' });
    expect(readFileSync(data, 'utf8')).toBe('a file where the folder should be');
  });

  it('says that it is unreadable where it is no file', () => {
    mkdirSync(journalFile(data), { recursive: true });
    const journal = createLockJournal(data);
    expect(journal.read()).toEqual({ ok: false, error: 'unreadable' });
    expect(journal.append('line\n')).toEqual({ ok: false, error: 'unwritable' });
  });

  it('takes no line when it has become far too large, and reads what it began with', () => {
    const journal = createLockJournal(data);
    journal.append('the first line\n');
    appendFileSync(journalFile(data), 'x'.repeat(5 * megabyte));
    expect(textOf(journal).startsWith('the first line\nx')).toBe(true);
    expect(textOf(journal).length).toBeLessThan(5 * megabyte);
    expect(journal.append('line\n')).toEqual({ ok: false, error: 'unwritable' });
    expect(journal.setAside('altered').ok).toBe(true);
    expect(journal.append('line\n').ok).toBe(true);
    expect(textOf(journal)).toBe('line\n');
  });

  it('is empty where there is none, and is not made by reading', () => {
    const journal = createLockJournal(data);
    expect(textOf(journal)).toBe('');
    expect(existsSync(data)).toBe(false);
  });

  it('has every line on disk for whoever opens it next', () => {
    const journal = createLockJournal(data);
    for (const line of ['one\n', '二\n', 'three\n']) {
      expect(journal.append(line).ok).toBe(true);
      expect(textOf(createLockJournal(data))).toBe(textOf(journal));
    }
    expect(textOf(journal)).toBe('one\n二\nthree\n');
  });

  it.skipIf(process.platform === 'win32')(
    'is for its owner alone (skipped on Windows: modes mean nothing there)',
    () => {
      createLockJournal(data).append('line\n');
      expect(statSync(journalFile(data)).mode & 0o777).toBe(0o600);
      expect(statSync(data).mode & 0o777).toBe(0o700);
    },
  );

  it('goes, and can begin anew', () => {
    const journal = createLockJournal(data);
    journal.append('line\n');
    expect(journal.remove().ok).toBe(true);
    expect(journal.remove().ok).toBe(true);
    expect(readdirSync(data)).toEqual([]);
    journal.append('another\n');
    expect(textOf(journal)).toBe('another\n');
  });

  it('is set aside under a name of its own each time', () => {
    const journal = createLockJournal(data);
    for (const line of ['one\n', 'two\n']) {
      journal.append(line);
      journal.setAside('newer');
    }
    journal.append('three\n');
    journal.setAside('altered');
    expect(readdirSync(data).sort()).toEqual([
      'lockdown.journal.altered-1',
      'lockdown.journal.newer-1',
      'lockdown.journal.newer-2',
    ]);
    expect(readFileSync(join(data, 'lockdown.journal.newer-1'), 'utf8')).toBe('one\n');
    expect(textOf(journal)).toBe('');
  });
});

describe('the journal in memory, with which cuts are proved', () => {
  const both = (begin: string): readonly LockJournal[] => {
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data);
    if (begin !== '') writeFileSync(journalFile(data), begin);
    return [createLockJournal(data), memoryJournal(begin)];
  };

  it('keeps the same as the file, whatever was cut off before', () => {
    for (const begin of ['', 'whole\n', 'whole\ncut', 'cut', '\n', 'whole\n\n\0', '键']) {
      const [file, memory] = both(begin);
      if (file === undefined || memory === undefined) throw new Error('there are two');
      expect(textOf(file)).toBe(textOf(memory));
      for (const line of ['next\n', '键\n']) {
        file.append(line);
        memory.append(line);
        expect(textOf(file), JSON.stringify(begin)).toBe(textOf(memory));
      }
      file.setAside('altered');
      memory.setAside('altered');
      expect(textOf(file)).toBe(textOf(memory));
    }
  });
});

const onSmallDisk = noMounts === null ? it : it.skip;

describe('a full disk', () => {
  onSmallDisk(
    `refuses the line, keeps those before it, and takes it when there is room${noMounts === null ? '' : ` (${noMounts})`}`,
    () => {
      mkdirSync(data);
      const unmount = mountSmallDisk(data, megabyte);
      try {
        const journal = createLockJournal(data);
        expect(journal.append('the first line\n').ok).toBe(true);
        const { bavail, bsize } = statfsSync(data);
        writeFileSync(join(data, 'ballast'), Buffer.alloc(bavail * bsize));
        const long = `${'x'.repeat(100_000)}\n`;
        expect(journal.append(long)).toEqual({ ok: false, error: 'disk-full' });
        // What of it was written is no line, and the next one does not stick to it.
        expect(textOf(journal).split('\n')[0]).toBe('the first line');
        rmSync(join(data, 'ballast'));
        expect(journal.append('the second line\n').ok).toBe(true);
        expect(textOf(journal)).toBe('the first line\nthe second line\n');
      } finally {
        unmount();
      }
    },
  );
});
