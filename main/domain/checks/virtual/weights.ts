/**
 * What each clue says about "this is a virtual machine", in natural log-odds, and why. The numbers are
 * judgements, not measurements; they were set so that no clue that was ever reported of a real
 * machine reaches a verdict alone. Below 0 speaks for a real machine.
 */

/** Clues of one category share their cause: they count once, by the strongest. */
export const categories = [
  'enclosure',
  'hypervisor',
  'firmware',
  'acpi',
  'pci',
  'chipset',
  'processor',
  'devices',
  'disks',
  'graphics',
  'network',
  'guest-software',
  'sensors',
] as const;
export type Category = (typeof categories)[number];

type Weight = {
  readonly category: Category;
  readonly weight: number;
  /** Leaves no other explanation, so that what speaks for a real machine is not held against it. */
  readonly isConclusive?: true;
  /** Where the number comes from. */
  readonly because: string;
};

const table = {
  'vm-windows-sandbox': {
    category: 'enclosure',
    weight: 9,
    isConclusive: true,
    because: 'WDAGUtilityAccount works nowhere but in Windows Sandbox and Application Guard.',
  },
  'vm-container': {
    category: 'enclosure',
    weight: 9,
    isConclusive: true,
    because: 'Container managers leave their mark on purpose (systemd: container interface).',
  },
  'vm-subsystem': {
    category: 'enclosure',
    weight: 9,
    isConclusive: true,
    because: "The Linux subsystem of Windows names itself in the kernel's release.",
  },
  'vm-guest-key': {
    category: 'hypervisor',
    weight: 9,
    isConclusive: true,
    because: 'Hyper-V writes Guest\\Parameters into guests alone (Microsoft: data exchange).',
  },
  'vm-hypervisor-named': {
    category: 'hypervisor',
    weight: 9,
    isConclusive: true,
    because:
      'The CPUID leaf 0x40000000 names the hypervisor below this system (systemd: vm_table).',
  },
  'vm-hypervisor-word': {
    category: 'hypervisor',
    weight: 9,
    isConclusive: true,
    because: 'kern.hv_vmm_present is 1 in guests; a Mac that runs guests says 0 of itself.',
  },
  'vm-hypervisor-microsoft': {
    category: 'hypervisor',
    weight: 2.8,
    because: 'Hosts with VBS show it as well, and some were taken for guests (VMAware #75, #722).',
  },
  'vm-hypervisor-xen': {
    category: 'hypervisor',
    weight: 3.5,
    because: '/sys/hypervisor/type says xen in guests, but in the machine that hosts them too.',
  },
  'vm-hypervisor-flag-linux': {
    category: 'hypervisor',
    weight: 4,
    because: 'A KVM host lacks the flag in /proc/cpuinfo; only a Xen or Hyper-V root has it.',
  },
  'vm-hypervisor-flag': {
    category: 'hypervisor',
    weight: 2.5,
    because: 'HypervisorPresent where neither VBS nor the Hyper-V role was seen to explain it.',
  },
  'vm-hypervisor-flag-unexplained': {
    category: 'hypervisor',
    weight: 0.7,
    because: 'Most Windows 11 machines run VBS and say true (Microsoft: VBS by default).',
  },
  'vm-hypervisor-host': {
    category: 'hypervisor',
    weight: 0,
    because: 'Windows itself runs above Hyper-V: told, and no evidence either way.',
  },
  'vm-hypervisor-none': {
    category: 'hypervisor',
    weight: -0.7,
    because: 'The bit is the first that is hidden (QEMU: -hypervisor), so it clears little.',
  },
  'vm-firmware-product': {
    category: 'firmware',
    weight: 4.5,
    because: 'Names in the table of systemd and virt-what; still text that anybody can write.',
  },
  'vm-firmware-serial': {
    category: 'firmware',
    weight: 4,
    because: 'VMware- and Parallels- begin the serial numbers of their guests (VMware KB 1009458).',
  },
  'vm-firmware-open': {
    category: 'firmware',
    weight: 2,
    because: 'SeaBIOS and EDK II serve guests, but also boards with coreboot and small ARM ones.',
  },
  'vm-firmware-maker': {
    category: 'firmware',
    weight: -1,
    because: 'A known maker and a model; copied from the host within a minute.',
  },
  'vm-acpi': {
    category: 'acpi',
    weight: 5,
    because: 'OEM IDs BOCHS, VBOX, VRTUAL, PRLS are compiled in (al-khaser, pafish).',
  },
  'vm-acpi-phoenix': {
    category: 'acpi',
    weight: 0.7,
    because: 'PTLTD is VMware’s BIOS, and that of older real machines with Phoenix firmware.',
  },
  'vm-pci-device': {
    category: 'pci',
    weight: 6,
    because: 'Vendor IDs of virtual hardware (pci.ids); no board carries such a chip.',
  },
  'vm-pci-subsystem': {
    category: 'pci',
    weight: 5,
    because: 'QEMU stamps 1af4:1100 on emulated chips of other makers (QEMU: pci-ids).',
  },
  'vm-pci-cloud': {
    category: 'pci',
    weight: 4,
    because: 'Cards of clouds; rented bare metal has them as well.',
  },
  'vm-pci-real': {
    category: 'pci',
    weight: -2,
    because: 'A full bus of real chips that fit together is what hardened guests fail to copy.',
  },
  'vm-chipset-maker': {
    category: 'chipset',
    weight: 6,
    because: 'No Intel chipset of the table takes an AMD, Hygon or Zhaoxin processor.',
  },
  'vm-chipset-processor': {
    category: 'chipset',
    weight: 5.5,
    because: 'Processors with their own memory controller cannot be put on that board.',
  },
  'vm-chipset-old': {
    category: 'chipset',
    weight: 2.9,
    because: 'QEMU’s i440FX and Q35, VirtualBox’s PIIX3; museum pieces where they are real.',
  },
  'vm-processor-named': {
    category: 'processor',
    weight: 5,
    because: 'Names of QEMU’s processor models; no processor is sold under them.',
  },
  'vm-cores-few': {
    category: 'processor',
    weight: 1.5,
    because: 'Fewer threads than the model has; can also be set in firmware or msconfig.',
  },
  'vm-cores-odd': {
    category: 'processor',
    weight: 1,
    because: 'One, or an odd number: rare on sale (a few Celeron and Pentium), common in guests.',
  },
  'vm-processor-server': {
    category: 'processor',
    weight: 1,
    because: 'A small share of a server’s processor is what clouds give; workstations are whole.',
  },
  'vm-device-emulated': {
    category: 'devices',
    weight: 4.5,
    because: 'USB and ACPI identifiers of emulated devices: 0627:0001, 80ee:0021, QEMU0002.',
  },
  'vm-device-vmbus': {
    category: 'devices',
    weight: 3.5,
    because:
      'VMBUS\\{…}, ACPI\\VMBUS and MSFT1000 are there in guests of Hyper-V (Microsoft Learn).',
  },
  'vm-laptop-without-hid': {
    category: 'devices',
    weight: 1.2,
    because: 'Laptops have touchpads on I2C or USB; an emulated one has PS/2 alone.',
  },
  'vm-disk': {
    category: 'disks',
    weight: 4.5,
    because: 'Model names of emulated disks: VBOX, QEMU, VMware, Red Hat VirtIO.',
  },
  'vm-disk-microsoft': {
    category: 'disks',
    weight: 2.5,
    because: 'Counts only where no real disk is there: hosts mount VHDX files too.',
  },
  'vm-disk-real': {
    category: 'disks',
    weight: -0.5,
    because: 'A disk of a known maker; can be passed through or named at will.',
  },
  'vm-graphics': {
    category: 'graphics',
    weight: 4.5,
    because: 'Adapters that exist in guests alone: SVGA 3D, QXL, Hyper-V Video, VirtIO GPU.',
  },
  'vm-graphics-basic': {
    category: 'graphics',
    weight: 0.7,
    because: 'A real machine whose driver is missing has it as well.',
  },
  'vm-graphics-real': {
    category: 'graphics',
    weight: -0.7,
    because: 'Real graphics; often passed through to a guest.',
  },
  'vm-card': {
    category: 'network',
    weight: 4,
    because: 'Paravirtual cards: VirtIO, vmxnet3, netvsc, Parallels; hosts name theirs otherwise.',
  },
  'vm-card-prefix': {
    category: 'network',
    weight: 2,
    because: '08:00:27, 00:0c:29, 52:54:00 … as hardware; some USB cards have odd addresses.',
  },
  'vm-card-prefix-shared': {
    category: 'network',
    weight: 0.7,
    because: '00:50:56, 00:15:5d, 00:1c:42 are given to adapters of hosts too (seb-win #8).',
  },
  'vm-card-dated': {
    category: 'network',
    weight: 1.5,
    because: '82540EM, 82574L, RTL8139, PCnet are what gets emulated; some are still in drawers.',
  },
  'vm-wireless': {
    category: 'network',
    weight: -1.5,
    because: 'Hypervisors emulate no Wi-Fi card; one may be passed through.',
  },
  'vm-guest-driver': {
    category: 'guest-software',
    weight: 2.5,
    because: 'Drivers of guests; also left over in images that were made in a virtual machine.',
  },
  'vm-guest-service': {
    category: 'guest-software',
    weight: 3,
    because: 'Services of guests that run; most end at once on real hardware.',
  },
  'vm-laptop-without-battery': {
    category: 'sensors',
    weight: 1.8,
    because: 'A laptop’s case in the firmware and no battery: copied, or taken out.',
  },
  'vm-laptop-without-thermal': {
    category: 'sensors',
    weight: 0.8,
    because: 'Many real machines show none to ordinary users (seb-win #1510).',
  },
  'vm-battery': {
    category: 'sensors',
    weight: -1,
    because: 'VMware and VirtualBox can show the host’s battery, most guests have none.',
  },
  'vm-thermal': {
    category: 'sensors',
    weight: -0.7,
    because: 'Temperatures are seldom emulated.',
  },
} as const satisfies Readonly<Record<string, Weight>>;

export type ClueCode = keyof typeof table;
export const weights: Readonly<Record<ClueCode, Weight>> = table;
