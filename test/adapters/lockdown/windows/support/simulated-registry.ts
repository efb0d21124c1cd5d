import type {
  Registry,
  RegistryKey,
  RegistryValue,
  WindowsFailure,
} from '../../../../../main/adapters/lockdown/windows/api.ts';
import { systemErrors } from '../../../../../main/adapters/lockdown/windows/failure.ts';
import { fail, ok, type Result } from '../../../../../main/domain/result.ts';

/** Keys by their path, with their values by name. Windows tells neither by upper and lower case. */
export type RegistryState = Map<string, Map<string, RegistryValue>>;

const idOf = ({ hive, path }: RegistryKey): string => `${hive}\\${path}`.toLowerCase();
const parentOf = (id: string): string => id.slice(0, id.lastIndexOf('\\'));

/**
 * A registry as data, with the answers that Windows gives.
 *
 * @param call is told each elementary call, before anything is done
 * @param denied keys below which this user may only read
 */
export const simulatedRegistry = (
  keys: RegistryState,
  call: (name: string) => void,
  denied: () => readonly string[],
): Registry => {
  const failed = (name: string, error: number): Result<never, WindowsFailure> =>
    fail({ call: name, error });
  const isDenied = (id: string): boolean =>
    denied().some((one) => `${id}\\`.startsWith(`${one.toLowerCase()}\\`));
  const isThere = (id: string): boolean => !id.includes('\\') || keys.has(id);

  return {
    read: (key, name) => {
      call('read');
      return ok(keys.get(idOf(key))?.get(name.toLowerCase()) ?? null);
    },

    write: (key, name, value) => {
      call('write');
      const values = keys.get(idOf(key));
      if (values === undefined) return failed('RegOpenKeyExW', systemErrors.fileNotFound);
      if (isDenied(idOf(key))) return failed('RegOpenKeyExW', systemErrors.accessDenied);
      values.set(name.toLowerCase(), value);
      return ok(undefined);
    },

    remove: (key, name) => {
      call('remove');
      const values = keys.get(idOf(key));
      if (values === undefined) return ok(undefined);
      if (isDenied(idOf(key))) return failed('RegOpenKeyExW', systemErrors.accessDenied);
      values.delete(name.toLowerCase());
      return ok(undefined);
    },

    hasKey: (key) => {
      call('hasKey');
      return ok(isThere(idOf(key)));
    },

    createKey: (key) => {
      call('createKey');
      const id = idOf(key);
      if (!isThere(parentOf(id))) return failed('RegCreateKeyExW', systemErrors.fileNotFound);
      if (isDenied(id)) return failed('RegCreateKeyExW', systemErrors.accessDenied);
      if (!keys.has(id)) keys.set(id, new Map());
      return ok(undefined);
    },

    removeEmptyKey: (key) => {
      call('removeEmptyKey');
      const id = idOf(key);
      const isEmpty =
        keys.get(id)?.size === 0 && ![...keys.keys()].some((one) => one.startsWith(`${id}\\`));
      if (!isEmpty) return ok(undefined);
      if (isDenied(id)) return failed('RegDeleteKeyExW', systemErrors.accessDenied);
      keys.delete(id);
      return ok(undefined);
    },

    mayWrite: (key) => isThere(idOf(key)) && !isDenied(idOf(key)),
  };
};
