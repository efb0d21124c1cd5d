import { describe, expect, it } from 'vitest';
import { linuxProbes } from '../../../../main/adapters/probes/linux/probes.ts';
import { known, unknown } from '../../../../main/domain/checks/facts.ts';
import {
  container,
  denied,
  dmi,
  file,
  folder,
  link,
  linux,
  missing,
  raspberryPi,
  thinkPad,
  virtualBox,
  wsl,
} from './machines.ts';

const { hardware } = linuxProbes;

describe('hardware on Linux', () => {
  it('of VirtualBox is told by its firmware, its devices and its drivers', async () => {
    expect(await hardware.firmware(virtualBox)).toEqual(
      known({
        systemMaker: 'innotek GmbH',
        product: 'VirtualBox',
        productVersion: '1.2',
        family: 'Virtual Machine',
        boardMaker: 'Oracle Corporation',
        board: 'VirtualBox',
        biosMaker: 'innotek GmbH',
        biosVersion: 'VirtualBox',
        chassisMaker: 'Oracle Corporation',
        serial: '',
      }),
    );
    expect(await hardware.hypervisorFlag(virtualBox)).toEqual(known(true));
    expect(await hardware.hypervisorName(virtualBox)).toEqual(known(''));
    expect(await hardware.pci(virtualBox)).toEqual(
      known(['80861237', '15ad0405', '8086100e', '80eecafe']),
    );
    expect(await hardware.graphics(virtualBox)).toEqual(known(['vmwgfx 15ad0405']));
    expect(await hardware.drivers(virtualBox)).toEqual(
      known(['vboxsf', 'vboxguest', 'vmwgfx', 'e1000']),
    );
    expect(await hardware.disks(virtualBox)).toEqual(known(['VBOX HARDDISK']));
    expect(await hardware.devices(virtualBox)).toEqual(known(['ATA VBOX HARDDISK', 'usb 1-1']));
    expect(await hardware.networkCards(virtualBox)).toEqual(
      known([{ oui: '08:00:27', name: 'enp0s3 0000:00:03.0' }]),
    );
    expect(await hardware.thermalZones(virtualBox)).toEqual(known(0));
    expect(await hardware.hasBattery(virtualBox)).toEqual(known(false));
    expect(await hardware.enclosures(virtualBox)).toEqual(known([]));
    expect(await linuxProbes.device(virtualBox)).toEqual(
      known({ manufacturer: 'innotek GmbH', model: 'VirtualBox', chassis: 'other' }),
    );
  });

  it('of a ThinkPad has its name for people, its battery and its sensors', async () => {
    const machine = linux(thinkPad);
    expect(await linuxProbes.device(machine)).toEqual(
      known({ manufacturer: 'LENOVO', model: 'ThinkPad X1 Carbon Gen 11', chassis: 'laptop' }),
    );
    expect(await hardware.hypervisorFlag(machine)).toEqual(known(false));
    expect(await hardware.isHypervisorHost(machine)).toEqual(known(false));
    expect(await hardware.thermalZones(machine)).toEqual(known(2));
    expect(await hardware.hasBattery(machine)).toEqual(known(true));
  });

  it('of a Raspberry Pi comes from the device tree and has no flag for hypervisors', async () => {
    expect(await linuxProbes.device(raspberryPi)).toEqual(
      known({ manufacturer: '', model: 'Raspberry Pi 4 Model B Rev 1.4', chassis: null }),
    );
    expect(await hardware.hypervisorFlag(raspberryPi)).toEqual(unknown('missing'));
    expect(await hardware.processor(raspberryPi)).toEqual(known('Cortex-A72'));
    expect(await hardware.cores(raspberryPi)).toEqual(known(4));
    expect(await hardware.disks(raspberryPi)).toEqual(known(['mmcblk0']));
    expect(await linuxProbes.memory(raspberryPi)).toEqual(
      known({ free: 3_000_000_000, size: 4_000_000_000 }),
    );
  });

  it('is unknown, never empty, where it may not be read or nobody answers', async () => {
    const refused = linux({
      'file /proc/cpuinfo': denied,
      'file /proc/bus/pci/devices': denied,
      'file /proc/modules': missing,
      'folder /sys/block': denied,
      'folder /sys/class/net': folder('eth0'),
      'link /sys/class/net/eth0': denied,
      'file /sys/class/dmi/id/sys_vendor': denied,
      'file /.dockerenv': denied,
    });
    expect(await hardware.hypervisorFlag(refused)).toEqual(unknown('denied'));
    expect(await hardware.pci(refused)).toEqual(unknown('denied'));
    expect(await hardware.graphics(refused)).toEqual(unknown('denied'));
    expect(await hardware.drivers(refused)).toEqual(unknown('missing'));
    expect(await hardware.disks(refused)).toEqual(unknown('denied'));
    expect(await hardware.networkCards(refused)).toEqual(unknown('denied'));
    expect(await hardware.firmware(refused)).toEqual(unknown('denied'));
    expect(await hardware.enclosures(refused)).toEqual(unknown('denied'));
    expect(await hardware.thermalZones(refused)).toEqual(unknown('error'));
    const rubbish = linux({ 'file /proc/bus/pci/devices': file('rubbish\n') });
    expect(await hardware.pci(rubbish)).toEqual(unknown('error'));
    expect(await hardware.pci(linux({ 'file /proc/bus/pci/devices': file('') }))).toEqual(
      known([]),
    );
    expect(await hardware.acpiOems(refused)).toEqual(unknown('not-asked'));
  });

  it('of virtio and Xen is named as the kernel names it', async () => {
    const xen = linux({
      'file /sys/hypervisor/type': file('xen\n'),
      'folder /sys/block': folder('dm-0', 'loop1', 'vda', 'xvda', 'zram0', 'nvme0n1'),
      'file /sys/block/vda/device/model': missing,
      'file /sys/block/nvme0n1/device/model': file('Samsung SSD 980 PRO 1TB                 \n'),
      'folder /sys/class/net': folder('bonding_masters', 'docker0', 'eth0'),
      'link /sys/class/net/docker0': link('../../devices/virtual/net/docker0'),
      'link /sys/class/net/eth0': link('../../devices/pci0000:00/0000:00:03.0/virtio2/net/eth0'),
      'file /sys/class/net/eth0/address': file('52:54:00:12:34:56\n'),
    });
    expect(await hardware.hypervisorName(xen)).toEqual(known('xen'));
    expect(await hardware.isHypervisorHost(xen)).toEqual(unknown('not-asked'));
    expect(await hardware.disks(xen)).toEqual(known(['vda', 'xvda', 'Samsung SSD 980 PRO 1TB']));
    expect(await hardware.networkCards(xen)).toEqual(
      known([{ oui: '52:54:00', name: 'eth0 virtio2' }]),
    );
  });

  it('has the chassis of the SMBIOS specification', async () => {
    const chassis = async (chassis_type: string) => {
      const fact = await linuxProbes.device(linux(dmi({ sys_vendor: 'X', chassis_type })));
      return fact.known ? fact.value.chassis : fact;
    };
    const types = ['3', '9', '10', '13', '23', '30', '31', '35', '33', '2', '', 'x'];
    expect(await Promise.all(types.map(chassis))).toEqual([
      'desktop',
      'laptop',
      'laptop',
      'all-in-one',
      'server',
      'tablet',
      'convertible',
      'desktop',
      'other',
      null,
      null,
      null,
    ]);
  });
});

