import { quick, surroundings, whole } from '../test/bench/effort.ts';
import { isMet } from '../test/bench/figures.ts';
import { tableOf } from '../test/bench/report.ts';
import { isPart, parts, programVersion, runBenchmarks } from '../test/bench/run.ts';
import { buildAll, isStale } from './support/build.ts';

/** `npm run bench -- [--json] [--quick] [--no-build] [PART …]`: see docs/benchmarks.md. */

const usage = `Usage: npm run bench -- [--json] [--quick] [--no-build] [${parts.join(' | ')} …]`;
const flags = ['--json', '--quick', '--no-build'];
const args = process.argv.slice(2);
const unknown = args.find((arg) => !flags.includes(arg) && !isPart(arg));
if (unknown !== undefined) {
  console.error(`${unknown}?\n${usage}`);
  process.exit(2);
}
const named = args.filter(isPart);
const has = (flag: string) => args.includes(flag);

if (!has('--no-build') && isStale()) {
  console.error('Building …');
  await buildAll();
}
const around = surroundings();
const sections = await runBenchmarks(
  named.length === 0 ? parts : named,
  has('--quick') ? quick : whole,
  (part) => console.error(`Measuring: ${part} …`),
);

if (has('--json')) {
  console.log(JSON.stringify({ program: programVersion(), around, sections }, null, 2));
} else {
  const { cores, platform, node, load } = around;
  console.log(`Invigil ${programVersion()}, ${cores} cores, ${platform}, Node ${node}.`);
  if (load >= cores / 2) {
    console.log(`The machine is busy (load ${load}): times are longer than they would be.`);
  }
  console.log(tableOf(sections));
  const missed = sections.flatMap(({ figures }) => figures.filter((one) => isMet(one) === false));
  const skipped = sections.filter((section) => section.skipped !== undefined);
  console.log(
    `\n${missed.length === 0 ? 'Every aim is met' : `Missed: ${missed.map(({ name }) => name).join(', ')}`}${skipped.length === 0 ? '.' : `; ${skipped.length} parts not measured.`}`,
  );
}
// A benchmark is not a test: a missed aim is told, not failed.
process.exit(0);
