import { z } from 'zod';
import type { Undo } from '../../../domain/lockdown/journal.ts';
import type { OperationId } from '../../../domain/lockdown/operation.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Registry, RegistryKey, RegistryValue, WindowsFailure } from './api.ts';
import { keysDownTo, nameOfKey, type RegistrySetting } from './registry-settings.ts';

/** How the registry was: each value with its type, or that there was none, and keys that were not there. */
export type RegistryBefore = {
  readonly values: readonly (RegistryValue | null)[];
  readonly absentKeys: readonly RegistryKey[];
};

const hexadecimal = z
  .string()
  .max(8_192)
  .regex(/^([0-9a-f]{2})*$/);

const Noted = z.strictObject({
  of: z.string(),
  values: z.array(
    z.strictObject({
      name: z.string(),
      // REG_NONE to REG_QWORD (winnt.h).
      was: z.strictObject({ type: z.int().min(0).max(11), data: hexadecimal }).nullable(),
    }),
  ),
  absentKeys: z.array(z.string()),
});

/** Every key of these settings with those above, the highest first, each once. */
export const keysOf = (settings: readonly RegistrySetting[]): readonly RegistryKey[] => {
  const all = settings.flatMap(({ key }) => keysDownTo(key));
  return [...new Map(all.map((key) => [nameOfKey(key), key])).values()];
};

const nameOf = ({ key, name }: RegistrySetting): string => `${nameOfKey(key)}\\${name}`;

/** Reads how these settings are now; changes nothing. */
export const noteSettings = (
  registry: Registry,
  of: OperationId,
  settings: readonly RegistrySetting[],
): Result<Undo, WindowsFailure> => {
  const values: { readonly name: string; readonly was: RegistryValue | null }[] = [];
  for (const setting of settings) {
    const was = registry.read(setting.key, setting.name);
    if (!was.ok) return was;
    values.push({ name: nameOf(setting), was: was.value });
  }
  const absentKeys: string[] = [];
  for (const key of keysOf(settings)) {
    const has = registry.hasKey(key);
    if (!has.ok) return has;
    if (!has.value) absentKeys.push(nameOfKey(key));
  }
  return ok({ of, values, absentKeys });
};

/** Reads what was noted; only about these settings and their keys can it say anything. */
export const readNoted = (
  undo: Undo,
  of: OperationId,
  settings: readonly RegistrySetting[],
): Result<RegistryBefore, 'unreadable'> => {
  const noted = Noted.safeParse(undo);
  if (!noted.success || noted.data.of !== of) return fail('unreadable');
  const { values, absentKeys } = noted.data;
  const isOurs =
    values.length === settings.length &&
    settings.every((setting, at) => values[at]?.name === nameOf(setting));
  const keys = keysOf(settings);
  const absent = keys.filter((key) => absentKeys.includes(nameOfKey(key)));
  if (!isOurs || absent.length !== absentKeys.length) return fail('unreadable');
  return ok({ values: values.map(({ was }) => was), absentKeys: absent });
};
