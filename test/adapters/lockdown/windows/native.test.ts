import { createRequire } from 'node:module';
import type * as Koffi from 'koffi';
import { describe, expect, it } from 'vitest';
import { bindNative } from '../../../../main/adapters/lockdown/windows/native.ts';

const koffi: typeof Koffi = createRequire(import.meta.url)('koffi');

describe('the declarations of Windows\u2019 functions', () => {
  const declared: string[] = [];
  const libraries: string[] = [];
  /** koffi itself, which reads each declaration; only the libraries are not there. */
  const withoutLibraries = {
    ...koffi,
    load: (library: string) => {
      libraries.push(library);
      return {
        func: (definition: string) => {
          declared.push(koffi.proto(definition).proto?.name ?? '');
          return () => {
            throw new Error('there is no Windows here');
          };
        },
      };
    },
  } as unknown as typeof Koffi;
  const native = bindNative(withoutLibraries);

  it('are understood, each under its own name', () => {
    expect(libraries).toEqual(['user32.dll', 'advapi32.dll', 'kernel32.dll']);
    expect(declared.length).toBeGreaterThan(30);
    const names = Object.keys(native).filter((name) => /^[A-Z]/.test(name));
    expect(declared.toSorted()).toEqual(names.toSorted());
  });

  it('have the structures of winuser.h in the sizes of 64 bits', () => {
    expect(koffi.sizeof('void *')).toBe(8);
    expect(native.sizes).toEqual({ INPUT: 40, MSG: 48, KBDLLHOOKSTRUCT: 24 });
  });

  it('read a keystroke from memory as Windows writes it', () => {
    const bytes = Buffer.alloc(24);
    bytes.writeUInt32LE(0xe8, 0);
    bytes.writeUInt32LE(0x90, 8);
    bytes.writeBigUInt64LE(0x1e7161n, 16);
    const key = native.keyInfo(koffi.address(bytes));
    expect(key).toMatchObject({ vkCode: 0xe8, flags: 0x90, dwExtraInfo: 0x1e7161 });
  });
});
