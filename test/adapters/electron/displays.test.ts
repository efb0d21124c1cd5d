import type { Display } from 'electron';
import { describe, expect, it } from 'vitest';
import { displaysOf } from '../../../main/adapters/electron/displays.ts';
import { NodeDisplays } from '../../../main/adapters/machine/node-values.ts';

const display = (more: Partial<Display>): Display =>
  ({
    size: { width: 1280, height: 720 },
    scaleFactor: 1,
    internal: false,
    rotation: 0,
    label: 'DELL U2723QE',
    ...more,
  }) as Display;

describe('the screens that the desktop tells of (R-S2)', () => {
  it('are none where there is none', () => {
    expect(displaysOf({ getAllDisplays: () => [] })).toEqual([]);
  });

  it('have their sizes in pixels, however large everything is drawn, in the shape of a snapshot', () => {
    const told = displaysOf({
      getAllDisplays: () => [display({ scaleFactor: 3 }), display({ internal: true })],
    });
    expect(NodeDisplays.parse(told)).toEqual(told);
    expect(told).toMatchObject([
      { width: 3840, height: 2160, internal: false },
      { width: 1280, height: 720, internal: true },
    ]);
  });
});
