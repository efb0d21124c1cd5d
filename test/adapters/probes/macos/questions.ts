import type { Machine } from '../../../../main/ports/machine.ts';
import { type Answers, answersMachine, wrote } from '../../../support/answers-machine.ts';

/** The lines of docs/snapshots.md, section macOS, that are long. */
export const sysctlQuestion =
  'run sysctl kern.hv_vmm_present hw.model hw.memsize hw.ncpu hw.optional.arm64 machdep.cpu.brand_string machdep.cpu.features sysctl.proc_translated kern.boottime';
export const platformQuestion = 'run ioreg -rd1 -c IOPlatformExpertDevice';
export const pciQuestion = 'run ioreg -rd1 -c IOPCIDevice';

/** A Mac that answers these questions alone. */
export const mac = (answers: Answers): Machine => answersMachine('darwin', answers);

/** Answers of system_profiler: a list of a kind. */
export const profiled = (type: string, items: readonly object[]): Answers => ({
  [`run system_profiler -json ${type}`]: wrote(JSON.stringify({ [type]: items }, null, 2)),
});

/** An answer of sysctl, which exits with 1 as soon as it does not know one of the names. */
export const sysctl = (lines: readonly string[], code = 1): Answers => ({
  [sysctlQuestion]: wrote(`${lines.join('\n')}\n`, code),
});

/** `node network` of one interface. */
export const address = (name: string, address: string, mac = '3c:22:fb:xx:xx:xx') => ({
  name,
  mac,
  internal: name === 'lo0',
  family: address.includes(':') ? 'IPv6' : 'IPv4',
  address,
});
