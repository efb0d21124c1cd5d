import { spawn } from 'node:child_process';
import { inRoot } from './support/root.ts';

/** A check by name: a tool and its arguments. */
const checks: readonly (readonly [string, string, readonly string[]])[] = [
  ...['main/domain', 'main', 'preload', 'preload/tsconfig.bridge.json', 'renderer', 'test'].map(
    (project) => [`types of ${project}`, 'tsc', ['--noEmit', '-p', project]] as const,
  ),
  ['lint and format', 'biome', ['check', '--error-on-warnings', '.']],
];

type Outcome = { readonly name: string; readonly code: number; readonly output: string };

const run = ([name, tool, args]: (typeof checks)[number]): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(inRoot('node_modules/.bin', tool), args, {
      cwd: inRoot(),
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ name, code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ name, code: code ?? 1, output }));
  });

const outcomes = await Promise.all(checks.map(run));
for (const { name, code, output } of outcomes) {
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (code !== 0) console.log(output.trimEnd());
}
process.exitCode = outcomes.every(({ code }) => code === 0) ? 0 : 1;
