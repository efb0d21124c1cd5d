import { describe, expect, it } from 'vitest';
import type { HookSession } from '../../../../main/adapters/lockdown/windows/hook-session.ts';
import type { HookProc, Native } from '../../../../main/adapters/lockdown/windows/native.ts';
import { runHook } from '../../../../main/adapters/lockdown/windows/run-hook.ts';

const timer = 0x0113;
const winKey = 0x5b;

/** The functions that a hook's thread calls; each `GetMessageW` plays one step. */
const thread = (steps: readonly ((proc: HookProc) => number)[], hook: bigint | null = 7n) => {
  const calls: string[] = [];
  const called: (name: string) => void = (name) => calls.push(name);
  let proc: HookProc | null = null;
  let at = 0;
  const native = {
    hookProc: (given: HookProc) => {
      proc = given;
      return 1n;
    },
    release: () => called('release'),
    keyInfo: () => ({ vkCode: winKey, flags: 0, dwExtraInfo: 0 }),
    sizes: { INPUT: 40, MSG: 48, KBDLLHOOKSTRUCT: 24 },
    SetThreadPriority: () => 1,
    GetCurrentThread: () => -2n,
    GetModuleHandleW: () => 5n,
    SetWindowsHookExW: (id: number) => {
      called(`hook ${id}`);
      return hook;
    },
    SetTimer: () => 3,
    KillTimer: () => called('no timer'),
    UnhookWindowsHookEx: () => called('unhook'),
    CallNextHookEx: () => 99,
    GetLastError: () => 1428,
    GetMessageW: (message: { message?: number }) => {
      const step = steps[at];
      at += 1;
      if (step === undefined || proc === null) return 0;
      message.message = step(proc);
      return 1;
    },
  } as unknown as Native;
  return { native, calls };
};

const session = (verdict: 'swallow' | 'pass'): HookSession & { ticks: number } => ({
  ticks: 0,
  key: () => verdict,
  tick() {
    this.ticks += 1;
  },
  hasBegun: () => true,
});

describe('the thread of the keyboard hook (R-L1)', () => {
  it.each([
    ['swallow', 1],
    ['pass', 99],
  ] as const)('answers Windows what the session says: %s', (verdict, answer) => {
    const answers: (number | bigint)[] = [];
    const { native } = thread([
      (proc) => {
        answers.push(proc(0, 0x100, 8n));
        // "If nCode is less than zero, the hook procedure must pass the message."
        answers.push(proc(-1, 0x100, 8n));
        return timer;
      },
    ]);
    const run = runHook(native, 250, () => session(verdict));
    expect(run({ onBegun: () => {}, isStopped: () => false })).toMatchObject({ ok: true });
    expect(answers).toEqual([answer, 99]);
  });

  it('tells once that it has begun, ticks by the timer alone, and leaves nothing behind', () => {
    const own = session('pass');
    const { native, calls } = thread([() => timer, () => 0x400, () => timer]);
    let begun = 0;
    const onBegun = (): void => {
      begun += 1;
    };
    runHook(native, 250, () => own)({ onBegun, isStopped: () => false });
    expect([begun, own.ticks]).toEqual([1, 2]);
    expect(calls).toEqual(['hook 13', 'no timer', 'unhook', 'release']);
  });

  it('ends when it is told to', () => {
    const own = session('pass');
    const { native, calls } = thread([() => timer, () => timer]);
    runHook(native, 250, () => own)({ onBegun: () => {}, isStopped: () => own.ticks === 1 });
    expect(own.ticks).toBe(1);
    expect(calls).toContain('unhook');
  });

  it('says why Windows sets no hook', () => {
    const { native } = thread([], null);
    const run = runHook(native, 250, () => session('pass'));
    expect(run({ onBegun: () => {}, isStopped: () => false })).toEqual({
      ok: false,
      error: { call: 'SetWindowsHookExW', error: 1428 },
    });
  });
});
