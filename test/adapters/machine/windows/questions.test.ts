import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hostArguments,
  hostScript,
  powerShellPath,
  withoutModulePath,
} from '../../../../main/adapters/machine/windows/host.ts';
import {
  cimQuestion,
  registryQuestion,
} from '../../../../main/adapters/machine/windows/questions.ts';
import {
  cimScript,
  processesScript,
  registryScript,
  scripts,
} from '../../../../main/adapters/machine/windows/scripts.ts';

describe('questions for PowerShell', () => {
  it('name a class with or without its namespace', () => {
    expect(cimQuestion('Win32_BIOS', ['Version'])?.q).toEqual({
      namespace: 'root\\cimv2',
      class: 'Win32_BIOS',
      properties: ['Version'],
    });
    const guard = 'root\\Microsoft\\Windows\\DeviceGuard:Win32_DeviceGuard';
    expect(cimQuestion(guard, ['SecurityServicesRunning'])?.q).toMatchObject({
      namespace: 'root\\Microsoft\\Windows\\DeviceGuard',
      class: 'Win32_DeviceGuard',
    });
  });

  it('let nothing but names into a query, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, properties) => {
        const question = cimQuestion(name, properties);
        if (question === null) return;
        expect(question.script).toBe(cimScript);
        for (const part of [question.q.class, question.q.properties].flat()) {
          expect(part).toMatch(/^[A-Za-z]\w*$/);
        }
      }),
    );
  });

  it('carry a key as data, so that quotes in it are only quotes', () => {
    const key = `HKLM\\SOFTWARE\\a'b"c$(calc)\`d; Remove-Item`;
    expect(registryQuestion(key)).toEqual({
      script: registryScript,
      q: { hive: 'LocalMachine', path: `SOFTWARE\\a'b"c$(calc)\`d; Remove-Item` },
    });
    expect(registryQuestion('HKCU\\Software')?.q).toMatchObject({ hive: 'CurrentUser' });
    for (const wrong of ['HKLM', 'HKLM\\', 'SOFTWARE\\x', '\\x', '']) {
      expect(registryQuestion(wrong)).toBeNull();
    }
  });
});

describe('starting PowerShell', () => {
  it('goes by the full path, and believes no root that is none', () => {
    const usual = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';
    expect(powerShellPath('C:\\Windows')).toBe(usual);
    expect(powerShellPath('D:\\WINNT')).toMatch(/^D:\\WINNT\\System32\\/);
    for (const wrong of [undefined, '', 'Windows', '\\\\evil\\share', 'C:\\a\\..\\b', 'C:/x']) {
      expect(powerShellPath(wrong)).toBe(usual);
    }
  });

  it('takes modules from nowhere but where Windows has them', () => {
    const env = { SystemRoot: 'C:\\Windows', PSModulePath: 'C:\\evil', psmodulepath: 'C:\\evil' };
    expect(withoutModulePath(env)).toEqual({ SystemRoot: 'C:\\Windows' });
  });

  it('hands over the host whole, within the length of a command line', () => {
    const encoded = hostArguments.at(-1) ?? '';
    expect(Buffer.from(encoded, 'base64').toString('utf16le')).toBe(hostScript);
    // CreateProcessW: lpCommandLine holds at most 32,767 characters.
    expect(hostArguments.join(' ').length).toBeLessThan(32_000);
  });

  it('loads no profile, asks nobody, and keeps off the questions', () => {
    expect(hostArguments).toEqual(
      expect.arrayContaining(['-NoProfile', '-NonInteractive', '-NoLogo', '-InputFormat', 'None']),
    );
  });

  it('has scripts of ASCII letters alone, with whole here-strings and brackets', () => {
    const all = [hostScript, cimScript, registryScript, processesScript, ...Object.values(scripts)];
    for (const script of all) {
      expect(script).toMatch(/^[\x20-\x7e\n]+$/);
      // What an @' opens, only a '@ at the beginning of a line closes (about_Quoting_Rules).
      expect(script.match(/@'$/gm)?.length ?? 0).toBe(script.match(/^'@$/gm)?.length ?? 0);
      const bare = script.replace(/'[^'\n]*'|"[^"\n]*"/g, '');
      for (const [opening, closing] of ['{}', '()', '[]'].map((pair) => [...pair])) {
        expect(bare.split(opening ?? '').length).toBe(bare.split(closing ?? '').length);
      }
    }
  });
});
