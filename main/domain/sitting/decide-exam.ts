import type { Instant } from '../log/event.ts';
import { ok, unreachable } from '../result.ts';
import { readClock } from './clock.ts';
import type { SittingCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { draft } from './events.ts';
import { refuse } from './refusal.ts';
import { type SittingState, unanswered } from './state.ts';

type ExamCommand = Extract<
  SittingCommand,
  { do: 'terms' | 'start-items' | 'visit' | 'answer' | 'flag' | 'submit' | 'survey' }
>;

const partOf = (command: ExamCommand): 'terms' | 'tutorial' | 'items' | 'survey' => {
  switch (command.do) {
    case 'terms':
      return 'terms';
    case 'start-items':
      return 'tutorial';
    case 'survey':
      return 'survey';
    default:
      return 'items';
  }
};

/** What the candidate does between admission and the end (R-E1, R-E3, R-E4). */
export const decideExam = (state: SittingState, command: ExamCommand, now: Instant): Decision => {
  const part = partOf(command);
  if (state.step.at !== part) return refuse('wrong-step');
  if (state.paused) return refuse('paused');
  // The last second of the survey must not cost anybody their submission: only items are cut off.
  if (part === 'items' && (readClock(state, now)?.remaining ?? 0) <= 0) return refuse('time-is-up');
  switch (command.do) {
    case 'terms':
      return command.accepted
        ? ok([
            draft('terms.answered', { accepted: true }),
            draft('part.ended', { part: 'terms', how: 'candidate' }),
            draft('part.started', { part: 'tutorial' }),
          ])
        : ok([draft('terms.answered', { accepted: false })]);
    case 'start-items':
      return ok([
        draft('part.ended', { part: 'tutorial', how: 'candidate' }),
        draft('part.started', { part: 'items' }),
        draft('item.visited', { position: 1 }),
      ]);
    case 'visit':
      return withItem(state, command.position, () =>
        state.current === command.position && state.items[command.position - 1]?.seen
          ? []
          : [draft('item.visited', { position: command.position })],
      );
    case 'answer':
      return withItem(state, command.position, (item) => [
        draft('item.answered', {
          position: command.position,
          item,
          responses: command.responses,
          answered: command.answered,
        }),
      ]);
    case 'flag':
      return withItem(state, command.position, () => [
        draft('item.flagged', { position: command.position, flagged: command.flagged }),
      ]);
    case 'submit': {
      const open = unanswered(state);
      if (open !== command.unanswered) return refuse('unanswered-changed', { unanswered: open });
      return ok([
        draft('items.submitted', { how: 'candidate', unanswered: open }),
        draft('part.ended', { part: 'items', how: 'candidate' }),
        draft('part.started', { part: 'survey' }),
      ]);
    }
    case 'survey':
      return ok([
        draft('survey.answered', { answers: command.answers }),
        draft('part.ended', { part: 'survey', how: 'candidate' }),
        draft('sitting.finished', {}),
      ]);
    default:
      return unreachable(command);
  }
};

const withItem = (
  state: SittingState,
  position: number,
  events: (item: string) => Extract<Decision, { ok: true }>['value'],
): Decision => {
  const item = state.items[position - 1];
  return item ? ok(events(item.identifier)) : refuse('item-unknown', { position });
};
