import type { Unable } from '../../../domain/lockdown/plan.ts';
import type { Result } from '../../../domain/result.ts';

/** A call that Windows refused: its name, and the number of Microsoft's "System Error Codes". */
export type WindowsFailure = { readonly call: string; readonly error: number };
type Call<T> = Result<T, WindowsFailure>;

export type RegistryKey = { readonly hive: 'HKCU' | 'HKLM'; readonly path: string };

/** A value with its type (REG_…, page "Registry Value Types") and its bytes in hexadecimal digits. */
export type RegistryValue = { readonly type: number; readonly data: string };

export type Registry = {
  /** Null where there is no such value, or no such key. */
  readonly read: (key: RegistryKey, name: string) => Call<RegistryValue | null>;
  /** Sets a value of a key that is there. */
  readonly write: (key: RegistryKey, name: string, value: RegistryValue) => Call<void>;
  /** Takes a value away; one that is not there is no failure. */
  readonly remove: (key: RegistryKey, name: string) => Call<void>;
  readonly hasKey: (key: RegistryKey) => Call<boolean>;
  /** Makes a key below one that is there. */
  readonly createKey: (key: RegistryKey) => Call<void>;
  /** Takes a key away that holds nothing; leaves any other as it is. */
  readonly removeEmptyKey: (key: RegistryKey) => Call<void>;
  /** Whether this user may set values and make keys in a key that is there. */
  readonly mayWrite: (key: RegistryKey) => boolean;
};

/** The features of which a shortcut of the keyboard switches something on and asks questions. */
export const accessibilityFeatures = ['stickyKeys', 'toggleKeys', 'filterKeys'] as const;
export type AccessibilityFeature = (typeof accessibilityFeatures)[number];

/** How the keyboard hook is. */
export type HookStatus = {
  /** Since its thread gave a sign of life, in milliseconds. */
  readonly silentFor: number;
  /** Keys of our own that did not reach the hook, one after the other. */
  readonly missed: number;
  /** Whether Windows takes keys of ours at all: not while a secure desktop is shown. */
  readonly sendable: boolean;
  /** Keystrokes taken away since it began. */
  readonly swallowed: number;
  /** Keystrokes that a program made, since it began. */
  readonly injected: number;
};

export type KeyboardHook = {
  /** Answers when a key of our own has reached the hook; its time limit is its own. */
  readonly start: () => Promise<Call<void>>;
  /** Stopped already, it changes nothing. */
  readonly stop: () => Promise<void>;
  /** Null while there is none. */
  readonly status: () => HookStatus | null;
};

/** A window and whose it is. */
export type ForeignWindow = { readonly handle: string; readonly pid: number };

/** What the lockdown asks of Windows. Calls return at once unless they say otherwise. */
export type WindowsApi = {
  /** Whether Windows can be called here; null: yes. */
  readonly unable: () => Unable | null;
  readonly registry: Registry;
  /** The flags of a feature: of STICKYKEYS, TOGGLEKEYS, FILTERKEYS (winuser.h). */
  readonly accessibility: {
    readonly read: (feature: AccessibilityFeature) => Call<number>;
    /** For this session; the user's profile is left as it is. */
    readonly write: (feature: AccessibilityFeature, flags: number) => Call<void>;
  };
  readonly clipboard: {
    /** How many formats it holds; 0: it is empty. */
    readonly formats: () => number;
    readonly empty: () => Call<void>;
  };
  readonly keyboard: KeyboardHook;
  readonly windows: {
    /** The window that gets the keys; null: none, or not one that we may know. */
    readonly foreground: () => ForeignWindow | null;
    /** Visible windows that are left out of screenshots and recordings. */
    readonly hiddenFromCapture: () => readonly ForeignWindow[];
    /** Path of a process's program; null where it can't be told. */
    readonly programOf: (pid: number) => string | null;
  };
};
