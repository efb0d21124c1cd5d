import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What may be shipped: permissive licences alone. */
const shipped = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'Unicode-3.0',
  'OFL-1.1',
]);
/** What tools for development may have besides. */
const tools = new Set([
  ...shipped,
  'MPL-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC-BY-4.0',
  'CC0-1.0',
]);

type Locked = {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly license?: string;
  readonly version?: string;
};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path.startsWith('node_modules/'));

/** The licence as the lock names it, or as the installed package says. */
const licenceOf = (path: string, entry: Locked): string => {
  if (entry.license) return entry.license;
  const manifest = join(path, 'package.json');
  if (!existsSync(manifest)) return 'unknown';
  const { license } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly license?: string };
  return license ?? 'unknown';
};

/** "(MIT OR Apache-2.0)" is allowed when one of the choices is; "A AND B" when both are. */
const isAllowed = (licence: string, allowed: ReadonlySet<string>): boolean => {
  const plain = licence.replace(/[()]/g, '');
  if (plain.includes(' OR ')) return plain.split(' OR ').some((one) => isAllowed(one, allowed));
  return plain.split(' AND ').every((one) => allowed.has(one.trim()));
};

const wrong = (entries: readonly (readonly [string, Locked])[], allowed: ReadonlySet<string>) =>
  entries
    .map(([path, entry]) => [path, licenceOf(path, entry)] as const)
    .filter(([, licence]) => !isAllowed(licence, allowed))
    .map(([path, licence]) => `${path}: ${licence}`);

describe('the licences', () => {
  it('tell a licence that is not on a list', () => {
    expect(isAllowed('GPL-3.0', tools)).toBe(false);
    expect(isAllowed('(MIT OR GPL-3.0)', shipped)).toBe(true);
    expect(isAllowed('MIT AND GPL-3.0', shipped)).toBe(false);
    expect(isAllowed('MPL-2.0', shipped)).toBe(false);
  });

  it('of what is shipped are permissive', () => {
    const runtime = locked.filter(([, entry]) => !entry.dev && !entry.devOptional);
    expect(runtime.length).toBeGreaterThan(20);
    expect(wrong(runtime, shipped)).toEqual([]);
  });

  it('of the tools are on the list of tools', () => {
    const dev = locked.filter(([, entry]) => entry.dev || entry.devOptional);
    expect(dev.length).toBeGreaterThan(20);
    expect(wrong(dev, tools)).toEqual([]);
  });

  it('are pinned to exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const versions = Object.values({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
