import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Programs that are not installed here, for the name of a test that is skipped. */
export const missingPrograms = (...programs: readonly string[]): readonly string[] =>
  programs.filter((program) => spawnSync('which', [program]).status !== 0);

/** Why a suite against the real programs can't run here; empty when it can. */
export const whyNot = (missing: readonly string[]): string =>
  missing.length === 0 ? '' : ` (skipped: not installed here: ${missing.join(', ')})`;

/** A program's output, or an end of the test: what is looked at must be seen. */
export const outputOf = (
  env: NodeJS.ProcessEnv,
  program: string,
  args: readonly string[],
  input = '',
): string => {
  const ran = spawnSync(program, args, { env, input, encoding: 'utf8' });
  if (ran.status === 0) return ran.stdout;
  throw new Error(`${program} ${args.join(' ')}: ${ran.stderr}${ran.error ?? ''}`);
};

export type RealDesktop = { readonly env: NodeJS.ProcessEnv; readonly stop: () => void };

/** An X server without a screen, which chooses a free display itself and stays when its last program goes. */
export const startX11 = async (): Promise<RealDesktop> => {
  const server = spawn('Xvfb', ['-displayfd', '1', '-noreset', '-screen', '0', '320x240x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await firstLine(server);
  const env = { ...withoutDesktop(), DISPLAY: `:${number}`, XDG_SESSION_TYPE: 'x11' };
  return { env, stop: () => server.kill('SIGKILL') };
};

export const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('\n')) resolve(said.slice(0, said.indexOf('\n')).trim());
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`ended: ${said}`)));
  });

/** The settings of GNOME in a file of a folder of their own, as GLib's keyfile backend keeps them. */
export const openSettings = (): RealDesktop & {
  /** The file without what GLib leaves where a group was: empty lines, and its name. */
  readonly read: () => string;
  readonly write: (text: string) => void;
} => {
  const folder = mkdtempSync(join(tmpdir(), 'invigil-test-'));
  const file = join(folder, 'glib-2.0', 'settings', 'keyfile');
  mkdirSync(dirname(file), { recursive: true });
  const env = {
    ...withoutDesktop(),
    GSETTINGS_BACKEND: 'keyfile',
    XDG_CONFIG_HOME: folder,
    XDG_CURRENT_DESKTOP: 'GNOME',
  };
  return {
    env,
    read: () => (existsSync(file) ? withoutEmpty(readFileSync(file, 'utf8')) : ''),
    write: (text) => writeFileSync(file, text),
    stop: () => rmSync(folder, { recursive: true, force: true }),
  };
};

const withoutEmpty = (keyfile: string): string =>
  keyfile.replace(/\n{2,}/g, '\n').replace(/^\[[^\]]*\]\n(?=\[|$(?![\s\S]))/gm, '');

/** What the test's own session is must not be taken for the desktop. */
const withoutDesktop = (): NodeJS.ProcessEnv => {
  const {
    DISPLAY: _display,
    WAYLAND_DISPLAY: _wayland,
    XDG_CURRENT_DESKTOP: _desktop,
    XDG_SESSION_TYPE: _type,
    ...env
  } = process.env;
  return env;
};
