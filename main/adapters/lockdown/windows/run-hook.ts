import { fail, ok, type Result } from '../../../domain/result.ts';
import type { WindowsFailure } from './api.ts';
import { type HookCalls, type HookSession, ownKey } from './hook-session.ts';
import type { Message, Native } from './native.ts';

/** Numbers of winuser.h. */
const keyboardLowLevel = 13;
const actionCode = 0;
const timerMessage = 0x0113;
const keyboardInput = 1;
const keyUp = 0x0002;
const held = 0x8000;
/** THREAD_PRIORITY_HIGHEST: keys come before whatever else the program computes. */
const highestPriority = 2;
const virtualKeys = { shift: 0x10, control: 0x11, alt: 0x12, leftWin: 0x5b, rightWin: 0x5c };

/** What a session asks of Windows. */
export const hookCalls = (native: Native): Omit<HookCalls, 'now'> => {
  const isHeld = (key: number): boolean => (native.GetAsyncKeyState(key) & held) !== 0;
  const own = (dwFlags: number) => ({
    type: keyboardInput,
    ki: { wVk: ownKey.code, wScan: 0, dwFlags, time: 0, dwExtraInfo: ownKey.mark },
    rest: new Array(8).fill(0),
  });
  return {
    modifiers: () => ({
      alt: isHeld(virtualKeys.alt),
      control: isHeld(virtualKeys.control),
      shift: isHeld(virtualKeys.shift),
      win: isHeld(virtualKeys.leftWin) || isHeld(virtualKeys.rightWin),
    }),
    sendOwnKey: () => native.SendInput(2, [own(0), own(keyUp)], native.sizes.INPUT) === 2,
  };
};

/**
 * Sets a keyboard hook in this thread and serves it until it is told to stop. Pages "SetWindowsHookExW",
 * "LowLevelKeyboardProc", "GetMessageW" and "SetTimer": the timer's messages wake the thread, the
 * hook's calls are served within `GetMessageW`.
 */
export const runHook =
  (native: Native, tickMs: number, open: (calls: Omit<HookCalls, 'now'>) => HookSession) =>
  ({
    onBegun,
    isStopped,
  }: {
    readonly onBegun: () => void;
    readonly isStopped: () => boolean;
  }): Result<void, WindowsFailure> => {
    const session = open(hookCalls(native));
    native.SetThreadPriority(native.GetCurrentThread(), highestPriority);
    const proc = native.hookProc((code, wParam, lParam) => {
      const next = () => native.CallNextHookEx(null, code, wParam, lParam);
      if (code !== actionCode) return next();
      const { vkCode, flags, dwExtraInfo } = native.keyInfo(lParam);
      const key = { code: vkCode, flags, mark: Number(dwExtraInfo) };
      return session.key(key) === 'swallow' ? 1 : next();
    });
    const failed = (call: string): Result<never, WindowsFailure> =>
      fail({ call, error: native.GetLastError() });
    const hook = native.SetWindowsHookExW(keyboardLowLevel, proc, native.GetModuleHandleW(null), 0);
    if (hook === null) return failed('SetWindowsHookExW');
    const timer = native.SetTimer(null, 0, tickMs, null);
    if (Number(timer) === 0) {
      const failure = failed('SetTimer');
      native.UnhookWindowsHookEx(hook);
      return failure;
    }
    let isTold = false;
    const message: Partial<Message> = {};
    while (native.GetMessageW(message, null, 0, 0) > 0 && !isStopped()) {
      if (message.message !== timerMessage) continue;
      if (session.hasBegun() && !isTold) {
        isTold = true;
        onBegun();
      }
      session.tick();
    }
    native.KillTimer(null, timer);
    native.UnhookWindowsHookEx(hook);
    native.release(proc);
    return ok(undefined);
  };
