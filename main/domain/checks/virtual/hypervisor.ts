import { type Facts, valueOr } from '../facts.ts';
import { type Clue, clue, type Look } from './clue.ts';

/** What CPUID answers in guests, by the table in systemd's src/basic/virt.c, and plain names. */
const named: readonly (readonly [RegExp, string])[] = [
  [/^(linux)?kvm(kvmkvm)?$/i, 'KVM'],
  [/^(tcg(tcg){3}|qemu)$/i, 'QEMU'],
  [/^vmware(vmware)?$/i, 'VMware'],
  [/^(vboxvboxvbox|virtualbox|oracle)$/i, 'VirtualBox'],
  [/^(prl hyperv|lrpepyh ?vr|parallels)/i, 'Parallels'],
  [/^(bhyve|bhyve bhyve)/i, 'bhyve'],
  [/^(acrn){3}$/i, 'ACRN'],
  [/^(apple|vmapplevm|apple virtualization)/i, 'Apple Virtualization'],
];

/**
 * The processor's flag and the hypervisor's name. Windows runs above Hyper-V on many honest machines,
 * so there the flag says nothing where the machine is the host, and little where nobody knows.
 */
export const lookAtHypervisor: Look = (facts) => {
  const name = valueOr(facts.hardware.hypervisorName, '').trim();
  return [...lookAtName(name, facts), ...lookAtFlag(facts)];
};

const lookAtName = (name: string, { hardware }: Facts): readonly Clue[] => {
  if (name === '') return [];
  if (/^wsl\d?$/i.test(name)) return [clue('vm-subsystem')];
  const other = named.find(([pattern]) => pattern.test(name));
  if (other !== undefined) return [clue('vm-hypervisor-named', { name: other[1] })];
  const isHost = valueOr(hardware.isHypervisorHost, null);
  if (/^(microsoft|hyper-?v)/i.test(name)) {
    return isHost === false ? [clue('vm-hypervisor-microsoft')] : [];
  }
  return /^xen/i.test(name) && isHost !== true ? [clue('vm-hypervisor-xen')] : [];
};

const lookAtFlag = ({ hardware, operatingSystem }: Facts): readonly Clue[] => {
  if (!hardware.hypervisorFlag.known) return [];
  if (!hardware.hypervisorFlag.value) return [clue('vm-hypervisor-none')];
  const isHost = valueOr(hardware.isHypervisorHost, null);
  switch (operatingSystem.known ? operatingSystem.value.family : 'windows') {
    case 'macos':
      return [clue('vm-hypervisor-word')];
    case 'linux':
      return [clue(isHost === true ? 'vm-hypervisor-host' : 'vm-hypervisor-flag-linux')];
    default:
      if (isHost === null) return [clue('vm-hypervisor-flag-unexplained')];
      return [clue(isHost ? 'vm-hypervisor-host' : 'vm-hypervisor-flag')];
  }
};
