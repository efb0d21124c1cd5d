import type { Instant } from '../../../../main/domain/log/event.ts';
import type { Result } from '../../../../main/domain/result.ts';
import { readClock } from '../../../../main/domain/sitting/clock.ts';
import type { SittingCommand } from '../../../../main/domain/sitting/commands.ts';
import { decide } from '../../../../main/domain/sitting/decide.ts';
import type { Pins, SittingDraft, SittingEvent } from '../../../../main/domain/sitting/events.ts';
import { evolve } from '../../../../main/domain/sitting/evolve.ts';
import type { SittingRefusal } from '../../../../main/domain/sitting/refusal.ts';
import type { SittingState } from '../../../../main/domain/sitting/state.ts';
import { firstInstant, type Passing, pass } from './moving-clock.ts';
import { candidate, pinsOf } from './pins.ts';

/** An event as the log gives it back; what binds it into a chain says nothing to a sitting. */
export const sealed = (draft: SittingDraft, seq: number, time: Instant): SittingEvent =>
  ({
    v: 1,
    stream: 'sitting1',
    seq,
    epoch: 1,
    station: 'station1',
    actor: 'actor1',
    command: `command${seq}`,
    time,
    commitment: '',
    prev: '',
    hash: '',
    type: draft.type,
    retention: draft.retention,
    opened: { salt: '00', data: draft.data },
  }) as SittingEvent;

export type Driver = {
  readonly state: SittingState;
  readonly events: readonly SittingEvent[];
  readonly now: Instant;
  /** Lets something happen to the machine; nothing is recorded by it. */
  readonly passes: (passing: Passing) => void;
  /** Asks for something now; what it causes is recorded. */
  readonly asks: (command: SittingCommand) => Result<readonly SittingDraft[], SittingRefusal>;
  /** The same, and it must be allowed; types of the events. */
  readonly does: (command: SittingCommand) => readonly string[];
  /** Lets the program run for so many seconds, with its looks at the clock. */
  readonly runsFor: (seconds: number) => void;
  /** Milliseconds left in the part; 0 outside of one. */
  readonly remaining: () => number;
};

/** One sitting in memory, opened at the first instant. */
export const sit = (pins: Pins = pinsOf()): Driver => {
  let now = firstInstant;
  let state: SittingState | null = null;
  const events: SittingEvent[] = [];
  const asks: Driver['asks'] = (command) => {
    const decided = decide(state, command, now);
    if (!decided.ok) return decided;
    for (const draft of decided.value) {
      const event = sealed(draft, events.length + 1, now);
      events.push(event);
      state = evolve(state, event);
    }
    return decided;
  };
  const does: Driver['does'] = (command) => {
    const decided = asks(command);
    if (!decided.ok) throw new Error(`${command.do} is refused: ${decided.error.code}`);
    return decided.value.map((draft) => draft.type);
  };
  const current = (): SittingState => {
    if (state === null) throw new Error('the sitting was not opened');
    return state;
  };
  does({ do: 'open', pins, candidate });
  return {
    get state() {
      return current();
    },
    events,
    get now() {
      return now;
    },
    passes: (passing) => {
      now = pass(now, passing);
    },
    asks,
    does,
    runsFor: (seconds) => {
      for (let left = seconds; left > 0; left -= 1) {
        now = pass(now, { how: 'runs', for: Math.min(1, left) * 1_000 });
        does({ do: 'tick' });
      }
    },
    remaining: () => readClock(current(), now)?.remaining ?? 0,
  };
};
