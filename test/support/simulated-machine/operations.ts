import { isDeepStrictEqual } from 'node:util';
import {
  type OperationId,
  operationIds,
  operationOf,
} from '../../../main/domain/lockdown/operation.ts';
import type { Unable } from '../../../main/domain/lockdown/plan.ts';
import { fail, ok } from '../../../main/domain/result.ts';
import type { LockOperation, LockSystemAdapter } from '../../../main/ports/lockdown.ts';
import { clipboard, type Setting, settingsOf, type Value } from './settings.ts';
import type { MachineStore } from './store.ts';

type Unables = Readonly<Partial<Record<OperationId, Unable>>>;

/** What goes wrong on this machine; read at every call, so that a test can change it. */
export type Trouble = {
  /** Operations that it can't do. */
  unable?: Unables;
  /** An operation that the system breaks off after so many elementary changes. */
  breaksOff?: { readonly operation: OperationId; readonly after: number } | null;
  /** Operations whose undoing the system refuses. */
  holdsFast?: ReadonlySet<OperationId>;
  /** A defect of ours: the undoing of this operation forgets its last setting. */
  forgetful?: OperationId | null;
};

/**
 * The operations of one system over a simulated machine. Those that outlive their process change the
 * store setting by setting; the others hold only as long as what this call returned is in use.
 *
 * @param unable what this kind of machine can't do, whatever goes wrong
 */
export const simulatedOperations = (
  system: LockSystemAdapter['system'],
  store: MachineStore,
  trouble: Trouble = {},
  unable: Unables = {},
): LockSystemAdapter => {
  const mine = operationIds.filter((id) => operationOf(id).systems.includes(system));
  return {
    system,
    operations: mine.map((id) => withTrouble(operation(id, store, trouble), trouble, unable)),
  };
};

const operation = (id: OperationId, store: MachineStore, trouble: Trouble): LockOperation => {
  if (id === 'empty-clipboard') return emptyClipboard(store, trouble);
  return operationOf(id).lasts === 'machine'
    ? lasting(id, settingsOf(id), store, trouble)
    : processBound(id, trouble);
};

const breaksOff = ({ breaksOff: off }: Trouble, id: OperationId, after: number): boolean =>
  off?.operation === id && off.after === after;
const brokenOff = fail({ code: 'refused', detail: 'the system broke it off' } as const);

const lasting = (
  id: OperationId,
  settings: readonly Setting[],
  store: MachineStore,
  trouble: Trouble,
): LockOperation => ({
  id,
  unable: async () => null,
  note: async () => {
    const now = store.read();
    return ok(Object.fromEntries(settings.map(({ key }) => [key, asJson(now[key] ?? null)])));
  },
  perform: async () => {
    for (const [done, { key, held }] of settings.entries()) {
      if (breaksOff(trouble, id, done)) return brokenOff;
      store.set(key, held);
    }
    return breaksOff(trouble, id, settings.length) ? brokenOff : ok(undefined);
  },
  verify: async () => {
    const now = store.read();
    const isHeld = settings.every(({ key, held }) => isDeepStrictEqual(now[key] ?? null, held));
    return isHeld ? 'in-force' : 'lost';
  },
  revert: async (undo) => {
    const noted = undo === null ? null : readUndo(undo, settings);
    if (undo !== null && noted === null) {
      return fail({ code: 'undo-unreadable', detail: 'not what this operation notes' });
    }
    const remembered = trouble.forgetful === id ? settings.slice(0, -1) : settings;
    for (const { key, standard } of remembered) {
      store.set(key, noted === null ? standard : (noted[key] ?? null));
    }
    return ok(undefined);
  },
});

/** Nothing but the operation's own settings, each with a value that a setting can have. */
const readUndo = (
  undo: unknown,
  settings: readonly Setting[],
): Readonly<Record<string, Value>> | null => {
  if (typeof undo !== 'object' || undo === null || Array.isArray(undo)) return null;
  const keys = Object.keys(undo);
  const isWhole = keys.length === settings.length && settings.every(({ key }) => key in undo);
  const values = Object.values(undo);
  return isWhole && values.every(isValue) ? (undo as Readonly<Record<string, Value>>) : null;
};

const isValue = (value: unknown): value is Value =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

const asJson = (value: Value): string | number | boolean | string[] | null =>
  typeof value === 'object' && value !== null ? [...value] : value;

/** What was copied can't come back: it is neither noted nor restored, in either direction. */
const emptyClipboard = (store: MachineStore, trouble: Trouble): LockOperation => {
  const empty = (places: readonly string[]): void => {
    for (const place of places) store.set(place, null);
  };
  return {
    id: 'empty-clipboard',
    unable: async () => null,
    note: async () => ok(null),
    perform: async () => {
      for (const [done, place] of clipboard.entries()) {
        if (breaksOff(trouble, 'empty-clipboard', done)) return brokenOff;
        empty([place]);
      }
      return ok(undefined);
    },
    // It was emptied; that something is copied later is what other operations look at.
    verify: async () => 'in-force',
    revert: async () => {
      empty(trouble.forgetful === 'empty-clipboard' ? clipboard.slice(0, -1) : clipboard);
      return ok(undefined);
    },
  };
};

const processBound = (id: OperationId, trouble: Trouble): LockOperation => {
  let held = false;
  return {
    id,
    unable: async () => null,
    note: async () => ok(null),
    perform: async () => {
      held = !breaksOff(trouble, id, 0);
      return held ? ok(undefined) : brokenOff;
    },
    verify: async () => (held ? 'in-force' : 'lost'),
    revert: async () => {
      if (trouble.forgetful !== id) held = false;
      return ok(undefined);
    },
  };
};

const withTrouble = (one: LockOperation, trouble: Trouble, unable: Unables): LockOperation => ({
  ...one,
  unable: async () => trouble.unable?.[one.id] ?? unable[one.id] ?? null,
  revert: async (undo) =>
    trouble.holdsFast?.has(one.id)
      ? fail({ code: 'refused', detail: 'the system holds it fast' })
      : await one.revert(undo),
});
