import { isOperationId, type LockSystem } from '../../domain/lockdown/operation.ts';
import { type Plan, type Shortfall, shortfalls } from '../../domain/lockdown/plan.ts';
import type { LockdownPolicy } from '../../domain/lockdown/policy.ts';
import type { LockedOperation, UnlockedBecause } from '../../domain/sitting/events.ts';
import { type SittingState, timedPart } from '../../domain/sitting/state.ts';
import type { Random } from '../../ports/random.ts';
import type { Sittings } from '../sitting/sittings.ts';
import type { Lockdown } from './lockdown.ts';
import type { Recovery } from './recover.ts';

export type SittingLockdownPorts = {
  readonly sittings: Sittings;
  readonly lockdown: Lockdown;
  readonly system: LockSystem;
  readonly random: Random;
  /** Told what the first look at the journal undid. */
  readonly onRecovered: (recovery: Recovery) => void;
};

/** Holds after which the candidate is on a machine that is theirs again. */
const leftHolds: ReadonlySet<string> = new Set(['left', 'emergency']);

/** Whether this sitting needs the machine now: from admission to submission, while it is seen (R-L1). */
const needsMachine = (state: SittingState): boolean =>
  state.pins.policy.lockdown !== undefined &&
  timedPart(state) !== null &&
  state.window === 'attached' &&
  !(state.paused?.by === 'system' && leftHolds.has(state.paused.reason));

/** Operations of a record that are in force, by what this version knows. */
export const inForceOf = (operations: readonly LockedOperation[]) =>
  operations.flatMap(({ operation, state }) =>
    state === 'in-force' && isOperationId(operation) ? [operation] : [],
  );

/**
 * Takes the machine for sittings that need it and gives it back, whatever happens in between: the log
 * says what is wanted, the journal what was done, and this brings the second after the first.
 */
export const startSittingLockdown = (ports: SittingLockdownPorts) => {
  const { sittings, lockdown, system, random } = ports;
  const leaving = new Map<string, UnlockedBecause>();
  let stopped = false;
  let halted = false;
  let again = false;
  let settling: Promise<void> | null = null;

  let able: Plan['operations'] | null = null;
  const ask = async (): Promise<void> => {
    able = (await lockdown.plan()).operations;
  };

  const sender = () => ({ command: random.id(), actor: 'system' });
  const isEnough = (policy: LockdownPolicy, operations: readonly LockedOperation[]): boolean =>
    shortfalls(policy, system, inForceOf(operations)).length === 0;

  const wants = (state: SittingState): boolean =>
    !stopped && !leaving.has(state.sitting) && needsMachine(state);

  /** A proctor let an exam go on whose lockdown was not enough: it is tried once more. */
  const isShort = ({ locked, paused, pins: { policy } }: SittingState): boolean =>
    locked !== null &&
    paused === null &&
    policy.lockdown !== undefined &&
    !isEnough(policy.lockdown, locked);

  const take = async (wanting: readonly SittingState[]): Promise<void> => {
    if (wanting.some(isShort)) await lockdown.unlock();
    const operations = await lockdown.lock();
    if (halted) return;
    for (const { sitting } of wanting) {
      const state = sittings.state(sitting);
      const policy = state?.pins.policy.lockdown;
      if (state === undefined || policy === undefined || !wants(state)) continue;
      if (state.locked !== null && !isShort(state)) continue;
      const enough = isEnough(policy, operations);
      sittings.execute(sitting, { do: 'lock', operations, enough }, sender());
    }
  };

  const reasonOf = (state: SittingState): UnlockedBecause => {
    const asked = leaving.get(state.sitting);
    if (asked !== undefined) return asked;
    return state.step.at === 'ended' || state.window === 'attached' ? 'ended' : 'window-lost';
  };

  const record = (because: (state: SittingState) => UnlockedBecause, recovery: Recovery): void => {
    if (halted) return;
    const left = recovery.failed.map(({ operation }) => operation);
    for (const state of sittings.recent()) {
      if (state.locked === null || wants(state)) continue;
      const command = { do: 'unlock', because: because(state), left } as const;
      // Left is left, also where it can't be written yet: the next change tries again.
      if (sittings.execute(state.sitting, command, sender()).ok) leaving.delete(state.sitting);
    }
  };

  const settleOnce = async (): Promise<void> => {
    const wanting = sittings.unfinished().filter(wants);
    if (wanting.length > 0) {
      await take(wanting);
      return record(reasonOf, { restored: [], failed: [], problems: [] });
    }
    const isLocked = sittings.recent().some(({ locked }) => locked !== null);
    if (lockdown.held() !== null || isLocked) record(reasonOf, await lockdown.unlock());
  };

  /** Runs until nothing has changed meanwhile; one at a time. */
  const settle = (): Promise<void> => {
    again = true;
    settling ??= (async () => {
      await recovered;
      while (again && !halted) {
        again = false;
        await settleOnce();
      }
    })().finally(() => {
      settling = null;
    });
    return settling;
  };

  const recovered = (async () => {
    const [recovery] = await Promise.all([lockdown.unlock(), ask()]);
    if (halted) return;
    ports.onRecovered(recovery);
    const left = recovery.failed.map(({ operation }) => operation);
    for (const { sitting, locked } of sittings.recent()) {
      if (locked === null) continue;
      sittings.execute(sitting, { do: 'unlock', because: 'restored', left }, sender());
    }
  })();

  const stopListening = sittings.onChange((sitting) => {
    const state = sittings.state(sitting);
    if (state === undefined) return;
    if (wants(state) ? state.locked === null || isShort(state) : state.locked !== null) {
      void settle();
    }
  });
  void settle();

  return {
    /** The sittings for which the machine is held. */
    locked: (): readonly SittingState[] =>
      sittings.unfinished().filter(({ locked }) => locked !== null),

    /** Lets a candidate leave: undoes the lockdown, and holds the sitting until a proctor resumes it. */
    leave: async (
      sitting: string,
      because: 'released' | 'quit-password' | 'emergency',
    ): Promise<void> => {
      leaving.set(sitting, because);
      await settle();
      // Given back meanwhile for another reason: the next time, the machine is taken as always.
      if ((sittings.state(sitting)?.locked ?? null) === null) leaving.delete(sitting);
    },

    /**
     * What an exam asks and this station can't give, by what it could do when it was last asked (R-L5).
     * Empty: nothing, or it has not answered yet; then an admission that can't be held says so.
     */
    lacks: (policy: LockdownPolicy): readonly Shortfall[] => {
      void ask();
      return able === null ? [] : shortfalls(policy, system, able);
    },

    /** Resolves when the machine is as the log wants it. */
    settled: settle,

    /** The store closes: nothing is written any more. */
    halt: (): void => {
      halted = true;
      stopListening();
    },

    /** The program ends: the machine is given back, whoever still sits. */
    stop: async (): Promise<Recovery> => {
      stopped = true;
      stopListening();
      await settling;
      const recovery = await lockdown.unlock();
      record(() => 'program-ended', recovery);
      return recovery;
    },
  };
};

export type SittingLockdown = ReturnType<typeof startSittingLockdown>;
