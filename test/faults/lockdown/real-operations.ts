import { linuxOperations } from '../../../main/adapters/lockdown/linux/operations.ts';
import type { WindowsApi } from '../../../main/adapters/lockdown/windows/api.ts';
import { windowsOperations } from '../../../main/adapters/lockdown/windows/operations.ts';
import { dword } from '../../../main/adapters/lockdown/windows/registry-settings.ts';
import type { LockOperation, LockSystemAdapter } from '../../../main/ports/lockdown.ts';
import { openLockdown } from '../../../main/services/lockdown/lockdown.ts';
import { gnome, plainX11, plasma } from '../../adapters/lockdown/linux/support/desktops.ts';
import {
  type DesktopState,
  simulatedDesktop,
} from '../../adapters/lockdown/linux/support/simulated-desktop.ts';
import { simulatedWindows } from '../../adapters/lockdown/windows/support/simulated-windows.ts';
import { memoryJournal } from '../../support/simulated-machine/journal.ts';
import { machine, sha256 } from '../../support/simulated-machine/station.ts';

/** A system as data, under the operations that are shipped. */
type Simulated<State> = {
  readonly name: string;
  readonly system: LockSystemAdapter['system'];
  readonly begin: () => State;
  /** A program on this state, which it changes; it tells after each of its calls into the system. */
  readonly start: (state: State, called: () => void) => readonly LockOperation[];
  /** What has to be as before; a clipboard can't be. */
  readonly lasting: (state: State) => unknown;
};

const desktop = (name: string, begin: () => DesktopState): Simulated<DesktopState> => ({
  name,
  system: 'linux',
  begin,
  start: (state, called) => {
    const simulated = simulatedDesktop(state);
    return linuxOperations({
      env: simulated.env,
      boot: state.boot,
      run: async (...call) => {
        const answer = await simulated.run(...call);
        called();
        return answer;
      },
    });
  },
  lasting: ({ clipboard: _, primary: __, ...state }) => state,
});

type WindowsState = Pick<
  ReturnType<typeof simulatedWindows>['state'],
  'registry' | 'accessibility' | 'clipboard'
>;

/** A Windows of which some keys are there, some are not, and one was set by its owner. */
const usedWindows = (): WindowsState => {
  const at = 'hkcu\\software\\microsoft\\windows\\currentversion';
  const { accessibility, clipboard } = simulatedWindows().state;
  const there = ['hklm\\software', 'hkcu\\software', 'hkcu\\software\\microsoft'];
  const registry: WindowsState['registry'] = new Map(
    [...there, 'hkcu\\software\\microsoft\\windows', at, `${at}\\policies`].map((key) => [
      key,
      new Map(),
    ]),
  );
  registry.set(`${at}\\policies\\explorer`, new Map([['nologoff', dword(0)]]));
  registry.set(`${at}\\precisiontouchpad`, new Map([['threefingerslideenabled', dword(0xffff)]]));
  accessibility.stickyKeys = 0x1fa;
  clipboard.formats = 3;
  return { registry, accessibility, clipboard };
};

/** The same functions; each tells when it has returned. */
const telling = <Part extends object>(part: Part, called: () => void): Part =>
  new Proxy(part, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== 'function') return found;
      return (...input: readonly unknown[]): unknown => {
        const answer: unknown = Reflect.apply(found, target, input);
        called();
        return answer;
      };
    },
  });

const windows: Simulated<WindowsState> = {
  name: 'Windows',
  system: 'windows',
  begin: usedWindows,
  start: (state, called) => {
    const simulated = simulatedWindows();
    Object.assign(simulated.state, state);
    const { api } = simulated.program();
    const told: WindowsApi = {
      ...api,
      registry: telling(api.registry, called),
      accessibility: telling(api.accessibility, called),
      clipboard: telling(api.clipboard, called),
    };
    return windowsOperations(told);
  },
  lasting: ({ registry, accessibility }) => ({
    registry: [...registry].map(([key, values]) => [key, [...values].sort()]).sort(),
    accessibility,
  }),
};

export type RealProof = {
  readonly firstCuts: number;
  readonly starts: number;
  readonly differences: readonly string[];
};

/** Cuts a lock and its undoing after every call into the system, and every undoing after a cut. */
const proveOn =
  <State>({ name, system, begin, start, lasting }: Simulated<State>) =>
  async (
    broken: (operation: LockOperation) => LockOperation = (one) => one,
  ): Promise<RealProof> => {
    type Cut = { readonly state: State; readonly journal: string };
    const live = async (
      from: Cut,
      work: (lockdown: ReturnType<typeof openLockdown>) => Promise<unknown>,
    ): Promise<{ readonly cuts: readonly Cut[]; readonly end: Cut }> => {
      const cuts: Cut[] = [];
      const state = structuredClone(from.state);
      const now = (): Cut => ({ state: structuredClone(state), journal: journal.text() });
      const called = (): void => void cuts.push(now());
      const journal = memoryJournal(from.journal, called);
      const operations = start(state, called).map(broken);
      await work(openLockdown({ host: 'desktop', system, operations, journal, machine, sha256 }));
      return { cuts, end: now() };
    };
    const textOf = ({ state, journal }: Cut): string =>
      `${JSON.stringify([lasting(state), state], (_, value) => (value instanceof Map ? [...value] : value))}${journal}`;
    const before = JSON.stringify(lasting(begin()));
    const differences: string[] = [];
    const judge = (where: string, { state, journal }: Cut): void => {
      const after = JSON.stringify(lasting(state));
      if (after !== before) differences.push(`${name}, ${where}: ${after} was ${before}`);
      if (journal !== '') differences.push(`${name}, ${where}: the journal is still there`);
    };

    const first = await live({ state: begin(), journal: '' }, async (lockdown) => {
      await lockdown.lock();
      await lockdown.look();
      await lockdown.unlock();
    });
    judge('not cut', first.end);
    const known = new Set<string>();
    const waiting = [...first.cuts];
    for (let cut = waiting.pop(); cut !== undefined; cut = waiting.pop()) {
      const text = textOf(cut);
      if (known.has(text)) continue;
      if (differences.length > 0) break;
      known.add(text);
      const later = await live(cut, (lockdown) => lockdown.unlock());
      judge('cut', later.end);
      waiting.push(...later.cuts);
    }
    return { firstCuts: first.cuts.length, starts: known.size, differences };
  };

/** Each system with the proof of its shipped operations. */
export const realProofs = [
  { name: windows.name, prove: proveOn(windows) },
  ...[desktop('GNOME', gnome), desktop('Plasma', plasma), desktop('X11', plainX11)].map((one) => ({
    name: one.name,
    prove: proveOn(one),
  })),
];

/** An operation that says that it has undone what it has not. */
export const undoesNothing =
  (id: LockOperation['id']) =>
  (operation: LockOperation): LockOperation =>
    operation.id === id
      ? { ...operation, revert: async () => ({ ok: true, value: undefined }) }
      : operation;
