import { describe, expect, it } from 'vitest';
import { probeOperatingSystem } from '../../../../main/adapters/probes/macos/operating-system.ts';
import { wrote } from '../../../support/answers-machine.ts';
import { mac, sysctl } from './questions.ts';

const node = (arch: string) => ({
  'node machine': {
    value: {
      platform: 'darwin',
      arch,
      release: '24.1.0',
      version: 'Darwin Kernel Version 24.1.0',
      memory: 17_179_869_184,
      freeMemory: 123_456_789,
      cpu: 'Apple M1',
      cores: 8,
      uptime: 1000,
    },
  },
});

/** The form that sw_vers.c prints: a heading, one or two tabs, the value; the extra line if there is one. */
const swVers = (version: string, build: string, extra?: string) => ({
  'run sw_vers': wrote(
    `ProductName:\t\tmacOS\nProductVersion:\t\t${version}\n${
      extra === undefined ? '' : `ProductVersionExtra:\t${extra}\n`
    }BuildVersion:\t\t${build}\n`,
  ),
});

const arm = sysctl(['hw.optional.arm64: 1', 'sysctl.proc_translated: 0']);
const system = (version: object, more: object = arm, arch = 'arm64') =>
  probeOperatingSystem(mac({ ...version, ...more, ...node(arch) }));

describe('the operating system of a Mac', () => {
  it('is told with version, build and architecture', async () => {
    expect(await system(swVers('14.6.1', '23G93'))).toEqual({
      known: true,
      value: {
        family: 'macos',
        name: 'macOS 14.6.1',
        version: '14.6.1',
        build: '23G93',
        edition: '',
        architecture: 'arm64',
      },
    });
  });

  it('keeps the letter of a Rapid Security Response out of the version that is compared', async () => {
    // The response of July 2023 to macOS Ventura.
    expect(await system(swVers('13.4.1', '22F770820b', '(a)'))).toMatchObject({
      value: { version: '13.4.1', edition: '(a)', name: 'macOS 13.4.1 (a)' },
    });
  });

  // SystemVersionCompat.plist: macOS 11 to 15 call themselves 10.16 to old programs, 26 calls itself 16.
  it.each([
    ['10.16', '20G1427', '11'],
    ['10.16', '21G1974', '12'],
    ['10.16', '24B91', '15'],
    ['10.16', '25A354', '26'],
    ['16.0', '25A354', '26.0'],
    ['16.1.2', '25B78', '26.1.2'],
    ['12.7.6', '21H1320', '12.7.6'],
    ['26.0.1', '25A362', '26.0.1'],
  ])('calls %s of build %s by its true version %s', async (told, build, version) => {
    expect(await system(swVers(told, build))).toMatchObject({ value: { version, build } });
  });

  it('is not known where the disguise can not be seen through', async () => {
    const error = { known: false, because: 'error' };
    expect(await system(swVers('10.16', 'rubbish'))).toEqual(error);
    expect(await system(swVers('10.16', '19H15'))).toEqual(error);
    expect(await system(swVers('Sonoma', '23G93'))).toEqual(error);
    expect(await system(swVers('14.6.1', ''))).toEqual(error);
  });

  it('is that of Apple silicon under Rosetta, and Intel only where sysctl says nothing else', async () => {
    const version = swVers('15.1.1', '24B91');
    const translated = sysctl(['hw.model: Mac14,2', 'sysctl.proc_translated: 1']);
    expect(await system(version, translated, 'x64')).toMatchObject({
      value: { architecture: 'arm64' },
    });
    const intel = sysctl(['hw.model: MacBookPro16,1', 'hw.ncpu: 12']);
    expect(await system(version, intel, 'x64')).toMatchObject({ value: { architecture: 'x64' } });
    expect(await system(version, {}, 'x64')).toEqual({ known: false, because: 'error' });
    expect(await system(version, {}, 'arm64')).toMatchObject({ value: { architecture: 'arm64' } });
  });
});
