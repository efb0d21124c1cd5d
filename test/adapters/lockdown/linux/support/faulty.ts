import type { LinuxDesktop, Run } from '../../../../../main/adapters/lockdown/linux/desktop.ts';
import { fail } from '../../../../../main/domain/result.ts';
import type { LockFailure } from '../../../../../main/ports/lockdown.ts';

type Fault = {
  readonly code: LockFailure['code'];
  /** Calls that still work. */
  readonly after: number;
  /** Whether the program does its work although it gives no answer. */
  readonly isDone: boolean;
};

/** A desktop whose programs stop answering when a test says so, and answer again when it is healed. */
export const faulty = (desktop: LinuxDesktop) => {
  let fault: Fault | null = null;
  let calls = 0;
  const run: Run = async (program, args, input) => {
    calls += 1;
    if (fault === null || calls <= fault.after) return await desktop.run(program, args, input);
    if (fault.isDone) await desktop.run(program, args, input);
    return fail({ code: fault.code, detail: `${program}: as the test wants it` });
  };
  return {
    desktop: { ...desktop, run } satisfies LinuxDesktop,
    break: (wanted: Fault): void => {
      fault = wanted;
      calls = 0;
    },
    heal: (): void => {
      fault = null;
    },
  };
};
export type Faulty = ReturnType<typeof faulty>;

/** The ways in which programs fail, for every operation. */
export const faults = {
  'no program is there': (bench) =>
    bench.faulty.break({ code: 'missing', after: 0, isDone: false }),
  'every call from the second on is refused': (bench) =>
    bench.faulty.break({ code: 'refused', after: 1, isDone: false }),
  'every call from the fourth on is refused': (bench) =>
    bench.faulty.break({ code: 'refused', after: 3, isDone: false }),
  'calls are carried out and never answered, from the third on': (bench) =>
    bench.faulty.break({ code: 'timed-out', after: 2, isDone: true }),
} satisfies Readonly<Record<string, (bench: { readonly faulty: Faulty }) => unknown>>;
