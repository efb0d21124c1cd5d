import { describe, expect, it } from 'vitest';
import type { Registry } from '../../../../../main/adapters/lockdown/windows/api.ts';
import { dword } from '../../../../../main/adapters/lockdown/windows/registry-settings.ts';
import { given } from './operation-in.ts';

/**
 * What every registry does, the simulated one and that of Windows.
 *
 * @param path a key below HKEY_CURRENT_USER that is not there, below one that is
 * @param why why its tests are skipped; empty: they run
 */
export const registrySuite = (name: string, make: () => Registry, path: string, why = '') => {
  const test = why === '' ? it : it.skip;
  const key = { hive: 'HKCU', path } as const;
  const below = { hive: 'HKCU', path: `${path}\\Below` } as const;
  const values = [
    ['a number', dword(0xfffe_0001)],
    ['a text with its end', { type: 1, data: Buffer.from('文A\0', 'utf16le').toString('hex') }],
    ['a text without its end', { type: 1, data: Buffer.from('A', 'utf16le').toString('hex') }],
    ['a text with variables', { type: 2, data: Buffer.from('%A%\0', 'utf16le').toString('hex') }],
    ['bytes', { type: 3, data: '00ff10' }],
    ['no bytes', { type: 3, data: '' }],
    ['a long number', { type: 11, data: '0102030405060708' }],
  ] as const;

  describe(`${name} (R-L4)`, () => {
    test(`has no key and no value before they are made${why}`, () => {
      const registry = make();
      expect(given(registry.hasKey(key))).toBe(false);
      expect(given(registry.read(key, 'Value'))).toBeNull();
      expect(registry.mayWrite(key)).toBe(false);
    });

    test(`refuses a value in a key that is not there${why}`, () => {
      expect(make().write(key, 'Value', dword(1))).toMatchObject({ ok: false });
    });

    test(`takes away what is not there without a failure${why}`, () => {
      const registry = make();
      expect(registry.remove(key, 'Value')).toMatchObject({ ok: true });
      expect(registry.removeEmptyKey(key)).toMatchObject({ ok: true });
    });

    test(`gives back each value with its type and bytes${why}`, () => {
      const registry = make();
      given(registry.createKey(key));
      expect(given(registry.hasKey(key))).toBe(true);
      expect(registry.mayWrite(key)).toBe(true);
      for (const [what, value] of values) {
        given(registry.write(key, 'Value', value));
        expect([what, given(registry.read(key, 'Value'))]).toEqual([what, value]);
      }
      expect(given(registry.read(key, 'VALUE'))).toEqual(values.at(-1)?.[1]);
      given(registry.remove(key, 'Value'));
      expect(given(registry.read(key, 'Value'))).toBeNull();
      given(registry.removeEmptyKey(key));
      expect(given(registry.hasKey(key))).toBe(false);
    });

    test(`makes a key that is there without touching what is in it${why}`, () => {
      const registry = make();
      given(registry.createKey(key));
      given(registry.write(key, 'Value', dword(7)));
      given(registry.createKey(key));
      expect(given(registry.read(key, 'Value'))).toEqual(dword(7));
      given(registry.remove(key, 'Value'));
      given(registry.removeEmptyKey(key));
    });

    test(`never takes a key away that holds a value or a key${why}`, () => {
      const registry = make();
      given(registry.createKey(key));
      given(registry.createKey(below));
      given(registry.removeEmptyKey(key));
      expect(given(registry.hasKey(key))).toBe(true);
      given(registry.removeEmptyKey(below));
      given(registry.write(key, 'Value', dword(1)));
      given(registry.removeEmptyKey(key));
      expect(given(registry.read(key, 'Value'))).toEqual(dword(1));
      given(registry.remove(key, 'Value'));
      given(registry.removeEmptyKey(key));
      expect(given(registry.hasKey(key))).toBe(false);
    });
  });
};
