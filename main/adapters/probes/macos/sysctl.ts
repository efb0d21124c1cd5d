import { isUnanswered, type Machine, type Unanswered } from '../../../ports/machine.ts';

const names = [
  'kern.hv_vmm_present',
  'hw.model',
  'hw.memsize',
  'hw.ncpu',
  'hw.optional.arm64',
  'machdep.cpu.brand_string',
  'machdep.cpu.features',
  'sysctl.proc_translated',
  'kern.boottime',
] as const;

export type Sysctl = Readonly<Partial<Record<(typeof names)[number], string>>>;

/**
 * Values of the kernel by name. sysctl(8) exits with 1 where it does not know one of the names (an
 * Intel Mac has no `hw.optional.arm64`, Apple silicon no `machdep.cpu.features`), and writes the
 * others all the same: so the exit code says nothing, and only an answer without any value fails.
 */
export const readSysctl = async (machine: Machine): Promise<Sysctl | Unanswered> => {
  const answer = await machine.run('sysctl', ...names);
  if (isUnanswered(answer)) return answer;
  const values = Object.fromEntries(
    names.flatMap((name) => {
      const line = answer.out.split('\n').find((one) => one.startsWith(`${name}: `));
      return line === undefined ? [] : [[name, line.slice(name.length + 2).trim()] as const];
    }),
  );
  if (Object.keys(values).length === 0) return { failed: 'error', detail: 'sysctl said nothing' };
  return values;
};

/**
 * Whether it is Apple silicon. A program that runs under Rosetta sees an Intel machine and asks
 * through Intel programs, but `sysctl.proc_translated` is 1 for it
 * (developer.apple.com, "About the Rosetta translation environment").
 */
export const isAppleSilicon = (sysctl: Sysctl): boolean =>
  sysctl['hw.optional.arm64'] === '1' || isTranslated(sysctl);

/** Whether the asking program runs under Rosetta. */
export const isTranslated = (sysctl: Sysctl): boolean => sysctl['sysctl.proc_translated'] === '1';
