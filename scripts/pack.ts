import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { buildAll, isStale } from './support/build.ts';
import { addPackage, nativePackages } from './support/foreign-packages.ts';
import { packedPrograms, wrongFuses } from './support/fuses.ts';
import { builder, packArguments, packingProblem } from './support/packing.ts';
import { inRoot } from './support/root.ts';

/**
 * Packs the desktop for the system that this runs on (docs/desktop.md) and reads the fuses of what was
 * packed. `--dir`: no installers. `--check`: pack nothing, only read the fuses of what is there.
 */

const packed = inRoot('packed');

const pack = (): boolean => {
  const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  for (const one of nativePackages(process.platform, lock)) addPackage(one);
  const only = process.argv.includes('--dir') ? 'program' : 'everything';
  const args = ['--yes', builder, ...packArguments(process.platform, process.env, only)];
  // The hook between packing and signing is TypeScript; older Nodes read that only when told to.
  const strip = process.execArgv.filter((flag) => flag === '--experimental-strip-types');
  const env = { ...process.env, ...(strip.length > 0 ? { NODE_OPTIONS: strip.join(' ') } : {}) };
  const shell = process.platform === 'win32';
  return spawnSync('npx', args, { cwd: inRoot(), stdio: 'inherit', env, shell }).status === 0;
};

const checkFuses = async (): Promise<boolean> => {
  const programs = packedPrograms(packed);
  if (programs.length === 0) console.error('Nothing is packed.');
  let right = programs.length > 0;
  for (const program of programs) {
    const wrong = await wrongFuses(program);
    right &&= wrong.length === 0;
    console.log(
      `${wrong.length === 0 ? 'ok    ' : 'FAILED'} fuses of ${relative(packed, program)}`,
    );
    for (const { fuse, wanted, found } of wrong) {
      console.error(`       ${fuse} is ${found}, not ${wanted ? 'on' : 'off'}`);
    }
  }
  return right;
};

const problem = packingProblem(process.env);
if (problem !== null) {
  console.error(`${problem.variable} must be an https: address.`);
  process.exitCode = 2;
} else if (process.argv.includes('--check')) {
  process.exitCode = (await checkFuses()) ? 0 : 1;
} else {
  if (isStale()) await buildAll();
  process.exitCode = pack() && (await checkFuses()) ? 0 : 1;
}
