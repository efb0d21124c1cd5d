import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './root.ts';

/** Processors that a system's installers are made for: those of electron-builder.yml. */
const processors: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ['x64', 'arm64'],
  darwin: ['x64', 'arm64'],
  linux: ['x64'],
};

/** Families of packages with machine code, one package for each system and processor. */
const families = ['@node-rs/argon2', '@koromix/koffi'] as const;

/** A package as `package-lock.json` pins it. */
export type Pinned = {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
};

type Lock = {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly integrity?: string }>
  >;
};

/**
 * The packages with machine code that a program for a system must carry, for each of its processors,
 * pinned as the lock pins them. npm installs only those of the machine that it runs on.
 */
export const nativePackages = (platform: NodeJS.Platform, lock: Lock): readonly Pinned[] =>
  (processors[platform] ?? []).flatMap((processor) =>
    families.flatMap((family) => {
      const wanted = new RegExp(
        `^node_modules/(${family}-${platform}-${processor}(?:-gnu|-msvc)?)$`,
      );
      const found = Object.entries(lock.packages).flatMap(([path, { version, integrity }]) => {
        const name = wanted.exec(path)?.[1];
        return name && version && integrity ? [{ name, version, integrity }] : [];
      });
      if (found.length !== 1)
        throw new Error(`no one package ${family} for ${platform} ${processor}`);
      return found;
    }),
  );

/**
 * Puts a package into `node_modules` that npm left out because it is another processor's; its bytes must
 * be those that the lock names. Throws if it can't be had or is another.
 */
export const addPackage = ({ name, version, integrity }: Pinned): void => {
  const folder = inRoot('node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return;
  const temporary = mkdtempSync(join(tmpdir(), 'invigil-pack-'));
  try {
    const shell = process.platform === 'win32';
    const args = ['pack', `${name}@${version}`, '--json', '--pack-destination', temporary];
    const [packed] = JSON.parse(
      execFileSync('npm', args, { cwd: inRoot(), shell, encoding: 'utf8' }),
    );
    const file = join(temporary, packed.filename);
    const digest = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
    if (digest !== integrity) throw new Error(`${name}@${version} is not what the lock names`);
    mkdirSync(folder, { recursive: true });
    // Windows 10, macOS and Linux all bring a tar.
    execFileSync('tar', ['-xzf', file, '-C', folder, '--strip-components=1']);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
};
