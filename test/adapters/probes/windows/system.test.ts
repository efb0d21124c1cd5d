import { describe, expect, it } from 'vitest';
import { windowsProbes } from '../../../../main/adapters/probes/windows/probes.ts';
import { known, unknown } from '../../../../main/domain/checks/facts.ts';
import { denied, missing, rows, windowsMachine } from './machine.ts';

const currentVersion = String.raw`registry HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion`;
const node = {
  platform: 'win32',
  arch: 'x64',
  release: '10.0.22631',
  version: 'Windows 11 Home China',
  memory: 16_954_118_144,
  freeMemory: 8_120_000_512,
  cpu: '12th Gen Intel(R) Core(TM) i5-12500H',
  cores: 16,
  uptime: 5_000,
};

// A Chinese Windows 11: values as Win32_OperatingSystem (Microsoft Learn) and the key have them.
const elevenClass = rows({
  Caption: 'Microsoft Windows 11 家庭中文版',
  Version: '10.0.22631',
  BuildNumber: '22631',
  OSArchitecture: '64 位',
  ProductType: 1,
});
const elevenKey = {
  values: {
    ProductName: 'Windows 10 Home China',
    DisplayVersion: '23H2',
    CurrentBuild: '22631',
    UBR: 4460,
    EditionID: 'CoreCountrySpecific',
  },
  keys: [],
};

describe('which Windows', () => {
  const ask = (answers: object) =>
    windowsProbes.operatingSystem(windowsMachine(answers as Record<string, unknown>));

  it('is 11 from build 22000 on, with name, edition and update', async () => {
    const found = await ask({
      'cim Win32_OperatingSystem': elevenClass,
      [currentVersion]: elevenKey,
      'node machine': { value: node },
    });
    expect(found).toEqual(
      known({
        family: 'windows',
        name: 'Microsoft Windows 11 家庭中文版',
        version: '11',
        build: '22631.4460',
        edition: 'CoreCountrySpecific',
        architecture: 'x64',
      }),
    );
  });

  it.each([
    ['19045', '10'],
    ['21999', '10'],
    ['22000', '11'],
    ['26100', '11'],
  ])('of build %s is %s', async (BuildNumber, version) => {
    const found = await ask({
      'cim Win32_OperatingSystem': rows({ BuildNumber, Version: `10.0.${BuildNumber}` }),
    });
    expect(found).toMatchObject({ known: true, value: { version, build: BuildNumber } });
  });

  it('is told by the registry alone, which calls 11 by the name of 10', async () => {
    const found = await ask({ 'cim Win32_OperatingSystem': denied, [currentVersion]: elevenKey });
    expect(found).toMatchObject({
      value: { name: 'Windows 11 Home China', version: '11', build: '22631.4460' },
    });
  });

  it('is told by Node.js alone', async () => {
    const found = await ask({
      'cim Win32_OperatingSystem': denied,
      [currentVersion]: denied,
      'node machine': { value: node },
    });
    expect(found).toMatchObject({ value: { version: '11', build: '22631', edition: '' } });
  });

  it('is an old one by the version of its kernel', async () => {
    const seven = rows({ Version: '6.1.7601', BuildNumber: '7601', OSArchitecture: '32-bit' });
    expect(await ask({ 'cim Win32_OperatingSystem': seven })).toMatchObject({
      value: { version: '7', architecture: 'ia32' },
    });
  });

  it('runs on ARM although a program made for x64 sees x64', async () => {
    const arm = rows({
      Version: '10.0.22631',
      BuildNumber: '22631',
      OSArchitecture: 'ARM 64 位处理器',
    });
    expect(
      await ask({ 'cim Win32_OperatingSystem': arm, 'node machine': { value: node } }),
    ).toMatchObject({ value: { architecture: 'arm64' } });
  });

  it('is not known when nothing answers', async () => {
    expect(await ask({ 'cim Win32_OperatingSystem': denied, [currentVersion]: missing })).toEqual(
      unknown('denied'),
    );
  });
});

describe('whether a restart is due', () => {
  const pending = String.raw`registry HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending`;
  const required = String.raw`registry HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired`;
  const there = { values: {}, keys: [] };

  it.each([
    ['both keys are missing', missing, missing, known(false)],
    ['servicing wants one', there, missing, known(true)],
    ['an update wants one and the other key is refused', denied, there, known(true)],
    ['a key is refused', denied, missing, unknown('denied')],
  ])('when %s', async (_, first, second, fact) => {
    const machine = windowsMachine({ [pending]: first, [required]: second });
    expect(await windowsProbes.restartDue(machine)).toEqual(fact);
  });
});

