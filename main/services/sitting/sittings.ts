import type { Head, Instant, Stamp } from '../../domain/log/event.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { SittingCommand } from '../../domain/sitting/commands.ts';
import { decide } from '../../domain/sitting/decide.ts';
import type { SittingDraft, SittingEvent } from '../../domain/sitting/events.ts';
import { evolve, replay } from '../../domain/sitting/evolve.ts';
import type { SittingRefusal } from '../../domain/sitting/refusal.ts';
import type { SittingState } from '../../domain/sitting/state.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Checkpoint, Store, StoreWriter, WriteFailure } from '../../ports/store.ts';
import { projectSitting, summaryOf } from '../project-sitting.ts';

export type SittingFailure =
  | SittingRefusal
  | {
      readonly code: 'sitting-unknown' | 'bad-input' | 'store-disk-full' | 'store-unwritable';
      readonly values: Readonly<Record<string, string | number>>;
    };

/** Who sends a command, and the command's ID: sent again, it is not carried out again. */
export type Sender = { readonly command: string; readonly actor: string };

/** What else belongs in the same transaction, e.g. the booking's state; throws to roll all back. */
export type Also = (writer: StoreWriter, state: SittingState) => void;

export type SittingsOptions = {
  readonly store: Store;
  readonly clock: Clock;
  /** ID of this station, the only writer of the sittings that it runs. */
  readonly station: () => string;
  /** Written with the events that end a sitting: the booking's state. */
  readonly atEnd: Also;
  /** Signs the head of a stream with the station's key. */
  readonly sign: (head: Head & { readonly stream: string }, wall: number) => Checkpoint;
};

/** How long ago a sitting may have ended to be shown still, in milliseconds. */
const recentFor = 3_600_000;

type Live = {
  readonly state: SittingState;
  readonly head: Head;
  /** Position in the log of the last event of each command, for commands that are sent again. */
  readonly commands: Map<string, { readonly seq: number; readonly actor: string }>;
};

/** Events after which the head is signed: nobody can cut the log back to before them unnoticed. */
const signedAfter: ReadonlySet<SittingEvent['type']> = new Set([
  'candidate.identified',
  'candidate.admitted',
  'candidate.refused',
  'consent.declined',
  'part.started',
  'sitting.paused',
  'sitting.resumed',
  'sitting.finished',
  'sitting.terminated',
  'sitting.graded',
  'data.erased',
]);

/**
 * All sittings of this station: carries out commands one at a time, writes what they cause, and
 * tells who listens. The state in memory is only ever what the log on disk gives.
 */
