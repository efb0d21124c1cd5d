import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Registry, RegistryKey, WindowsFailure } from './api.ts';
import { systemErrors } from './failure.ts';
import type { Native } from './native.ts';

/** Page "Predefined Keys": HKEY_CURRENT_USER 0x80000001, HKEY_LOCAL_MACHINE 0x80000002, as LONG. */
const hives = { HKCU: -0x7fff_ffff, HKLM: -0x7fff_fffe } as const;

/** Page "Registry Key Security and Access Rights"; the 64-bit view, whatever this program is. */
const view = 0x0100;
const access = {
  query: 0x0001 | view,
  set: 0x0002 | view,
  make: 0x0004 | view,
  change: 0x0002 | 0x0004 | view,
} as const;

const noEnd = Buffer.from([0xff, 0xff]);

type Handle = number | bigint;
const missing: ReadonlySet<number> = new Set([
  systemErrors.fileNotFound,
  systemErrors.pathNotFound,
]);

/** The registry by the functions of winreg.h; each answers a number of "System Error Codes", 0: done. */
export const realRegistry = (native: () => Native): Registry => {
  const open = ({ hive, path }: RegistryKey, rights: number): Result<Handle, WindowsFailure> => {
    const handle: Handle[] = [0];
    const error = native().RegOpenKeyExW(hives[hive], path, 0, rights, handle);
    const [opened] = handle;
    return error === 0 && opened !== undefined
      ? ok(opened)
      : fail({ call: 'RegOpenKeyExW', error });
  };

  const within = <T>(
    key: RegistryKey,
    rights: number,
    work: (handle: Handle) => Result<T, WindowsFailure>,
  ): Result<T, WindowsFailure> => {
    const opened = open(key, rights);
    if (!opened.ok) return opened;
    try {
      return work(opened.value);
    } finally {
      native().RegCloseKey(opened.value);
    }
  };

  const done = (call: string, error: number): Result<void, WindowsFailure> =>
    error === 0 ? ok(undefined) : fail({ call, error });

  /** What is not there can't be taken away, and need not be. */
  const orMissing = <T>(
    result: Result<T, WindowsFailure>,
    instead: T,
  ): Result<T, WindowsFailure> =>
    !result.ok && missing.has(result.error.error) ? ok(instead) : result;

  const isEmpty = (handle: Handle): Result<boolean, WindowsFailure> => {
    const subKeys = [0];
    const values = [0];
    const error = native().RegQueryInfoKeyW(
      handle,
      null,
      null,
      null,
      subKeys,
      null,
      null,
      values,
      null,
      null,
      null,
      null,
    );
    if (error !== 0) return fail({ call: 'RegQueryInfoKeyW', error });
    return ok(subKeys[0] === 0 && values[0] === 0);
  };

  return {
    read: (key, name) =>
      orMissing(
        within(key, access.query, (handle) => {
          const type = [0];
          const size = [0];
          const asked = native().RegQueryValueExW(handle, name, null, type, null, size);
          if (asked !== 0) return fail({ call: 'RegQueryValueExW', error: asked });
          const bytes = Buffer.alloc(size[0] ?? 0);
          const error = native().RegQueryValueExW(handle, name, null, type, bytes, size);
          if (error !== 0) return fail({ call: 'RegQueryValueExW', error });
          return ok({ type: type[0] ?? 0, data: bytes.subarray(0, size[0]).toString('hex') });
        }),
        null,
      ),

    write: (key, name, { type, data }) =>
      within(key, access.set, (handle) => {
        const bytes = Buffer.from(data, 'hex');
        // A text that ends without NUL would get one, if it stood behind it in memory.
        const followed = Buffer.concat([bytes, noEnd]);
        return done(
          'RegSetValueExW',
          native().RegSetValueExW(handle, name, 0, type, followed, bytes.length),
        );
      }),

    remove: (key, name) =>
      orMissing(
        within(key, access.set, (handle) =>
          done('RegDeleteValueW', native().RegDeleteValueW(handle, name)),
        ),
        undefined,
      ),

    hasKey: (key) =>
      orMissing(
        within(key, access.query, () => ok(true)),
        false,
      ),

    createKey: ({ hive, path }) => {
      const handle: Handle[] = [0];
      const error = native().RegCreateKeyExW(
        hives[hive],
        path,
        0,
        null,
        0,
        access.make,
        null,
        handle,
        [0],
      );
      const [made] = handle;
      if (error === 0 && made !== undefined) native().RegCloseKey(made);
      return done('RegCreateKeyExW', error);
    },

    removeEmptyKey: (key) => {
      const empty = orMissing(within(key, access.query, isEmpty), false);
      if (!empty.ok) return empty;
      if (!empty.value) return ok(undefined);
      const error = native().RegDeleteKeyExW(hives[key.hive], key.path, view, 0);
      return orMissing(done('RegDeleteKeyExW', error), undefined);
    },

    mayWrite: (key) => within(key, access.change, () => ok(undefined)).ok,
  };
};
