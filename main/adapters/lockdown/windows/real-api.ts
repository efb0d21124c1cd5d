import { fail, ok, type Result } from '../../../domain/result.ts';
import type { AccessibilityFeature, ForeignWindow, WindowsApi, WindowsFailure } from './api.ts';
import { createHookThread } from './hook-thread.ts';
import { loadNative, type Pointer } from './native.ts';
import { realRegistry } from './real-registry.ts';

/** SPI_GET… and SPI_SET… (page "SystemParametersInfoW") with the bytes of their structures. */
const features: Readonly<
  Record<
    AccessibilityFeature,
    { readonly get: number; readonly set: number; readonly size: number }
  >
> = {
  filterKeys: { get: 0x32, set: 0x33, size: 24 },
  toggleKeys: { get: 0x34, set: 0x35, size: 8 },
  stickyKeys: { get: 0x3a, set: 0x3b, size: 8 },
};
const flagsAt = 4;
/** Room for the longest path that Windows knows, in UTF-16 units. */
const longestPath = 32_768;
/** PROCESS_QUERY_LIMITED_INFORMATION, which Windows grants for other users' processes too. */
const limitedInformation = 0x1000;

/**
 * Windows itself. Nothing is loaded before the first call, and nothing at all on other systems; where
 * koffi can't be loaded, `unable` says so.
 */
export const createWindowsApi = (platform: NodeJS.Platform = process.platform): WindowsApi => {
  const native = loadNative;

  const answer = (call: string, isDone: boolean): Result<void, WindowsFailure> =>
    isDone ? ok(undefined) : fail({ call, error: native().GetLastError() });

  const parameters = (feature: AccessibilityFeature): Result<Buffer, WindowsFailure> => {
    const { get, size } = features[feature];
    const bytes = Buffer.alloc(size);
    bytes.writeUInt32LE(size);
    const read = native().SystemParametersInfoW(get, size, bytes, 0);
    const done = answer('SystemParametersInfoW', read !== 0);
    return done.ok ? ok(bytes) : done;
  };

  const ownerOf = (window: Pointer): ForeignWindow | null => {
    const pid = [0];
    const thread = native().GetWindowThreadProcessId(window, pid);
    return thread === 0 ? null : { handle: `${window}`, pid: pid[0] ?? 0 };
  };

  return {
    unable: () => {
      if (platform !== 'win32') return 'not-this-system';
      try {
        native();
        return null;
      } catch {
        return 'tool-missing';
      }
    },

    registry: realRegistry(native),

    accessibility: {
      read: (feature) => {
        const now = parameters(feature);
        return now.ok ? ok(now.value.readUInt32LE(flagsAt)) : now;
      },
      write: (feature, flags) => {
        const now = parameters(feature);
        if (!now.ok) return now;
        now.value.writeUInt32LE(flags, flagsAt);
        const { set, size } = features[feature];
        const written = native().SystemParametersInfoW(set, size, now.value, 0);
        return answer('SystemParametersInfoW', written !== 0);
      },
    },

    clipboard: {
      formats: () => native().CountClipboardFormats(),
      empty: () => {
        const opened = answer('OpenClipboard', native().OpenClipboard(null) !== 0);
        if (!opened.ok) return opened;
        const emptied = answer('EmptyClipboard', native().EmptyClipboard() !== 0);
        native().CloseClipboard();
        return emptied;
      },
    },

    keyboard: createHookThread(),

    windows: {
      foreground: () => {
        const window = native().GetForegroundWindow();
        return window === null ? null : ownerOf(window);
      },
      hiddenFromCapture: () => {
        const found: ForeignWindow[] = [];
        native().EnumWindows((window) => {
          const affinity = [0];
          const isHidden =
            native().IsWindowVisible(window) !== 0 &&
            native().GetWindowDisplayAffinity(window, affinity) !== 0 &&
            affinity[0] !== 0;
          const owner = isHidden ? ownerOf(window) : null;
          if (owner !== null) found.push(owner);
          return 1;
        }, 0);
        return found;
      },
      programOf: (pid) => {
        const handle = native().OpenProcess(limitedInformation, 0, pid);
        if (handle === null) return null;
        try {
          const length = [longestPath];
          const name = Buffer.alloc(longestPath * 2);
          const read = native().QueryFullProcessImageNameW(handle, 0, name, length);
          return read === 0 ? null : name.toString('utf16le', 0, (length[0] ?? 0) * 2);
        } finally {
          native().CloseHandle(handle);
        }
      },
    },
  };
};
