import { describe, expect, it } from 'vitest';
import type {
  ExamCode,
  ExamCodeCommand,
  ExamCodeState,
} from '../../../main/domain/booking/exam-code.ts';
import { transitionExamCode } from '../../../main/domain/booking/exam-code.ts';
import {
  orderHasEnded,
  orderLastDay,
  orderReminders,
  reminderDue,
} from '../../../main/domain/booking/order-validity.ts';

const start = Date.parse('2026-11-21T01:00:00Z');
const states: Readonly<Record<ExamCodeState['kind'], ExamCodeState>> = {
  unused: { kind: 'unused' },
  bound: { kind: 'bound', confirmation: 'INV-1', startsAt: start },
  examined: { kind: 'examined', confirmation: 'INV-1' },
  refunded: { kind: 'refunded' },
  void: { kind: 'void', replacedBy: 'NEW' },
};
const commands: Readonly<Record<ExamCodeCommand['kind'], ExamCodeCommand>> = {
  bind: { kind: 'bind', confirmation: 'INV-1', startsAt: start },
  unbind: { kind: 'unbind' },
  examine: { kind: 'examine' },
  refund: { kind: 'refund' },
  regenerate: { kind: 'regenerate', newCode: 'NEW' },
};
const code = (state: ExamCodeState): ExamCode => ({ code: 'OLD', order: 'ORD-1', state });
const outcome = (from: ExamCodeState, command: ExamCodeCommand, now = start - 1) => {
  const done = transitionExamCode(code(from), command, now);
  return done.ok ? done.value.code.state.kind : done.error.code;
};

describe('exam codes (R-B2)', () => {
  it('allows these steps and no others', () => {
    const allowed: Record<string, string> = {
      'unused bind': 'bound',
      'unused refund': 'refunded',
      'unused regenerate': 'void',
      'bound unbind': 'unused',
      'bound examine': 'examined',
    };
    for (const [from, state] of Object.entries(states)) {
      for (const [name, command] of Object.entries(commands)) {
        const step = `${from} ${name}`;
        expect([step, outcome(state, command)]).toEqual([step, allowed[step] ?? 'examCodeState']);
      }
    }
  });

  it('does not unbind once the exam’s time has come', () => {
    expect(outcome(states.bound, commands.unbind, start - 1)).toBe('unused');
    expect(outcome(states.bound, commands.unbind, start)).toBe('examHasBegun');
  });

  it('makes the old code void and the new one unused when it is regenerated', () => {
    expect(transitionExamCode(code(states.unused), commands.regenerate, 0)).toEqual({
      ok: true,
      value: {
        code: { code: 'OLD', order: 'ORD-1', state: { kind: 'void', replacedBy: 'NEW' } },
        replacement: { code: 'NEW', order: 'ORD-1', state: { kind: 'unused' } },
      },
    });
    expect(outcome(states.unused, { kind: 'regenerate', newCode: 'OLD' })).toBe('sameCode');
  });

  it('says which command was refused in which state', () => {
    expect(transitionExamCode(code(states.refunded), commands.bind, 0)).toEqual({
      ok: false,
      error: { code: 'examCodeState', values: { command: 'bind', state: 'refunded' } },
    });
  });
});

describe('validity of an order (R-B2)', () => {
  it('ends a year later, on 28 February for one of a leap day', () => {
    expect(orderLastDay('2026-11-21')).toBe('2027-11-21');
    expect(orderLastDay('2028-02-29')).toBe('2029-02-28');
    expect(orderHasEnded('2026-11-21', '2027-11-21')).toBe(false);
    expect(orderHasEnded('2026-11-21', '2027-11-22')).toBe(true);
  });

  it('reminds 90, 60, 30 and 15 days before', () => {
    expect(orderReminders('2026-11-21')).toEqual([
      { daysBefore: 90, due: '2027-08-23' },
      { daysBefore: 60, due: '2027-09-22' },
      { daysBefore: 30, due: '2027-10-22' },
      { daysBefore: 15, due: '2027-11-06' },
    ]);
  });

  it('sends the latest reminder that is due, once, and none after the end', () => {
    expect(reminderDue('2026-11-21', '2027-08-22', [])).toBe(null);
    expect(reminderDue('2026-11-21', '2027-08-23', [])?.daysBefore).toBe(90);
    expect(reminderDue('2026-11-21', '2027-09-01', [90])).toBe(null);
    expect(reminderDue('2026-11-21', '2027-10-30', [90])?.daysBefore).toBe(30);
    expect(reminderDue('2026-11-21', '2027-11-22', [])).toBe(null);
  });

  it('follows the sponsor’s policy', () => {
    const policy = { validYears: 2, reminderDays: [7] };
    expect(orderLastDay('2026-11-21', policy)).toBe('2028-11-21');
    expect(orderReminders('2026-11-21', policy)).toEqual([{ daysBefore: 7, due: '2028-11-14' }]);
  });
});