describe('what stands around a Linux', () => {
  const groups = (text: string) =>
    hardware.enclosures(
      linux({
        'file /.dockerenv': missing,
        'file /run/.containerenv': missing,
        'file /run/systemd/container': missing,
        'file /proc/1/cgroup': file(text),
      }),
    );

  it('is named: Docker, WSL, LXC, Podman', async () => {
    expect(await hardware.enclosures(container)).toEqual(known(['docker']));
    expect(await hardware.enclosures(wsl)).toEqual(known(['wsl']));
    expect(await hardware.hypervisorName(wsl)).toEqual(known('wsl'));
    const id = '1ebedb637aea644ece9c9eb3f93f41cbe6e5a96ce3961f665b83bd12363ab303';
    expect(await groups(`12:pids:/docker/${id}\n`)).toEqual(known(['docker']));
    expect(await groups('1:name=systemd:/lxc/exam\n')).toEqual(known(['lxc']));
    const nspawn = linux({ 'file /run/systemd/container': file('systemd-nspawn\n') });
    expect(await hardware.enclosures(nspawn)).toEqual(known(['systemd-nspawn']));
    const podman = linux({
      'file /run/.containerenv': file(''),
      'node environment': { value: { container: 'podman' } },
    });
    expect(await hardware.enclosures(podman)).toEqual(known(['podman']));
  });

  it('is nothing on a host that runs containers for others', async () => {
    expect(await groups('0::/init.scope\n')).toEqual(known([]));
    const host = linux({
      'file /.dockerenv': missing,
      'file /run/.containerenv': missing,
      'file /run/systemd/container': missing,
      'file /proc/1/cgroup': file('0::/init.scope\n'),
      'file /proc/self/mountinfo': file(
        '29 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw\n610 29 0:59 / /var/lib/docker/overlay2/0a/merged rw - overlay overlay rw\n',
      ),
      'file /proc/sys/kernel/osrelease': file('6.8.0-1017-azure\n'),
    });
    expect(await hardware.enclosures(host)).toEqual(known([]));
  });

  it('is WSL by every name that its kernels have had', async () => {
    const names = [
      '4.4.0-18985-Microsoft',
      '4.19.104-microsoft-standard',
      '5.4.72-microsoft-standard-WSL2',
      '4.19.112-microsoft-WSL2-standard',
    ];
    for (const name of names) {
      const machine = linux({ 'file /proc/sys/kernel/osrelease': file(`${name}\n`) });
      expect(await hardware.hypervisorName(machine), name).toEqual(known('wsl'));
    }
  });
});
