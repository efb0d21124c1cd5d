import { beforeAll, describe, expect } from 'vitest';
import type { BuiltFile } from '../../main/adapters/http/files.ts';
import { judgeCamera } from '../../main/domain/checks/camera.ts';
import { CheckPolicy } from '../../main/domain/checks/policy.ts';
import { CameraMeasurement } from '../../preload/contract/check.ts';
import type { CameraLook } from '../../renderer/camera/measure-camera.ts';
import { cameraHints } from '../../renderer/candidate/check/camera-hints.ts';
import {
  buildCameraWindow,
  type CameraWindow,
  withCameraWindow,
} from '../support/camera-window.ts';
import { type CameraKind, fakeCamera } from '../support/fake-camera.ts';
import { itSeesFaces } from '../support/way-system-test-it.ts';
import { it } from './browser-it.ts';
import { found } from './window.ts';

let files: ReadonlyMap<string, BuiltFile> = new Map();
beforeAll(async () => {
  if (found.ok) files = await buildCameraWindow();
});

const withFilm = async <T>(kind: CameraKind, use: (window: CameraWindow) => Promise<T>) => {
  const film = await fakeCamera(kind);
  if (film === null) throw new Error(`there is no film "${kind}"`);
  return withCameraWindow(files, film, use);
};

/**
 * What a film measures; with it that the contract takes it, that nothing went wrong beside it, and that
 * the last hint was what is judged afterwards.
 */
const measured = (kind: CameraKind, milliseconds = 3_000) =>
  withFilm(kind, async ({ page, measure, complaints }) => {
    const measurement = CameraMeasurement.parse(await measure(milliseconds));
    expect(complaints).toEqual([]);
    if (measurement.got === 'nothing') throw new Error(measurement.problem);
    const hints = cameraHints(await page.evaluate<CameraLook>('looks.at(-1)'));
    const { signals } = judgeCamera(measurement, CheckPolicy.parse({}));
    const found = (codes: RegExp) => signals.some(({ code }) => codes.test(code));
    expect(hints.light !== 'good').toBe(
      found(/^camera-(dark|dim|washed-out|bright|flat|covered)$/),
    );
    expect(hints.focus === 'blurred').toBe(found(/^camera-(blurred|soft)$/));
    return measurement;
  });

/** A face was looked for often enough to tell. */
const enoughLooks = 6;

describe('a camera that gives nothing', () => {
  it('is lost when it was unplugged before or while it is measured (R-S2)', () =>
    withCameraWindow(files, null, async ({ page, measure }) => {
      const track = 'document.querySelector("video").srcObject.getVideoTracks()[0]';
      const measuring = measure(5_000);
      await page.evaluate('twice.promise');
      await page.evaluate(`${track}.dispatchEvent(new Event("ended"))`);
      expect(await measuring).toEqual({ got: 'nothing', problem: 'lost' });
      await page.evaluate(`${track}.stop()`);
      expect(await measure(5_000)).toEqual({ got: 'nothing', problem: 'lost' });
    }));

  it('has failed when it is there and no frame comes (R-S2)', () =>
    withCameraWindow(files, null, async ({ page, measure }) => {
      await page.evaluate(`{
        const { receiver } = new RTCPeerConnection().addTransceiver("video");
        document.querySelector("video").srcObject = new MediaStream([receiver.track]);
      }`);
      expect(await measure(600)).toEqual({ got: 'nothing', problem: 'failed' });
    }));
});

