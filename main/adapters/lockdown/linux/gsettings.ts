import { z } from 'zod';
import { ok, type Result } from '../../../domain/result.ts';
import type { LockFailure, LockOperation } from '../../../ports/lockdown.ts';
import { inForceWhere, isDesktop, type LinuxDesktop } from './desktop.ts';
import { allInTurn, readUndo } from './undo.ts';

/** A setting that an operation turns off: shortcuts are emptied, a flag is set to false. */
export type Setting = {
  readonly schema: string;
  readonly key: string;
  readonly kind: 'keys' | 'flag';
};

/** Texts of GVariant (developer.gnome.org, "GVariant Text Format"), as far as these settings go. */
const forms = {
  keys: /^(?:(?:@as )?\[[^\n]{0,4000}\]|'[^\n]{0,200}')$/,
  flag: /^(?:true|false)$/,
} as const;
/** Media keys have a list of one empty text where others have an empty list. */
const offForms: ReadonlySet<string> = new Set(['@as []', '[]', "['']", "''", 'false']);

/** A shortcut was one text before GNOME 3.34 and is a list since. */
const offFor = ({ kind }: Setting, now: string): string => {
  if (kind === 'flag') return 'false';
  return now.startsWith("'") ? "''" : '[]';
};

const nameOf = ({ schema, key }: Setting): string => `${schema} ${key}`;

type Values = ReadonlyMap<string, string>;

/** Every setting as it is now; with `memory` as its backend, every setting's default (gsettings(1)). */
const list = async (
  { run }: LinuxDesktop,
  backend: 'session' | 'memory',
): Promise<Result<Values, LockFailure>> => {
  const listed =
    backend === 'memory'
      ? await run('env', ['GSETTINGS_BACKEND=memory', 'gsettings', 'list-recursively'])
      : await run('gsettings', ['list-recursively']);
  if (!listed.ok) return listed;
  const lines = listed.value.matchAll(/^(\S+ \S+) (.+)$/gm);
  return ok(new Map([...lines].map(([, name = '', value = '']) => [name, value] as const)));
};

/**
 * Turns these settings of GNOME off. A version of GNOME has some of them: the others are left out.
 * What nobody had set is reset, not set to its default, so that a default of a later version counts.
 */
export const settingsOperation = (
  desktop: LinuxDesktop,
  id: LockOperation['id'],
  settings: readonly Setting[],
): LockOperation => {
  const { run } = desktop;
  const byName = new Map(settings.map((one) => [nameOf(one), one]));
  const Noted = z.strictObject({ name: z.string(), was: z.string().nullable() });
  const Undo = z.strictObject({
    settings: z.array(
      Noted.refine(({ name, was }) => {
        const setting = byName.get(name);
        return setting !== undefined && (was === null || forms[setting.kind].test(was));
      }),
    ),
  });

  const set =
    ({ schema, key }: Setting, value: string) =>
    () =>
      run('gsettings', ['set', schema, key, value]);
  const reset =
    ({ schema, key }: Setting) =>
    () =>
      run('gsettings', ['reset', schema, key]);

  /** Those that this desktop has, each with its value. */
  const present = (values: Values) =>
    settings.flatMap((setting) => {
      const value = values.get(nameOf(setting));
      return value === undefined ? [] : [{ setting, value }];
    });

  return {
    id,

    unable: async () => {
      if (!isDesktop(desktop, 'GNOME')) return 'not-this-desktop';
      const values = await list(desktop, 'session');
      if (!values.ok) return values.error.code === 'missing' ? 'tool-missing' : 'right-missing';
      const [first] = present(values.value);
      if (first === undefined) return 'not-this-desktop';
      const { schema, key } = first.setting;
      const writable = await run('gsettings', ['writable', schema, key]);
      return writable.ok && writable.value.trim() === 'true' ? null : 'right-missing';
    },

    note: async () => {
      const [now, defaults] = [await list(desktop, 'session'), await list(desktop, 'memory')];
      if (!now.ok) return now;
      if (!defaults.ok) return defaults;
      const noted = present(now.value).map(({ setting, value }) => ({
        name: nameOf(setting),
        was: defaults.value.get(nameOf(setting)) === value ? null : value,
      }));
      return ok({ settings: noted });
    },

    perform: async () => {
      const now = await list(desktop, 'session');
      if (!now.ok) return now;
      return await allInTurn(
        present(now.value)
          .filter(({ value }) => !offForms.has(value))
          .map(({ setting, value }) => set(setting, offFor(setting, value))),
      );
    },

    verify: async () =>
      inForceWhere(await list(desktop, 'session'), (values) =>
        present(values).every(({ value }) => offForms.has(value)),
      ),

    revert: async (undo) => {
      const noted =
        undo === null
          ? ok({ settings: settings.map((setting) => ({ name: nameOf(setting), was: null })) })
          : readUndo(Undo, undo);
      if (!noted.ok) return noted;
      const [now, defaults] = [await list(desktop, 'session'), await list(desktop, 'memory')];
      if (!now.ok) return now;
      if (!defaults.ok) return defaults;
      return await allInTurn(
        noted.value.settings.flatMap(({ name, was }) => {
          const setting = byName.get(name);
          const value = now.value.get(name);
          if (setting === undefined || value === undefined) return [];
          const isThere = value === (was ?? defaults.value.get(name));
          // Whether somebody set what is the default too does not show: unknown, it is reset.
          if (isThere && undo !== null) return [];
          return [was === null ? reset(setting) : set(setting, was)];
        }),
      );
    },
  };
};
