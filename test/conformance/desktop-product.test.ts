import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packedProgram } from '../../scripts/support/after-pack.ts';
import { installedElectron } from '../../scripts/support/electron.ts';
import { nativePackages } from '../../scripts/support/foreign-packages.ts';
import { packedPrograms, setFuses, wantedFuses, wrongFuses } from '../../scripts/support/fuses.ts';
import { packArguments, packingProblem } from '../../scripts/support/packing.ts';

const config = parse(readFileSync('electron-builder.yml', 'utf8'));
const systems = ['win32', 'darwin', 'linux'] as const;

const folder = mkdtempSync(join(tmpdir(), 'invigil-product-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file with the fuses of an Electron binary in it, in Electron's own format. */
const binaryWith = (fuses: string): string => {
  const file = join(folder, `electron-${fuses}`);
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  const wire = Buffer.from([1, fuses.length, ...Buffer.from(fuses)]);
  writeFileSync(file, Buffer.concat([Buffer.alloc(64), sentinel, wire, Buffer.alloc(64)]));
  return file;
};

/** A package and all that it needs, by the lock. */
const withDependencies = (name: string): readonly string[] => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const found = new Set<string>();
  const visit = (one: string): void => {
    if (found.has(one)) return;
    found.add(one);
    for (const other of Object.keys(packages[`node_modules/${one}`].dependencies ?? {}))
      visit(other);
  };
  visit(name);
  return [...found];
};

/** As Electron is delivered: what is convenient is on. */
const delivered = '101100011';

describe('the fuses of the program (R-L1)', () => {
  it('an Electron with a fuse that nobody decided about is not packed', async () => {
    await expect(setFuses(binaryWith(`${delivered}1`))).rejects.toThrow();
  });

  it('an Electron without one of our fuses is not packed', async () => {
    await expect(setFuses(binaryWith(delivered.slice(0, -1)))).rejects.toThrow();
  });

  it('what is no Electron has no fuses that could be right', async () => {
    const file = join(folder, 'other');
    writeFileSync(file, 'not Electron');
    await expect(wrongFuses(file)).rejects.toThrow();
  });

  it('those of an Electron as it is delivered are told one by one', async () => {
    const wrong = await wrongFuses(binaryWith(delivered));
    expect(wrong).toContainEqual({ fuse: 'RunAsNode', wanted: false, found: 'on' });
    expect(wrong).toContainEqual({ fuse: 'OnlyLoadAppFromAsar', wanted: true, found: 'off' });
    expect(wrong.map(({ fuse }) => fuse)).not.toContain('WasmTrapHandlers');
  });

  it('a fuse that Electron has taken out is not taken for one that is set', async () => {
    const wrong = await wrongFuses(binaryWith('r10011001'));
    expect(wrong).toEqual([{ fuse: 'RunAsNode', wanted: false, found: 'not there' }]);
  });

  it('every fuse is set as it is wanted', async () => {
    const program = binaryWith(delivered.replaceAll('0', '1'));
    await setFuses(program);
    expect(await wrongFuses(program)).toEqual([]);
    expect(readFileSync(program).toString('latin1')).toContain('\x01\x09010011001');
    expect(wantedFuses).toMatchObject({
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    });
  });

  const programs = packedPrograms('packed');
  const noProgram =
    programs.length > 0 ? '' : ' (skipped: nothing is packed; npm run pack -- --dir)';
  it.skipIf(noProgram)(
    `the packed program’s fuses are as they are wanted${noProgram}`,
    async () => {
      for (const program of programs) expect(await wrongFuses(program), program).toEqual([]);
    },
  );

  const electron = installedElectron();
  const noElectron = electron === null ? ' (skipped: no Electron binary here)' : '';
  it.skipIf(noElectron)(`Electron has exactly the fuses that are named${noElectron}`, async () => {
    const { version, ...wire } = await getCurrentFuseWire(electron ?? '');
    expect(version).toBe('1');
    expect(Object.keys(wire)).toEqual(Object.keys(wantedFuses));
  });

  it('are set in what is signed: on macOS in the program for both processors, not in its halves', () => {
    const appInfo = { productFilename: 'Invigil' };
    const at = (electronPlatformName: string, appOutDir: string, executableName?: string) =>
      packedProgram({
        appOutDir,
        electronPlatformName,
        packager: { appInfo, ...(executableName === undefined ? {} : { executableName }) },
      });
    expect(at('darwin', '/p/mac-universal-x64-temp')).toBeNull();
    expect(at('darwin', '/p/mac-universal-arm64-temp')).toBeNull();
    expect(at('darwin', '/p/mac-universal')).toBe(join('/p/mac-universal', 'Invigil.app'));
    expect(at('win32', '/p/win-unpacked')).toBe(join('/p/win-unpacked', 'Invigil.exe'));
    expect(at('linux', '/p/linux-unpacked', 'invigil')).toBe(join('/p/linux-unpacked', 'invigil'));
    expect(config.afterPack).toBe('./scripts/support/after-pack.ts');
  });
});

describe('what is packed', () => {
  it('is one archive with what was built, and of packages those with machine code', () => {
    expect(config.asar).toBe(true);
    expect(config).not.toHaveProperty('disableAsarIntegrity');
    expect(config.asarUnpack).toEqual(['**/*.node']);
    const files: readonly string[] = config.files;
    expect(files.filter((pattern) => !pattern.startsWith('!'))).toEqual([
      'dist/main/**',
      'dist/preload/**',
      'dist/renderer/**',
      'resources/**',
      'package.json',
    ]);
    const kept = /^!node_modules\/!\((.+)\)\/\*\*$/.exec(
      files.find((pattern) => pattern.startsWith('!node_modules/!(')) ?? '',
    )?.[1];
    const native = ['better-sqlite3', '@node-rs', 'koffi', '@koromix'];
    expect(kept?.split('|').toSorted()).toEqual(
      [...native, ...withDependencies('electron-updater')].toSorted(),
    );
  });

  it('is the same for every system: patterns of one alone would bring in sources and tests', () => {
    for (const system of ['win', 'mac', 'linux']) {
      expect(config[system], system).not.toHaveProperty('files');
    }
  });

  const built = existsSync('dist/main/desktop.js') ? '' : ' (skipped: nothing is built)';
  it.skipIf(built)(`has every package that what was built asks for${built}`, () => {
    const asked = readdirSync('dist/main')
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => [
        ...readFileSync(join('dist/main', name), 'utf8').matchAll(
          /(?:^|[;}\s])(?:import|export)[^;'"`]{0,2000}?\bfrom\s*["']([^."'][^"']*)["']/g,
        ),
      ])
      .flatMap(([, name]) => name ?? [])
      .filter((name) => !isBuiltin(name));
    const packed = new Set(['electron', 'better-sqlite3', '@node-rs/argon2', 'koffi']);
    expect(asked).toContain('better-sqlite3');
    expect(asked.filter((name) => !packed.has(name))).toEqual([]);
  });

  it('has the machine code of every processor that it is made for, pinned by digest', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    for (const system of systems) {
      const found = nativePackages(system, lock);
      expect(found.length, system).toBe(system === 'linux' ? 2 : 4);
      for (const { integrity } of found) expect(integrity).toMatch(/^sha512-/);
    }
    expect(() => nativePackages('linux', { packages: {} })).toThrow('@node-rs/argon2');
  });

  it('is made for Windows and macOS on both processors and for Linux in both kinds', () => {
    const targets = (system: string) =>
      (config[system].target as readonly { target: string; arch: readonly string[] }[]).map(
        ({ target, arch }) => `${target} ${arch.join(' ')}`,
      );
    expect(targets('win')).toEqual(['nsis x64 arm64']);
    // Without the zip macOS gets no updates.
    expect(targets('mac')).toEqual(['dmg universal', 'zip universal']);
    expect(targets('linux')).toEqual(['AppImage x64', 'deb x64']);
  });

  it('keeps what a station has not sent yet when it is uninstalled', () => {
    expect(config.nsis.deleteAppDataOnUninstall).toBe(false);
  });

  it('has an icon as large as macOS asks for', () => {
    const icon = readFileSync(config.mac.icon);
    expect(icon.subarray(1, 4).toString()).toBe('PNG');
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([1024, 1024]);
  });
});

