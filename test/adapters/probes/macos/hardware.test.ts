import { describe, expect, it } from 'vitest';
import { probeDevice } from '../../../../main/adapters/probes/macos/device.ts';
import {
  probeDisks,
  probeGraphics,
} from '../../../../main/adapters/probes/macos/drives-and-graphics.ts';
import { probeFirmware } from '../../../../main/adapters/probes/macos/firmware.ts';
import { parseIoreg, textOf } from '../../../../main/adapters/probes/macos/ioreg.ts';
import { probeDevices, probePci } from '../../../../main/adapters/probes/macos/pci.ts';
import { wrote } from '../../../support/answers-machine.ts';
import { mac, pciQuestion, platformQuestion, profiled } from './questions.ts';

/** The properties that OpenTelemetry's HostDetectorTests show of a MacBook Pro with M1. */
const realPlatform = `+-o J293AP  <class IOPlatformExpertDevice, id 0x100000227, registered, matched, active, busy 0 (1 ms), retain 39>
    {
      "IOPolledInterface" = "AppleARMWatchdogTimerHibernateHandler is not serializable"
      "#address-cells" = <02000000>
      "target-type" = <"J293">
      "platform-name" = <743831303300000000000000000000000000000000000000>
      "manufacturer" = <"Apple Inc.">
      "compatible" = <"J293AP","MacBookPro17,1","AppleARM">
      "model" = <"MacBookPro17,1">
    }
`;
/** A published registry of a guest of VMware. */
const vmwarePlatform = `+-o VMware7,1  <class IOPlatformExpertDevice, id 0x100000112, registered, matched, active, busy 0 (33207 ms), retain 27>
    | {
    |   "compatible" = <"VMware7,1">
    |   "version" = <"None">
    |   "board-id" = <"440BX Desktop Reference Platform">
    |   "IOInterruptSpecifiers" = (<0900000007000000>)
    |   "manufacturer" = <"VMware, Inc.">
    |   "product-name" = <"VMware7,1">
    |   "model" = <"VMware7,1">
    | }
`;
/** SPHardwareDataType of Apple silicon: mondoohq/cnquery, macos_hardware_test.go. */
const realHardware = {
  _name: 'hardware_overview',
  boot_rom_version: '11881.140.96',
  chip_type: 'Apple M4 Max',
  machine_model: 'Mac16,5',
  machine_name: 'MacBook Pro',
  number_processors: 'proc 16:12:4',
  physical_memory: '48 GB',
};
const guestHardware = {
  _name: 'hardware_overview',
  boot_rom_version: 'mBoot-18000.120.36',
  chip_type: 'Apple M4 Max (Virtual)',
  machine_model: 'VirtualMac2,1',
  machine_name: 'Apple Virtual Machine 1',
  number_processors: 2,
  physical_memory: '4 GB',
};
/** A guest of VMware in words: machine-drivers/docker-machine-driver-xhyve, README. */
const vmwareHardware = {
  _name: 'hardware_overview',
  machine_name: 'Mac',
  machine_model: 'VMware7,1',
  boot_rom_version: 'VMW71.00V.0.B64.1505060256',
};

const hardware = (item: object, platform: string) =>
  mac({ ...profiled('SPHardwareDataType', [item]), [platformQuestion]: wrote(platform) });

describe('the firmware of a Mac', () => {
  it('names a real one', async () => {
    expect(await probeFirmware(hardware(realHardware, realPlatform))).toEqual({
      known: true,
      value: {
        systemMaker: 'Apple Inc.',
        product: 'MacBookPro17,1',
        productVersion: '',
        family: 'MacBook Pro',
        boardMaker: '',
        board: 'J293',
        biosMaker: '',
        biosVersion: '11881.140.96',
        chassisMaker: '',
        serial: '',
      },
    });
  });

  it('names the guest of VMware and of Apple’s own framework', async () => {
    expect(await probeFirmware(hardware(vmwareHardware, vmwarePlatform))).toMatchObject({
      value: {
        systemMaker: 'VMware, Inc.',
        product: 'VMware7,1',
        board: '440BX Desktop Reference Platform',
        biosVersion: 'VMW71.00V.0.B64.1505060256',
      },
    });
    const apple = mac(profiled('SPHardwareDataType', [guestHardware]));
    expect(await probeFirmware(apple)).toMatchObject({
      value: { product: 'VirtualMac2,1', family: 'Apple Virtual Machine 1' },
    });
  });

  it('is read where text stands as bytes, and left out where a line is cut off', () => {
    const [entry = new Map()] = parseIoreg(
      '  +-o MacBookPro16,2  <class IOPlatformExpertDevice, id 0x100000118>\n' +
        '    |   "compatible" = <4d6163426f6f6b50726f31362c3200>\n' +
        '    |   "platform-name" = <743831303300000000>\n' +
        '    |   "region-info" = <4c4c2f41000000000$\n' +
        '    |   "IOPolledInterface" = "AppleARMWatchdogTimerHibernateHandler is not seria$\n',
    );
    expect(textOf(entry, 'compatible')).toBe('MacBookPro16,2');
    expect(textOf(entry, 'platform-name')).toBe('t8103');
    expect(textOf(entry, 'region-info')).toBe('');
    expect(textOf(entry, 'IOPolledInterface')).toBe('');
    expect(textOf(entry, 'nothing')).toBe('');
  });
});

