import type { Instant } from '../log/event.ts';
import { ok, unreachable } from '../result.ts';
import { ledgerAt, readClock } from './clock.ts';
import type { SittingCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { draft, type SittingDraft } from './events.ts';
import { elapsed } from './interval.ts';
import { refuse } from './refusal.ts';
import { refusedAt } from './refused-at.ts';
import { type SittingState, timedPart, unanswered } from './state.ts';

type SystemCommand = Extract<
  SittingCommand,
  {
    do:
      | 'attach'
      | 'detach'
      | 'tick'
      | 'abandon'
      | 'start-run'
      | 'stop-run'
      | 'record-grade'
      | 'erase';
  }
>;

/** What happens by itself: windows come and go, programs start and stop, time runs out (R-E4). */
export const decideSystem = (
  state: SittingState,
  command: SystemCommand,
  now: Instant,
): Decision => {
  switch (command.do) {
    case 'attach':
      if (state.window === 'attached' || state.step.at === 'ended') return ok([]);
      return ok([draft('window.attached', {}), ...heldIfTooLong(state, now)]);
    case 'detach':
      if (state.window !== 'attached' || state.step.at === 'ended') return ok([]);
      return ok([draft('window.lost', { clean: command.clean })]);
    case 'start-run':
      if (state.step.at === 'ended') return ok([]);
      return ok([draft('run.started', { program: command.program }), ...heldIfTooLong(state, now)]);
    case 'stop-run':
      if (state.step.at === 'ended') return ok([]);
      return ok([draft('run.stopped', { by: command.by })]);
    case 'tick':
      return ok(tick(state, now));
    case 'abandon':
      return ok(abandoned(state));
    case 'record-grade':
      if (state.step.at !== 'ended' || !state.step.graded || state.grade) {
        return refuse('wrong-step');
      }
      return ok([draft('sitting.graded', { grade: command.grade })]);
    case 'erase':
      if (state.step.at !== 'ended') return refuse('wrong-step');
      return ok([draft('data.erased', { retention: command.retention, reason: command.reason })]);
    default:
      return unreachable(command);
  }
};

/**
 * What was answered counts; who never got to the terms keeps their attempt, because nobody knows
 * whose fault it was.
 */
const abandoned = (state: SittingState): readonly SittingDraft[] => {
  if (state.step.at === 'ended') return [];
  const part = timedPart(state);
  if (part === null) return refusedAt(state, 'other', 'abandoned');
  const submitted: readonly SittingDraft[] =
    part === 'items'
      ? [draft('items.submitted', { how: 'time-up', unanswered: unanswered(state) })]
      : [];
  return [
    ...submitted,
    draft('part.ended', { part, how: 'time-up' }),
    draft('sitting.terminated', { reason: 'abandoned' }),
  ];
};

/** After a long failure nobody goes on alone: a proctor looks first. */
const heldIfTooLong = (state: SittingState, now: Instant): readonly SittingDraft[] => {
  if (timedPart(state) === null || state.paused) return [];
  const limit = state.pins.policy.clock.automaticStopLimit * 1000;
  return ledgerAt(state, now).automatic > limit
    ? [draft('sitting.held', { because: 'interrupted-too-long' })]
    : [];
};

const tick = (state: SittingState, now: Instant): readonly SittingDraft[] => {
  const clock = readClock(state, now);
  if (clock === null) return [];
  if (clock.remaining <= 0 && !state.paused) return timeUp(state, clock.part);
  // Also while the window is away or after the program stood still: nobody stops the clock for ever.
  const held = heldIfTooLong(state, now);
  if (held.length > 0) return held;
  const due = elapsed(state.ledger.last, now) >= state.pins.policy.clock.beatSeconds * 1000;
  return due ? [draft('run.beat', {})] : [];
};

const timeUp = (
  state: SittingState,
  part: NonNullable<ReturnType<typeof timedPart>>,
): readonly SittingDraft[] => {
  switch (part) {
    case 'terms':
      // Nobody has agreed to anything: a person decides, not the clock.
      return [draft('sitting.held', { because: 'terms-time-up' })];
    case 'tutorial':
      return [
        draft('part.ended', { part, how: 'time-up' }),
        draft('part.started', { part: 'items' }),
        draft('item.visited', { position: 1 }),
      ];
    case 'items':
      return [
        draft('items.submitted', { how: 'time-up', unanswered: unanswered(state) }),
        draft('part.ended', { part, how: 'time-up' }),
        draft('part.started', { part: 'survey' }),
      ];
    case 'survey':
      return [draft('part.ended', { part, how: 'time-up' }), draft('sitting.finished', {})];
    default:
      return unreachable(part);
  }
};
