import { createRequire } from 'node:module';
import type * as Koffi from 'koffi';

/** An address or a handle; null is NULL. */
export type Pointer = bigint | null;
export type Message = { hwnd: Pointer; message: number };
export type KeyInfo = {
  readonly vkCode: number;
  readonly flags: number;
  readonly dwExtraInfo: number | bigint;
};
type Out<T> = T[];
/** HKEY_CURRENT_USER and HKEY_LOCAL_MACHINE are negative numbers as wide as a pointer (winreg.h). */
type Handle = number | bigint;

/**
 * Functions of Windows as they are declared, each by the page of its name in Microsoft's documentation
 * (winuser.h, winreg.h, libloaderapi.h, processthreadsapi.h, winbase.h). Booleans are numbers here: 0 is
 * false.
 */
const declarations = {
  user32: {
    SetWindowsHookExW:
      'void * __stdcall SetWindowsHookExW(int idHook, LowLevelKeyboardProc *lpfn, void *hmod, uint32_t dwThreadId)',
    UnhookWindowsHookEx: 'int __stdcall UnhookWindowsHookEx(void *hhk)',
    CallNextHookEx:
      'intptr_t __stdcall CallNextHookEx(void *hhk, int nCode, uintptr_t wParam, void *lParam)',
    GetMessageW:
      'int __stdcall GetMessageW(_Out_ MSG *lpMsg, void *hWnd, uint32_t wMsgFilterMin, uint32_t wMsgFilterMax)',
    SetTimer:
      'uintptr_t __stdcall SetTimer(void *hWnd, uintptr_t nIDEvent, uint32_t uElapse, void *lpTimerFunc)',
    KillTimer: 'int __stdcall KillTimer(void *hWnd, uintptr_t uIDEvent)',
    GetAsyncKeyState: 'int16_t __stdcall GetAsyncKeyState(int vKey)',
    SendInput: 'uint32_t __stdcall SendInput(uint32_t cInputs, INPUT *pInputs, int cbSize)',
    OpenClipboard: 'int __stdcall OpenClipboard(void *hWndNewOwner)',
    EmptyClipboard: 'int __stdcall EmptyClipboard()',
    CloseClipboard: 'int __stdcall CloseClipboard()',
    CountClipboardFormats: 'int __stdcall CountClipboardFormats()',
    SystemParametersInfoW:
      'int __stdcall SystemParametersInfoW(uint32_t uiAction, uint32_t uiParam, _Inout_ void *pvParam, uint32_t fWinIni)',
    GetForegroundWindow: 'void * __stdcall GetForegroundWindow()',
    GetWindowThreadProcessId:
      'uint32_t __stdcall GetWindowThreadProcessId(void *hWnd, _Out_ uint32_t *lpdwProcessId)',
    EnumWindows: 'int __stdcall EnumWindows(EnumWindowsProc *lpEnumFunc, intptr_t lParam)',
    IsWindowVisible: 'int __stdcall IsWindowVisible(void *hWnd)',
    GetWindowDisplayAffinity:
      'int __stdcall GetWindowDisplayAffinity(void *hWnd, _Out_ uint32_t *pdwAffinity)',
  },
  advapi32: {
    RegOpenKeyExW:
      'int32_t __stdcall RegOpenKeyExW(intptr_t hKey, str16 lpSubKey, uint32_t ulOptions, uint32_t samDesired, _Out_ intptr_t *phkResult)',
    RegCreateKeyExW:
      'int32_t __stdcall RegCreateKeyExW(intptr_t hKey, str16 lpSubKey, uint32_t Reserved, str16 lpClass, uint32_t dwOptions, uint32_t samDesired, void *lpSecurityAttributes, _Out_ intptr_t *phkResult, _Out_ uint32_t *lpdwDisposition)',
    RegCloseKey: 'int32_t __stdcall RegCloseKey(intptr_t hKey)',
    RegQueryValueExW:
      'int32_t __stdcall RegQueryValueExW(intptr_t hKey, str16 lpValueName, void *lpReserved, _Out_ uint32_t *lpType, _Out_ uint8_t *lpData, _Inout_ uint32_t *lpcbData)',
    RegSetValueExW:
      'int32_t __stdcall RegSetValueExW(intptr_t hKey, str16 lpValueName, uint32_t Reserved, uint32_t dwType, uint8_t *lpData, uint32_t cbData)',
    RegDeleteValueW: 'int32_t __stdcall RegDeleteValueW(intptr_t hKey, str16 lpValueName)',
    RegDeleteKeyExW:
      'int32_t __stdcall RegDeleteKeyExW(intptr_t hKey, str16 lpSubKey, uint32_t samDesired, uint32_t Reserved)',
    RegQueryInfoKeyW:
      'int32_t __stdcall RegQueryInfoKeyW(intptr_t hKey, void *lpClass, void *lpcchClass, void *lpReserved, _Out_ uint32_t *lpcSubKeys, void *lpcbMaxSubKeyLen, void *lpcbMaxClassLen, _Out_ uint32_t *lpcValues, void *lpcbMaxValueNameLen, void *lpcbMaxValueLen, void *lpcbSecurityDescriptor, void *lpftLastWriteTime)',
  },
  kernel32: {
    GetLastError: 'uint32_t __stdcall GetLastError()',
    GetModuleHandleW: 'void * __stdcall GetModuleHandleW(str16 lpModuleName)',
    GetCurrentThread: 'void * __stdcall GetCurrentThread()',
    SetThreadPriority: 'int __stdcall SetThreadPriority(void *hThread, int nPriority)',
    OpenProcess:
      'void * __stdcall OpenProcess(uint32_t dwDesiredAccess, int bInheritHandle, uint32_t dwProcessId)',
    CloseHandle: 'int __stdcall CloseHandle(void *hObject)',
    QueryFullProcessImageNameW:
      'int __stdcall QueryFullProcessImageNameW(void *hProcess, uint32_t dwFlags, _Out_ uint16_t *lpExeName, _Inout_ uint32_t *lpdwSize)',
  },
} as const;

