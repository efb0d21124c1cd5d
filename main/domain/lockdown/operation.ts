import type { Aim } from './aim.ts';

/** The hosts in which a window can be locked. */
export type LockHost = 'desktop' | 'browser';
export type LockSystem = 'windows' | 'macos' | 'linux';

/** Every operation of every lockdown, in the order in which they are performed. */
export const operationIds = [
  'stay-awake',
  'empty-clipboard',
  'close-ways-out',
  'page-guards',
  'full-screen',
  'hide-from-capture',
  'lock-keys',
  'windows-keyboard-hook',
  'macos-presentation',
  'macos-assessment',
  'windows-notifications',
  'windows-accessibility-keys',
  'windows-touchpad',
  'windows-security-screen',
  'gnome-notifications',
  'gnome-keys',
  'kde-keys',
  'x11-sleep',
  'x11-keys',
] as const;
export type OperationId = (typeof operationIds)[number];

export type Operation = {
  readonly id: OperationId;
  readonly hosts: readonly LockHost[];
  readonly systems: readonly LockSystem[];
  /**
   * Whether its effect ends with the process that performed it, or stays in the machine until it is
   * undone: only the second can outlive a crash.
   */
  readonly lasts: 'process' | 'machine';
  /** What can't happen while it is in force. */
  readonly prevents: readonly Aim[];
  /** What is at least seen while it is in force. */
  readonly sees: readonly Aim[];
};

const does = (
  hosts: Operation['hosts'],
  systems: Operation['systems'],
  lasts: Operation['lasts'],
  prevents: readonly Aim[],
  sees: readonly Aim[] = [],
): Omit<Operation, 'id'> => ({ hosts, systems, lasts, prevents, sees });

const both: Operation['hosts'] = ['desktop', 'browser'];
const desktop: Operation['hosts'] = ['desktop'];
const browser: Operation['hosts'] = ['browser'];
const everywhere: Operation['systems'] = ['windows', 'macos', 'linux'];

/**
 * What each operation does. Process-bound ones come first, so that a lockdown that fails early leaves
 * nothing in the machine.
 */
const catalogue: Readonly<Record<OperationId, Omit<Operation, 'id'>>> = {
  'stay-awake': does(desktop, everywhere, 'process', ['sleep']),
  // What a candidate copied before can't be pasted, and nothing of the exam is left to paste after.
  'empty-clipboard': does(both, everywhere, 'machine', [], ['clipboard']),
  'close-ways-out': does(desktop, everywhere, 'process', [
    'print',
    'developer-tools',
    'new-window',
    'navigate',
    'download',
    'zoom',
    'look-up',
  ]),
  'page-guards': does(
    both,
    everywhere,
    'process',
    ['clipboard', 'drag', 'context-menu'],
    ['print', 'navigate', 'other-window', 'switch-task', 'zoom'],
  ),
  'full-screen': does(
    both,
    everywhere,
    'process',
    [],
    ['leave-full-screen', 'second-display', 'other-window', 'notification'],
  ),
  'hide-from-capture': does(desktop, ['windows', 'macos'], 'process', ['capture']),
  // Keyboard.lock() of the page: the browser keeps what the system lets it keep (WICG keyboard-lock).
  'lock-keys': does(browser, everywhere, 'process', [], ['system-keys', 'switch-task']),
  'windows-keyboard-hook': does(desktop, ['windows'], 'process', [
    'switch-task',
    'system-keys',
    'capture',
  ]),
  'macos-presentation': does(desktop, ['macos'], 'process', [
    'leave-full-screen',
    'switch-task',
    'system-keys',
    'other-window',
  ]),
  'macos-assessment': does(desktop, ['macos'], 'process', [
    'capture',
    'notification',
    'look-up',
    'switch-task',
  ]),
  // Values that Microsoft does not document: counted for nothing until they were tried.
  'windows-notifications': does(both, ['windows'], 'machine', []),
  'windows-accessibility-keys': does(both, ['windows'], 'machine', [], ['system-keys']),
  'windows-touchpad': does(both, ['windows'], 'machine', [], ['switch-task']),
  'windows-security-screen': does(both, ['windows'], 'machine', ['security-screen']),
  'gnome-notifications': does(both, ['linux'], 'machine', ['notification']),
  'gnome-keys': does(both, ['linux'], 'machine', ['switch-task', 'system-keys']),
  'kde-keys': does(both, ['linux'], 'machine', ['switch-task', 'system-keys']),
  'x11-sleep': does(both, ['linux'], 'machine', ['sleep']),
  'x11-keys': does(both, ['linux'], 'machine', ['switch-task', 'system-keys']),
};

/** An operation by its ID. */
export const operationOf = (id: OperationId): Operation => ({ id, ...catalogue[id] });

/** Whether a text is the ID of an operation that this version knows. */
export const isOperationId = (text: string): text is OperationId =>
  operationIds.some((id) => id === text);
