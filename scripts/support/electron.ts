import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './root.ts';

const folder = inRoot('node_modules/electron');
const memory = inRoot('.invigil/electron.json');
const dayMs = 24 * 3_600_000;
/** A host that has not answered by then can't be reached. */
const reachMs = 5_000;
const fetchMs = 15 * 60_000;

/** Where Electron's releases are, as its own installer reads it. */
const mirror = (): string =>
  process.env.ELECTRON_MIRROR ??
  process.env.npm_config_electron_mirror ??
  'https://github.com/electron/electron/releases/download/';

/** Version of the package; its binary is of the same. */
export const electronVersion = (): string =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

/** The binary, if it is here; never fetches. */
export const installedElectron = (): string | null => {
  const pathFile = join(folder, 'path.txt');
  const named = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), named);
  return existsSync(program) ? program : null;
};

/** Why there is no binary: when that was found out, in milliseconds since 1970. */
export type Failure = {
  readonly why: 'unreachable' | 'failed';
  readonly at: number;
  readonly host: string;
};

/** A failure of the last day; older ones are forgotten. */
export const rememberedFailure = (): Failure | null => {
  try {
    const failure: Failure = JSON.parse(readFileSync(memory, 'utf8'));
    return Date.now() - failure.at < dayMs ? failure : null;
  } catch {
    return null;
  }
};

const remember = (why: Failure['why']): Failure => {
  const failure: Failure = { why, at: Date.now(), host: new URL(mirror()).host };
  mkdirSync(inRoot('.invigil'), { recursive: true });
  writeFileSync(memory, JSON.stringify(failure));
  return failure;
};

/**
 * Fetches the binary with Electron's own installer, which checks its digest. Answers its path, or why
 * that failed; a failure is remembered.
 * @param onProgress told about once a second how many bytes there are
 */
export const fetchElectron = async (
  onProgress: (bytes: number) => void,
): Promise<string | Failure> => {
  if (!(await isReachable(mirror()))) return remember('unreachable');
  const temporary = mkdtempSync(join(tmpdir(), 'invigil-electron-'));
  const ticker = setInterval(() => onProgress(sizeOf(temporary)), 1_000);
  try {
    const installer = createRequire(import.meta.url).resolve('electron/install.js');
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const child = spawn(process.execPath, [installer], { stdio: 'ignore', env, timeout: fetchMs });
    const code = await new Promise((resolve) => child.on('close', resolve));
    const program = installedElectron();
    if (code === 0 && program !== null) {
      rmSync(memory, { force: true });
      return program;
    }
    return remember('failed');
  } finally {
    clearInterval(ticker);
    rmSync(temporary, { recursive: true, force: true });
  }
};

const isReachable = async (url: string): Promise<boolean> => {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(reachMs) });
    return true;
  } catch {
    return false;
  }
};

const sizeOf = (path: string): number => {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((total, entry) => total + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    return 0; // a file was moved while we looked
  }
};