describe('on macOS', () => {
  const keysOf = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/<key>([^<]+)<\/key>/g)].flatMap(
      ([, key]) => key ?? [],
    );
  const strings = (language: string) =>
    Object.fromEntries(
      [
        ...readFileSync(`build/mac/${language}.lproj/InfoPlist.strings`, 'utf8').matchAll(
          /^(\w+) = "([^"]+)";$/gm,
        ),
      ].map(([, key, text]) => [key, text]),
    );

  it('the program may use camera, microphone and place, compile scripts, and nothing else', () => {
    expect(config.mac.hardenedRuntime).toBe(true);
    expect(keysOf(config.mac.entitlements)).toEqual([
      'com.apple.security.cs.allow-jit',
      'com.apple.security.device.camera',
      'com.apple.security.device.audio-input',
      'com.apple.security.personal-information.location',
    ]);
    expect(keysOf(config.mac.entitlementsInherit)).toEqual([
      'com.apple.security.cs.allow-jit',
      'com.apple.security.device.camera',
      'com.apple.security.device.audio-input',
    ]);
  });

  it('whoever is asked for a permission reads why in both languages', () => {
    const usage = Object.entries(config.mac.extendInfo).filter(([key]) => key.startsWith('NS'));
    expect(usage.map(([key]) => key)).toEqual(
      expect.arrayContaining([
        'NSCameraUsageDescription',
        'NSMicrophoneUsageDescription',
        'NSScreenCaptureUsageDescription',
      ]),
    );
    expect(strings('en')).toEqual(Object.fromEntries(usage));
    const chinese = strings('zh_CN');
    expect(Object.keys(chinese)).toEqual(usage.map(([key]) => key));
    for (const text of Object.values(chinese)) expect(text).toMatch(/\p{Script=Han}/u);
    expect(config.mac.extraResources).toEqual([{ from: 'build/mac', to: '.' }]);
    expect(config.mac.electronLanguages).toEqual(config.mac.extendInfo.CFBundleLocalizations);
  });
});