/** The same functions as TypeScript sees them. */
type Functions = {
  SetWindowsHookExW(id: number, proc: bigint, module: Pointer, thread: number): Pointer;
  UnhookWindowsHookEx(hook: Pointer): number;
  CallNextHookEx(
    hook: Pointer,
    code: number,
    wParam: number | bigint,
    lParam: Pointer,
  ): number | bigint;
  GetMessageW(message: Partial<Message>, window: Pointer, first: number, last: number): number;
  SetTimer(window: Pointer, id: number, ms: number, proc: Pointer): number | bigint;
  KillTimer(window: Pointer, id: number | bigint): number;
  GetAsyncKeyState(key: number): number;
  SendInput(count: number, inputs: readonly object[], size: number): number;
  OpenClipboard(owner: Pointer): number;
  EmptyClipboard(): number;
  CloseClipboard(): number;
  CountClipboardFormats(): number;
  SystemParametersInfoW(action: number, size: number, parameters: Buffer, update: number): number;
  GetForegroundWindow(): Pointer;
  GetWindowThreadProcessId(window: Pointer, pid: Out<number>): number;
  EnumWindows(each: (window: Pointer) => number, parameter: number): number;
  IsWindowVisible(window: Pointer): number;
  GetWindowDisplayAffinity(window: Pointer, affinity: Out<number>): number;
  RegOpenKeyExW(
    key: Handle,
    path: string,
    options: number,
    access: number,
    out: Out<Handle>,
  ): number;
  RegCreateKeyExW(
    key: Handle,
    path: string,
    reserved: number,
    type: null,
    options: number,
    access: number,
    security: null,
    out: Out<Handle>,
    disposition: Out<number>,
  ): number;
  RegCloseKey(key: Handle): number;
  RegQueryValueExW(
    key: Handle,
    name: string,
    reserved: null,
    type: Out<number>,
    data: Buffer | null,
    size: Out<number>,
  ): number;
  RegSetValueExW(
    key: Handle,
    name: string,
    reserved: number,
    type: number,
    data: Buffer,
    size: number,
  ): number;
  RegDeleteValueW(key: Handle, name: string): number;
  RegDeleteKeyExW(key: Handle, path: string, access: number, reserved: number): number;
  RegQueryInfoKeyW(
    key: Handle,
    type: null,
    typeSize: null,
    reserved: null,
    subKeys: Out<number>,
    longestSubKey: null,
    longestType: null,
    values: Out<number>,
    longestName: null,
    longestValue: null,
    security: null,
    written: null,
  ): number;
  GetLastError(): number;
  GetModuleHandleW(name: string | null): Pointer;
  GetCurrentThread(): Pointer;
  SetThreadPriority(thread: Pointer, priority: number): number;
  OpenProcess(access: number, inherit: number, pid: number): Pointer;
  CloseHandle(handle: Pointer): number;
  QueryFullProcessImageNameW(
    process: Pointer,
    flags: number,
    name: Buffer,
    length: Out<number>,
  ): number;
};

