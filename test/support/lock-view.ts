import type {
  ForbiddenProgram,
  LockedOperation,
  LockView,
} from '../../preload/contract/lockdown.ts';

const inForce = (operation: string): LockedOperation => ({
  operation,
  state: 'in-force',
  because: '',
});

/** What a browser on Linux holds, with one of each other state. */
export const lockedOperations: readonly LockedOperation[] = [
  inForce('page-guards'),
  inForce('full-screen'),
  { operation: 'lock-keys', state: 'lost', because: 'not-kept' },
  { operation: 'gnome-notifications', state: 'refused', because: 'timed-out' },
  { operation: 'stay-awake', state: 'unable', because: 'not-this-host' },
];

/** A machine that is held, as the candidate's window is told. */
export const lockViewOf = (more: Partial<LockView> = {}): LockView => ({
  operations: lockedOperations,
  keepsFullScreen: false,
  quit: 'none',
  screen: null,
  ...more,
});

export const forbiddenPrograms: readonly ForbiddenProgram[] = [
  {
    pid: 4821,
    name: { 'zh-CN': '腾讯会议', en: 'Tencent Meeting' },
    file: 'wemeetapp.exe',
    byForce: true,
  },
  {
    pid: 977,
    name: { 'zh-CN': '向日葵远程控制', en: 'Sunlogin' },
    file: 'SunloginClient.exe',
    byForce: false,
  },
];
