import type { Answer } from '../../../../main/adapters/machine/snapshot/answers.ts';
import { replay } from '../../../../main/adapters/machine/snapshot/replay.ts';
import type { Machine } from '../../../../main/ports/machine.ts';

export type Answers = Readonly<Record<string, Answer>>;

export const missing: Answer = { failed: 'missing', detail: 'ENOENT' };
export const denied: Answer = { failed: 'denied', detail: 'EACCES' };

export const file = (text: string): Answer => ({ text });
export const folder = (...names: readonly string[]): Answer => ({ names });
export const link = (target: string): Answer => ({ target });
export const ran = (out: string, code = 0): Answer => ({ out, code });

/** A Linux machine that answers so, and nothing else. */
export const linux = (answers: Answers): Machine =>
  replay({
    schema: 'invigil-snapshot/1',
    platform: 'linux',
    title: 'a test',
    how: 'recorded',
    recorded: '2026-11-26',
    sources: [],
    answers,
  });

/** The firmware's files with these texts; those that are not named are missing. */
export const dmi = (texts: Readonly<Record<string, string>>): Answers =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      `file /sys/class/dmi/id/${name}`,
      file(`${text}\n`),
    ]),
  );

/** A line of /proc/bus/pci/devices, with its addresses and sizes. */
export const pciLine = (id: string, driver: string): string =>
  `0008\t${id}\t0\t${Array.from({ length: 14 }, () => '               0').join('\t')}\t${driver}\n`;

export const showSelf =
  'run loginctl show-session self -p Type -p Remote -p Service -p Seat' as const;
export const listSessions = 'run loginctl list-sessions --no-legend' as const;

/** No container anywhere, as on an ordinary installation with systemd. */
const noContainer: Answers = {
  'file /.dockerenv': missing,
  'file /run/.containerenv': missing,
  'file /run/systemd/container': missing,
  'file /run/host/container-manager': missing,
  'file /proc/1/cgroup': file('0::/init.scope\n'),
  'node environment': { value: { DISPLAY: ':0', XDG_SESSION_TYPE: 'wayland' } },
};

const ubuntu = file(
  'PRETTY_NAME="Ubuntu 24.04.1 LTS"\nNAME="Ubuntu"\nVERSION_ID="24.04"\nVERSION="24.04.1 LTS (Noble Numbat)"\nID=ubuntu\nID_LIKE=debian\n',
);

/**
 * VirtualBox: firmware as in systemd pull request 21127 and fusioninventory-agent issue 98; graphics
 * 15ad0405 (VMSVGA), 80eecafe and the look-up by /proc/bus/pci/devices as in VirtualBox's vboxadd-x11.
 */
