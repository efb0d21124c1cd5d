import {
  type LockSystem,
  type OperationId,
  operationIds,
  operationOf,
} from '../../../main/domain/lockdown/operation.ts';
import type { Unable } from '../../../main/domain/lockdown/plan.ts';
import { settingsOf } from './settings.ts';
import type { MachineState } from './store.ts';

/** A kind of machine: its system, and what its desktop can't do. */
export type SimulatedSystem = {
  readonly name: string;
  readonly system: LockSystem;
  readonly unable: Readonly<Partial<Record<OperationId, Unable>>>;
};

const desktops = [
  'gnome-notifications',
  'gnome-keys',
  'kde-keys',
  'x11-sleep',
  'x11-keys',
] as const;
const linux = (name: string, has: readonly OperationId[]): SimulatedSystem => ({
  name,
  system: 'linux',
  unable: Object.fromEntries(
    desktops.filter((id) => !has.includes(id)).map((id) => [id, 'not-this-desktop']),
  ),
});

export const systems: readonly SimulatedSystem[] = [
  { name: 'Windows', system: 'windows', unable: {} },
  { name: 'macOS', system: 'macos', unable: {} },
  linux('GNOME on Wayland', ['gnome-notifications', 'gnome-keys']),
  linux('GNOME on X11', ['gnome-notifications', 'gnome-keys', 'x11-sleep', 'x11-keys']),
  linux('KDE', ['kde-keys']),
  linux('X11', ['x11-sleep', 'x11-keys']),
];

/** The operations of a system that outlive their process. */
export const lastingOf = (system: LockSystem): readonly OperationId[] =>
  operationIds.filter((id) => {
    const { systems: on, lasts } = operationOf(id);
    return lasts === 'machine' && on.includes(system);
  });

const settings = (system: LockSystem) => lastingOf(system).flatMap(settingsOf);

/** What is not the lockdown's business, and what a candidate has copied. */
const others: MachineState = {
  volume: 40,
  wallpaper: '山水.jpg',
  clipboard: 'an answer that was copied before',
  'clipboard history': ['the answer before that'],
};

/** Machines as they are found: new, changed by their owner, without a value, as the lockdown wants it. */
export const founds = ['new', 'own', 'bare', 'as held'] as const;
export type Found = (typeof founds)[number];

/** The state of a machine before an exam. */
export const foundMachine = (system: LockSystem, found: Found): MachineState => {
  const value = {
    new: ({ standard }) => standard,
    own: ({ held, key }) => (typeof held === 'number' ? 7 : `their own, "${key.at(-1)}" 键\n`),
    bare: () => null,
    'as held': ({ held }) => held,
  } satisfies Record<Found, (one: ReturnType<typeof settings>[number]) => unknown>;
  return {
    ...others,
    ...Object.fromEntries(settings(system).map((one) => [one.key, value[found](one)])),
  } as MachineState;
};

/** A machine whose settings are all what the system comes with. */
export const standardMachine = (system: LockSystem): MachineState => foundMachine(system, 'new');
