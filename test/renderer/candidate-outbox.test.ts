import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutbox, type Outbox } from '../../renderer/candidate/exam/outbox.ts';
import { Refused } from '../../renderer/connection/refused.ts';

let open = true;
let outbox: Outbox;
const later = () => new Promise<void>((resolve) => setTimeout(resolve));

beforeEach(() => {
  open = true;
  outbox = createOutbox({ canSend: () => open, onChange: () => {} });
});

/** A send that a test answers by hand. */
const byHand = () => {
  const { promise, resolve, reject } = Promise.withResolvers<{ seq: number }>();
  const send = vi.fn(() => promise);
  return {
    send,
    saved: (seq = 1) => resolve({ seq }),
    refused: (code: Refused['code']) => reject(new Refused(code)),
  };
};

describe('what the candidate has entered', () => {
  it('is open until its commit is confirmed, not when it was sent (R-E5)', async () => {
    const answer = byHand();
    outbox.put('answer:1', answer.send);
    await later();
    expect(answer.send).toHaveBeenCalledTimes(1);
    expect(outbox.delivery().open).toBe(1);
    answer.saved(7);
    await outbox.settled();
    expect(outbox.delivery()).toEqual({ open: 0, held: false, trouble: null });
    expect(outbox.lastSeq()).toBe(7);
  });

  it('is sent one after the other for the same item, the newest alone behind the one under way', async () => {
    const [first, second, third] = [byHand(), byHand(), byHand()];
    outbox.put('answer:1', first.send);
    outbox.put('answer:1', second.send);
    outbox.put('answer:1', third.send);
    await later();
    expect(second.send).not.toHaveBeenCalled();
    first.saved();
    await later();
    expect(second.send).not.toHaveBeenCalled();
    expect(third.send).toHaveBeenCalledTimes(1);
  });

  it('is sent side by side for different items', () => {
    const [first, second] = [byHand(), byHand()];
    outbox.put('answer:1', first.send);
    outbox.put('answer:2', second.send);
    expect(second.send).toHaveBeenCalledTimes(1);
  });

  it('waits while the connection is away, and only the newest is sent when it is back', async () => {
    open = false;
    const [first, second] = [byHand(), byHand()];
    outbox.put('answer:1', first.send);
    outbox.put('answer:1', second.send);
    expect(outbox.delivery().open).toBe(1);
    open = true;
    outbox.flush();
    expect(first.send).not.toHaveBeenCalled();
    expect(second.send).toHaveBeenCalledTimes(1);
    second.saved();
    await outbox.settled();
  });

  it('is kept when it was refused because the exam is paused, and sent when it goes on', async () => {
    const answer = byHand();
    outbox.put('answer:1', answer.send);
    answer.refused('paused');
    await later();
    expect(outbox.delivery()).toEqual({ open: 1, held: true, trouble: null });
    const again = byHand();
    answer.send.mockImplementation(again.send);
    outbox.flush();
    expect(again.send).toHaveBeenCalledTimes(1);
    again.saved();
    await outbox.settled();
    expect(outbox.delivery().open).toBe(0);
  });

  it('is tried again by itself when the disk was full, and says so meanwhile', async () => {
    const waits: (() => void)[] = [];
    outbox = createOutbox({
      canSend: () => true,
      onChange: () => {},
      wait: (_ms, then) => {
        waits.push(then);
        return () => {};
      },
    });
    const answer = byHand();
    outbox.put('answer:1', answer.send);
    answer.refused('store-disk-full');
    await later();
    expect(outbox.delivery()).toEqual({ open: 1, held: false, trouble: 'store-disk-full' });
    expect(outbox.unconfirmed()).toEqual(['answer:1']);
    const again = byHand();
    answer.send.mockImplementation(again.send);
    waits[0]?.();
    again.saved();
    await outbox.settled();
    expect(outbox.delivery()).toEqual({ open: 0, held: false, trouble: null });
  });

  it('stays unconfirmed when it came after the end, and is not tried again', async () => {
    const answer = byHand();
    outbox.put('answer:3', answer.send);
    answer.refused('time-is-up');
    await outbox.settled();
    outbox.flush();
    expect(answer.send).toHaveBeenCalledTimes(1);
    expect(outbox.unconfirmed()).toEqual(['answer:3']);
    expect(outbox.delivery().trouble).toBe('time-is-up');
  });

  it('is sent at the latest 300 ms after the first key, however long somebody types', () => {
    vi.useFakeTimers();
    try {
      const sent: string[] = [];
      const type = (text: string) =>
        outbox.put(
          'answer:1',
          async () => {
            sent.push(text);
            return { seq: 1 };
          },
          300,
        );
      for (const text of ['a', 'ab', 'abc', 'abcd']) {
        type(text);
        vi.advanceTimersByTime(90);
      }
      expect(sent).toEqual(['abcd']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is sent at once when it is flushed', () => {
    const answer = byHand();
    outbox.put('answer:1', answer.send, 300);
    expect(answer.send).not.toHaveBeenCalled();
    outbox.flush();
    expect(answer.send).toHaveBeenCalledTimes(1);
  });
});