describe('whoever packs', () => {
  it('without a certificate packs all the same, and nothing pretends to be signed', () => {
    expect(packArguments('win32', {}, 'everything')).toEqual(['--publish=never']);
    expect(packArguments('linux', {}, 'program')).toEqual(['--publish=never', '--dir']);
    expect(packArguments('darwin', {}, 'everything')).toEqual([
      '--publish=never',
      '-c.mac.identity=-',
      '-c.mac.hardenedRuntime=false',
    ]);
    expect(config).toMatchObject({ publish: null, forceCodeSigning: false });
    expect(config.mac.notarize).toBe(false);
  });

  it('with a certificate packs nothing that is not signed', () => {
    for (const [system, env] of [
      ['win32', { WIN_CSC_LINK: 'c' }],
      ['win32', { CSC_LINK: 'c' }],
      ['darwin', { CSC_NAME: 'c' }],
    ] as const) {
      const args = packArguments(system, env, 'everything');
      expect(args, system).toContain('-c.forceCodeSigning=true');
      expect(args.join(), system).not.toMatch(/identity|hardenedRuntime|notarize/);
    }
  });

  it('has Apple notarise only what is signed and with all that Apple asks for', () => {
    const notary = { APPLE_API_KEY: 'k', APPLE_API_KEY_ID: 'i', APPLE_API_ISSUER: 'u' };
    const notarise = '-c.mac.notarize=true';
    expect(packArguments('darwin', { CSC_LINK: 'c', ...notary }, 'everything')).toContain(notarise);
    expect(packArguments('darwin', notary, 'everything')).not.toContain(notarise);
    expect(packArguments('darwin', { CSC_LINK: 'c', APPLE_ID: 'a' }, 'everything')).not.toContain(
      notarise,
    );
  });

  it('says from where updates come, over TLS alone', () => {
    const at = (url: string) => ({ INVIGIL_UPDATES_URL: url });
    expect(packArguments('linux', at('https://example.org/u'), 'everything')).toEqual([
      '--publish=never',
      '-c.publish.provider=generic',
      '-c.publish.url=https://example.org/u',
    ]);
    expect(packingProblem({})).toBeNull();
    expect(packingProblem(at('https://example.org/u'))).toBeNull();
    for (const wrong of ['http://example.org/u', 'example.org', 'file:///u']) {
      expect(packingProblem(at(wrong)), wrong).toMatchObject({ why: 'not-https' });
    }
  });
});
