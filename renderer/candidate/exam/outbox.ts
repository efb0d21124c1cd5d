import type { RefusalCode } from '../../../preload/contract/refusals.ts';
import { toRefused } from '../../connection/refused.ts';

/** Sends one thing and answers its place in the log, once it is on disk. */
export type Send = () => Promise<{ readonly seq: number }>;

/** How things stand with what was entered, over all entries. */
export type Delivery = {
  /** Not yet answered for, unsent ones included. */
  readonly open: number;
  /** Something was refused because the exam stands still; it is sent when it goes on. */
  readonly held: boolean;
  /** The last refusal that is not over yet. */
  readonly trouble: RefusalCode | null;
};

type Entry = {
  waiting: Send | null;
  sending: boolean;
  /** Ends the wait for more typing, or before another try. */
  cancel: (() => void) | null;
  held: boolean;
  trouble: RefusalCode | null;
};

export type OutboxOptions = {
  /** Whether the connection is up now: what is not sent yet is replaced by what is newer. */
  readonly canSend: () => boolean;
  readonly onChange: () => void;
  /** Runs `then` after `ms`; returns how to prevent that. */
  readonly wait?: (ms: number, then: () => void) => () => void;
};

/** What only time can mend is tried again by itself after this long. */
const retryMs = 2_000;
const passing: ReadonlySet<RefusalCode> = new Set([
  'busy',
  'internal',
  'store-disk-full',
  'store-unwritable',
]);

/**
 * What the candidate has entered and the main process has not confirmed. One thing under way per
 * key, the newest waiting behind it; nothing is forgotten before it is answered for (R-E5).
 */
export const createOutbox = ({ canSend, onChange, wait = timeout }: OutboxOptions) => {
  const entries = new Map<string, Entry>();
  let lastSeq = 0;
  const idle: (() => void)[] = [];

  const isOpen = (entry: Entry) => entry.waiting !== null || entry.sending;

  const changed = () => {
    onChange();
    if ([...entries.values()].some((entry) => isOpen(entry) && !entry.held)) return;
    for (const tell of idle.splice(0)) tell();
  };

  const attempt = (key: string, entry: Entry) => {
    entry.cancel?.();
    entry.cancel = null;
    if (entry.waiting === null || entry.sending || !canSend()) return;
    const send = entry.waiting;
    entry.waiting = null;
    entry.sending = true;
    entry.held = false;
    send().then(
      ({ seq }) => {
        lastSeq = Math.max(lastSeq, seq);
        entry.sending = false;
        entry.trouble = null;
        if (entry.waiting === null) entries.delete(key);
        else if (entry.cancel === null) attempt(key, entry);
        changed();
      },
      (error) => {
        entry.sending = false;
        refused(key, entry, send, toRefused(error).code);
        changed();
      },
    );
    changed();
  };

  const refused = (key: string, entry: Entry, send: Send, code: RefusalCode) => {
    const superseded = entry.waiting !== null;
    entry.trouble = code;
    if (code === 'paused') {
      entry.waiting ??= send;
      entry.held = true;
      entry.trouble = null;
    } else if (passing.has(code)) {
      entry.waiting ??= send;
      entry.cancel?.();
      entry.cancel = wait(retryMs, () => attempt(key, entry));
    } else if (superseded) attempt(key, entry);
  };

  return {
    /**
     * Takes something to send; it replaces what waits under the same key.
     * @param delay ms to wait for more; counted from the first change, so typing on does not put it off
     */
    put: (key: string, send: Send, delay = 0): void => {
      const entry = entries.get(key) ?? {
        waiting: null,
        sending: false,
        cancel: null,
        held: false,
        trouble: null,
      };
      entries.set(key, entry);
      const first = entry.waiting === null;
      entry.waiting = send;
      entry.trouble = null;
      if (delay === 0) attempt(key, entry);
      else if (first && !entry.sending && entry.cancel === null) {
        entry.cancel = wait(delay, () => attempt(key, entry));
      }
      changed();
    },
    /** Sends what waits, now: before the candidate moves on, when the connection or the exam is back. */
    flush: (): void => {
      for (const [key, entry] of entries) attempt(key, entry);
    },
    /** Resolves when nothing is on its way any more but what the exam's pause holds back. */
    settled: (): Promise<void> =>
      new Promise((resolve) => {
        idle.push(resolve);
        changed();
      }),
    delivery: (): Delivery => {
      const all = [...entries.values()];
      return {
        open: all.filter(isOpen).length,
        held: all.some((entry) => entry.held),
        trouble: all.findLast((entry) => entry.trouble !== null)?.trouble ?? null,
      };
    },
    /** Keys whose last content was refused for good or is not confirmed. */
    unconfirmed: (): readonly string[] => [...entries.keys()],
    /** How things stand with one key: null when nothing is open or refused. */
    of: (key: string): RefusalCode | 'open' | null => {
      const entry = entries.get(key);
      if (entry === undefined) return null;
      return entry.trouble ?? (isOpen(entry) ? 'open' : null);
    },
    /** Place in the log of the newest thing that was saved. */
    lastSeq: () => lastSeq,
    /** Nothing is tried again from here on. */
    close: (): void => {
      for (const entry of entries.values()) entry.cancel?.();
    },
  };
};
export type Outbox = ReturnType<typeof createOutbox>;

const timeout = (ms: number, then: () => void) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};
