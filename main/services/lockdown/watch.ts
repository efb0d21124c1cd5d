import type { ProgramList } from '../../domain/checks/program-list.ts';
import { type Forbidden, forbiddenAmong, newlyStarted } from '../../domain/lockdown/forbidden.ts';
import type { IncidentKind } from '../../domain/lockdown/incident.ts';
import type { IncidentValues } from '../../domain/sitting/events.ts';
import type { SittingState } from '../../domain/sitting/state.ts';
import type { Random } from '../../ports/random.ts';
import type { WatchedMachine } from '../../ports/watch.ts';
import type { Sittings } from '../sitting/sittings.ts';
import type { Lockdown } from './lockdown.ts';
import type { SittingLockdown } from './sitting-lockdown.ts';

export type WatchPorts = {
  readonly sittings: Sittings;
  readonly lockdown: Lockdown;
  readonly sittingLockdown: Pick<SittingLockdown, 'locked'>;
  readonly machine: WatchedMachine;
  readonly programs: ProgramList;
  readonly random: Random;
};

/** A heartbeat that is so late says that the process stood still; in milliseconds. */
const stillAfter = 3_000;
/** The wall clock moves on its own by less than this between two looks; in milliseconds. */
const clockMoves = 2_000;
/** Our own files are read again this often, in milliseconds. */
const filesEvery = 30_000;

/**
 * Looks again and again at what can't be forbidden (R-L2, R-L3): each thing that is seen becomes an event
 * of every sitting for which the machine is held.
 */
export const startWatch = (ports: WatchPorts) => {
  const { sittings, lockdown, machine } = ports;
  /** By sitting: each is told of everything, whatever another one was told before. */
  const known = new Map<string, Map<number, string>>();
  let displays: number | null = null;
  let isDebugged = false;
  let altered: ReadonlySet<string> = new Set();
  let filesAt = 0;
  let last: ReturnType<Sittings['now']> | null = null;

  const tell = (locked: readonly SittingState[], kind: IncidentKind, values: IncidentValues) => {
    for (const { sitting } of locked) {
      const sender = { command: ports.random.id(), actor: 'system' };
      sittings.execute(sitting, { do: 'see', kind, values }, sender);
    }
  };

  const lookAtPrograms = async (locked: readonly SittingState[]): Promise<void> => {
    const running = await machine.programs();
    if (running === null) return;
    const alive = new Set(running.map(({ pid }) => pid));
    for (const sitting of known.keys()) {
      if (!locked.some((state) => state.sitting === sitting)) known.delete(sitting);
    }
    for (const state of locked) {
      const policy = state.pins.policy.lockdown;
      if (policy === undefined) continue;
      const told = known.get(state.sitting) ?? new Map<number, string>();
      known.set(state.sitting, told);
      for (const pid of told.keys()) if (!alive.has(pid)) told.delete(pid);
      const found = forbiddenAmong(running, ports.programs, machine.family, policy);
      for (const one of newlyStarted(found, told)) tell([state], 'program-started', valuesOf(one));
      for (const { id, processes } of found) for (const { pid } of processes) told.set(pid, id);
    }
  };

  const lookAtDisplays = async (locked: readonly SittingState[]): Promise<void> => {
    const now = await machine.displays();
    if (now === null) return;
    if (displays !== null && now !== displays) {
      const kind = now > displays ? 'display-added' : 'display-removed';
      tell(locked, kind, { before: displays, now });
    }
    displays = now;
  };

  const lookAtDebugger = async (locked: readonly SittingState[]): Promise<void> => {
    const now = await machine.debugged();
    if (now === true && !isDebugged) tell(locked, 'debugger-found', {});
    isDebugged = now ?? isDebugged;
  };

  const lookAtFiles = async (locked: readonly SittingState[]): Promise<void> => {
    const { mono } = sittings.now();
    if (mono - filesAt < filesEvery) return;
    filesAt = mono;
    const now = await machine.alteredFiles();
    const news = now.filter((file) => !altered.has(file));
    if (news.length > 0) tell(locked, 'files-changed', { count: news.length, file: news[0] ?? '' });
    altered = new Set(now);
  };

  const lookAtOperations = async (locked: readonly SittingState[]): Promise<void> => {
    const { lost } = await lockdown.look();
    for (const { operation, again } of lost) {
      tell(locked, 'operation-lost', { operation, again: again ? 1 : 0 });
    }
  };

  const lookAtOthers = async (locked: readonly SittingState[]): Promise<void> => {
    for (const { kind, values } of machine.others?.() ?? []) tell(locked, kind, values);
  };

  const looks = [
    lookAtPrograms,
    lookAtDisplays,
    lookAtDebugger,
    lookAtFiles,
    lookAtOperations,
    lookAtOthers,
  ].map(oneAtATime);

  /** Side by side: a machine that answers one slowly is still seen by the others, and as often. */
  const look = async (): Promise<void> => {
    const locked = ports.sittingLockdown.locked();
    if (locked.length > 0) await Promise.all(looks.map((one) => one(locked)));
  };

  /** Our own heartbeat: whoever stops the process stops it too, and is seen when it goes on. */
  const beat = (every: number): void => {
    const now = sittings.now();
    const before = last;
    last = now;
    if (before === null || before.boot !== now.boot) return;
    const passed = now.mono - before.mono;
    const locked = ports.sittingLockdown.locked();
    if (passed > every + stillAfter) {
      tell(locked, 'stood-still', { seconds: Math.round(passed / 1000) });
    }
    const slept = now.up - before.up - passed;
    if (slept > stillAfter) tell(locked, 'suspended', { seconds: Math.round(slept / 1000) });
    const moved = now.wall - before.wall - passed - Math.max(0, slept);
    if (Math.abs(moved) > clockMoves) {
      tell(locked, 'clock-changed', { seconds: Math.round(moved / 1000) });
    }
  };

  const beatEvery = 500;
  const beating = setInterval(() => beat(beatEvery), beatEvery);
  // The policy allows no longer than two seconds (R-L2); one leaves room for the answers.
  const timer = setInterval(() => void look(), 1_000);
  beating.unref();
  timer.unref();

  return {
    /** Looks now. */
    look,
    /** What the shell was told by the system, for every sitting for which the machine is held. */
    see: (kind: IncidentKind, values: IncidentValues): void =>
      tell(ports.sittingLockdown.locked(), kind, values),
    stop: (): void => {
      clearInterval(beating);
      clearInterval(timer);
    },
  };
};

export type Watch = ReturnType<typeof startWatch>;

type Look = (locked: readonly SittingState[]) => Promise<void>;

/** Leaves out a look that comes while the one before it still waits for its answer. */
const oneAtATime = (look: Look): Look => {
  let isLooking = false;
  return async (locked) => {
    if (isLooking) return;
    isLooking = true;
    try {
      await look(locked);
    } finally {
      isLooking = false;
    }
  };
};

/** What the record names: enough to find the program again. */
const valuesOf = ({ id, name, use, processes }: Forbidden): IncidentValues => {
  const [first] = processes;
  return {
    program: id,
    name: name.en,
    nameZh: name['zh-CN'],
    use,
    file: first?.name ?? '',
    path: first?.path ?? '',
    signer: first?.publisher ?? first?.bundle ?? '',
    pid: first?.pid ?? 0,
  };
};