describe('what kind of device', () => {
  const ask = (system: object, ChassisTypes: unknown) =>
    windowsProbes.device(
      windowsMachine({
        'cim Win32_ComputerSystem': rows({ Manufacturer: 'LENOVO', Model: '21HM', ...system }),
        'cim Win32_SystemEnclosure':
          ChassisTypes === null ? denied : rows({ Manufacturer: 'LENOVO', ChassisTypes }),
      }),
    );

  // SMBIOS specification (DMTF DSP0134), table of System Enclosure or Chassis Types, 7.4.1.
  it.each([
    [[10], 'laptop'],
    [[9], 'laptop'],
    [[3], 'desktop'],
    [[35], 'desktop'],
    [[13], 'all-in-one'],
    [[30], 'tablet'],
    [[31], 'convertible'],
    [[32], 'convertible'],
    [[23], 'server'],
    [[12], 'other'],
    [[12, 10], 'laptop'],
  ])('is by enclosure %j: %s', async (types, chassis) => {
    expect(await ask({}, types)).toMatchObject({ value: { model: '21HM', chassis } });
  });

  it('is by the system where the enclosure says nothing, or is a dock', async () => {
    expect(await ask({ PCSystemType: 2 }, [2])).toMatchObject({ value: { chassis: 'laptop' } });
    expect(await ask({ PCSystemType: 2 }, [12])).toMatchObject({ value: { chassis: 'laptop' } });
    expect(await ask({ PCSystemType: 1 }, null)).toMatchObject({ value: { chassis: 'desktop' } });
    expect(await ask({ PCSystemType: 0 }, [1])).toMatchObject({ value: { chassis: null } });
  });

  it('is not known in Windows Sandbox, which refuses the class', async () => {
    // github.com/microsoft/Windows-Sandbox/issues/67
    const machine = windowsMachine({ 'cim Win32_ComputerSystem': denied });
    expect(await windowsProbes.device(machine)).toEqual(unknown('denied'));
  });
});

describe('memory, disk and processor', () => {
  it('are as Node.js has them', async () => {
    const machine = windowsMachine({
      'node machine': { value: node },
      'node disk': { value: { free: 100, size: 500 } },
      'cim Win32_Processor': denied,
    });
    expect(await windowsProbes.memory(machine)).toEqual(
      known({ free: 8_120_000_512, size: 16_954_118_144 }),
    );
    expect(await windowsProbes.disk(machine)).toEqual(known({ free: 100, size: 500 }));
    expect(await windowsProbes.hardware.processor(machine)).toEqual(known(node.cpu));
    expect(await windowsProbes.hardware.cores(machine)).toEqual(known(16));
  });

  it('are by the class where it answers, over all sockets', async () => {
    const socket = {
      Name: 'Intel(R) Xeon(R) Gold  ',
      NumberOfCores: 8,
      NumberOfLogicalProcessors: 16,
    };
    const machine = windowsMachine({ 'cim Win32_Processor': rows(socket, socket) });
    expect(await windowsProbes.hardware.processor(machine)).toEqual(known('Intel(R) Xeon(R) Gold'));
    expect(await windowsProbes.hardware.cores(machine)).toEqual(known(32));
  });
});

describe('power', () => {
  const ask = (...batteries: readonly object[]) =>
    windowsProbes.power(
      windowsMachine({ 'cim Win32_Battery': rows(...(batteries as Record<string, unknown>[])) }),
    );
  const battery = (BatteryStatus: number, EstimatedChargeRemaining: number) => ({
    Name: 'DELL XYZ',
    BatteryStatus,
    EstimatedChargeRemaining,
  });

  it('has no battery when the class has no row, and is unknown when it is refused', async () => {
    expect(await ask()).toEqual(known({ battery: false, onMains: null, percent: null }));
    expect(await windowsProbes.power(windowsMachine({ 'cim Win32_Battery': denied }))).toEqual(
      unknown('denied'),
    );
  });

  // BatteryStatus of Win32_Battery, Microsoft Learn.
  it.each([
    [1, false],
    [2, true],
    [3, null],
    [4, false],
    [6, true],
    [9, true],
    [10, null],
  ])('status %i: on mains %s', async (status, onMains) => {
    expect(await ask(battery(status, 80))).toEqual(known({ battery: true, onMains, percent: 80 }));
  });

  it('counts two batteries as one', async () => {
    expect(await ask(battery(1, 20), battery(2, 107))).toEqual(
      known({ battery: true, onMains: true, percent: 64 }),
    );
  });
});
