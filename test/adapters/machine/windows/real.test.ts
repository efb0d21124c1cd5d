import { describe, expect, it } from 'vitest';
import { createWindowsPart } from '../../../../main/adapters/machine/windows/part.ts';
import { isUnanswered } from '../../../../main/ports/machine.ts';

const real = process.platform === 'win32' ? it : it.skip;
const why = process.platform === 'win32' ? '' : ' (only on Windows: PowerShell 5.1 is not here)';

const part = createWindowsPart({ limit: 20_000 });

describe('a real Windows', () => {
  real(`answers classes, with dates in UTC${why}`, async () => {
    const rows = await part.cim('Win32_OperatingSystem', ['BuildNumber', 'LastBootUpTime']);
    if (isUnanswered(rows)) throw new Error(rows.detail);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.BuildNumber).toMatch(/^\d+$/);
    expect(rows[0]?.LastBootUpTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  real(`leaves out a property that it does not have${why}`, async () => {
    const rows = await part.cim('Win32_BIOS', ['Version', 'NoSuchProperty']);
    expect(rows).toEqual([{ Version: expect.any(String) }]);
  });

  real(`says which class, namespace and key are missing${why}`, async () => {
    for (const name of ['Win32_NoSuchClass', 'root\\nosuch:Win32_BIOS']) {
      expect(await part.cim(name, ['Name'])).toMatchObject({ failed: 'missing' });
    }
    expect(await part.registry('HKLM\\SOFTWARE\\NoSuchKey')).toMatchObject({ failed: 'missing' });
  });

  real(`refuses the keys of passwords${why}`, async () => {
    expect(await part.registry('HKLM\\SECURITY\\Policy')).toMatchObject({
      failed: expect.stringMatching(/^(denied|missing)$/),
    });
  });

  real(`answers keys with numbers, texts and the keys in them${why}`, async () => {
    const key = await part.registry('HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion');
    if (isUnanswered(key)) throw new Error(key.detail);
    expect(key.values.CurrentBuild).toMatch(/^\d+$/);
    expect(key.values.UBR).toEqual(expect.any(Number));
    expect(key.keys).toContain('ProfileList');
  });

  real(`answers the scripts${why}`, async () => {
    expect(await part.script('session')).toEqual([
      {
        remoteSession: expect.any(Number),
        remoteControlled: expect.any(Number),
        session: expect.any(Number),
        console: expect.any(Number),
        mirror: expect.any(Boolean),
        user: expect.any(String),
      },
    ]);
    const screens = await part.script('screens');
    if (isUnanswered(screens)) throw new Error(screens.detail);
    for (const screen of screens) expect(screen.width).toBeGreaterThan(0);
    expect(isUnanswered(await part.script('installed'))).toBe(false);
  });

  real(`knows this program among those that run${why}`, async () => {
    const rows = await part.processes();
    if (isUnanswered(rows)) throw new Error(rows.detail);
    expect(rows.find(({ pid }) => pid === process.pid)).toMatchObject({
      user: 'own',
      path: process.execPath,
    });
    expect(rows.some(({ user }) => user === 'system')).toBe(true);
    expect(rows.find(({ name }) => /^explorer\.exe$/i.test(name))).toMatchObject({
      publisher: 'Microsoft Corporation',
      product: expect.stringContaining('Windows'),
    });
  });
});
