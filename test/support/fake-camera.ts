import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findBrowser, launchBrowser } from './browser.ts';
import { type CameraScene, drawScene } from './fake-camera-scene.ts';
import { portraitIn } from './portrait.ts';

/** Chromium plays a file of JPEG pictures at 30 a second, and begins anew at its end. */
const perSecond = 30;
/** Longer than anybody measures, so that nothing comes again. */
const long = 6 * perSecond;

const usual: CameraScene = {
  people: ['near'],
  light: 1,
  noise: 4,
  blur: 0,
  frames: long,
};

/** What a camera may show; `light` 1 is a well-lit room. */
export const cameraScenes = {
  normal: usual,
  /** A room in the evening: nobody may be refused for it. */
  evening: { ...usual, light: 0.4, noise: 6 },
  dark: { ...usual, light: 0.15, noise: 6 },
  /** A cap or a finger on the lens. */
  covered: { ...usual, people: [], light: 0.01, noise: 2 },
  frozen: { ...usual, frames: 1 },
  'no-face': { ...usual, people: [] },
  /** Somebody else further back. */
  'two-faces': { ...usual, people: ['near', 'far'] },
  blurred: { ...usual, blur: 6 },
  /** A recording that is played again and again. */
  looping: { ...usual, frames: 1.5 * perSecond },
} as const satisfies Readonly<Record<string, CameraScene>>;
export type CameraKind = keyof typeof cameraScenes;

/** Those that are of no use without a face; of the others an empty room will do. */
const needFaces: ReadonlySet<CameraKind> = new Set(['normal', 'two-faces']);

const folder = join(tmpdir(), 'invigil-fake-cameras');
let triedPortrait: { readonly file: string | null } | null = null;
/** Asked for once: without a network it takes a while to hear that there is none. */
const portrait = (): string | null => {
  triedPortrait ??= { file: portraitIn(folder) };
  return triedPortrait.file;
};

/** Changes with what is drawn, so that an older file is not taken for it. */
const edition = 3;

/** Why no film with a face can be had here, for the name of a skipped test; null where it can. */
export const noFaces = (): string | null => {
  const browser = findBrowser();
  if (!browser.ok) return `skipped: ${browser.sentence}`;
  return portrait() === null
    ? 'skipped: the portrait could not be fetched from Debian’s archive'
    : null;
};

/**
 * A film that Chromium shows as its camera, 640×480, made once and kept in the system's folder for
 * temporary files. Null where it can't be made: no browser, or no portrait for a film that needs a face.
 */
export const fakeCamera = async (kind: CameraKind): Promise<string | null> => {
  const scene: CameraScene = cameraScenes[kind];
  const browser = findBrowser();
  const face = scene.people.length > 0 ? portrait() : null;
  if (!browser.ok || (needFaces.has(kind) && face === null)) return null;
  const isEmpty = scene.people.length > 0 && face === null;
  const film = join(folder, `${kind}-${edition}${isEmpty ? '-empty' : ''}.mjpeg`);
  if (existsSync(film)) return film;
  mkdirSync(folder, { recursive: true });
  const running = await launchBrowser(browser.path);
  try {
    const page = await running.newPage();
    const picture = face === null ? null : `data:image/png;base64,${readFileSync(face, 'base64')}`;
    const base64 = await page.evaluate(drawScene, { scene, picture });
    // Whole or not at all: another test may be waiting for the same film.
    const unfinished = `${film}.${process.pid}`;
    writeFileSync(unfinished, Buffer.from(base64, 'base64'));
    renameSync(unfinished, film);
    return film;
  } finally {
    await running.close();
  }
};

/** What Chromium is started with to have a film, or a picture of its own, as its only camera. */
export const cameraArguments = (film: string | null): readonly string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  ...(film === null ? [] : [`--use-file-for-fake-video-capture=${film}`]),
];
