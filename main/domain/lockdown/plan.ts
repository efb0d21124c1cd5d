import { type Aim, aims, type Reach } from './aim.ts';
import {
  type LockHost,
  type LockSystem,
  type OperationId,
  operationIds,
  operationOf,
} from './operation.ts';
import type { LockdownPolicy } from './policy.ts';

/** Why a station can't perform an operation: a code with its sentence in both languages. */
export type Unable =
  | 'not-this-system'
  | 'not-this-host'
  | 'tool-missing'
  | 'right-missing'
  | 'not-this-desktop'
  | 'system-too-new'
  | 'system-too-old';

/** What a station can do, asked before anything is done. */
export type StationAbilities = {
  readonly host: LockHost;
  readonly system: LockSystem;
  /** Operations that its adapters have; `null`: can be performed. */
  readonly able: Readonly<Partial<Record<OperationId, Unable | null>>>;
};

export type Plan = {
  /** In the order in which they are performed; undone in the reverse. */
  readonly operations: readonly OperationId[];
  /** What is left out and why. */
  readonly unable: readonly { readonly operation: OperationId; readonly because: Unable }[];
};

/** The ordered operations of a station's lockdown: all that it can do. */
export const planLockdown = ({ host, system, able }: StationAbilities): Plan => {
  const mine = operationIds.map(operationOf).filter(({ systems }) => systems.includes(system));
  const because = (id: OperationId): Unable | null => {
    if (!operationOf(id).hosts.includes(host)) return 'not-this-host';
    const answer = able[id];
    return answer === undefined ? 'not-this-system' : answer;
  };
  return {
    operations: mine.flatMap(({ id }) => (because(id) === null ? [id] : [])),
    unable: mine.flatMap(({ id }) => {
      const reason = because(id);
      return reason === null ? [] : [{ operation: id, because: reason }];
    }),
  };
};

/** How far each aim is reached while these operations are in force. */
export const reachOf = (inForce: readonly OperationId[]): Readonly<Record<Aim, Reach>> => {
  const operations = inForce.map(operationOf);
  const reach = (aim: Aim): Reach => {
    if (operations.some(({ prevents }) => prevents.includes(aim))) return 'prevented';
    return operations.some(({ sees }) => sees.includes(aim)) ? 'seen' : 'open';
  };
  return Object.fromEntries(aims.map((aim) => [aim, reach(aim)])) as Record<Aim, Reach>;
};

/** What an exam asks for and does not get (R-L5). */
export type Shortfall =
  | { readonly what: 'system'; readonly system: LockSystem }
  | { readonly what: 'aim'; readonly aim: Aim; readonly asked: Reach; readonly reached: Reach };

/**
 * What stands between a station and an exam's lockdown; empty: the exam may start. Asked of the plan
 * before anything is performed, and of what is in force afterwards.
 */
export const shortfalls = (
  policy: LockdownPolicy,
  system: LockSystem,
  inForce: readonly OperationId[],
): readonly Shortfall[] => {
  const reached = reachOf(inForce);
  const missing = (asked: 'prevented' | 'seen', enough: readonly Reach[]): readonly Shortfall[] =>
    policy.required[asked]
      .filter((aim) => !enough.includes(reached[aim]))
      .map((aim) => ({ what: 'aim', aim, asked, reached: reached[aim] }));
  return [
    ...(policy.systems.includes(system) ? [] : [{ what: 'system', system } as const]),
    ...missing('prevented', ['prevented']),
    ...missing('seen', ['prevented', 'seen']),
  ];
};