/** A hook's answer: not 0 takes the key away. */
export type HookProc = (code: number, wParam: number | bigint, lParam: Pointer) => number | bigint;

export type Native = Functions & {
  /** A function that Windows may call until it is released. */
  readonly hookProc: (proc: HookProc) => bigint;
  readonly release: (proc: bigint) => void;
  readonly keyInfo: (lParam: Pointer) => KeyInfo;
  readonly sizes: Readonly<Record<'INPUT' | 'MSG' | 'KBDLLHOOKSTRUCT', number>>;
};

/** Structures of winuser.h, with the alignment of the machine's own compiler. */
const declareTypes = (koffi: typeof Koffi) => {
  const key = koffi.struct('KBDLLHOOKSTRUCT', {
    vkCode: 'uint32_t',
    scanCode: 'uint32_t',
    flags: 'uint32_t',
    time: 'uint32_t',
    dwExtraInfo: 'uintptr_t',
  });
  const message = koffi.struct('MSG', {
    hwnd: 'void *',
    message: 'uint32_t',
    wParam: 'uintptr_t',
    lParam: 'intptr_t',
    time: 'uint32_t',
    x: 'int32_t',
    y: 'int32_t',
  });
  const keyboardInput = koffi.struct('KEYBDINPUT', {
    wVk: 'uint16_t',
    wScan: 'uint16_t',
    dwFlags: 'uint32_t',
    time: 'uint32_t',
    dwExtraInfo: 'uintptr_t',
  });
  // The union's largest member is MOUSEINPUT, eight bytes longer than KEYBDINPUT.
  const input = koffi.struct('INPUT', {
    type: 'uint32_t',
    ki: keyboardInput,
    rest: koffi.array('uint8_t', 8),
  });
  const hook = koffi.proto(
    'intptr_t __stdcall LowLevelKeyboardProc(int nCode, uintptr_t wParam, void *lParam)',
  );
  koffi.proto('int __stdcall EnumWindowsProc(void *hWnd, intptr_t lParam)');
  return { key, message, input, hook };
};

/**
 * Windows' functions through a koffi.
 *
 * @throws where a library or a function can't be had
 */
export const bindNative = (koffi: typeof Koffi): Native => {
  const types = declareTypes(koffi);
  const functions = Object.entries(declarations).flatMap(([library, declared]) => {
    const loaded = koffi.load(`${library}.dll`);
    return Object.entries(declared).map(([name, definition]) => [name, loaded.func(definition)]);
  });
  return {
    ...(Object.fromEntries(functions) as Functions),
    hookProc: (proc) => koffi.register(proc, koffi.pointer(types.hook)),
    release: (proc) => koffi.unregister(proc),
    keyInfo: (lParam) => koffi.decode(lParam, types.key),
    sizes: {
      INPUT: koffi.sizeof(types.input),
      MSG: koffi.sizeof(types.message),
      KBDLLHOOKSTRUCT: koffi.sizeof(types.key),
    },
  };
};

let bound: Native | null = null;

/**
 * Windows' functions for this thread, bound once: koffi knows each type by its name.
 *
 * @throws where koffi, a library or a function can't be had
 */
export const loadNative = (): Native => {
  // Required and not imported: other systems never load it.
  bound ??= bindNative(createRequire(import.meta.url)('koffi'));
  return bound;
};
