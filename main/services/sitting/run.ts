import type { SittingState } from '../../domain/sitting/state.ts';
import type { Random } from '../../ports/random.ts';
import type { Sittings } from './sittings.ts';

/** How often time is looked at: a part ends at most this late, in milliseconds. */
const tickEvery = 250;

/** A sitting that began so long ago and has not ended is never going to, in milliseconds. */
const abandonedAfter = 24 * 3_600_000;
/** Its candidate has so long to come back after the program was started, in milliseconds. */
const waitAfterStart = 3_600_000;

export type RunOptions = {
  readonly sittings: Sittings;
  readonly random: Random;
  /** Version of the program, for the record. */
  readonly program: string;
  /** Told once when ticks can't be written, e.g. because the disk is full. */
  readonly onFailure: (code: string) => void;
};

/**
 * Says in every unfinished sitting that the program runs again, and from then on lets time act:
 * signs of life, ends of parts. Returns the orderly stop, which says so in every log.
 */
export const startRun = ({ sittings, random, program, onFailure }: RunOptions) => {
  /** What has gone wrong and was told; a full disk is not told again four times a second. */
  const failing = new Map<string, string>();
  const each = (
    command: Parameters<Sittings['execute']>[1],
    among: readonly SittingState[] = sittings.unfinished(),
  ): void => {
    for (const { sitting } of among) {
      const done = sittings.execute(sitting, command, { command: random.id(), actor: 'system' });
      const code = done.ok ? null : done.error.code;
      if (code === null) failing.delete(sitting);
      else if (failing.get(sitting) !== code) {
        failing.set(sitting, code);
        onFailure(code);
      }
    }
  };
  const began = sittings.now().mono;
  each({ do: 'start-run', program });
  const timer = setInterval(() => each({ do: 'tick' }), tickEvery);
  timer.unref();
  return {
    /**
     * Closes sittings that nobody ends: their pictures could never be deleted on time otherwise
     * (R-C8). The wall clock alone decides nothing, it may be wrong by years after a reboot: the
     * program must have run for an hour without the candidate's window coming back.
     */
    closeAbandoned: (): void => {
      const now = sittings.now();
      if (now.mono - began < waitAfterStart) return;
      const before = now.wall - abandonedAfter;
      const isAbandoned = (state: SittingState): boolean =>
        state.window !== 'attached' && Math.max(state.opened, state.pins.start) < before;
      each({ do: 'abandon' }, sittings.unfinished().filter(isAbandoned));
    },
    stop: (by: 'candidate' | 'operator'): void => {
      clearInterval(timer);
      each({ do: 'stop-run', by });
    },
  };
};
