import type { OperationId } from '../../../main/domain/lockdown/operation.ts';

/** A setting's value; null: it is not there, which is another thing than any value. */
export type Value = string | number | boolean | readonly string[] | null;

/** One elementary setting of a system, which an operation changes by itself. */
export type Setting = {
  /** Where it lives, in the words of its system. */
  readonly key: string;
  /** What it is while the machine is held. */
  readonly held: Value;
  /** What the system comes with. */
  readonly standard: Value;
};

const setting = (key: string, held: Value, standard: Value): Setting => ({ key, held, standard });
const all = (
  prefix: string,
  names: readonly string[],
  held: Value,
  standard: (name: string) => Value,
): readonly Setting[] => names.map((name) => setting(`${prefix}${name}`, held, standard(name)));

const registry = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\';
const accessibility = 'HKCU\\Control Panel\\Accessibility\\';
const wmKeys: Readonly<Record<string, readonly string[]>> = {
  'switch-applications': ['<Super>Tab', '<Alt>Tab'],
  'switch-windows': [],
  'switch-to-workspace-left': ['<Super>Page_Up', '<Control><Alt>Left'],
  close: ['<Alt>F4'],
  'panel-run-dialog': ['<Alt>F2'],
};
const x11Keys: Readonly<Record<string, readonly string[]>> = {
  64: ['Alt_L', 'Meta_L'],
  107: ['Print', 'Sys_Req'],
  133: ['Super_L'],
  134: ['Super_R'],
};

/**
 * What each operation that outlives its process changes in a simulated machine, in this order. The places
 * are those of the systems themselves; how the settings are written there is no part of the simulation.
 */
const changed: Readonly<Partial<Record<OperationId, readonly Setting[]>>> = {
  'windows-notifications': [
    setting(`${registry}PushNotifications\\ToastEnabled`, 0, null),
    setting(`${registry}Notifications\\Settings\\NOC_GLOBAL_SETTING_TOASTS_ENABLED`, 0, null),
    setting(`${registry}Notifications\\Settings\\NOC_GLOBAL_SETTING_ALLOW_CRITICAL`, 0, null),
  ],
  'windows-accessibility-keys': [
    setting(`${accessibility}StickyKeys\\Flags`, '506', '510'),
    setting(`${accessibility}ToggleKeys\\Flags`, '58', '62'),
    setting(`${accessibility}Keyboard Response\\Flags`, '122', '126'),
  ],
  'windows-touchpad': all(
    `${registry}PrecisionTouchPad\\`,
    ['ThreeFingerSlideEnabled', 'ThreeFingerTapEnabled', 'FourFingerSlideEnabled'],
    0,
    () => 1,
  ),
  'windows-security-screen': [
    setting(`${registry}Policies\\System\\DisableTaskMgr`, 1, null),
    setting(`${registry}Policies\\System\\DisableLockWorkstation`, 1, null),
    setting(`${registry}Policies\\System\\DisableChangePassword`, 1, null),
    setting(`${registry}Policies\\Explorer\\NoLogoff`, 1, null),
  ],
  'gnome-notifications': all(
    'org.gnome.desktop.notifications ',
    ['show-banners', 'show-in-lock-screen'],
    false,
    () => true,
  ),
  'gnome-keys': [
    ...all(
      'org.gnome.desktop.wm.keybindings ',
      Object.keys(wmKeys),
      [],
      (name) => wmKeys[name] ?? null,
    ),
    setting('org.gnome.mutter overlay-key', '', 'Super_L'),
    setting('org.gnome.shell.keybindings show-screenshot-ui', [], ['Print']),
  ],
  'kde-keys': [
    setting('kglobalshortcutsrc [kwin] Walk Through Windows', 'none', 'Alt+Tab'),
    setting('kglobalshortcutsrc [kwin] Window Close', 'none', 'Alt+F4'),
    setting('kglobalshortcutsrc [org.kde.krunner.desktop] _launch', 'none', 'Alt+Space'),
    setting('kwinrc [ModifierOnlyShortcuts] Meta', '', null),
  ],
  'x11-sleep': [
    setting('xset s timeout', 0, 600),
    setting('xset s cycle', 0, 600),
    setting('xset dpms', false, true),
  ],
  'x11-keys': all('xmodmap keycode ', Object.keys(x11Keys), [], (code) => x11Keys[code] ?? null),
};

/** The elementary settings of an operation, in the order in which it changes them; none: process-bound. */
export const settingsOf = (operation: OperationId): readonly Setting[] => changed[operation] ?? [];

/** What was copied, and the system's own list of what was copied before. */
export const clipboard = ['clipboard', 'clipboard history'] as const;
