/** What a lockdown is for (R-L1), one word for each thing that must not happen. */
export const aims = [
  'leave-full-screen',
  'second-display',
  'other-window',
  'switch-task',
  'system-keys',
  'security-screen',
  'print',
  'clipboard',
  'capture',
  'developer-tools',
  'new-window',
  'navigate',
  'download',
  'drag',
  'context-menu',
  'look-up',
  'zoom',
  'notification',
  'sleep',
] as const;
export type Aim = (typeof aims)[number];

/**
 * How well an aim is reached on a station: it can't happen; it is seen when it happens and told to the
 * proctor (R-L2); or neither.
 */
export type Reach = 'prevented' | 'seen' | 'open';
