import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { type BuiltFile, readBuiltRenderer } from '../../main/adapters/http/files.ts';
import { serveStatic } from '../../main/adapters/http/static.ts';
import type { CameraMeasurement } from '../../preload/contract/check.ts';
import { rendererBuild } from '../../scripts/support/builds.ts';
import { inRoot } from '../../scripts/support/root.ts';
import { findBrowser, launchBrowser } from './browser.ts';
import { cameraArguments } from './fake-camera.ts';

const page = `<!doctype html><meta charset="utf-8"><title>camera</title>
<video muted autoplay></video><script type="module" src="main.ts"></script>`;

/** Opens the camera, tells of each look, and measures as often as it is asked to. */
const script = `import { startFaces } from ${JSON.stringify(inRoot('renderer/camera/faces.ts'))};
import { measureCamera } from ${JSON.stringify(inRoot('renderer/camera/measure-camera.ts'))};
const video = document.querySelector('video');
const wanted = { width: { ideal: 640 }, height: { ideal: 480 } };
globalThis.openCamera = async () => {
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: wanted });
  await video.play();
};
globalThis.looks = [];
globalThis.twice = Promise.withResolvers();
globalThis.abort = new AbortController();
globalThis.faces = null;
globalThis.measure = (milliseconds) => measureCamera(video, video.srcObject.getVideoTracks()[0], {
  milliseconds, faces: faces ??= startFaces(), signal: abort.signal, onLook: (look) => looks.push(look) > 1 && twice.resolve(),
});
`;

/** A page with nothing but a video and `measureCamera`, built as the windows are. */
export const buildCameraWindow = async (): Promise<ReadonlyMap<string, BuiltFile>> => {
  const source = await mkdtemp(join(tmpdir(), 'invigil-camera-window-'));
  try {
    await mkdir(join(source, 'door'));
    await writeFile(join(source, 'door', 'index.html'), page);
    await writeFile(join(source, 'door', 'main.ts'), script);
    const shipped = rendererBuild();
    const outDir = join(source, 'built');
    const input = join(source, 'door', 'index.html');
    await build({
      ...shipped,
      root: source,
      logLevel: 'error',
      build: { ...shipped.build, outDir, rolldownOptions: { input } },
    });
    return readBuiltRenderer(outDir);
  } finally {
    await rm(source, { recursive: true, force: true });
  }
};

export type CameraWindow = {
  readonly page: Page;
  /** Errors that the page or its worker told of. */
  readonly complaints: readonly string[];
  /** Addresses that were asked for. */
  readonly requests: readonly string[];
  readonly measure: (milliseconds: number) => Promise<CameraMeasurement>;
};

/** Serves files as the product does, with its policy, to a browser that has a film as its camera. */
export const withCameraWindow = async <T>(
  files: ReadonlyMap<string, BuiltFile>,
  film: string | null,
  use: (window: CameraWindow) => Promise<T>,
): Promise<T> => {
  const found = findBrowser();
  if (!found.ok) throw new Error(found.sentence);
  let hosts: readonly string[] = [];
  const server = createServer(serveStatic({ files, hosts: () => hosts }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  hosts = [`127.0.0.1:${port}`];
  const browser = await launchBrowser(found.path, { args: [...cameraArguments(film)] });
  try {
    const tab = await browser.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    tab.on('pageerror', (error) => complaints.push(String(error)));
    tab.on('console', (message) => {
      const isFavicon = message.location().url.endsWith('/favicon.ico');
      if (message.type() === 'error' && !isFavicon) complaints.push(message.text());
    });
    tab.context().on('request', (request) => requests.push(request.url()));
    await tab.goto(`http://127.0.0.1:${port}/door/`);
    await tab.evaluate('openCamera()');
    const measure = (milliseconds: number): Promise<CameraMeasurement> =>
      tab.evaluate(`measure(${milliseconds})`);
    return await use({ page: tab, complaints, requests, measure });
  } finally {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
};