export const virtualBox = linux({
  ...noContainer,
  ...dmi({
    sys_vendor: 'innotek GmbH',
    product_name: 'VirtualBox',
    product_version: '1.2',
    product_family: 'Virtual Machine',
    board_vendor: 'Oracle Corporation',
    board_name: 'VirtualBox',
    bios_vendor: 'innotek GmbH',
    bios_version: 'VirtualBox',
    chassis_vendor: 'Oracle Corporation',
    chassis_type: '1',
  }),
  'file /sys/class/dmi/id/product_serial': denied,
  'file /etc/os-release': ubuntu,
  'file /proc/sys/kernel/osrelease': file('6.8.0-49-generic\n'),
  'file /proc/cpuinfo': file(
    'processor\t: 0\nvendor_id\t: GenuineIntel\nmodel name\t: Intel(R) Core(TM) i7-8550U CPU @ 1.80GHz\nflags\t\t: fpu vme de pse rdrand hypervisor lahf_lm\n',
  ),
  'file /sys/hypervisor/type': missing,
  'file /proc/bus/pci/devices': file(
    pciLine('80861237', '') +
      pciLine('15ad0405', 'vmwgfx') +
      pciLine('8086100e', 'e1000') +
      pciLine('80eecafe', 'vboxguest'),
  ),
  'file /proc/modules': file(
    'vboxsf 90112 0 - Live 0x0000000000000000\nvboxguest 57344 6 vboxsf, Live 0x0000000000000000\n',
  ),
  'file /proc/scsi/scsi': file(
    'Attached devices:\nHost: scsi0 Channel: 00 Id: 00 Lun: 00\n  Vendor: ATA      Model: VBOX HARDDISK    Rev: 1.0 \n  Type:   Direct-Access                    ANSI  SCSI revision: 05\n',
  ),
  'folder /sys/block': folder('loop0', 'sda', 'sr0'),
  'file /sys/block/sda/device/model': file('VBOX HARDDISK   \n'),
  'folder /sys/bus/usb/devices': folder('1-0:1.0', '1-1', '1-1:1.0', 'usb1'),
  'folder /sys/class/hwmon': folder(),
  'folder /sys/class/thermal': folder(),
  'folder /sys/class/power_supply': folder('AC'),
  'file /sys/class/power_supply/AC/type': file('Mains\n'),
  'file /sys/class/power_supply/AC/online': file('1\n'),
  'folder /sys/class/drm': folder('card0', 'card0-Virtual-1', 'card0-Virtual-2', 'version'),
  'file /sys/class/drm/card0-Virtual-1/status': file('connected\n'),
  'file /sys/class/drm/card0-Virtual-1/enabled': file('enabled\n'),
  'file /sys/class/drm/card0-Virtual-1/modes': file('1280x800\n800x600\n'),
  'file /sys/class/drm/card0-Virtual-2/status': file('disconnected\n'),
  'file /sys/class/drm/card0-Virtual-2/enabled': file('disabled\n'),
  'file /sys/class/drm/card0-Virtual-2/modes': file(''),
  'folder /sys/class/net': folder('enp0s3', 'lo'),
  'link /sys/class/net/enp0s3': link('../../devices/pci0000:00/0000:00:03.0/net/enp0s3'),
  'file /sys/class/net/enp0s3/address': file('08:00:27:xx:xx:xx\n'),
  'link /sys/class/net/lo': link('../../devices/virtual/net/lo'),
  'file /sys/class/net/lo/address': file('00:00:00:00:00:00\n'),
});

/** A ThinkPad X1 Carbon on battery with a second screen; Lenovo's model name stands in the version. */
export const thinkPad: Answers = {
  ...noContainer,
  ...dmi({
    sys_vendor: 'LENOVO',
    product_name: '21HMCTO1WW',
    product_version: 'ThinkPad X1 Carbon Gen 11',
    product_family: 'ThinkPad X1 Carbon Gen 11',
    chassis_type: '10',
  }),
  'file /etc/os-release': ubuntu,
  'file /var/run/reboot-required': file('*** System restart required ***\n'),
  'file /proc/cpuinfo': file('processor\t: 0\nmodel name\t: 13th Gen\nflags\t\t: fpu vmx smx\n'),
  'file /sys/hypervisor/type': missing,
  'folder /sys/class/power_supply': folder('AC', 'BAT0', 'hidpp_battery_0', 'ucsi-source-psy-1'),
  'file /sys/class/power_supply/AC/type': file('Mains\n'),
  'file /sys/class/power_supply/AC/online': file('0\n'),
  'file /sys/class/power_supply/BAT0/type': file('Battery\n'),
  'file /sys/class/power_supply/BAT0/status': file('Discharging\n'),
  'file /sys/class/power_supply/BAT0/capacity': file('63\n'),
  'file /sys/class/power_supply/hidpp_battery_0/type': file('Battery\n'),
  'file /sys/class/power_supply/hidpp_battery_0/capacity': file('5\n'),
  'file /sys/class/power_supply/ucsi-source-psy-1/type': file('USB\n'),
  'file /sys/class/power_supply/ucsi-source-psy-1/online': file('0\n'),
  'folder /sys/class/drm': folder(
    'card1',
    'card1-DP-1',
    'card1-HDMI-A-1',
    'card1-Writeback-1',
    'card1-eDP-1',
  ),
  'file /sys/class/drm/card1-eDP-1/status': file('connected\n'),
  'file /sys/class/drm/card1-eDP-1/enabled': file('enabled\n'),
  'file /sys/class/drm/card1-eDP-1/modes': file('1920x1200\n1920x1080\n'),
  'file /sys/class/drm/card1-HDMI-A-1/status': file('connected\n'),
  'file /sys/class/drm/card1-HDMI-A-1/enabled': file('enabled\n'),
  'file /sys/class/drm/card1-HDMI-A-1/modes': file('2560x1440\n'),
  'file /sys/class/drm/card1-DP-1/status': file('disconnected\n'),
  'file /sys/class/drm/card1-DP-1/enabled': file('disabled\n'),
  'file /sys/class/drm/card1-DP-1/modes': file(''),
  'folder /sys/class/thermal': folder('cooling_device0', 'thermal_zone0', 'thermal_zone1'),
  'folder /sys/class/hwmon': folder('hwmon0'),
  'file /sys/class/hwmon/hwmon0/name': file('coretemp\n'),
  'folder /sys/class/video4linux': folder('video0', 'video1', 'video2'),
  'file /sys/class/video4linux/video0/name': file('Integrated Camera: Integrated C\n'),
  'link /sys/class/video4linux/video0': link(
    '../../devices/pci0000:00/0000:00:14.0/usb3/3-4/3-4:1.0/video4linux/video0',
  ),
  'file /sys/class/video4linux/video1/name': file('Integrated Camera: Integrated C\n'),
  'link /sys/class/video4linux/video1': link(
    '../../devices/pci0000:00/0000:00:14.0/usb3/3-4/3-4:1.0/video4linux/video1',
  ),
  'file /sys/class/video4linux/video2/name': file('OBS Virtual Camera\n'),
  'link /sys/class/video4linux/video2': link('../../devices/virtual/video4linux/video2'),
};

