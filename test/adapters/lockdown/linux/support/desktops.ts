import type { DesktopState } from './simulated-desktop.ts';

/** A keymap in xkbcomp's own words, cut down to what an exam has to do with, and one key of a user's. */
export const keymap = (sysRq = 'Sys_Req'): string => `xkb_keymap {
xkb_keycodes "evdev+aliases(qwerty)" {
    <LALT> = 64;
    <PRSC> = 107;
    <LWIN> = 133;
};

xkb_types "complete" {
    type "CTRL+ALT" {
        modifiers= Shift+Control+Alt+LevelThree;
    };
};

xkb_compatibility "complete" {
    interpret Super_L+AnyOfOrNone(all) {
        action= SetMods(modifiers=Super,clearLocks);
    };
    interpret XF86Switch_VT_1+AnyOfOrNone(all) {
        action= SwitchScreen(screen=1,!same);
    };
};

xkb_symbols "pc+us+inet(evdev)" {
    name[group1]="English (US)";
    key  <ESC> {         [          Escape ] };
    key <LCTL> {         [       Control_L ] };
    key <LALT> {         [           Alt_L,          Meta_L ] };
    key <FK01> {
        type= "CTRL+ALT",
        symbols[Group1]= [              F1,              F1,              F1,              F1, XF86Switch_VT_1 ]
    };
    key <PRSC> {
        type= "PC_ALT_LEVEL2",
        symbols[Group1]= [           Print,         ${sysRq} ]
    };
    key <LVL3> {         [ ISO_Level3_Shift ] };
    key <LWIN> {         [         Super_L ] };
    modifier_map Control { <LCTL> };
    modifier_map Mod1 { <LALT> };
    modifier_map Mod5 { <LVL3> };
    modifier_map Mod4 { <LWIN> };
};

xkb_geometry "pc(pc105)" {
    width=       470;
};
};
`;

const all = ['gsettings', 'env', 'xset', 'xkbcomp', 'setxkbmap', 'xsel', 'dbus-send'];

const desktop = (env: DesktopState['env'], more: Partial<DesktopState> = {}): DesktopState => ({
  env,
  boot: 'boot-1',
  programs: all,
  defaults: {},
  user: {},
  saver: { timeout: 300, cycle: 450 },
  dpms: { isOn: true, standby: 60, suspend: 120, off: 180 },
  keymap: keymap('Delete'),
  layout: keymap(),
  clipboard: 'an answer from before',
  primary: '答案',
  shortcuts: null,
  ...more,
});

/** GNOME under Wayland, as Ubuntu calls it, with shortcuts that its user has changed. */
export const gnome = (): DesktopState =>
  desktop(
    {
      DISPLAY: ':0',
      WAYLAND_DISPLAY: 'wayland-0',
      XDG_SESSION_TYPE: 'wayland',
      XDG_CURRENT_DESKTOP: 'ubuntu:GNOME',
    },
    {
      defaults: {
        'org.gnome.desktop.notifications show-banners': 'true',
        'org.gnome.desktop.notifications show-in-lock-screen': 'true',
        'org.gnome.desktop.wm.keybindings switch-applications': "['<Super>Tab', '<Alt>Tab']",
        'org.gnome.desktop.wm.keybindings switch-windows': '@as []',
        'org.gnome.desktop.wm.keybindings close': "['<Alt>F4']",
        'org.gnome.desktop.wm.keybindings switch-input-source': "['<Super>space']",
        'org.gnome.mutter overlay-key': "'Super_L'",
        'org.gnome.settings-daemon.plugins.media-keys screenshot': "'Print'",
        'org.gnome.settings-daemon.plugins.media-keys www': "['']",
        'org.gnome.settings-daemon.plugins.media-keys custom-keybindings': '@as []',
        'org.gnome.desktop.interface enable-hot-corners': 'true',
      },
      user: {
        'org.gnome.desktop.wm.keybindings switch-windows': "['<Alt>Tab']",
        'org.gnome.settings-daemon.plugins.media-keys custom-keybindings':
          "['/org/gnome/settings-daemon/plugins/media-keys/custom-keybindings/custom0/']",
        'org.gnome.desktop.wm.keybindings switch-input-source': "['<Shift>Caps_Lock']",
      },
    },
  );

/** Plasma under Wayland. */
export const plasma = (): DesktopState =>
  desktop(
    { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0', XDG_CURRENT_DESKTOP: 'KDE' },
    { shortcuts: { address: ':1.7', isBlocked: false } },
  );

/** A window manager alone on an X server. */
export const plainX11 = (): DesktopState =>
  desktop({ DISPLAY: ':0', XDG_SESSION_TYPE: 'x11', XDG_CURRENT_DESKTOP: 'Openbox' });
