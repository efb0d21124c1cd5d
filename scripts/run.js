// Starts one of the scripts: `node scripts/run.js start --demo`. Plain JavaScript that any Node from
// 18 on can read, because it is what says that a Node is too old.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...rest] = process.argv.slice(2);
const wanted = [22, 12];

const versionOf = (text) => text.split('.').map(Number);
const isEnough = ([major, minor]) =>
  major > wanted[0] || (major === wanted[0] && minor >= wanted[1]);

/** The Node that comes with the project as an optional npm package (Linux and Windows, x64). */
const own = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/** Scripts that live with what they run. */
const elsewhere = {
  cli: 'main/shell/cli.ts',
  faults: 'test/faults/run.ts',
  hub: 'main/shell/hub.ts',
};
const script = join(root, elsewhere[name] ?? `scripts/${name}.ts`);
const runWith = (program, flags) => {
  const child = spawn(program, [...flags, fileURLToPath(import.meta.url), name, ...rest], {
    stdio: 'inherit',
    shell: program.endsWith('.cmd'),
    env: { ...process.env, INVIGIL_NODE: '1' },
  });
  // The terminal sends its signals to the whole group; the child decides when to end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
  }
  child.on('exit', (code) => process.exit(code ?? 1));
};

if (!/^[a-z]+$/.test(name ?? '') || !existsSync(script)) {
  console.error('Usage: node scripts/run.js start|build|test|check|browser|hub|bench [options]');
  process.exit(2);
} else if (!isEnough(versionOf(process.versions.node))) {
  if (existsSync(own) && process.env.INVIGIL_NODE === undefined) {
    runWith(own, []);
  } else {
    const how =
      process.platform === 'darwin'
        ? ['', '']
        : [
            '，或者不带 --omit=optional 重新运行 npm ci（项目自带 Node 24）',
            ', or run npm ci again without --omit=optional (the project brings Node 24)',
          ];
    console.error(
      `本程序需要 Node.js ${wanted.join('.')} 或更新版本，当前是 ${process.versions.node}。请从 nodejs.org 安装新版本${how[0]}。`,
    );
    console.error(
      `This program needs Node.js ${wanted.join('.')} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org${how[1]}.`,
    );
    process.exit(1);
  }
} else if (
  !process.features.typescript &&
  !process.execArgv.includes('--experimental-strip-types')
) {
  // Node before 22.18 reads TypeScript only when told to.
  runWith(process.execPath, [
    '--experimental-strip-types',
    '--disable-warning=ExperimentalWarning',
  ]);
} else {
  process.argv.splice(1, 2, resolve(script));
  await import(pathToFileURL(script).href);
}
