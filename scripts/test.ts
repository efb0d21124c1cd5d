import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, countsFileVariable } from './support/reporter.ts';
import { inRoot } from './support/root.ts';

/** Everything that proves the project: a browser, types and lint, the build, all tests. */

const args = process.argv.slice(2);
type Shown = 'now' | 'at the end';
const start = (shown: Shown, env: NodeJS.ProcessEnv, ...command: readonly string[]) =>
  new Promise<boolean>((resolve) => {
    const child = spawn(process.execPath, [...process.execArgv, ...command], {
      cwd: inRoot(),
      env: { ...process.env, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        if (shown === 'now') process.stdout.write(chunk);
        else output += chunk;
      });
    }
    const ended = (ok: boolean): void => {
      if (output !== '') console.log(output);
      resolve(ok);
    };
    child.on('error', () => ended(false));
    child.on('close', (code) => ended(code === 0));
  });

const step = async (name: string, shown: Shown = 'now'): Promise<boolean> => {
  console.log(`\n== ${name}`);
  const ok = await start(shown, {}, inRoot('scripts', `${name}.ts`));
  if (!ok) console.log(`The step "${name}" failed.`);
  return ok;
};

const folder = mkdtempSync(join(tmpdir(), 'invigil-test-'));

type Run = { readonly ok: boolean; readonly counts: Counts };

/** One run of the test runner over some layers; shown as it goes, or when it has ended. */
const runLayers = async (
  shown: Shown,
  layers: readonly string[],
  options: readonly string[] = [],
): Promise<Run> => {
  const file = join(folder, `${layers[0]}.json`);
  const ok = await start(
    shown,
    // Tests start hundreds of programs: each takes what an earlier one has compiled.
    { NODE_COMPILE_CACHE: join(folder, 'compiled'), [countsFileVariable]: file },
    inRoot('node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    `--reporter=${inRoot('scripts/support/reporter.ts')}`,
    ...options,
    ...layers.map((layer) => `--project=${layer}`),
    ...(args.length > 0 ? ['--passWithNoTests', ...args] : []),
  );
  return { ok, counts: countsOf(file, ok) };
};

const countsOf = (file: string, ok: boolean): Counts => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Without counts the runner itself broke down, unless there was nothing to run.
    return { passed: 0, failed: ok ? 0 : 1, skipped: 0 };
  }
};

// Without a browser the tests that need one skip, aloud. Getting one is waiting, for the most part.
const browser = step('browser', 'at the end');
const steps = [await step('check'), await step('build')];

console.log('\n== tests (three runs side by side; the others are shown when they have ended)');
// One process runs what needs no browser, one kills and starts programs, three drive browsers. Most of
// them wait for something most of the time: that keeps two cores busy, and more would be in each other's
// way. What is measured by the clock comes after them, alone.
const runs = await Promise.all([
  runLayers(
    'now',
    ['domain', 'contract', 'services', 'adapters', 'conformance'],
    ['--maxWorkers=1'],
  ),
  runLayers('at the end', ['faults'], ['--maxWorkers=1']),
  browser.then(() => runLayers('at the end', ['renderer', 'e2e'], ['--maxWorkers=3'])),
]);
console.log('\n== tests that measure by the clock (when all others have ended, two at a time)');
// Those that take long wait for a line or between two looks: each has a processor of its own.
runs.push(await runLayers('now', ['timing'], ['--maxWorkers=2']));
rmSync(folder, { recursive: true, force: true });

const sum = (of: keyof Counts): number => runs.reduce((total, { counts }) => total + counts[of], 0);
const failed = sum('failed') + steps.filter((ok) => !ok).length;
process.exitCode = failed === 0 && runs.every(({ ok }) => ok) ? 0 : 1;
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`\n${sum('passed')} passed, ${failed} failed${skipped}`);
