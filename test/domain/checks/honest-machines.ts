import type { Facts } from '../../../main/domain/checks/facts.ts';
import { but, firmware, machine } from './judged-machines.ts';

/** PCI devices of a laptop with a 12th generation Core (linux-hardware.org's form of `lspci -n`). */
const alderLake = [
  '80864641',
  '808646a6',
  '8086461d',
  '8086464f',
  '8086466e',
  '808651ed',
  '808651f0',
  '808651e8',
  '80865182',
  '808651c8',
  '808651a3',
  '808651a4',
  '144da80a',
];

const windowsLaptop = machine('windows', 'laptop', {
  hypervisorFlag: false,
  isHypervisorHost: false,
  firmware: firmware({ systemMaker: 'LENOVO', product: '21CBCTO1WW', biosMaker: 'LENOVO' }),
  acpiOems: ['LENOVO'],
  processor: '12th Gen Intel(R) Core(TM) i7-1260P',
  cores: 16,
  pci: alderLake,
  devices: [
    'HID\\SYNA8018&COL02',
    'ACPI\\PNP0303',
    'USB\\VID_04F2&PID_B6EA',
    'ACPI\\PNP0C0A',
    'PCI\\VEN_8086&DEV_51F0&SUBSYS_00748086&REV_01',
    'ACPI\\INTC1055',
    'SWD\\MMDEVAPI',
    'ACPI\\PNP0C14',
    'ACPI\\PNP0C02',
    'ACPI\\GENUINEINTEL',
  ],
  disks: ['SAMSUNG MZVL2512HCJQ-00BL7'],
  graphics: ['Intel(R) Iris(R) Xe Graphics'],
  networkCards: [{ oui: '28:c5:d2', name: 'Intel(R) Wi-Fi 6E AX211 160MHz' }],
  drivers: [],
  services: ['Spooler', 'WlanSvc'],
  thermalZones: 1,
  hasBattery: true,
  enclosures: [],
});

const surface = but(windowsLaptop, {
  hypervisorFlag: true,
  isHypervisorHost: true,
  firmware: firmware({
    systemMaker: 'Microsoft Corporation',
    product: 'Surface Laptop 5',
    biosMaker: 'Microsoft Corporation',
    boardMaker: 'Microsoft Corporation',
  }),
  acpiOems: ['MSFT'],
});

const hyperVHost = but(windowsLaptop, {
  hypervisorFlag: true,
  isHypervisorHost: true,
  hypervisorName: 'Microsoft Hv',
  services: ['vmms', 'vmcompute', 'HvHost', 'com.docker.service', 'WSLService'],
  drivers: ['vmbus', 'VMBusHID', 'hyperkbd', 'vmswitch', 'storvsc'],
  networkCards: [
    { oui: '00:15:5d', name: 'Hyper-V Virtual Ethernet Adapter #2' },
    { oui: '28:c5:d2', name: 'Intel(R) Wi-Fi 6E AX211 160MHz' },
  ],
  disks: ['SAMSUNG MZVL2512HCJQ-00BL7', 'Msft Virtual Disk SCSI Disk Device'],
});

const workstationHost = but(windowsLaptop, {
  networkCards: [
    { oui: '00:50:56', name: 'VMware Virtual Ethernet Adapter for VMnet8' },
    { oui: '0a:00:27', name: 'VirtualBox Host-Only Ethernet Adapter' },
    { oui: '28:c5:d2', name: 'Intel(R) Wi-Fi 6E AX211 160MHz' },
  ],
  drivers: ['vmci', 'VBoxDrv', 'VBoxNetLwf', 'vmnetbridge', 'hcmon'],
  services: ['VMAuthdService', 'VMnetDHCP', 'VMUSBArbService', 'VBoxSDS'],
  devices: [
    'ROOT\\VMWARE\\0000',
    'VMware Virtual Ethernet Adapter for VMnet1',
    'USB\\VID_80EE&PID_CAFE\\5&1',
    'USB\\VID_0E0F&PID_0001\\1',
    'HID\\SYNA8018&COL02',
  ],
});

/** A desktop that somebody built: fillers in the firmware, no battery, no temperature to read. */
const homeBuilt = machine('windows', 'desktop', {
  hypervisorFlag: true,
  firmware: firmware({
    systemMaker: 'System manufacturer',
    product: 'To be filled by O.E.M.',
    boardMaker: 'Default string',
    biosMaker: 'American Megatrends Inc.',
    serial: 'Default string',
  }),
  acpiOems: ['ALASKA'],
  processor: 'AMD Ryzen 5 5600X 6-Core Processor',
  cores: 12,
  pci: [
    '10221480',
    '10221481',
    '10221482',
    '10221483',
    '10221484',
    '1022790b',
    '1022790e',
    '102243ee',
    '102243eb',
    '10de2504',
    '10de228e',
    '10ec8168',
  ],
  devices: ['HID\\VID_046D&PID_C52B', 'ACPI\\PNP0C02'],
  disks: ['CT1000P3SSD8'],
  graphics: ['NVIDIA GeForce RTX 3060'],
  networkCards: [{ oui: '02:1a:11', name: 'Remote NDIS based Internet Sharing Device' }],
  drivers: [],
  services: [],
  thermalZones: 0,
  hasBattery: false,
  enclosures: [],
});

