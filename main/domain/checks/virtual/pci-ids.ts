import { type Hardware, valueOr } from '../facts.ts';

const inText = /PCI\\VEN_([0-9A-F]{4})&DEV_([0-9A-F]{4})/gi;

/** Texts in which Windows may name PCI devices, besides the list of them. */
const texts = ({ devices, graphics, disks }: Hardware): readonly string[] =>
  [devices, graphics, disks].flatMap((fact) => valueOr(fact, []));

/** Every PCI device that the machine named anywhere: vendor and device, `80eebeef`. */
export const pciIds = (hardware: Hardware): readonly string[] => {
  const listed = valueOr(hardware.pci, []).map((id) => id.toLowerCase());
  const named = texts(hardware).flatMap((text) =>
    [...text.matchAll(inText)].map(([, vendor = '', device = '']) =>
      `${vendor}${device}`.toLowerCase(),
    ),
  );
  return [...new Set([...listed, ...named])];
};

/** Vendors of subsystems that were named: `1af4`. */
export const subsystemVendors = (hardware: Hardware): readonly string[] =>
  texts(hardware).flatMap((text) =>
    [...text.matchAll(/&SUBSYS_[0-9A-F]{4}([0-9A-F]{4})/gi)].map(([, vendor = '']) =>
      vendor.toLowerCase(),
    ),
  );
