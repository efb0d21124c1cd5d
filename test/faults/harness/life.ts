import type { Plan } from './plans.ts';
import type { VictimOptions } from './victim.ts';
import { startVictim, type Victim } from './victim-process.ts';

/** One run of the program that is going to be killed as planned. */
export type Life = {
  readonly victim: Victim;
  /** Kills it now, whatever was planned. */
  readonly kill: () => void;
  /** Whether it was killed, or told to end. */
  readonly isOver: () => boolean;
  /** Resolves when it is over and all is done that belongs to its end. */
  readonly ended: Promise<void>;
  /** Whether nobody does anything in this life. */
  readonly isSilent: boolean;
  /** What its users are doing, for the list of where kills hit. */
  readonly at: (what: string) => void;
  readonly where: () => string;
  /** To be called when it serves, when its candidate can work, and with every command. */
  readonly onReady: () => void;
  readonly onWork: () => void;
  readonly onSent: () => void;
  /** To be called when a candidate has gone. */
  readonly onGone: () => void;
};

/** Starts the program and arms what will end it; `end` does so, and resolves when it is done. */
export const startLife = (
  options: VictimOptions,
  plan: Plan,
  end: (victim: Victim) => Promise<unknown>,
): Life => {
  const victim = startVictim(options);
  let over = false;
  let where = 'start-up';
  let commands = 0;
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  let killing = false;
  const kill = () => {
    over = true;
    if (killing || victim.isDead()) return;
    killing = true;
    end(victim).then(
      () => resolve(),
      () => victim.kill().then(() => resolve()),
    );
  };
  victim.died.then(() => killing || resolve());
  const killIn = (milliseconds: number) => {
    const timer = setTimeout(kill, milliseconds);
    victim.died.then(() => clearTimeout(timer));
  };
  if (plan.aim === 'start-up') killIn(plan.after);

  return {
    victim,
    kill,
    isOver: () => over,
    ended,
    isSilent: plan.aim === 'silence',
    at: (what) => {
      if (!over) where = what;
    },
    where: () => where,
    onReady: () => {
      if (!over) where = 'recovery';
      if (plan.aim === 'recovery') killIn(plan.after);
    },
    onWork: () => {
      if (plan.aim === 'anytime' || plan.aim === 'silence') killIn(plan.after);
      if (plan.aim !== 'shutdown') return;
      setTimeout(() => {
        over = true;
        victim.close('operator');
        killIn(plan.after);
      }, plan.work).unref();
    },
    onGone: () => {
      if (plan.aim !== 'peace') return;
      over = true;
      victim.close('operator');
    },
    onSent: () => {
      commands += 1;
      if (plan.aim !== 'command' || commands !== plan.commands) return;
      // As soon as the event loop turns: the command is on its way, its answer can't be here yet.
      if (plan.after === 0) setImmediate(kill);
      else killIn(plan.after);
    },
  };
};
