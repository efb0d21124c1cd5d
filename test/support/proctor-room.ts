import type { Caller } from '../../main/adapters/api/handlers.ts';
import { latest } from '../../main/adapters/api/latest.ts';
import type {
  DoorView,
  ExpectedBooking,
  Room,
  Seat,
  TimelineEntry,
} from '../../preload/contract/proctor.ts';
import type { LedgerEntry } from '../../preload/contract/sitting.ts';
import type { TestHandler } from '../contract/support/handlers.ts';
import { start } from './proctor-people.ts';
import { pictureOf, sha256Of } from './proctor-pictures.ts';

type Given = { readonly code: string; readonly values?: Record<string, string | number> };
type Call = { readonly name: string; readonly input: Readonly<Record<string, unknown>> };

/** What a decision makes of a seat, roughly as the domain does: enough to see that it arrived. */
const outcome: Readonly<Record<string, Partial<Seat>>> = {
  admit: { state: 'admitted', urgency: 5 },
  refuse: { state: 'refused', urgency: 0, clock: null },
  pause: { state: 'paused', urgency: 20 },
  resume: { state: 'working', urgency: 5 },
  terminate: { state: 'terminated', urgency: 0, clock: null },
  release: { state: 'held', urgency: 50, locked: false },
  message: {},
};

/**
 * A room that a test writes: what is in it, what was called, and what is refused or kept waiting.
 * Its handlers stand behind the product's own router, contract and transports.
 */
export const createRoomScript = () => {
  let room: Room = { at: start + 30 * 60_000, seats: [], expected: [] };
  const listeners = new Set<() => void>();
  const calls: Call[] = [];
  const doors: string[] = [];
  const refusals = new Map<string, Given[]>();
  const gates = new Map<string, Promise<void>>();
  const second = { needed: false };
  let door: Partial<DoorView> = {};

  const change = (next: Partial<Room>) => {
    room = { ...room, ...next };
    for (const listener of listeners) listener();
  };
  const changeSeat = (sitting: string, to: Partial<Seat>) =>
    change({
      seats: room.seats
        .map((seat) => (seat.sitting === sitting ? { ...seat, ...to } : seat))
        .toSorted((a, b) => b.urgency - a.urgency),
    });

  const command =
    (name: string): TestHandler =>
    async (given) => {
      const input = given as Call['input'];
      calls.push({ name, input });
      await gates.get(name);
      const refused = refusals.get(name)?.shift();
      if (refused !== undefined) {
        return { ok: false, error: { code: refused.code, values: refused.values ?? {} } };
      }
      act(name, input);
      return { ok: true, value: { seq: calls.length } };
    };

  const act = (name: string, input: Call['input']) => {
    if (name === 'letIn') {
      change({
        expected: room.expected.map(
          (one): ExpectedBooking =>
            one.booking === input.booking ? { ...one, state: 'let-in' } : one,
        ),
      });
      return;
    }
    const sitting = String(input.sitting);
    const seat = room.seats.find((one) => one.sitting === sitting);
    if (name === 'extend' && seat?.clock) {
      const by = Number(input.by);
      const { allowed, remaining } = seat.clock;
      changeSeat(sitting, {
        clock: { ...seat.clock, allowed: allowed + by, remaining: remaining + by },
      });
      return;
    }
    const note = typeof input.reason === 'string' ? input.reason : '';
    changeSeat(sitting, { ...outcome[name], note });
  };

  const commands = ['admit', 'refuse', 'message', 'pause', 'resume', 'extend', 'terminate'];
  const handlers: Record<string, TestHandler> = {
    'proctor.watch': (_input, caller: Caller) =>
      latest(
        (changed) => {
          listeners.add(changed);
          return () => listeners.delete(changed);
        },
        () => room,
        caller.signal,
        { atMostEvery: 250 },
      ),
    'proctor.door': (input) => {
      doors.push(seatOf(input).sitting);
      return { ok: true, value: { ...doorView(seatOf(input)), ...door } };
    },
    'proctor.picture': (input) => ({
      ok: true,
      value: pictureOf((input as { sha256: string }).sha256),
    }),
    'proctor.timeline': () => ({ ok: true, value: { entries: timeline, ledger } }),
    'proctor.letIn': (given, caller) => {
      const input = given as Call['input'] & { second?: { login: string } };
      const other = input.second?.login;
      if (second.needed && (other === undefined || other === caller.account?.login)) {
        calls.push({ name: 'letIn', input });
        return { ok: false, error: { code: 'two-people-needed', values: {} } };
      }
      return command('letIn')(given, caller);
    },
    ...Object.fromEntries(commands.map((name) => [`proctor.${name}`, command(name)])),
    'lockdown.release': command('release'),
  };
  const seatOf = (input: unknown): Seat => {
    const { sitting } = input as { sitting: string };
    const seat = room.seats.find((one) => one.sitting === sitting);
    if (seat === undefined) throw new Error(`no seat ${sitting} in this room`);
    return seat;
  };

  return {
    handlers,
    /** Commands in the order in which they came. */
    calls,
    /** Sittings whose door was asked for, in order. */
    doors,
    set: (seats: readonly Seat[], expected: readonly ExpectedBooking[] = []) =>
      change({ seats, expected }),
    change,
    changeSeat,
    /** What the door shows otherwise from now on, e.g. a system test; the room tells of a change. */
    setDoor: (to: Partial<DoorView>) => {
      door = to;
      change({});
    },
    seats: () => room.seats,
    /** The next call of this name is refused. */
    refuseNext: (name: string, code: string, values: Record<string, string | number> = {}) => {
      refusals.set(name, [...(refusals.get(name) ?? []), { code, values }]);
    },
    /** Calls of this name wait until what this returns is called. */
    hold: (name: string): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gates.set(name, promise);
      return () => {
        gates.delete(name);
        resolve();
      };
    },
    /** Letting in takes two people from now on. */
    needTwo: () => {
      second.needed = true;
    },
    reset: () => {
      calls.length = 0;
      doors.length = 0;
      door = {};
      refusals.clear();
      gates.clear();
      second.needed = false;
    },
  };
};
export type RoomScript = ReturnType<typeof createRoomScript>;