/** A container of Docker on cgroups version 2: `0::/`, as in rpm-software-management/mock pull request 986. */
export const container = linux({
  ...noContainer,
  'file /.dockerenv': file(''),
  'file /proc/1/cgroup': file('0::/\n'),
  'folder /sys/class/drm': missing,
  'folder /sys/class/power_supply': missing,
  'node environment': { value: {} },
});

/** Windows' subsystem, kernel name as in chezmoi pull request 1193; no firmware ("DMI not present"). */
export const wsl = linux({
  ...noContainer,
  'file /proc/sys/kernel/osrelease': file('5.15.153.1-microsoft-standard-WSL2\n'),
  'file /proc/cpuinfo': file('model name\t: AMD\nflags\t\t: fpu hypervisor\n'),
  'file /sys/hypervisor/type': missing,
  'file /sys/class/dmi/id/sys_vendor': missing,
  'node environment': { value: { DISPLAY: ':0', WSL_DISTRO_NAME: 'set' } },
});

/** A Raspberry Pi 4: no firmware tables; the device tree's text ends with a zero byte. */
export const raspberryPi = linux({
  ...noContainer,
  ...Object.fromEntries(
    ['sys_vendor', 'product_name', 'product_version', 'chassis_type'].map((name) => [
      `file /sys/class/dmi/id/${name}`,
      missing,
    ]),
  ),
  'file /proc/device-tree/model': file('Raspberry Pi 4 Model B Rev 1.4\0'),
  'file /proc/cpuinfo': file(
    'processor\t: 0\nBogoMIPS\t: 108.00\nFeatures\t: fp asimd evtstrm crc32 cpuid\nCPU part\t: 0xd08\n\nModel\t\t: Raspberry Pi 4 Model B Rev 1.4\n',
  ),
  'node machine': {
    value: {
      platform: 'linux',
      arch: 'arm64',
      release: '6.6.51+rpt-rpi-v8',
      version: '#1',
      memory: 4_000_000_000,
      freeMemory: 3_000_000_000,
      cpu: 'Cortex-A72',
      cores: 4,
      uptime: 100,
    },
  },
  'folder /sys/block': folder('loop0', 'mmcblk0', 'ram0'),
  'file /sys/block/mmcblk0/device/model': missing,
});
