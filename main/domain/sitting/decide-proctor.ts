import type { Instant } from '../log/event.ts';
import { ok, unreachable } from '../result.ts';
import { allowed, ledgerAt, partLength, readClock } from './clock.ts';
import type { SittingCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { draft, type SittingDraft } from './events.ts';
import { refuse } from './refusal.ts';
import { type SittingState, timedPart, unanswered } from './state.ts';

type ProctorCommand = Extract<
  SittingCommand,
  { do: 'message' | 'pause' | 'resume' | 'extend' | 'terminate' | 'rate' }
>;

/** What a proctor decides during the exam, and a rater after it; each with a reason (R-P3). */
export const decideProctor = (
  state: SittingState,
  command: ProctorCommand,
  now: Instant,
): Decision => {
  const part = timedPart(state);
  switch (command.do) {
    case 'message':
      if (state.step.at === 'ended') return refuse('wrong-step');
      return ok([draft('message.sent', { text: command.text })]);
    case 'pause':
      if (part === null) return refuse('wrong-step');
      if (state.paused) return refuse('already-paused');
      return ok([draft('sitting.paused', { reason: command.reason })]);
    case 'resume': {
      if (!state.paused || part === null) return refuse('not-paused');
      return ok([
        ...restoredTerms(state, now),
        draft('sitting.resumed', { reason: command.reason }),
      ]);
    }
    case 'extend':
      // What was meant for a part that is over by now would be lost on the next.
      if (part === null || part !== command.part) return refuse('wrong-step');
      return ok([draft('time.added', { part, by: command.by, reason: command.reason })]);
    case 'terminate': {
      // Before admission a candidate is refused: that deletes what was kept of them (R-C3).
      if (part === null) return refuse('wrong-step');
      const ended: SittingDraft[] = [draft('part.ended', { part, how: 'proctor' })];
      const submitted: SittingDraft[] =
        part === 'items'
          ? [draft('items.submitted', { how: 'proctor', unanswered: unanswered(state) })]
          : [];
      return ok([...submitted, ...ended, draft('sitting.terminated', { reason: command.reason })]);
    }
    case 'rate': {
      const item = state.items[command.position - 1];
      if (!item) return refuse('item-unknown', { position: command.position });
      if (state.step.at !== 'ended' || !state.step.graded) return refuse('wrong-step');
      if (state.ratings[command.position] || state.grade) return refuse('already-rated');
      // Written so that NaN is refused too.
      if (!(command.points >= 0 && command.points <= command.maxPoints)) {
        return refuse('points-out-of-range', { max: command.maxPoints });
      }
      const { position, points, reason } = command;
      return ok([draft('answer.rated', { position, item: item.identifier, points, reason })]);
    }
    default:
      return unreachable(command);
  }
};

/**
 * The terms' time ran out and a proctor lets the candidate go on: they get it once more, whole,
 * however much was overrun (a machine that slept). Without this, resuming would stop the sitting
 * again at once.
 */
const restoredTerms = (state: SittingState, now: Instant): readonly SittingDraft[] => {
  if (readClock(state, now)?.part !== 'terms') return [];
  const overrun = ledgerAt(state, now).used.terms - allowed(state, 'terms');
  if (overrun < 0) return [];
  const by = overrun + partLength(state, 'terms');
  return [draft('time.added', { part: 'terms', by, reason: 'terms-time-restored' })];
};
