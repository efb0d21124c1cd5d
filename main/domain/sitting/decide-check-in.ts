import { standingAgainst } from '../checks/machine-record.ts';
import { ok, unreachable } from '../result.ts';
import type { SittingCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { draft } from './events.ts';
import { refuse } from './refusal.ts';
import { refusedAt } from './refused-at.ts';
import type { SittingState } from './state.ts';

type CheckInCommand = Extract<
  SittingCommand,
  { do: 'consent' | 'add-picture' | 'check-machine' | 'ready' | 'admit' | 'refuse' }
>;

/** From look-up to the proctor's decision at the door (R-C3, R-C5, R-C7, R-C9). */
export const decideCheckIn = (state: SittingState, command: CheckInCommand): Decision => {
  const { at } = state.step;
  switch (command.do) {
    case 'consent': {
      if (at !== 'consents') return refuse('wrong-step');
      const answered = new Set(command.answers.map((answer) => answer.point));
      const missing = command.required.filter((point) => !answered.has(point));
      if (missing.length > 0) return refuse('consent-incomplete', { missing: missing.length });
      const { answers } = command;
      return ok(
        answers.every((answer) => answer.agreed)
          ? [draft('consent.given', { answers })]
          : [
              draft('consent.declined', { answers }),
              // Without consent nothing personal is kept (R-C3).
              draft('data.erased', { retention: 'personal', reason: 'consent-declined' }),
            ],
      );
    }
    case 'add-picture': {
      if (at !== 'pictures' && at !== 'waiting') return refuse('wrong-step');
      const { kind, sha256, mime, bytes } = command;
      return ok([draft('picture.added', { kind, sha256, mime, bytes })]);
    }
    case 'check-machine': {
      if (at !== 'pictures' && at !== 'waiting') return refuse('wrong-step');
      return ok([draft('machine.checked', command.record)]);
    }
    case 'ready': {
      if (at !== 'pictures') return refuse('wrong-step');
      if (state.pins.policy.checks && !state.machine) return refuse('checks-missing');
      if (!state.pictures.document || !state.pictures.face) return refuse('picture-missing');
      return ok([draft('candidate.waiting', {})]);
    }
    case 'admit':
      if (at === 'consents' || at === 'pictures') return refuse('wrong-step');
      if (at !== 'waiting') return refuse('already-decided');
      // Erased since: nobody knows any more what would be accepted.
      if (state.pins.policy.checks && !state.machine) return refuse('checks-missing');
      return admit(state, command);
    case 'refuse': {
      if (at !== 'waiting' && at !== 'pictures' && at !== 'consents') {
        return refuse('already-decided');
      }
      if (command.reason.trim() === '') return refuse('reason-missing');
      return ok(refusedAt(state, command.because, command.reason));
    }
    default:
      return unreachable(command);
  }
};

/** A machine that is not ready is taken all the same only by who may, with a reason on record (R-S1). */
const admit = (
  state: SittingState,
  { note, override = null }: Extract<CheckInCommand, { do: 'admit' }>,
): Decision => {
  const against = standingAgainst(state.machine);
  const admitted = [
    draft('candidate.admitted', { note }),
    draft('part.started', { part: 'terms' }),
  ];
  if (!state.pins.policy.checks || against.length === 0) return ok(admitted);
  if (against.some((line) => line.override === 'nobody')) return refuse('machine-not-ready');
  if (override === null || override.reason.trim() === '') return refuse('reason-missing');
  if (against.some(({ check }) => !override.checks.includes(check))) {
    return refuse('machine-changed');
  }
  const needed = against.some((line) => line.override === 'two-people') ? 2 : 1;
  if (new Set(override.by).size < needed) return refuse('two-people-needed');
  const checks = against.map(({ check }) => check);
  const { reason, by } = override;
  return ok([draft('machine.accepted', { checks, reason, by }), ...admitted]);
};
