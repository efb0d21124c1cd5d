import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { systemTexts } from '../main/shell/say.ts';
import { buildAll, isStale } from './support/build.ts';
import { chooseHost } from './support/host.ts';
import { inRoot } from './support/root.ts';

const args = process.argv.slice(2);
const texts = systemTexts();

if (isStale()) {
  console.log(texts.host.building);
  await buildAll();
}

const chosen = await chooseHost(args, texts);
console.log(chosen.says);
switch (chosen.host) {
  case 'browser':
    await import(pathToFileURL(inRoot('dist/main/browser.js')).href);
    break;
  case 'desktop': {
    const child = spawn(chosen.electron, [inRoot(), ...args], { stdio: 'inherit' });
    child.on('exit', (code) => process.exit(code ?? 1));
    break;
  }
  case 'none':
    process.exitCode = 2;
}
