import { windowKinds } from '../preload/contract/roles.ts';
import { buildAll } from './support/build.ts';

const start = performance.now();
// `--windows door,staff`: only these, while the others are being worked on.
const named = process.argv.find((_, at, all) => all[at - 1] === '--windows')?.split(',');
const sizes = await buildAll(named && windowKinds.filter((kind) => named.includes(kind)));
if (process.argv.includes('--sizes')) {
  for (const { what, gzip, raw } of sizes) {
    const kB = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`.padStart(10);
    console.log(`${what.padEnd(24)} ${kB(gzip)} gzip ${kB(raw)} raw`);
  }
}
console.log(`Built in ${((performance.now() - start) / 1_000).toFixed(1)} s.`);