describe('the device', () => {
  it.each([
    ['MacBook Pro', 'Mac16,5', 'laptop'],
    ['MacBook Air', 'MacBookAir10,1', 'laptop'],
    ['iMac', 'iMac20,1', 'all-in-one'],
    ['Mac mini', 'Macmini9,1', 'desktop'],
    ['Mac Studio', 'Mac14,14', 'desktop'],
    ['Mac Pro', 'MacPro7,1', 'desktop'],
    ['Mac', 'VMware7,1', null],
    ['Apple Virtual Machine 1', 'VirtualMac2,1', null],
  ])('%s (%s) has the case %s', async (machine_name, machine_model, chassis) => {
    const machine = hardware({ machine_name, machine_model }, realPlatform);
    expect(await probeDevice(machine)).toEqual({
      known: true,
      value: {
        manufacturer: 'Apple Inc.',
        model: `${machine_name} (${machine_model})`,
        chassis,
      },
    });
  });

  it('is known by its identifier alone where system_profiler does not answer', async () => {
    const machine = mac({
      'run system_profiler -json SPHardwareDataType': { failed: 'timed-out', detail: '' },
      [platformQuestion]: wrote(realPlatform),
    });
    expect(await probeDevice(machine)).toMatchObject({
      value: { model: 'MacBookPro17,1', chassis: 'laptop' },
    });
    expect(await probeDevice(mac(profiled('SPHardwareDataType', [])))).toEqual({
      known: false,
      because: 'error',
    });
  });
});

/** chef/ohai, spec/unit/plugins/darwin/virtualization_spec.rb: a guest of Parallels. */
const parallels = `+-o pci1ab8,4000@3  <class IOPCIDevice, id 0x1000001d1, registered, matched, active, busy 0 (40 ms), retain 9>
    | |   | | {
    | |   | |   "compatible" = <"pci1ab8,400","pci1ab8,4000","pciclass,ff0000">
    | |   | |   "subsystem-vendor-id" = <b81a0000>
    | |   | |   "IOName" = "pci1ab8,4000"
    | |   | |   "device-id" = <00400000>
    | |   | |   "IOPowerManagement" = {"MaxPowerState"=3,"ChildProxyPowerState"=2,"CurrentPowerState"=2}
    | |   | |   "vendor-id" = <b81a0000>
    | |   | | }

+-o pci8086,2445@1F,4  <class IOPCIDevice, id 0x1000001d4, registered, matched, active, busy 0 (974 ms), retain 11>
    | |     | {
    | |     |   "IOName" = "pci8086,2445"
    | |     |   "device-id" = <45240000>
    | |     |   "vendor-id" = <86800000>
    | |     | }
`;

describe('PCI devices', () => {
  it('are told by vendor and device, the bytes turned round', async () => {
    expect(await probePci(mac({ [pciQuestion]: wrote(parallels) }))).toEqual({
      known: true,
      value: ['1ab84000', '80862445'],
    });
  });

  it('are none on Apple silicon, which is an answer', async () => {
    expect(await probePci(mac({ [pciQuestion]: wrote('') }))).toEqual({ known: true, value: [] });
    for (const answer of [wrote('', 1), wrote('ioreg: error'), { failed: 'denied', detail: '' }]) {
      expect(await probePci(mac({ [pciQuestion]: answer }))).toMatchObject({ known: false });
    }
  });

  it('without a whole number are left out', async () => {
    const cut = parallels.replace('<00400000>', '<0040$').replace('<45240000>', '<4524>');
    expect(await probePci(mac({ [pciQuestion]: wrote(cut) }))).toEqual({ known: true, value: [] });
  });

  it('are told by name together with what sounds', async () => {
    const audio = profiled('SPAudioDataType', [
      { _name: 'coreaudio_device', _items: [{ _name: 'BlackHole 2ch' }, { _name: '' }] },
    ]);
    const machine = mac({ [pciQuestion]: wrote(parallels), ...audio });
    expect(await probeDevices(machine)).toEqual({
      known: true,
      value: ['pci1ab8,4000', 'pci8086,2445', 'BlackHole 2ch'],
    });
    expect(await probeDevices(mac({ [pciQuestion]: wrote(parallels) }))).toMatchObject({
      known: false,
    });
  });
});

describe('drives and graphics', () => {
  it('are hardware, not images that are mounted', async () => {
    const drive = (device_name: string, protocol: string) => ({
      _name: 'Macintosh HD',
      physical_drive: { device_name, protocol },
    });
    const machine = mac(
      profiled('SPStorageDataType', [
        drive('APPLE SSD AP1024Z', 'Apple Fabric'),
        drive('APPLE SSD AP1024Z', 'Apple Fabric'),
        drive('VMware Virtual SATA Hard Drive', 'SATA'),
        drive('Disk Image', 'Disk Image'),
        { _name: 'a share' },
      ]),
    );
    expect(await probeDisks(machine)).toEqual({
      known: true,
      value: ['APPLE SSD AP1024Z', 'VMware Virtual SATA Hard Drive'],
    });
  });

  it('are told by number where the system has no name for them', async () => {
    const machine = mac(
      profiled('SPDisplaysDataType', [
        { _name: 'kHW_AppleM1Item', sppci_model: 'Apple M1' },
        // A published guest of QEMU: the Bochs frame buffer.
        {
          _name: 'spdisplays_display',
          'spdisplays_vendor-id': '0x1234',
          'spdisplays_device-id': '0x1111',
        },
      ]),
    );
    expect(await probeGraphics(machine)).toEqual({
      known: true,
      value: ['Apple M1', 'spdisplays_display 0x1234 0x1111'],
    });
  });
});
