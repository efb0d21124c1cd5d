import type { Chance } from './chance.ts';

/** What a kill is aimed at. */
export type Aim =
  /** Any moment. */
  | 'anytime'
  /** Right after a command was handed to the connection, before its answer. */
  | 'command'
  /** While the program starts. */
  | 'start-up'
  /** While the windows come back and the sitting is looked up. */
  | 'recovery'
  /** While the program ends in order. */
  | 'shutdown'
  /** A while after anybody did anything: signs of life are all that the clock has. */
  | 'silence'
  /** Nothing: the sitting is brought to its end, and the program ended in order. */
  | 'peace';

export type Plan = {
  readonly aim: Aim;
  /** Milliseconds: from the start for `start-up`, else from the moment that the aim names. */
  readonly after: number;
  /** For `command`: after how many. */
  readonly commands: number;
  /** For `shutdown`: milliseconds of work before it. */
  readonly work: number;
};

export const inPeace: Plan = { aim: 'peace', after: 0, commands: 0, work: 0 };

const shares: readonly (readonly [Aim, number])[] = [
  ['anytime', 0.5],
  ['command', 0.24],
  ['start-up', 0.09],
  ['recovery', 0.08],
  ['shutdown', 0.06],
  ['silence', 0.03],
];

/** Draws what the next kill is aimed at. */
export const drawPlan = (chance: Chance): Plan => {
  let rest = chance.between(0, 1);
  const [aim] = shares.find(([, share]) => {
    rest -= share;
    return rest < 0;
  }) ?? ['anytime' as const];
  return {
    aim,
    after: afterOf(aim, chance),
    commands: chance.whole(1, 30),
    work: chance.between(0, 600),
  };
};

const afterOf = (aim: Aim, chance: Chance): number => {
  switch (aim) {
    case 'anytime':
      return chance.between(0, 1_800);
    case 'command':
      return chance.happens(0.5) ? 0 : chance.between(0, 3);
    case 'start-up':
      return chance.between(20, 700);
    case 'recovery':
      return chance.between(0, 150);
    case 'shutdown':
      return chance.between(0, 30);
    case 'peace':
      return 0;
    case 'silence':
      return chance.happens(0.8) ? chance.between(500, 4_000) : chance.between(4_000, 9_000);
  }
};