/** P35 and Core 2 of 2008: QEMU's Q35 in the flesh, with a card that is emulated as well. */
const coreTwo = machine('windows', 'desktop', {
  hypervisorFlag: false,
  firmware: firmware({ systemMaker: 'Gigabyte Technology Co., Ltd.', product: 'P35-DS3L' }),
  acpiOems: ['GBT'],
  processor: 'Intel(R) Core(TM)2 Quad CPU Q6600 @ 2.40GHz',
  cores: 4,
  pci: [
    '808629c0',
    '808629c1',
    '80862918',
    '80862922',
    '80862930',
    '80862934',
    '8086293a',
    '8086293e',
    '10de0a65',
    '10ec8139',
  ],
  devices: ['HID\\VID_046D&PID_C077', 'PCI\\VEN_8086&DEV_29C0&SUBSYS_50001458&REV_02'],
  disks: ['WDC WD5000AAKS-00TMA0'],
  graphics: ['NVIDIA GeForce 210'],
  networkCards: [{ oui: '00:1a:4d', name: 'Realtek RTL8139/810x Family Fast Ethernet NIC' }],
  drivers: [],
  services: [],
  thermalZones: 0,
  hasBattery: false,
  enclosures: [],
});

/** No DMI, no PCI, no ACPI: /proc/device-tree/model alone. */
const raspberryPi = machine('linux', null, {
  hypervisorFlag: false,
  processor: 'ARM Cortex-A72',
  cores: 4,
  devices: ['usb1', '1-1.3:1.0', '046d:c31c Logitech Keyboard'],
  disks: ['mmcblk0'],
  graphics: ['v3d', 'vc4'],
  networkCards: [
    { oui: 'dc:a6:32', name: 'bcmgenet' },
    { oui: 'dc:a6:32', name: 'brcmfmac' },
  ],
  drivers: ['brcmfmac', 'v3d', 'snd_bcm2835'],
  services: ['ssh'],
  thermalZones: 1,
  hasBattery: false,
  enclosures: [],
});

const kvmHost = machine('linux', 'desktop', {
  hypervisorFlag: false,
  firmware: firmware({ systemMaker: 'ASUS', product: 'PRIME B650-PLUS', biosMaker: 'AMI' }),
  acpiOems: ['ALASKA'],
  processor: 'AMD Ryzen 9 7900X 12-Core Processor',
  cores: 24,
  pci: [
    '102214d8',
    '102214d9',
    '102214da',
    '102214db',
    '102214dd',
    '102214e0',
    '1022790b',
    '1022790e',
    '10de2684',
    '8086125c',
    '144da80c',
  ],
  devices: ['usb1', '046d:c52b Logitech Receiver'],
  disks: ['Samsung SSD 990 PRO 2TB'],
  graphics: ['nvidia'],
  networkCards: [
    { oui: '52:54:00', name: 'virbr0' },
    { oui: '02:42:ac', name: 'docker0' },
    { oui: '10:7c:61', name: 'igc' },
  ],
  drivers: ['kvm', 'kvm_amd', 'vhost_net', 'virtio_ring', 'vmmon', 'vmnet', 'vboxdrv', 'vmw_vmci'],
  services: ['libvirtd', 'docker', 'virtlogd'],
  thermalZones: 2,
  hasBattery: false,
  enclosures: [],
});

const macHost = machine('macos', 'laptop', {
  hypervisorFlag: false,
  firmware: firmware({ systemMaker: 'Apple Inc.', product: 'Mac14,7' }),
  processor: 'Apple M3 Pro',
  cores: 11,
  disks: ['APPLE SSD AP0512Z'],
  graphics: ['Apple M3 Pro'],
  networkCards: [
    { oui: '00:1c:42', name: 'vnic0' },
    { oui: 'be:d0:74', name: 'bridge100' },
    { oui: 'f4:d4:88', name: 'en0' },
  ],
  thermalZones: 0,
  hasBattery: true,
  enclosures: [],
});

export const honest: Readonly<Record<string, Facts>> = {
  'a laptop with Windows': windowsLaptop,
  'a Surface, whose maker is Microsoft, with VBS': surface,
  'a host of Hyper-V, WSL and Docker with a mounted disk image': hyperVHost,
  'a host of VMware Workstation and VirtualBox': workstationHost,
  'a home-built desktop with fillers in its firmware': homeBuilt,
  'a Core 2 on a P35 board, which is what QEMU imitates': coreTwo,
  'a Raspberry Pi without DMI': raspberryPi,
  'a Linux host of KVM, VMware and VirtualBox': kvmHost,
  'a Mac that hosts Parallels and UTM': macHost,
  'a laptop installed from an image with guest drivers left in': but(windowsLaptop, {
    drivers: ['viostor', 'netkvm', 'vm3dmp'],
  }),
  'a laptop of which Windows says that a hypervisor is present and nobody knows why': but(
    windowsLaptop,
    { hypervisorFlag: true, isHypervisorHost: false, hypervisorName: 'Microsoft Hv' },
  ),
  'a laptop without battery and temperatures': but(windowsLaptop, {
    hasBattery: false,
    thermalZones: 0,
  }),
  'a laptop with coreboot and SeaBIOS': but(windowsLaptop, {
    firmware: firmware({ systemMaker: 'GOOGLE', product: 'Eve', biosMaker: 'SeaBIOS' }),
  }),
  'a laptop with a USB card whose address is one of QEMU': but(windowsLaptop, {
    networkCards: [{ oui: '52:54:00', name: 'USB 10/100 LAN' }],
  }),
};
