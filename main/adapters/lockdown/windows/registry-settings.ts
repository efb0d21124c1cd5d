import type { RegistryKey, RegistryValue } from './api.ts';

/** A number that the lockdown writes into the registry, and where. */
export type RegistrySetting = {
  readonly key: RegistryKey;
  readonly name: string;
  readonly value: number;
};

const setting = (
  hive: RegistryKey['hive'],
  path: string,
  name: string,
  value: number,
): RegistrySetting => ({ key: { hive, path }, name, value });

const policies = 'Software\\Microsoft\\Windows\\CurrentVersion\\Policies';

/**
 * What Ctrl+Alt+Del offers. No program can catch those keys, but each entry of the screen has a policy:
 * Microsoft's pages "Policy CSP - ADMX_CtrlAltDel" (the first four), "ADMX_StartMenu" (NoClose) and
 * "WindowsLogon" (HideFastUserSwitching). Standard users may write none of these keys.
 */
export const securityScreenSettings: readonly RegistrySetting[] = [
  setting('HKCU', `${policies}\\System`, 'DisableTaskMgr', 1),
  setting('HKCU', `${policies}\\System`, 'DisableLockWorkstation', 1),
  setting('HKCU', `${policies}\\System`, 'DisableChangePassword', 1),
  setting('HKCU', `${policies}\\Explorer`, 'NoLogoff', 1),
  setting('HKCU', `${policies}\\Explorer`, 'NoClose', 1),
  setting('HKLM', `${policies}\\System`, 'HideFastUserSwitching', 1),
];

/** What the settings page "Notifications" writes when its first switch is turned off. */
export const notificationSettings: readonly RegistrySetting[] = [
  setting(
    'HKCU',
    'Software\\Microsoft\\Windows\\CurrentVersion\\PushNotifications',
    'ToastEnabled',
    0,
  ),
  setting(
    'HKCU',
    'Software\\Microsoft\\Windows\\CurrentVersion\\Notifications\\Settings',
    'NOC_GLOBAL_SETTING_TOASTS_ENABLED',
    0,
  ),
];

const touchpad = 'Software\\Microsoft\\Windows\\CurrentVersion\\PrecisionTouchPad';

/** What the settings page "Touchpad" writes for gestures that do nothing. */
export const touchpadSettings: readonly RegistrySetting[] = [
  setting('HKCU', touchpad, 'ThreeFingerSlideEnabled', 0),
  setting('HKCU', touchpad, 'ThreeFingerTapEnabled', 0),
  setting('HKCU', touchpad, 'FourFingerSlideEnabled', 0),
  setting('HKCU', touchpad, 'FourFingerTapEnabled', 0),
];

/** REG_DWORD, little-endian (page "Registry Value Types"). */
export const dword = (value: number): RegistryValue => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return { type: 4, data: bytes.toString('hex') };
};

/** A key and those above it, the highest first; the hive itself is always there. */
export const keysDownTo = ({ hive, path }: RegistryKey): readonly RegistryKey[] => {
  const parts = path.split('\\');
  return parts.map((_, at) => ({ hive, path: parts.slice(0, at + 1).join('\\') }));
};

/** How a journal names a key. */
export const nameOfKey = ({ hive, path }: RegistryKey): string => `${hive}\\${path}`;
