import { describe, expect, it } from 'vitest';
import { accessibilityFeatures } from '../../../../main/adapters/lockdown/windows/api.ts';
import { loadNative } from '../../../../main/adapters/lockdown/windows/native.ts';
import { createWindowsApi } from '../../../../main/adapters/lockdown/windows/real-api.ts';
import { given, operationIn } from './support/operation-in.ts';

const isHere = process.platform === 'win32';
const real = isHere ? it : it.skip;
const why = isHere ? '' : ' (only on Windows)';

/** Everything here is undone; no setting of the user is changed but for a moment. */
describe('a real Windows', () => {
  it.skipIf(isHere)('is said to be missing on other systems, and nothing is loaded', () => {
    expect(createWindowsApi().unable()).toBe('not-this-system');
  });

  real(`can be called${why}`, () => {
    expect(createWindowsApi().unable()).toBeNull();
  });

  real(`gives the flags of accessibility, and takes them back (R-L4)${why}`, async () => {
    const api = createWindowsApi();
    const flags = () =>
      accessibilityFeatures.map((feature) => given(api.accessibility.read(feature)));
    const before = flags();
    const operation = operationIn(api, 'windows-accessibility-keys');
    const undo = given(await operation.note());
    given(await operation.perform());
    expect(await operation.verify()).toBe('in-force');
    expect(flags().map((now) => now & 0xc)).toEqual([0, 0, 0]);
    given(await operation.revert(undo));
    expect(flags()).toEqual(before);
  });

  real(`gives its gestures and notifications back as they were (R-L4)${why}`, async () => {
    const api = createWindowsApi();
    for (const id of ['windows-touchpad', 'windows-notifications'] as const) {
      const operation = operationIn(api, id);
      const undo = given(await operation.note());
      given(await operation.perform());
      expect(await operation.verify()).toBe('in-force');
      given(await operation.revert(undo));
      expect(given(await operation.note())).toEqual(undo);
    }
  });

  real(
    `calls the keyboard hook with its own key, and no more when it is gone (R-L1)${why}`,
    async () => {
      const api = createWindowsApi();
      const operation = operationIn(api, 'windows-keyboard-hook');
      expect(await operation.verify()).toBe('lost');
      given(await operation.perform());
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await operation.verify()).not.toBe('lost');
      expect(api.keyboard.status()?.silentFor).toBeLessThan(1_000);
      given(await operation.perform());
      given(await operation.revert(null));
      expect(api.keyboard.status()).toBeNull();
    },
  );

  real(
    `has keys taken away by the hook, and counts which a program made (R-L1, R-L2)${why}`,
    async () => {
      const api = createWindowsApi();
      const native = loadNative();
      const send = (code: number) => {
        const key = (dwFlags: number) => ({
          type: 1,
          ki: { wVk: code, wScan: 0, dwFlags, time: 0, dwExtraInfo: 0 },
          rest: new Array(8).fill(0),
        });
        return native.SendInput(2, [key(0), key(2)], native.sizes.INPUT) === 2;
      };
      given(await api.keyboard.start());
      // F24 does nothing, and the key of the next title little where the hook should fail.
      const isSent = send(0x87) && send(0xb0);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const status = api.keyboard.status();
      await api.keyboard.stop();
      // Where no program may send keys, Windows says so.
      if (isSent) expect(status).toMatchObject({ injected: 2, swallowed: 1, missed: 0 });
      else expect(status).toMatchObject({ injected: 0, sendable: false });
    },
  );

  real(`lists hidden windows, and names this program by its process (R-L2)${why}`, () => {
    const { windows } = createWindowsApi();
    expect(Array.isArray(windows.hiddenFromCapture())).toBe(true);
    expect(windows.programOf(process.pid)).toBe(process.execPath);
    expect(windows.programOf(0)).toBeNull();
  });
});
