import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { claimLockdown } from '../../../main/adapters/lockdown/keeper/claim.ts';
import { keep } from '../../../main/adapters/lockdown/keeper/keep.ts';
import { createKeeper } from '../../../main/adapters/lockdown/keeper/start-keeper.ts';
import { undone, watching } from '../../../main/adapters/lockdown/keeper/words.ts';
import { fail, ok } from '../../../main/domain/result.ts';
import { temporaryFolder } from '../../support/store.ts';

/** What a pipe brings: words, then its end. */
async function* pipe(...words: readonly string[]): AsyncGenerator<string> {
  yield* words;
}

const kept = (more: Partial<Parameters<typeof keep>[0]> = {}) => {
  let undoings = 0;
  const released: string[] = [];
  const said: string[] = [];
  let pending = true;
  const options: Parameters<typeof keep>[0] = {
    input: pipe(),
    say: (word) => said.push(word),
    isPending: () => pending,
    claim: () => ok({ release: () => released.push('released') }),
    undo: async () => {
      undoings += 1;
      pending = false;
      return true;
    },
    apart: 1,
    ...more,
  };
  return {
    options,
    said,
    released,
    undoings: () => undoings,
    somebodyElseUndoes: () => {
      pending = false;
    },
  };
};

describe('the keeper (R-L4)', () => {
  it('undoes nothing when the host says that all is undone', async () => {
    const { options, undoings, said } = kept({ input: pipe(undone.slice(0, 3), undone.slice(3)) });
    expect(await keep(options)).toBe('dismissed');
    expect(undoings()).toBe(0);
    expect(said).toEqual([watching]);
  });

  it('undoes what the journal holds when the pipe ends without a word', async () => {
    const { options, undoings, released } = kept();
    expect(await keep(options)).toBe('nothing-left');
    expect(undoings()).toBe(1);
    expect(released).toHaveLength(1);
  });

  it('takes a pipe that breaks, or half a word, for the end of the host', async () => {
    const broken = async function* () {
      yield undone.slice(0, 2);
      throw new Error('EPIPE');
    };
    const { options, undoings } = kept({ input: broken() });
    await keep(options);
    expect(undoings()).toBe(1);
  });

  it('undoes nothing while somebody has the claim, and nothing that was undone meanwhile', async () => {
    const bench = kept({ claim: () => fail('in-use') });
    const ended = keep(bench.options);
    await wait(30);
    expect(bench.undoings()).toBe(0);
    bench.somebodyElseUndoes();
    expect(await ended).toBe('nothing-left');
    expect(bench.undoings()).toBe(0);
  });

  it('tries again what fails, three times, and gives the claim back', async () => {
    let tries = 0;
    const { options, released } = kept({
      undo: async () => {
        tries += 1;
        return false;
      },
    });
    expect(await keep(options)).toBe('left');
    expect(tries).toBe(3);
    expect(released).toHaveLength(1);
  });
});

describe('the claim to a lockdown (R-L4)', () => {
  it('is one process’s alone, and is free when it is given back', () => {
    const { folder, remove } = temporaryFolder();
    const first = claimLockdown(folder, 0);
    if (!first.ok) throw new Error(first.error.code);
    expect(claimLockdown(folder, 0)).toMatchObject({ ok: false, error: { code: 'in-use' } });
    first.value.release();
    const second = claimLockdown(folder, 0);
    expect(second.ok).toBe(true);
    if (second.ok) second.value.release();
    remove();
  });

  it('is refused with a reason where the folder can’t be made', () => {
    const { folder, remove } = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(claimLockdown(join(folder, 'file', 'data'), 0)).toEqual(fail({ code: 'unwritable' }));
    remove();
  });
});

describe('a host’s keeper as a program (R-L4)', () => {
  const { folder, remove } = temporaryFolder();
  const mark = join(folder, 'mark');
  /** A keeper that writes what became of it; and a host that starts it and then does nothing. */
  const keeper = join(folder, 'keeper.mjs');
  const host = join(folder, 'host.mjs');
  const source = resolve('main/adapters/lockdown/keeper');
  const file = (name: string) => JSON.stringify(`file://${source}/${name}`);
  writeFileSync(
    keeper,
    `import { keep } from ${file('keep.ts')};
import { appendFileSync } from 'node:fs';
let pending = true;
const note = (word) => appendFileSync(${JSON.stringify(mark)}, word + '\\n');
const ended = await keep({
  input: process.stdin,
  say: (word) => process.stdout.write(word),
  isPending: () => pending,
  claim: () => ({ ok: true, value: { release: () => {} } }),
  undo: async () => { note('undone ' + process.ppid); pending = false; return true; },
});
note(ended);
`,
  );
  writeFileSync(
    host,
    `import { createKeeper } from ${file('start-keeper.ts')};
const keeper = createKeeper({ program: process.execPath, args: [${JSON.stringify(keeper)}] });
const started = await keeper.start();
console.log(started.ok ? 'locked' : 'not started');
process.stdin.once('data', async () => { await keeper.stop(); process.exit(0); });
`,
  );
  const hosts: ChildProcess[] = [];
  afterAll(remove);
  afterEach(() => {
    for (const one of hosts.splice(0)) one.kill('SIGKILL');
    if (existsSync(mark)) writeFileSync(mark, '');
  });

  const marks = () => (existsSync(mark) ? readFileSync(mark, 'utf8').trim().split('\n') : []);
  const until = async (word: string): Promise<void> => {
    const end = performance.now() + 20_000;
    while (!marks().includes(word)) {
      if (performance.now() > end) throw new Error(`no ${word}: ${marks()}`);
      await wait(20);
    }
  };
  const lockedHost = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [host], { stdio: ['pipe', 'pipe', 'inherit'] });
    hosts.push(child);
    const said = await new Promise<string>((done) => {
      child.stdout?.once('data', (chunk) => done(`${chunk}`));
      child.once('exit', () => done('ended'));
    });
    expect(said).toBe('locked\n');
    return child;
  };

  it('does not start where its program is not there, and says so', async () => {
    const none = createKeeper({ program: join(folder, 'none'), args: [] });
    expect(await none.start()).toEqual(fail('not-started'));
    await none.stop();
  });

  it('does not count as started when its program ends or says something else', async () => {
    const args = ['-e', 'console.log("hello"); setTimeout(() => {}, 300)'];
    const other = createKeeper({ program: process.execPath, args });
    expect(await other.start()).toEqual(fail('not-started'));
  });

  it('undoes at once when the host is killed', async () => {
    const child = await lockedHost();
    expect(marks().filter((word) => word !== '')).toEqual([]);
    child.kill('SIGKILL');
    await until('nothing-left');
    expect(marks()).toHaveLength(2);
  });

  it('goes without undoing when the host has given the machine back', async () => {
    const child = await lockedHost();
    child.stdin?.write('end\n');
    await until('dismissed');
    expect(marks()).toEqual(['dismissed']);
  });

  it('undoes nothing while the host stands still', async () => {
    const child = await lockedHost();
    child.kill('SIGSTOP');
    await wait(1_000);
    expect(marks().filter((word) => word !== '')).toEqual([]);
    child.kill('SIGCONT');
    child.stdin?.write('end\n');
    await until('dismissed');
  });
});
