import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeBug } from '../adapters/api/errors.ts';
import { serveCommandLine } from '../adapters/command-line/serve.ts';
import { type BuiltFile, readBuiltRenderer } from '../adapters/http/files.ts';
import { type LoopbackServer, serveLoopback } from '../adapters/http/server.ts';
import { createFileVault } from '../adapters/keys/file-vault.ts';
import { type Front, openFront } from './browser-front.ts';
import { type BrowserOptions, readBrowserOptions, usualPort } from './browser-options.ts';
import { type Core, compose } from './compose.ts';
import { logFile, openLog } from './log.ts';
import { builtRenderer } from './resources.ts';
import { fill, systemTexts } from './say.ts';
import { fromOpenFailure, fromThrown, sayStartFailure } from './start-failure.ts';
import { createNodeKeeper } from './undo-lockdown.ts';
import { version } from './version.ts';

/** The browser host: the services in plain Node, windows in a browser on this very machine. */

const texts = systemTexts();

const stopWith = (code: number, ...lines: readonly string[]): never => {
  for (const line of lines) console.error(line);
  process.exit(code);
};

const options = (): BrowserOptions => {
  const read = readBrowserOptions(process.argv.slice(2));
  return read.ok
    ? read.value
    : stopWith(2, fill(texts.badOption, { option: read.error }), texts.usage);
};

const builtFiles = (): ReadonlyMap<string, BuiltFile> => {
  try {
    return readBuiltRenderer(builtRenderer);
  } catch {
    return stopWith(1, texts.notBuilt);
  }
};

const openCore = (data: string): Core => {
  const log = openLog(data);
  try {
    const core = compose({
      data,
      host: 'browser',
      version,
      log,
      keeper: createNodeKeeper,
      vault: (random, storeFile) =>
        createFileVault({ file: join(data, 'master.key'), storeFile, random }),
    });
    if (core.ok) return core.value;
    const sentence = sayStartFailure(fromOpenFailure(core.error), texts, logFile(data));
    return stopWith(1, texts.failed, sentence);
  } catch (error) {
    const failure = fromThrown(error) ?? { code: 'internal', values: {} };
    log.error(describeBug(error), 'the program could not start');
    return stopWith(1, texts.failed, sayStartFailure(failure, texts, logFile(data)));
  }
};

const serve = async (core: Core, wanted: number | null): Promise<LoopbackServer> => {
  const files = builtFiles();
  const first = await serveLoopback({ api: core.api, files, port: wanted ?? usualPort });
  if (first.ok) return first.value;
  const second = await serveLoopback({ api: core.api, files, port: 0 });
  if (!second.ok) return stopWith(1, texts.failed);
  const { port } = second.value;
  console.log(fill(texts.portTaken, { wanted: wanted ?? usualPort, port }));
  return second.value;
};

const loadDemonstration = async (core: Core) => {
  const loaded = await core.services.demonstration.load({
    command: 'demo'.repeat(4),
    actor: 'system',
  });
  if (!loaded.ok) throw new Error(`the demonstration could not be loaded: ${loaded.error.code}`);
};

const run = async () => {
  const { data: wanted, port, open, demo } = options();
  const data = demo ? mkdtempSync(join(tmpdir(), 'invigil-demo-')) : wanted;
  const core = openCore(data);
  const removeDemo = () => demo && rmSync(data, { recursive: true, force: true });
  let front: Front | null = null;
  let server: LoopbackServer | null = null;
  let closeCommandLine: (() => void) | null = null;

  let ending = false;
  const end = async (code: number) => {
    if (ending) process.exit(code);
    ending = true;
    front?.close();
    closeCommandLine?.();
    await core.giveBack();
    core.close('operator');
    await server?.close();
    removeDemo();
    if (code === 0) console.log(texts.ended);
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  process.on('uncaughtException', (error) => {
    openLog(data).error(describeBug(error), 'the program ended because of a bug');
    console.error(sayStartFailure({ code: 'internal', values: {} }, texts, logFile(data)));
    // What is committed is safe; nothing more may be written by a program that is not sound.
    process.exit(1);
  });

  if (demo) await loadDemonstration(core);
  server = await serve(core, port);
  closeCommandLine = await serveCommandLine(data, core.api);
  console.log(`Invigil ${version}`);
  console.log(demo ? texts.demonstration : fill(texts.data, { folder: data }));
  front = openFront({ api: core.api, origin: server.origin, open, texts });
};

await run();
