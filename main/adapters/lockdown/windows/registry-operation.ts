import type { OperationId } from '../../../domain/lockdown/operation.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { InForce, LockFailure, LockOperation } from '../../../ports/lockdown.ts';
import type { RegistryValue, WindowsApi, WindowsFailure } from './api.ts';
import { lockFailure, undoUnreadable } from './failure.ts';
import { dword, keysDownTo, type RegistrySetting } from './registry-settings.ts';
import { noteSettings, type RegistryBefore, readNoted } from './registry-undo.ts';

/**
 * An operation that consists of values in the registry. Not one of its settings is there in a fresh
 * Windows, so that taking them away makes the system's own defaults.
 */
export const registryOperation = (
  api: WindowsApi,
  id: OperationId,
  settings: readonly RegistrySetting[],
): LockOperation => {
  const { registry } = api;

  const write = ({ key, name }: RegistrySetting, value: RegistryValue | null) => {
    if (value === null) return registry.remove(key, name);
    for (const one of keysDownTo(key)) {
      const has = registry.hasKey(one);
      if (!has.ok) return has;
      const made = has.value ? ok(undefined) : registry.createKey(one);
      if (!made.ok) return made;
    }
    return registry.write(key, name, value);
  };

  /** All are tried, so that one that is refused leaves no other undone; the first failure is told. */
  const writeAll = (values: readonly (RegistryValue | null)[]): Result<void, WindowsFailure> => {
    const results = settings.map((setting, at) => write(setting, values[at] ?? null));
    return results.find(({ ok: isDone }) => !isDone) ?? ok(undefined);
  };

  const revertTo = ({ values, absentKeys }: RegistryBefore): Result<void, LockFailure> => {
    const written = writeAll(values);
    if (!written.ok) return fail(lockFailure(written.error));
    // The deepest first: a key is only taken away when it holds nothing.
    for (const key of absentKeys.toReversed()) {
      const gone = registry.removeEmptyKey(key);
      if (!gone.ok) return fail(lockFailure(gone.error));
    }
    return ok(undefined);
  };

  return {
    id,

    unable: async () => {
      const because = api.unable();
      if (because !== null) return because;
      const mayAll = settings.every(({ key }) => {
        const there = keysDownTo(key).filter((one) => {
          const has = registry.hasKey(one);
          return has.ok && has.value;
        });
        const deepest = there.at(-1);
        return deepest !== undefined && registry.mayWrite(deepest);
      });
      return mayAll ? null : 'right-missing';
    },

    note: async () => {
      const noted = noteSettings(registry, id, settings);
      return noted.ok ? noted : fail(lockFailure(noted.error));
    },

    perform: async () => {
      const written = writeAll(settings.map(({ value }) => dword(value)));
      return written.ok ? written : fail(lockFailure(written.error));
    },

    verify: async (): Promise<InForce> => {
      const found = settings.map(({ key, name, value }) => {
        const now = registry.read(key, name);
        if (!now.ok) return 'unknown';
        const { type, data } = dword(value);
        return now.value?.type === type && now.value.data === data ? 'in-force' : 'lost';
      });
      if (found.includes('lost')) return 'lost';
      return found.includes('unknown') ? 'unknown' : 'in-force';
    },

    revert: async (undo) => {
      if (undo === null) {
        return revertTo({ values: settings.map(() => null), absentKeys: [] });
      }
      const before = readNoted(undo, id, settings);
      return before.ok ? revertTo(before.value) : fail(undoUnreadable);
    },
  };
};
