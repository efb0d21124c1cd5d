import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { build } from 'vite';
import { securityHeaders } from '../../main/adapters/http/security-headers.ts';
import type { MicrophoneMeasurement } from '../../preload/contract/check.ts';
import { rendererBuild } from '../../scripts/support/builds.ts';
import { inRoot } from '../../scripts/support/root.ts';
import { launchBrowser } from '../support/browser.ts';
import { found } from './window.ts';

/** What the page of these tests has of renderer/sound, under `window.sound`. */
export type SoundPage = {
  readonly stream: () => Promise<MediaStream>;
  readonly measureMicrophone: (
    stream: MediaStream,
    options: {
      readonly milliseconds: number;
      readonly onLevel: (told: { readonly level: number; readonly fraction: number }) => void;
      readonly signal: AbortSignal;
    },
  ) => Promise<MicrophoneMeasurement>;
  readonly measureLoudspeaker: (
    stream: MediaStream | null,
    signal: AbortSignal,
  ) => Promise<number | null>;
  /** Draws what `useMicrophone` says into the page, beginning anew with this one. */
  readonly show: (start?: string) => void;
};

declare global {
  interface Window {
    readonly sound: SoundPage;
    /** What `useMicrophone` said last; not there before `show`. */
    readonly shown?: {
      readonly state:
        | { readonly at: 'asking' | 'problem' }
        | { readonly at: 'live'; readonly stream: MediaStream };
      readonly choose: (id: string) => void;
      readonly again: () => void;
    };
  }
}

const entry = `
import { createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { measureLoudspeaker } from '/sound/measure-loudspeaker.ts';
import { measureMicrophone } from '/sound/measure-microphone.ts';
import { useMicrophone } from '/sound/use-microphone.ts';

const Shown = ({ start }) => {
  const { state, devices, choose, again } = useMicrophone(start);
  useEffect(() => { window.shown = { state, choose, again }; });
  return createElement('main', null,
    createElement('h1', null, state.at === 'problem' ? state.problem : state.at),
    createElement('ul', null, devices.map(({ id, name }) => createElement('li', { key: id, id }, name))),
    createElement('p', null, state.at === 'live' ? state.device : ''));
};
let root = null;
const raw = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
window.sound = {
  measureLoudspeaker, measureMicrophone,
  stream: () => navigator.mediaDevices.getUserMedia({ audio: raw }),
  show: (start = null) => {
    root ??= createRoot(document.body);
    root.render(createElement(Shown, { key: start, start }));
  },
};
`;

/** Builds renderer/sound as windows are built and serves it under the policy that they have. */
const servePage = async () => {
  const shipped = rendererBuild();
  const name = 'virtual:sound-entry';
  const built = await build({
    ...shipped,
    logLevel: 'error',
    plugins: [
      {
        name: 'sound-entry',
        resolveId: (id) => (id === name ? `\0${name}` : undefined),
        load: (id) => (id === `\0${name}` ? entry : undefined),
      },
    ],
    root: inRoot('renderer'),
    build: {
      ...shipped.build,
      write: false,
      rolldownOptions: { input: name, output: { entryFileNames: 'page.js' } },
    },
  });
  const files = new Map<string, string | Uint8Array>([
    ['/', '<!doctype html><title>sound</title><script type="module" src="/page.js"></script>'],
  ]);
  for (const result of [built].flat()) {
    if ('close' in result) throw new Error('a build was left watching');
    for (const file of result.output) {
      files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
    }
  }
  const server = createServer((request, response) => {
    const body = files.get(request.url ?? '');
    if (body === undefined) return response.writeHead(404).end();
    const type = request.url === '/' ? 'text/html' : 'text/javascript';
    return response
      .writeHead(200, { 'Content-Type': type, ...securityHeaders([], '/candidate/') })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, files: [...files.keys()] };
};

/** Opens the page in browsers that differ in their microphone. */
export const startSoundPages = async () => {
  const { server, files } = await servePage();
  const { port } = server.address() as AddressInfo;
  const at = `http://127.0.0.1:${port}/`;
  return {
    files,
    /**
     * Gives `work` a page of a browser with these arguments; everything that the page complained
     * about fails it.
     */
    inPage: async <T>(args: readonly string[], work: (page: Page) => Promise<T>): Promise<T> => {
      if (!found.ok) throw new Error(found.sentence);
      const browser = await launchBrowser(found.path, { args: [...args] });
      try {
        const page = await browser.newPage();
        const complaints: string[] = [];
        page.on('pageerror', (error) => complaints.push(String(error)));
        page.on('console', (message) => {
          const favicon = message.location().url.endsWith('/favicon.ico');
          if (message.type() === 'error' && !favicon) complaints.push(message.text());
        });
        await page.goto(at);
        await page.waitForFunction(() => 'sound' in window);
        const came = await work(page);
        if (complaints.length > 0) throw new Error(complaints.join('\n'));
        return came;
      } finally {
        await browser.close();
      }
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** Measures the page's microphone for so many milliseconds. */
export const measured = (page: Page, milliseconds = 2_000) =>
  page.evaluate(async (time) => {
    const told: { level: number; fraction: number }[] = [];
    const measurement = await window.sound.measureMicrophone(await window.sound.stream(), {
      milliseconds: time,
      onLevel: (one) => told.push({ ...one }),
      signal: new AbortController().signal,
    });
    return { measurement, told };
  }, milliseconds);

/**
 * What an expression comes to in a page that nobody has used yet: evaluating as the other tests do
 * counts as a click.
 */
export const unused = async (page: Page, expression: string): Promise<unknown> => {
  await page.reload();
  const protocol = await page.context().newCDPSession(page);
  const { result } = await protocol.send('Runtime.evaluate', {
    expression: `(async () => {
      while (!('sound' in window)) await new Promise((resolve) => setTimeout(resolve, 20));
      return await (${expression});
    })()`,
    awaitPromise: true,
    returnByValue: true,
    userGesture: false,
  });
  return result.value;
};

/** Browsers play nothing in a page that nobody has used; said aloud, so that no default decides. */
export const untilClicked = '--autoplay-policy=document-user-activation-required';

/**
 * Plays the test sound with no microphone to listen: what it came to, by the name of its error where it
 * was refused, and how long that took.
 * @param abortAfter milliseconds after which it is no longer wanted; null: never
 */
export const played = (page: Page, abortAfter: number | null = null) =>
  page.evaluate(async (after) => {
    const abort = new AbortController();
    if (after !== null) setTimeout(() => abort.abort(), after);
    const began = performance.now();
    const came = await window.sound.measureLoudspeaker(null, abort.signal).then(
      (heard) => heard ?? 'over',
      (error: Error) => error.name,
    );
    return { came, took: performance.now() - began };
  }, abortAfter);
