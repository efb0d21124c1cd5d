import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeLaunchFile } from '../../../main/adapters/http/launch-file.ts';
import { hasDisplay, openBrowser } from '../../../main/adapters/http/open-browser.ts';

const address = 'http://127.0.0.1:4680/door/#secret-code-secret-code';

describe('opening a browser', () => {
  it('is not tried without a display', () => {
    expect(openBrowser(address, 'linux', {})).toEqual({ ok: false, error: 'no-display' });
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });

  it('hands the launch code over in a file that its owner alone can read', () => {
    const file = writeLaunchFile(address);
    const path = fileURLToPath(file.url);
    expect(file.url).not.toContain('secret');
    expect(readFileSync(path, 'utf8')).toContain(address);
    if (process.platform !== 'win32') {
      expect(statSync(path).mode & 0o077).toBe(0);
      expect(statSync(fileURLToPath(new URL('.', file.url))).mode & 0o077).toBe(0);
    }
    file.remove();
    expect(existsSync(path)).toBe(false);
  });
});
