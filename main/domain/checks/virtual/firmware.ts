import type { FirmwareField } from '../facts.ts';
import { clue, type Look } from './clue.ts';

type Strings = Readonly<Record<FirmwareField, string>>;

/**
 * What guests call themselves in their firmware, after the tables of systemd (src/basic/virt.c) and
 * virt-what. Matched from the beginning: a maker that only contains such a word is not meant.
 */
const products: readonly (readonly [RegExp, string])[] = [
  [/^virtualbox/i, 'VirtualBox'],
  [/^innotek gmbh/i, 'VirtualBox'],
  [/^(vmware|vmw)/i, 'VMware'],
  [/^(qemu\b|standard pc \((q35|i440fx)|pc-(q35|i440fx)-|rhel .*(q35|i440fx))/i, 'QEMU'],
  [/^(kvm|rhev hypervisor|ovirt node)\b/i, 'KVM'],
  [/^(openstack|kubevirt)/i, 'OpenStack'],
  [/^(hvm domu|xen)\b/i, 'Xen'],
  [/^bochs/i, 'Bochs'],
  [/^parallels/i, 'Parallels'],
  [/^bhyve/i, 'bhyve'],
  [/^hyper-v/i, 'Hyper-V'],
  [/^(apple virtualization|virtualmac\d)/i, 'Apple Virtualization'],
  [/^amazon ec2$/i, 'Amazon EC2'],
  [/^google compute engine/i, 'Google Compute Engine'],
  [/^alibaba cloud ecs$/i, 'Alibaba Cloud'],
  [/^(cvm|tencent cloud)$/i, 'Tencent Cloud'],
  [/^droplet$/i, 'DigitalOcean'],
  [/^ahv$/i, 'Nutanix'],
  [/^utm\b/i, 'UTM'],
];

/** Firmware of guests that is also built into a few real boards. */
const open = /^(seabios|edk ii|ovmf|efi development kit ii)/i;

const named: readonly FirmwareField[] = [
  'systemMaker',
  'product',
  'productVersion',
  'family',
  'boardMaker',
  'board',
  'biosMaker',
  'biosVersion',
  'chassisMaker',
];

/** Rented bare metal says what its virtual sisters say, with this in the product (systemd: `.metal`). */
const isMetal = ({ product }: Strings): boolean => /\.metal($|-)/i.test(product);

/** Microsoft makes the Surface, too: only the product's own name tells a guest of Hyper-V. */
const isHyperV = ({ systemMaker, product }: Strings): boolean =>
  /^microsoft corporation$/i.test(systemMaker.trim()) && /^virtual machine$/i.test(product.trim());

const makers =
  /^(lenovo|dell|hp$|hp inc|hewlett|asus|acer|apple|huawei|honor|xiaomi|timi|msi|micro-star|gigabyte|samsung|lg elec|fujitsu|toshiba|dynabook|sony|panasonic|razer|mechrevo|tongfang|hasee|machenike|thunderobot|clevo|framework|system76|tuxedo|intel|asrock|medion|vaio|google$|raspberry)/i;

/** Firmware strings. Fillers such as "Default string" say nothing: many real boards have them. */
export const lookAtFirmware: Look = ({ hardware }) => {
  if (!hardware.firmware.known) return [];
  const strings = hardware.firmware.value;
  const texts = named.map((field) => strings[field].trim()).filter((text) => text !== '');
  if (isHyperV(strings)) return [clue('vm-firmware-product', { name: 'Hyper-V' })];
  if (!isMetal(strings)) {
    for (const [pattern, name] of products) {
      if (texts.some((text) => pattern.test(text))) return [clue('vm-firmware-product', { name })];
    }
  }
  if (/^(vmware|parallels)-/i.test(strings.serial.trim())) return [clue('vm-firmware-serial')];
  const openFirmware = texts.find((text) => open.test(text));
  if (openFirmware !== undefined) return [clue('vm-firmware-open', { name: openFirmware })];
  const { systemMaker: maker, product } = strings;
  const isSurface = /^surface\b/i.test(product.trim());
  return isSurface || (makers.test(maker.trim()) && product.trim() !== '')
    ? [clue('vm-firmware-maker', { name: `${maker.trim()} ${product.trim()}`.trim() })]
    : [];
};
