import type { Result } from '../result.ts';
import { fail, ok, unreachable } from '../result.ts';

/** What has become of an exam code (R-B2). */
export type ExamCodeState =
  | { readonly kind: 'unused' }
  | {
      readonly kind: 'bound';
      readonly confirmation: string;
      /** Booked start, UTC milliseconds. */
      readonly startsAt: number;
    }
  | { readonly kind: 'examined'; readonly confirmation: string }
  | { readonly kind: 'refunded' }
  | { readonly kind: 'void'; readonly replacedBy: string };

export type ExamCode = {
  readonly code: string;
  readonly order: string;
  readonly state: ExamCodeState;
};

export type ExamCodeCommand =
  | { readonly kind: 'bind'; readonly confirmation: string; readonly startsAt: number }
  | { readonly kind: 'unbind' }
  | { readonly kind: 'examine' }
  | { readonly kind: 'refund' }
  | { readonly kind: 'regenerate'; readonly newCode: string };

export type ExamCodeRefusal = {
  readonly code: 'examCodeState' | 'examHasBegun' | 'sameCode';
  readonly values: { readonly command: ExamCodeCommand['kind']; readonly state: string };
};

/** The code as it is now, and the one that takes its place after regeneration. */
export type ExamCodeOutcome = { readonly code: ExamCode; readonly replacement: ExamCode | null };

/**
 * What a command does to an exam code at an instant (UTC milliseconds), or why it is refused.
 * Unbinding is possible until the booked start: from then on the attempt is used, whether the
 * candidate came or not. Money goes back, and a new code is made, only for a code that is unused.
 */
export const transitionExamCode = (
  code: ExamCode,
  command: ExamCodeCommand,
  now: number,
): Result<ExamCodeOutcome, ExamCodeRefusal> => {
  const { state } = code;
  const become = (next: ExamCodeState, replacement: ExamCode | null = null) =>
    ok({ code: { ...code, state: next }, replacement });
  const refuse = (reason: ExamCodeRefusal['code']) =>
    fail({ code: reason, values: { command: command.kind, state: state.kind } });

  switch (command.kind) {
    case 'bind':
      if (state.kind !== 'unused') return refuse('examCodeState');
      return become({
        kind: 'bound',
        confirmation: command.confirmation,
        startsAt: command.startsAt,
      });
    case 'unbind':
      if (state.kind !== 'bound') return refuse('examCodeState');
      return now < state.startsAt ? become({ kind: 'unused' }) : refuse('examHasBegun');
    case 'examine':
      if (state.kind !== 'bound') return refuse('examCodeState');
      return become({ kind: 'examined', confirmation: state.confirmation });
    case 'refund':
      return state.kind === 'unused' ? become({ kind: 'refunded' }) : refuse('examCodeState');
    case 'regenerate':
      if (state.kind !== 'unused') return refuse('examCodeState');
      if (command.newCode === code.code) return refuse('sameCode');
      return become(
        { kind: 'void', replacedBy: command.newCode },
        { code: command.newCode, order: code.order, state: { kind: 'unused' } },
      );
    default:
      return unreachable(command);
  }
};
