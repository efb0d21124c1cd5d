import type { WindowIncident } from '../../../preload/contract/lockdown.ts';
import { createOutbox, type Send } from '../exam/outbox.ts';
import type { Saw, SeenValues } from './guard.ts';

export type SightingsOptions = {
  /** Tells the main process of one; made anew for each, so that each has its own command. */
  readonly send: (kind: WindowIncident, values: SeenValues) => ReturnType<Send>;
  /** Whether the connection is up now. */
  readonly canSend: () => boolean;
  readonly now?: () => number;
  readonly wait?: (ms: number, then: () => void) => () => void;
};

type Gathered = { readonly values: SeenValues; readonly times: number; readonly since: number };

/** The same kind is told at most this often, in ms: a key that is held down is one thing. */
const everyMs = 1_000;
/** So late it is said how late, in ms. */
const lateMs = 2_000;
/** As much of a value as the contract takes. */
const longest = 300;

/**
 * What the guards saw, on its way to the record. Repeats within a second are counted together, and what
 * is seen while the connection is away is told when it is back, with how long ago it began.
 */
export const createSightings = (options: SightingsOptions) => {
  const { send, canSend, now = () => performance.now(), wait = timeout } = options;
  const gathered = new Map<WindowIncident, Gathered>();
  const toldAt = new Map<WindowIncident, number>();
  const timers = new Map<WindowIncident, () => void>();
  const outbox = createOutbox({ canSend, onChange: () => {}, wait });
  let number = 0;

  const tell = (kind: WindowIncident) => {
    timers.delete(kind);
    const one = gathered.get(kind);
    if (one === undefined || !canSend()) return;
    gathered.delete(kind);
    toldAt.set(kind, now());
    const ago = now() - one.since;
    const values = {
      ...one.values,
      ...(one.times > 1 ? { times: one.times } : {}),
      ...(ago > lateMs ? { late: Math.round(ago / 1000) } : {}),
    };
    number += 1;
    outbox.put(`${kind} ${number}`, () => send(kind, values));
  };

  const saw: Saw = (kind, values = {}) => {
    const before = gathered.get(kind);
    gathered.set(kind, {
      values: before === undefined ? values : together(before.values, values),
      times: (before?.times ?? 0) + 1,
      since: before?.since ?? now(),
    });
    if (timers.has(kind)) return;
    const left = (toldAt.get(kind) ?? Number.NEGATIVE_INFINITY) + everyMs - now();
    if (left <= 0) tell(kind);
    else
      timers.set(
        kind,
        wait(left, () => tell(kind)),
      );
  };

  return {
    saw,
    /** The connection is back: tells what was kept. */
    flush: (): void => {
      outbox.flush();
      for (const kind of [...gathered.keys()]) if (!timers.has(kind)) tell(kind);
    },
    /** Tells what is gathered and stops counting; what is on its way still arrives. */
    close: (): void => {
      for (const stop of timers.values()) stop();
      for (const kind of [...gathered.keys()]) tell(kind);
    },
  };
};
export type Sightings = ReturnType<typeof createSightings>;

/** Values of two sightings of one kind: words are listed once each, the newest number counts. */
const together = (before: SeenValues, now: SeenValues): SeenValues => {
  const joined = Object.entries(now).map(([name, value]) => {
    const had = before[name];
    if (typeof had !== 'string' || typeof value !== 'string') return [name, value] as const;
    if (had.split(', ').includes(value)) return [name, had] as const;
    return [name, `${had}, ${value}`.slice(0, longest)] as const;
  });
  return { ...before, ...Object.fromEntries(joined) };
};

const timeout = (ms: number, then: () => void) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};
