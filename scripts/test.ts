import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, countsFileVariable } from './support/reporter.ts';
import { inRoot } from './support/root.ts';

/** Everything that proves the project: a browser, types and lint, the build, all tests. */

const args = process.argv.slice(2);
const node = (...command: readonly string[]) =>
  spawnSync(process.execPath, [...process.execArgv, ...command], {
    stdio: 'inherit',
    cwd: inRoot(),
  }).status === 0;
const step = (name: string): boolean => {
  console.log(`\n== ${name}`);
  const ok = node(inRoot('scripts', `${name}.ts`));
  if (!ok) console.log(`The step "${name}" failed.`);
  return ok;
};

// Without a browser the tests that need one skip, aloud.
step('browser');
const steps = [step('check'), step('build')];

console.log('\n== tests');
const folder = mkdtempSync(join(tmpdir(), 'invigil-test-'));
const file = join(folder, 'counts.json');
process.env[countsFileVariable] = file;
const vitestOk = node(
  inRoot('node_modules/vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  `--reporter=${inRoot('scripts/support/reporter.ts')}`,
  ...args,
);

const counts = ((): Counts => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }; // the runner itself broke down
  }
})();
rmSync(folder, { recursive: true, force: true });

const failed = counts.failed + steps.filter((ok) => !ok).length;
process.exitCode = failed === 0 && vitestOk ? 0 : 1;
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`\n${counts.passed} passed, ${failed} failed${skipped}`);
