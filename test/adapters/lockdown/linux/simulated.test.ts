import type { LinuxDesktop } from '../../../../main/adapters/lockdown/linux/desktop.ts';
import { linuxOperations } from '../../../../main/adapters/lockdown/linux/operations.ts';
import type { OperationId } from '../../../../main/domain/lockdown/operation.ts';
import type { LockOperation } from '../../../../main/ports/lockdown.ts';
import { lockSuite } from '../../../support/lock-suite.ts';
import { gnome, plainX11, plasma } from './support/desktops.ts';
import { faults, faulty } from './support/faulty.ts';
import { type DesktopState, simulatedDesktop } from './support/simulated-desktop.ts';

const operationOn = (desktop: LinuxDesktop, id: OperationId): LockOperation => {
  const found = linuxOperations(desktop).find((one) => one.id === id);
  if (found === undefined) throw new Error(`Linux has no ${id}`);
  return found;
};

const bench = (id: OperationId, make: () => DesktopState) => () => {
  const state = make();
  const broken = faulty(simulatedDesktop(state));
  return {
    operation: operationOn(broken.desktop, id),
    faulty: broken,
    state: () => state,
    heal: broken.heal,
  };
};

const emptied = (state: DesktopState): DesktopState => ({ ...state, clipboard: '', primary: '' });
const withoutUser = (state: DesktopState, ...names: readonly string[]): DesktopState => ({
  ...state,
  user: Object.fromEntries(Object.entries(state.user).filter(([name]) => !names.includes(name))),
});

lockSuite('gnome-notifications', {
  setUp: bench('gnome-notifications', gnome),
  failures: faults,
});

lockSuite('gnome-keys', {
  setUp: bench('gnome-keys', gnome),
  failures: faults,
  // What changes the input source is none of its settings.
  defaults: withoutUser(
    gnome(),
    'org.gnome.desktop.wm.keybindings switch-windows',
    'org.gnome.settings-daemon.plugins.media-keys custom-keybindings',
  ),
});

lockSuite('kde-keys', { setUp: bench('kde-keys', plasma), failures: faults });

lockSuite('x11-sleep', {
  setUp: bench('x11-sleep', plainX11),
  failures: faults,
  defaults: { ...plainX11(), saver: { timeout: 600, cycle: 600 } },
});

lockSuite('x11-keys', {
  setUp: bench('x11-keys', plainX11),
  failures: faults,
  defaults: { ...plainX11(), keymap: plainX11().layout },
});

lockSuite('empty-clipboard', {
  setUp: bench('empty-clipboard', plainX11),
  failures: faults,
  left: (before) => emptied(before as DesktopState),
  defaults: emptied(plainX11()),
});
