import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import type { X11Display } from './x11.ts';
import { pass, until } from './x11-waiting.ts';

/** A browser with windows, started as a desktop starts it; what drives it can let go of it again. */

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const headed: string | null = (() => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return (
    [...paths, chromium.executablePath()].find((path) => path !== '' && isProgram(path)) ?? null
  );
})();

/** Why no browser with windows can be started here; null when one can. */
export const noHeadedBrowser: string | null =
  headed === null ? 'skipped: no Chrome or Chromium with windows was found (chromium)' : null;

type Target = {
  readonly id: string;
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl?: string;
};

export type HeadedBrowser = {
  /** Where whoever drives it connects. */
  readonly endpoint: string;
  readonly pid: number;
  /** What it has open: pages, developer tools, the preview of a print. */
  readonly targets: () => Promise<readonly Target[]>;
  /** The value of an expression in the page at this address; null when there is none. */
  readonly evaluate: (address: string, expression: string) => Promise<unknown>;
  /** Opens a page in a tab of its own. */
  readonly open: (address: string) => Promise<void>;
  readonly closeTarget: (id: string) => Promise<void>;
  /** Brings a page to the front of its window. */
  readonly activate: (id: string) => Promise<void>;
  /** Ends it at once, as a crash does. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Answers every question of a page for camera and microphone with yes. */
const yesToAll = ['--use-fake-ui-for-media-stream'];
/** The same, and gives a page that asks for the screen the real one. */
export const yesWithScreen: readonly string[] = [
  '--auto-accept-camera-and-microphone-capture',
  '--auto-select-desktop-capture-source=Entire screen',
];

/** Starts the browser on a display, with a profile and a camera of its own. */
export const openHeadedBrowser = async (
  display: X11Display,
  answers: readonly string[] = yesToAll,
): Promise<HeadedBrowser> => {
  if (headed === null) throw new Error(noHeadedBrowser ?? '');
  const profile = mkdtempSync(join(tmpdir(), 'invigil-browser-'));
  const args = [
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    '--use-fake-device-for-media-stream',
    ...answers,
    // Without it the browser says over its pages that some switch is not supported.
    '--test-type',
    '--lang=en',
    '--window-size=1100,700',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const child = spawn(headed, [...args, 'about:blank'], {
    stdio: 'ignore',
    env: { ...process.env, ...display.env, LANG: 'C.UTF-8' },
  });
  const file = join(profile, 'DevToolsActivePort');
  await until('the browser', () => existsSync(file) && readFileSync(file, 'utf8').includes('\n'));
  const [port] = readFileSync(file, 'utf8').split('\n');
  const endpoint = `http://127.0.0.1:${port}`;
  const targets = async (): Promise<readonly Target[]> =>
    (await (await fetch(`${endpoint}/json/list`)).json()) as readonly Target[];

  const tell = (what: string) => async (id: string) => {
    await fetch(`${endpoint}/json/${what}/${id}`);
  };
  const kill = (): Promise<void> => end(child);
  return {
    endpoint,
    pid: child.pid ?? 0,
    targets,
    evaluate: async (address, expression) => {
      const page = (await targets()).find(
        ({ type, url }) => type === 'page' && url.includes(address),
      );
      return page?.webSocketDebuggerUrl === undefined
        ? null
        : ask(page.webSocketDebuggerUrl, expression);
    },
    open: async (address) => {
      await fetch(`${endpoint}/json/new?${encodeURIComponent(address)}`, { method: 'PUT' });
    },
    closeTarget: tell('close'),
    activate: tell('activate'),
    kill,
    close: async () => {
      await kill();
      await pass(200);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
};

const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

/**
 * Asks a page and lets go of it at once: whatever stays connected changes what the page sees, such as
 * whether it has the focus.
 */
const ask = (address: string, expression: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    const limit = setTimeout(
      () => done(() => reject(new Error('the page does not answer'))),
      5_000,
    );
    const done = (then: () => void): void => {
      clearTimeout(limit);
      socket.close();
      then();
    };
    socket.addEventListener('open', () => {
      const params = { expression, returnByValue: true, awaitPromise: true };
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
    });
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data));
      if (answer.id === 1) done(() => resolve(answer.result?.result?.value ?? null));
    });
    socket.addEventListener('error', () => done(() => resolve(null)));
  });
