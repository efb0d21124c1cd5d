import type { TimeKind } from '../../../main/domain/policy/clock-table.ts';
import type { Span } from './monotonic.ts';
import type { SittingRecord } from './record.ts';

/** How long something lasted, in milliseconds, as far as an onlooker can know. */
export type Length = { readonly least: number; readonly most: number };

export type TrueTimes = {
  readonly kinds: Readonly<Partial<Record<TimeKind, Length>>>;
  readonly total: Length;
  /** Turns from one kind to another: each is known to the clock's 10 ms only. */
  readonly turns: number;
  /** How often the process died without a word while the candidate worked. */
  readonly killedAtWork: number;
};

type Turn =
  | 'opened'
  | 'admitted'
  | 'finished'
  | 'paused'
  | 'resumed'
  | 'died'
  | 'stopped'
  | 'attached';

const turnOf: Readonly<Partial<Record<SittingRecord['told'][number]['verb'], Turn>>> = {
  admit: 'admitted',
  survey: 'finished',
  pause: 'paused',
  resume: 'resumed',
};

type State = {
  readonly phase: 'before' | 'checking-in' | 'exam' | 'after';
  readonly paused: boolean;
  readonly alive: boolean;
};

/**
 * What a sitting's time was spent on, by the onlooker's own clock and knowledge alone, from its
 * opening until `until`: the truth that the ledger is held against.
 */
export const trueTimes = (record: SittingRecord, until: Span): TrueTimes | null => {
  const turns = turnsOf(record);
  const [first] = turns;
  if (first?.turn !== 'opened') return null;
  const kinds: Partial<Record<TimeKind, Length>> = {};
  let state: State = { phase: 'before', paused: false, alive: true };
  let at = first.at;
  let killedAtWork = 0;
  for (const { turn, at: next } of [...turns, { turn: null, at: until }]) {
    const kind = kindOf(state);
    if (kind !== null) {
      const known = kinds[kind] ?? { least: 0, most: 0 };
      kinds[kind] = {
        least: known.least + Math.max(0, next.from - at.to),
        most: known.most + Math.max(0, next.to - at.from),
      };
    }
    if (turn === 'died' && kind === 'working') killedAtWork += 1;
    if (turn !== null) state = after(state, turn);
    at = next;
  }
  return {
    kinds,
    total: { least: until.from - first.at.to, most: until.to - first.at.from },
    turns: turns.length,
    killedAtWork,
  };
};

const turnsOf = ({ told, marks }: SittingRecord): readonly { turn: Turn; at: Span }[] => {
  // The first look-up that took effect opened the sitting, and the window with it.
  const opening = told.find(({ verb, happened }) => verb === 'lookUp' && happened !== null);
  const commands = told.flatMap(({ verb, happened }) => {
    const turn = turnOf[verb];
    return turn !== undefined && happened !== null ? [{ turn, at: happened }] : [];
  });
  return [
    ...(opening?.happened ? [{ turn: 'opened' as const, at: opening.happened }] : []),
    ...commands,
    ...marks
      .filter(({ at }) => opening?.happened && at.from >= opening.happened.from)
      .map(({ what, at }) => ({ turn: what, at })),
  ].sort((a, b) => a.at.from - b.at.from);
};

const kindOf = ({ phase, paused, alive }: State): TimeKind | null => {
  switch (phase) {
    case 'before':
      return null;
    case 'checking-in':
    case 'after':
      return phase;
    case 'exam':
      if (paused) return 'proctor-pause';
      return alive ? 'working' : 'down';
  }
};

const after = (state: State, turn: Turn): State => {
  switch (turn) {
    case 'opened':
      return { ...state, phase: 'checking-in' };
    case 'admitted':
      return { ...state, phase: 'exam' };
    case 'finished':
      return { ...state, phase: 'after', paused: false };
    case 'paused':
    case 'resumed':
      return { ...state, paused: turn === 'paused' };
    case 'died':
    case 'stopped':
      return { ...state, alive: false };
    case 'attached':
      return { ...state, alive: true };
  }
};