describe('measuring a camera', () => {
  it('ends without a result when it is no longer wanted', () =>
    withCameraWindow(files, null, async ({ page, measure }) => {
      const measuring = measure(60_000).then(
        () => 'measured',
        (error: unknown) => String(error),
      );
      await page.evaluate('twice.promise');
      await page.evaluate('abort.abort()');
      expect(await measuring).toContain('AbortError');
    }));

  it('does not say that there is no face where it can’t look for one (R-S2)', () => {
    const without = new Map([...files].filter(([path]) => !path.endsWith('.wasm')));
    return withCameraWindow(without, null, async ({ page, measure }) => {
      const measurement = await measure(1_500);
      expect(measurement).toMatchObject({ got: 'frames', faces: null });
      expect(await page.evaluate('looks.every(({ faces }) => faces === "cannot")')).toBe(true);
    });
  });

  it('has failed when the browser can’t draw, from the start or from now on (R-S2)', () =>
    withCameraWindow(files, null, async ({ page, measure }) => {
      const measuring = measure(60_000);
      await page.evaluate('twice.promise');
      const broken = '() => { throw new Error("broken"); }';
      await page.evaluate(`OffscreenCanvasRenderingContext2D.prototype.drawImage = ${broken}`);
      expect(await measuring).toEqual({ got: 'nothing', problem: 'failed' });
      await page.evaluate(`OffscreenCanvas.prototype.getContext = ${broken}`);
      expect(await measure(60_000)).toEqual({ got: 'nothing', problem: 'failed' });
    }));

  it('does not know whether there are faces where no worker is let run (R-S2)', () =>
    withCameraWindow(files, null, async ({ page, measure, complaints }) => {
      await page.evaluate(
        'globalThis.Worker = class { constructor() { throw new Error("no"); } };',
      );
      expect(await measure(1_500)).toMatchObject({ got: 'frames', faces: null });
      expect(await page.evaluate('looks.at(-1).faces')).toBe('cannot');
      expect(complaints).toEqual([]);
    }));

  it('tells how it goes four times a second, and fetches nothing from elsewhere', () =>
    withFilm('no-face', async ({ page, measure, requests, complaints }) => {
      const { origin } = new URL(page.url());
      await measure(3_000);
      const fractions = await page.evaluate<number[]>('looks.map(({ fraction }) => fraction)');
      expect(fractions.length).toBeGreaterThanOrEqual(8);
      expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
      expect(fractions.every((fraction) => fraction > 0 && fraction <= 1)).toBe(true);
      expect(requests.some((url) => url.endsWith('.wasm'))).toBe(true);
      expect(requests.filter((url) => !url.startsWith('data:'))).toSatisfy(
        (urls: readonly string[]) => urls.every((url) => new URL(url).origin === origin),
      );
      expect(complaints).toEqual([]);
    }));
});

describe('what a camera delivers', () => {
  it('is black, flat and without a face when it is covered, and yet not still (R-S2)', async () => {
    const covered = await measured('covered');
    expect(covered.brightness).toBeLessThan(5);
    expect(covered.contrast).toBeLessThan(3);
    expect(covered.longestStillMilliseconds).toBeLessThan(500);
    expect(covered.loopMilliseconds).toBeNull();
    expect(covered.faces).toMatchObject({ one: 0, several: 0 });
  });

  it('shows no face where nobody sits (R-S2)', async () => {
    const { faces, frames, width, height } = await measured('no-face');
    expect(faces?.looks).toBeGreaterThanOrEqual(enoughLooks);
    expect(faces?.none).toBe(faces?.looks);
    expect({ width, height }).toEqual({ width: 640, height: 480 });
    expect(frames).toBeGreaterThan(45);
  });

  itSeesFaces('is bright, sharp, alive and shows one face in a normal room (R-S2)', async () => {
    const normal = await measured('normal');
    expect(normal.brightness).toBeGreaterThan(120);
    expect(normal.contrast).toBeGreaterThan(40);
    expect(normal.sharpness).toBeGreaterThan(300);
    expect(normal.longestStillMilliseconds).toBeLessThan(500);
    expect(normal.loopMilliseconds).toBeNull();
    expect(normal.faces?.looks).toBeGreaterThanOrEqual(enoughLooks);
    expect(normal.faces).toMatchObject({ none: 0, several: 0 });
  });

  itSeesFaces('is dark, though a face is still found, at 15 % of the light (R-S2)', async () => {
    const dark = await measured('dark');
    expect(dark.brightness).toBeGreaterThan(10);
    expect(dark.brightness).toBeLessThan(35);
    expect(dark.faces?.one).toBeGreaterThanOrEqual(enoughLooks);
  });

  it('does not change when the picture is frozen (R-S2)', async () => {
    const frozen = await measured('frozen');
    expect(frozen.frames).toBeGreaterThan(45);
    expect(frozen.longestStillMilliseconds).toBeGreaterThan(2_500);
    expect(frozen.loopMilliseconds).toBeNull();
  });

  itSeesFaces('shows somebody further back beside the candidate (R-S2)', async () => {
    const { faces } = await measured('two-faces');
    expect(faces?.looks).toBeGreaterThanOrEqual(enoughLooks);
    expect(faces?.several).toBeGreaterThanOrEqual((faces?.looks ?? 0) * 0.9);
    expect(faces?.none).toBe(0);
  });

  itSeesFaces(
    'counts in each look what that look shows, and nothing of the one before (R-S2)',
    () =>
      withFilm('two-faces', async ({ page, measure }) => {
        await measure(600);
        const seen = await page.evaluate(`(async () => {
        const search = await faces;
        const crowd = await createImageBitmap(document.querySelector("video"));
        const counts = [await search.look(crowd)];
        for (let look = 0; look < 3; look += 1) {
          const blank = await createImageBitmap(new ImageData(640, 480));
          counts.push(await search.look(blank));
        }
        return counts;
      })()`);
        expect(seen).toEqual([2, 0, 0, 0]);
      }),
  );

  it('is not sharp when the lens is out of focus (R-S2)', async () => {
    const blurred = await measured('blurred');
    expect(blurred.sharpness).toBeLessThan(60);
    expect(blurred.brightness).toBeGreaterThan(120);
  });
});
