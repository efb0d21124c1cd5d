/** A chipset that hypervisors emulate and that was once real. */
export type Chipset = {
  readonly name: string;
  /** Year in which the last processor that fits on such a board was new. */
  readonly lastProcessor: number;
};

const fx: Chipset = { name: 'Intel 440FX/PIIX (1996)', lastProcessor: 2002 };
const bx: Chipset = { name: 'Intel 440BX (1998)', lastProcessor: 2002 };
const p35: Chipset = { name: 'Intel P35/ICH9 (2007)', lastProcessor: 2010 };
const ich8: Chipset = { name: 'Intel P965/ICH8 (2006)', lastProcessor: 2010 };
const ich6: Chipset = { name: 'Intel ICH6 (2004)', lastProcessor: 2008 };

/**
 * By device (all of Intel's vendor ID): QEMU emulates i440FX and Q35, VirtualBox PIIX3 and ICH9 with
 * parts of ICH6 and ICH8, VMware and Hyper-V the 440BX, Parallels P965 with ICH8 (pci.ids; QEMU:
 * hw/pci-host/q35.c, piix.c). Parts that later boards took over are left out.
 */
const chipsets: Readonly<Record<string, Chipset>> = {
  '80861237': fx,
  '80867000': fx,
  '80867010': fx,
  '80867020': fx,
  '80867110': bx,
  '80867111': bx,
  '80867112': bx,
  '80867113': bx,
  '80867190': bx,
  '80867191': bx,
  '80867192': bx,
  '808629c0': p35,
  '808629e0': p35,
  '80862918': p35,
  '80862922': p35,
  '80862930': p35,
  '80862934': p35,
  '8086293a': p35,
  '8086293e': p35,
  '808629a0': ich8,
  '80862829': ich8,
  '80862415': fx,
  '8086265c': ich6,
  '80862668': ich6,
};

/** The dated chipset to which a PCI device belongs; null for all others. */
export const chipsetOf = (id: string): Chipset | null => chipsets[id.toLowerCase()] ?? null;
