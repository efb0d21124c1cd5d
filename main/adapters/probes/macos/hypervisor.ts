import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { isTranslated, readSysctl } from './sysctl.ts';

/**
 * Whether the kernel sees a hypervisor beneath it: `kern.hv_vmm_present` (since macOS 11), or on Intel
 * the processor's flag VMM. Kernel extensions that hide a virtual machine falsify the first and
 * often forget the second. Under Rosetta the flags are those of an invented processor.
 */
export const probeHypervisorFlag = async (machine: Machine): Promise<Fact<boolean>> => {
  const sysctl = await readSysctl(machine);
  if (isUnanswered(sysctl)) return unknown(sysctl.failed);
  const features = isTranslated(sysctl) ? undefined : sysctl['machdep.cpu.features'];
  const hasFlag = features?.split(/\s+/).includes('VMM');
  const present = sysctl['kern.hv_vmm_present'];
  if (present === '1' || hasFlag === true) return known(true);
  return present === '0' || hasFlag === false ? known(false) : unknown('missing');
};

/** macOS never runs above a hypervisor of its own, as Windows does for its safety. */
export const probeIsHypervisorHost = async (): Promise<Fact<boolean>> => known(false);
