import { describe, expect } from 'vitest';
import { CameraMeasurement } from '../../preload/contract/check.ts';
import { it } from '../renderer/browser-it.ts';
import { buildCameraWindow, withCameraWindow } from '../support/camera-window.ts';
import { fakeCamera } from '../support/fake-camera.ts';

describe('a recording before the camera', { retry: 0 }, () => {
  it('is told with its length, a second and a half (R-S6)', async () => {
    const film = await fakeCamera('looping');
    if (film === null) throw new Error('there is no film that comes again');
    const measurement = await withCameraWindow(await buildCameraWindow(), film, ({ measure }) =>
      measure(4_000),
    );
    const camera = CameraMeasurement.parse(measurement);
    if (camera.got === 'nothing') throw new Error(camera.problem);
    expect(camera.loopMilliseconds).toBeGreaterThan(1_300);
    expect(camera.loopMilliseconds).toBeLessThan(1_700);
  });
});