const doorView = (seat: Seat): DoorView => ({
  sitting: seat.sitting,
  nameZh: seat.nameZh,
  namePinyin: seat.namePinyin,
  documentType: seat.nameZh === '' ? 'passport' : 'residentIdentityCard',
  documentNumber: seat.nameZh === '' ? 'C01X00T47' : '110101199003070126',
  birthDate: seat.nameZh === '' ? null : '1990-03-07',
  confirmation: seat.confirmation,
  exam: seat.exam,
  start,
  extraTimePercent: seat.extraTimePercent,
  accommodations: seat.extraTimePercent > 0 ? ['extra-time'] : [],
  pictures: (['document', 'face'] as const).map((kind) => ({
    kind,
    sha256: sha256Of[kind],
    at: start,
  })),
  consentsAt: start - 60_000,
  machine: null,
});

const entry = (
  seq: number,
  minutes: number,
  type: string,
  actor: string,
  detail = '',
  picture: TimelineEntry['picture'] = null,
): TimelineEntry => ({
  seq,
  at: start + minutes * 60_000,
  type,
  actor,
  detail,
  picture,
});

const timeline: readonly TimelineEntry[] = [
  entry(1, -6, 'sitting.opened', 'system'),
  entry(2, -6, 'candidate.identified', 'system'),
  entry(3, -5, 'consent.given', 'candidate'),
  entry(4, -4, 'picture.added', 'candidate', 'document'),
  entry(5, -3, 'picture.added', 'candidate', 'face'),
  entry(6, -3, 'candidate.waiting', 'candidate'),
  entry(7, -1, 'candidate.admitted', '孙老师', ''),
  entry(8, -1, 'part.started', '孙老师', 'terms'),
  entry(9, 0, 'terms.answered', 'candidate'),
  entry(10, 3, 'part.started', 'candidate', 'items'),
  entry(11, 4, 'item.answered', 'candidate', '1'),
  entry(12, 5, 'item.answered', 'candidate', '2'),
  entry(13, 6, 'window.lost', 'system', 'broken'),
  entry(14, 8, 'window.attached', 'system'),
  entry(15, 9, 'sitting.paused', '孙老师', '设备故障，正在处理'),
  entry(16, 11, 'time.added', '孙老师', '5 min: 补偿设备故障耽误的时间'),
  entry(17, 12, 'sitting.resumed', '孙老师', '故障已排除'),
  entry(18, 20, 'sitting.held', 'system', 'interrupted-too-long'),
  entry(19, 21, 'time.added', 'system', '3 min: terms-time-restored'),
  entry(20, 22, 'message.sent', '孙老师', '请坐正，让摄像头能看到您的脸。'),
  entry(21, 23, 'incident.pictured', 'candidate', '', {
    sha256: sha256Of.screen,
    at: start + 23 * 60_000,
  }),
];

const ledger: readonly LedgerEntry[] = [
  { kind: 'checking-in', part: null, from: start - 360_000, length: 300_000, counted: false },
  { kind: 'working', part: 'terms', from: start - 60_000, length: 60_000, counted: true },
  { kind: 'working', part: 'items', from: start, length: 360_000, counted: true },
  { kind: 'down', part: 'items', from: start + 360_000, length: 120_000, counted: false },
  { kind: 'proctor-pause', part: 'items', from: start + 480_000, length: 240_000, counted: false },
  { kind: 'working', part: 'items', from: start + 720_000, length: 480_000, counted: true },
];
