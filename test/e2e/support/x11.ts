import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pass, until } from './x11-waiting.ts';

/** A display of a test's own with a window manager, and hands that send it real key and mouse events. */

/** Each with the Debian package that brings it. */
const tools = {
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  xprop: 'x11-utils',
  xmessage: 'x11-utils',
  xwd: 'x11-apps',
  xclip: 'xclip',
  xmodmap: 'x11-xserver-utils',
  xset: 'x11-xserver-utils',
  xkbcomp: 'x11-xkb-utils',
} as const;

const isThere = (tool: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' }).status === 0;

const missing = (): readonly string[] =>
  process.platform === 'linux'
    ? Object.entries(tools).flatMap(([tool, from]) => (isThere(tool) ? [] : [`${tool} (${from})`]))
    : ['X11'];

/** Why nothing can be tried under X11 here; null when it can. */
export const noX11: string | null = (() => {
  const lacks = missing();
  return lacks.length === 0 ? null : `skipped: ${lacks.join(', ')} missing`;
})();

const run = promisify(execFile);

export type X11Display = {
  readonly env: Readonly<Record<string, string>>;
  /** Runs a program of X11 and answers what it prints. */
  readonly run: (program: string, ...args: readonly string[]) => Promise<string>;
  /** Starts a program that stays; it ends with the display. */
  readonly start: (program: string, ...args: readonly string[]) => ChildProcess;
  /**
   * Presses and lets go, as `alt+Tab` is written: by the XTEST extension, as the server's own keys. Keys
   * are those of the keyboard as it was at first, whatever they mean by now.
   */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Holds one key for so long, in seconds. */
  readonly hold: (key: string, seconds: number) => Promise<void>;
  /** What of the server lasts when a program that changed it is gone: meanings of keys, screen saver. */
  readonly settings: () => Promise<{ readonly keymap: string; readonly saver: string }>;
  readonly type: (text: string) => Promise<void>;
  readonly click: (at: Point, button?: number) => Promise<void>;
  /** Presses the first button here, moves there in steps, looks, and lets go. */
  readonly drag: <T>(from: Point, to: Point, look: () => Promise<T>) => Promise<T>;
  /** Puts a text where other programs put what was copied (`clipboard`) or chosen (`primary`). */
  readonly offer: (selection: Selection, text: string) => Promise<void>;
  /** What can be pasted elsewhere. */
  readonly offered: (selection: Selection) => Promise<string>;
  /** ID of the window that the window manager calls active; 0 for none. */
  readonly active: () => Promise<number>;
  /** Windows that can be seen, menus and the like included. */
  readonly visible: () => Promise<readonly string[]>;
  /** Number of the workspace that is shown. */
  readonly workspace: () => Promise<number>;
  /** The window with this title, as soon as it can be seen. */
  readonly titled: (title: string) => Promise<string>;
  /** Where the desktop's own key for pictures of the screen (Alt+Print) puts them. */
  readonly picture: string;
  readonly close: () => Promise<void>;
};

export type Selection = 'clipboard' | 'primary';
export type Point = { readonly x: number; readonly y: number };

const modifiers: Readonly<Record<string, string>> = {
  ctrl: 'Control_L',
  alt: 'Alt_L',
  shift: 'Shift_L',
  super: 'Super_L',
};

/** By what a key means alone: `keycode  23 = Tab ISO_Left_Tab`. */
const keyCodes = (table: string): ReadonlyMap<string, string> =>
  new Map(
    [...table.matchAll(/^keycode +(\d+) = (\w+)/gm)]
      // One digit alone would be the key of that digit.
      .map(([, code = '', key = '']): readonly [string, string] => [key, code.padStart(2, '0')])
      // The first key of a meaning is the usual one.
      .toReversed(),
  );

/** The desktop's own settings, except that its key for pictures of the screen takes one. */
const settings = (picture: string): string =>
  readFileSync('/etc/xdg/openbox/rc.xml', 'utf8')
    .replace(/<keybind key="Print">[\s\S]*?<\/keybind>/, '')
    .replace(
      /(<keybind key="A-Print">)[\s\S]*?(<\/keybind>)/,
      `$1<action name="Execute"><command>xwd -silent -root -out ${picture}</command></action>$2`,
    );

/** Starts a virtual display with openbox on it. */
export const openDisplay = async (): Promise<X11Display> => {
  const home = mkdtempSync(join(tmpdir(), 'invigil-x11-'));
  const picture = join(home, 'picture.xwd');
  const rc = join(home, 'rc.xml');
  writeFileSync(rc, settings(picture));
  const running: ChildProcess[] = [];

  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  running.push(server);
  const number = await new Promise<string>((resolve, reject) => {
    server.once('exit', () => reject(new Error('Xvfb did not start')));
    server.stdio[3]?.once('data', (chunk) => resolve(String(chunk).trim()));
  });
  const env = { DISPLAY: `:${number}`, HOME: home };
  const start: X11Display['start'] = (program, ...args) => {
    const child = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...env } });
    running.push(child);
    return child;
  };
  const runIn: X11Display['run'] = async (program, ...args) =>
    (await run(program, args, { env: { ...process.env, ...env }, timeout: 10_000 })).stdout;
  const rootNumber = async (property: string): Promise<number> =>
    Number(/[#=] (0x[0-9a-f]+|\d+)/.exec(await runIn('xprop', '-root', property))?.[1] ?? 0);

  start('openbox', '--sm-disable', '--config-file', rc);
  await until('openbox', async () => (await rootNumber('_NET_SUPPORTING_WM_CHECK')) !== 0);

  const codes = keyCodes(await runIn('xmodmap', '-pke'));
  const codeOf = (key: string): string => {
    const code = codes.get(modifiers[key] ?? key);
    if (code === undefined) throw new Error(`no key ${key}`);
    return code;
  };
  const xdotool = (...args: readonly (string | number)[]) => runIn('xdotool', ...args.map(String));
  return {
    env,
    picture,
    run: runIn,
    start,
    press: async (...keys) => {
      await xdotool('key', ...keys.map((one) => one.split('+').map(codeOf).join('+')));
    },
    hold: async (key, seconds) => {
      await xdotool('keydown', codeOf(key), 'sleep', seconds, 'keyup', codeOf(key));
    },
    settings: async () => ({
      keymap: await runIn('xkbcomp', '-w', '0', '-xkb', env.DISPLAY, '-'),
      saver: await runIn('xset', 'q'),
    }),
    type: async (text) => {
      await xdotool('type', '--clearmodifiers', text);
    },
    click: async ({ x, y }, button = 1) => {
      // Not with --sync, which waits for ever where the pointer is there already.
      await xdotool('mousemove', Math.round(x), Math.round(y), 'sleep', 0.05, 'click', button);
    },
    drag: async (from, to, look) => {
      const at = (share: number) => [
        Math.round(from.x + (to.x - from.x) * share),
        Math.round(from.y + (to.y - from.y) * share),
      ];
      await xdotool('mousemove', ...at(0), 'sleep', 0.05, 'mousedown', 1);
      for (const share of [0.05, 0.1, 0.3, 0.6, 0.9, 1]) {
        await xdotool('mousemove', ...at(share));
        await pass(60);
      }
      const seen = await look();
      await xdotool('mouseup', 1);
      return seen;
    },
    offer: async (selection, text) => {
      // It stays to answer whoever pastes, and must not keep the shell waiting.
      const offering = `printf %s "$1" | xclip -selection ${selection} >/dev/null 2>&1`;
      await runIn('sh', '-c', offering, 'sh', text);
    },
    offered: (selection) => runIn('xclip', '-o', '-selection', selection).catch(() => ''),
    active: () => rootNumber('_NET_ACTIVE_WINDOW'),
    visible: async () => {
      for (let tries = 1; ; tries += 1) {
        try {
          const ids = await xdotool('search', '--onlyvisible', '--maxdepth', 1, '');
          return ids.split('\n').filter((line) => line !== '');
        } catch (error) {
          // A window that goes while all are looked through ends the look.
          if (tries === 5) throw error;
        }
      }
    },
    workspace: () => rootNumber('_NET_CURRENT_DESKTOP'),
    titled: async (title) => {
      const ids = await xdotool('search', '--sync', '--onlyvisible', '--name', `^${title}$`);
      return ids.split('\n')[0] ?? '';
    },
    close: async () => {
      for (const child of running.toReversed()) {
        if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      }
      await pass(100);
      if (existsSync(home)) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
