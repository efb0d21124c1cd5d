import type { Guard } from './guard.ts';
import { guardClipboard } from './guard-clipboard.ts';
import { guardDrag } from './guard-drag.ts';
import { guardKeys } from './guard-keys.ts';
import { guardLeaving } from './guard-leaving.ts';
import { guardMenu } from './guard-menu.ts';
import { guardPrint } from './guard-print.ts';
import { guardZoom } from './guard-zoom.ts';

const all: readonly Guard[] = [
  guardKeys,
  guardClipboard,
  guardDrag,
  guardMenu,
  guardPrint,
  guardZoom,
  guardLeaving,
];

/** All guards of the page, from now on; answers how to stop them. */
export const guardPage: Guard = (saw) => {
  const stops = all.map((guard) => guard(saw));
  return () => {
    for (const stop of stops) stop();
  };
};