export const openSittings = ({ store, clock, station, sign, atEnd }: SittingsOptions) => {
  const live = new Map<string, Live>();
  const listeners = new Set<(sitting: string) => void>();
  const unfinished = new Set<string>();
  const ended = new Set<string>();
  for (const row of store.tables.find('sittings')) {
    const summary = summaryOf(row);
    if (summary.ended === null) unfinished.add(row.id);
    else if (summary.result?.state === 'rating') ended.add(row.id);
    else if (clock.now().wall - summary.ended < recentFor) ended.add(row.id);
  }

  const load = (sitting: string): Live | undefined => {
    const known = live.get(sitting);
    if (known) return known;
    // Only sittings have rows in their table; the centre's own log is never replayed as one.
    if (!store.tables.get('sittings', sitting)) return undefined;
    const events = store.log.read(sitting) as readonly SittingEvent[];
    const state = replay(events);
    if (!state) return undefined;
    const commands = new Map(events.map(({ command, seq, actor }) => [command, { seq, actor }]));
    const loaded = { state, head: store.log.head(sitting), commands };
    live.set(sitting, loaded);
    return loaded;
  };

  const write = (
    sitting: string,
    before: Live | null,
    drafts: readonly SittingDraft[],
    sender: Sender,
    now: Instant,
    also?: Also,
  ): Result<SittingState, SittingFailure> => {
    const head = before?.head ?? store.log.head(sitting);
    const stamp: Stamp = {
      stream: sitting,
      epoch: head.epoch,
      station: station(),
      time: now,
      ...sender,
    };
    const written = store.write((writer) => {
      const events = writer.log.append(stamp, head, drafts) as readonly SittingEvent[];
      const state = events.reduce<SittingState | null>(evolve, before?.state ?? null);
      const last = events.at(-1);
      if (!state || !last) throw new Error('a sitting must begin with its opening');
      for (const event of events) {
        projectSitting(writer.tables, event);
        if (event.type === 'data.erased' && event.opened) {
          writer.log.destroyKey(sitting, event.opened.data.retention);
        }
      }
      const newHead: Head = { seq: last.seq, hash: last.hash, epoch: last.epoch };
      if (events.some((event) => signedAfter.has(event.type))) {
        writer.log.addCheckpoint(sign({ ...newHead, stream: sitting }, now.wall));
      }
      also?.(writer, state);
      if (state.step.at === 'ended' && before?.state.step.at !== 'ended') atEnd(writer, state);
      return { state, head: newHead };
    });
    if (!written.ok) return fail(storeFailure(written.error));
    const commands: Live['commands'] = before?.commands ?? new Map();
    commands.set(sender.command, { seq: written.value.head.seq, actor: sender.actor });
    live.set(sitting, { ...written.value, commands });
    if (written.value.state.step.at !== 'ended') unfinished.add(sitting);
    else if (unfinished.delete(sitting)) ended.add(sitting);
    for (const listener of listeners) listener(sitting);
    return ok(written.value.state);
  };

  const run = (
    sitting: string,
    before: Live | null,
    command: SittingCommand,
    sender: Sender,
    also?: Also,
  ): Result<SittingState, SittingFailure> => {
    const now = clock.now();
    const decided = decide(before?.state ?? null, command, now);
    if (!decided.ok) return decided;
    if (before && decided.value.length === 0) return ok(before.state);
    return write(sitting, before, decided.value, sender, now, also);
  };

  const doneBefore = (
    sitting: string,
    { command, actor }: Sender,
  ): { readonly seq: number } | undefined => {
    const done = load(sitting)?.commands.get(command);
    return done?.actor === actor ? { seq: done.seq } : undefined;
  };

  return {
    /** Opens a sitting under a new ID. */
    open: (
      sitting: string,
      command: Extract<SittingCommand, { do: 'open' }>,
      sender: Sender,
      also?: Also,
    ) => run(sitting, null, command, sender, also),

    /**
     * Carries out a command and answers when it is committed to disk, with the position in the log.
     * A command that is in the log already answers again with its old position, to its sender alone.
     */
    execute: (
      sitting: string,
      command: SittingCommand,
      sender: Sender,
      also?: Also,
    ): Result<{ readonly seq: number }, SittingFailure> => {
      const before = load(sitting);
      if (!before) return fail({ code: 'sitting-unknown', values: {} });
      const done = doneBefore(sitting, sender);
      if (done) return ok(done);
      // Somebody else's ID: "done" would be a lie, and twice the same ID would hide which it was.
      if (before.commands.has(sender.command)) {
        return fail({ code: 'bad-input', values: { field: 'command', rule: 'used' } });
      }
      const result = run(sitting, before, command, sender, also);
      return result.ok ? ok({ seq: result.value.seq }) : result;
    },

    /** Where a command that was carried out before stands in the log; undefined if it was not. */
    doneBefore,

    /** The state now; undefined for an unknown sitting. */
    state: (sitting: string): SittingState | undefined => load(sitting)?.state,

    /** Sittings that have not ended. */
    unfinished: (): readonly SittingState[] =>
      [...unfinished].flatMap((sitting) => load(sitting)?.state ?? []),

    /** Sittings that have not ended, or ended while the program ran or shortly before. */
    recent: (): readonly SittingState[] =>
      [...unfinished, ...ended].flatMap((sitting) => load(sitting)?.state ?? []),

    /** Sittings that ended and have no grade yet. */
    waitingForRating: (): readonly SittingState[] =>
      [...ended].flatMap((sitting) => {
        const state = load(sitting)?.state;
        return state?.step.at === 'ended' && state.step.graded && !state.grade ? [state] : [];
      }),

    /** All events of a sitting, in order. */
    events: (sitting: string) => store.log.read(sitting) as readonly SittingEvent[],

    now: (): Instant => clock.now(),

    /** Calls back after every change of any sitting; returns the way to stop it. */
    onChange: (listener: (sitting: string) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export type Sittings = ReturnType<typeof openSittings>;

const storeFailure = (failure: WriteFailure): SittingFailure => {
  switch (failure) {
    case 'disk-full':
      return { code: 'store-disk-full', values: {} };
    case 'unwritable':
      return { code: 'store-unwritable', values: {} };
    case 'conflict':
      // Nobody else may write this station's sittings: that is a bug or a second program.
      throw new Error('the log moved under its only writer');
  }
};
