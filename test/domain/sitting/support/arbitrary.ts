import * as fc from 'fast-check';
import { timeKinds } from '../../../../main/domain/policy/clock-table.ts';
import type { SittingCommand } from '../../../../main/domain/sitting/commands.ts';
import { timedParts } from '../../../../main/domain/sitting/events.ts';
import type { Passing } from './moving-clock.ts';
import { grade, machineOf } from './pins.ts';
import { answer, consent, picture } from './way.ts';

const second = 1_000;
const hour = 3_600 * second;

/** Mostly short stretches, as in an exam; now and then one that a stall, a sleep or a failure makes. */
const length = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 6 * second }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 * 60 * second }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 * hour }) },
);

/** The process's own clock has fractions of a millisecond. */
const fraction = fc.integer({ min: 0, max: 999 }).map((part) => part / 1_000);

export const passing: fc.Arbitrary<Passing> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc
      .tuple(length, fraction)
      .map(([ms, part]) => ({ how: 'runs' as const, for: ms + part })),
  },
  { weight: 2, arbitrary: length.map((ms) => ({ how: 'sleeps' as const, for: ms })) },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: -30 * hour, max: 30 * hour })
      .map((by) => ({ how: 'clock-set' as const, by })),
  },
  { weight: 2, arbitrary: length.map((ms) => ({ how: 'new-run' as const, for: ms })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(length, length)
      .map(([off, age]) => ({ how: 'new-boot' as const, off, age })),
  },
);

const position = fc.integer({ min: 0, max: 4 });
const reason = fc.constantFrom('because', '', '　');

/** Every command, also with what no window would send. */
export const command: fc.Arbitrary<SittingCommand> = fc.oneof(
  fc.constant<SittingCommand>({ do: 'tick' }),
  fc.constant<SittingCommand>({ do: 'tick' }),
  fc.constant<SittingCommand>({ do: 'abandon' }),
  fc.constant<SittingCommand>({ do: 'attach' }),
  fc.boolean().map((clean): SittingCommand => ({ do: 'detach', clean })),
  fc.boolean().map((agreed): SittingCommand => consent(agreed)),
  fc.constantFrom('document', 'face').map((kind): SittingCommand => picture(kind)),
  fc.constant<SittingCommand>({ do: 'check-machine', record: machineOf() }),
  fc.constant<SittingCommand>({ do: 'ready' }),
  fc.constant<SittingCommand>({ do: 'admit', note: '' }),
  fc
    .record({
      because: fc.constantFrom('late', 'weather'),
      reason,
    })
    .map((more): SittingCommand => ({ do: 'refuse', ...more })),
  fc.boolean().map((accepted): SittingCommand => ({ do: 'terms', accepted })),
  fc.constant<SittingCommand>({ do: 'start-items' }),
  position.map((at): SittingCommand => ({ do: 'visit', position: at })),
  fc
    .tuple(position, fc.option(fc.string()))
    .map(([at, value]): SittingCommand => answer(at, value)),
  fc
    .tuple(position, fc.boolean())
    .map(([at, flagged]): SittingCommand => ({ do: 'flag', position: at, flagged })),
  fc
    .integer({ min: 0, max: 3 })
    .map((unanswered): SittingCommand => ({ do: 'submit', unanswered })),
  fc.constant<SittingCommand>({ do: 'survey', answers: {} }),
  fc.constant<SittingCommand>({ do: 'message', text: 'hello' }),
  reason.map((text): SittingCommand => ({ do: 'pause', reason: text })),
  reason.map((text): SittingCommand => ({ do: 'resume', reason: text })),
  fc
    .tuple(fc.constantFrom(...timedParts), fc.integer({ min: 60_000, max: hour }))
    .map(([part, by]): SittingCommand => ({ do: 'extend', part, by, reason: 'because' })),
  reason.map((text): SittingCommand => ({ do: 'terminate', reason: text })),
  fc.constant<SittingCommand>({ do: 'start-run', program: 'invigil test' }),
  fc.constantFrom('candidate', 'operator').map((by): SittingCommand => ({ do: 'stop-run', by })),
  fc.tuple(position, fc.integer({ min: -1, max: 6 })).map(
    ([at, points]): SittingCommand => ({
      do: 'rate',
      position: at,
      points,
      maxPoints: 5,
      reason: 'because',
    }),
  ),
  fc.constant<SittingCommand>({ do: 'record-grade', grade }),
  fc
    .constantFrom('personal', 'face')
    .map((retention): SittingCommand => ({ do: 'erase', retention, reason: 'asked' })),
);

/** Something happens, or something is asked for. */
export type Step =
  | { readonly passes: Passing }
  | { readonly asks: SittingCommand }
  /** The next thing that an honest candidate and their proctor do. */
  | { readonly goesOn: true };

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: passing.map((one): Step => ({ passes: one })) },
    { weight: 4, arbitrary: command.map((one): Step => ({ asks: one })) },
    // Without these, hardly any random sequence would ever see an item.
    { weight: 3, arbitrary: fc.constant<Step>({ goesOn: true }) },
  ),
  { minLength: 10, maxLength: 90 },
);

/** Any policy's table: every kind of time that may be turned around, turned or not. */
export const clockTableFile = fc.record(
  Object.fromEntries(
    timeKinds
      .filter((kind) => !['checking-in', 'working', 'after'].includes(kind))
      .map((kind) => [kind, fc.constantFrom('runs', 'stops')]),
  ),
);
