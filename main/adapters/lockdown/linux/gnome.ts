import type { LockOperation } from '../../../ports/lockdown.ts';
import type { LinuxDesktop } from './desktop.ts';
import { type Setting, settingsOperation } from './gsettings.ts';

const settings = (
  schema: string,
  kind: Setting['kind'],
  keys: readonly string[],
): readonly Setting[] => keys.map((key) => ({ schema, key, kind }));

const numbered = (name: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => `${name}-${index + 1}`);

const bothWays = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [name, `${name}-backward`]);

const towards = (name: string): readonly string[] =>
  ['left', 'right', 'up', 'down', 'last'].map((side) => `${name}-${side}`);

/** Keys that start a program of their own have a second, fixed setting since GNOME 3.36. */
const andStatic = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [name, `${name}-static`]);

/**
 * Shortcuts that leave the exam, by the schemas of gsettings-desktop-schemas, mutter, gnome-shell and
 * gnome-settings-daemon. Those that change the input source, the volume, the brightness and what helps
 * people to see and hear stay.
 */
const keySettings: readonly Setting[] = [
  ...settings('org.gnome.desktop.wm.keybindings', 'keys', [
    ...bothWays(['switch-applications', 'switch-windows', 'switch-group', 'switch-panels']),
    ...bothWays(['cycle-windows', 'cycle-group', 'cycle-panels']),
    ...towards('switch-to-workspace'),
    ...numbered('switch-to-workspace', 12),
    ...towards('move-to-workspace'),
    ...numbered('move-to-workspace', 12),
    ...['left', 'right', 'up', 'down'].map((side) => `move-to-monitor-${side}`),
    ...['panel-main-menu', 'panel-run-dialog', 'show-desktop', 'activate-window-menu'],
    ...['close', 'minimize', 'maximize', 'unmaximize', 'toggle-maximized', 'toggle-fullscreen'],
    ...['begin-move', 'begin-resize', 'lower', 'raise-or-lower'],
  ]),
  ...settings('org.gnome.shell.keybindings', 'keys', [
    ...['toggle-overview', 'toggle-application-view', 'toggle-message-tray'],
    ...['toggle-quick-settings', 'focus-active-notification', 'open-application-menu'],
    ...['shift-overview-up', 'shift-overview-down'],
    ...['screenshot', 'screenshot-window', 'show-screenshot-ui', 'show-screen-recording-ui'],
    ...numbered('switch-to-application', 9),
    ...numbered('open-new-window-application', 9),
  ]),
  ...settings('org.gnome.mutter', 'keys', ['overlay-key']),
  ...settings('org.gnome.mutter.keybindings', 'keys', [
    ...['switch-monitor', 'toggle-tiled-left', 'toggle-tiled-right'],
  ]),
  // Consoles: Ctrl, Alt and a function key.
  ...settings('org.gnome.mutter.wayland.keybindings', 'keys', [
    'restore-shortcuts',
    ...numbered('switch-to-session', 12),
  ]),
  ...settings('org.gnome.settings-daemon.plugins.media-keys', 'keys', [
    ...andStatic(['calculator', 'control-center', 'email', 'home', 'media', 'search', 'www']),
    ...andStatic(['screensaver', 'suspend', 'hibernate']),
    ...['help', 'logout', 'terminal', 'screencast', 'custom-keybindings'],
    ...['screenshot', 'window-screenshot', 'area-screenshot'],
    ...['screenshot-clip', 'window-screenshot-clip', 'area-screenshot-clip'],
  ]),
  ...settings('org.gnome.desktop.interface', 'flag', ['enable-hot-corners']),
  ...settings('org.gnome.shell.extensions.dash-to-dock', 'flag', ['hot-keys']),
];

/** No banner of a message over the exam; what arrives waits in the list of messages. */
export const gnomeNotifications = (desktop: LinuxDesktop): LockOperation =>
  settingsOperation(
    desktop,
    'gnome-notifications',
    settings('org.gnome.desktop.notifications', 'flag', ['show-banners']),
  );

/** No shortcut of GNOME leads out of the exam. */
export const gnomeKeys = (desktop: LinuxDesktop): LockOperation =>
  settingsOperation(desktop, 'gnome-keys', keySettings);
