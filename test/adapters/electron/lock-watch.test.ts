import { EventEmitter } from 'node:events';
import type { PowerMonitor, Screen } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { watchElectron } from '../../../main/adapters/electron/lock-watch.ts';

const watched = (platform: NodeJS.Platform) => {
  const screen = Object.assign(new EventEmitter(), { getAllDisplays: () => shown });
  const powerMonitor = new EventEmitter();
  const shown: object[] = [{}];
  let lit: number | null = 1;
  const seen: [string, object][] = [];
  const look = vi.fn(async () => {});
  watchElectron({
    screen: screen as unknown as Screen,
    powerMonitor: powerMonitor as unknown as PowerMonitor,
    platform,
    see: (kind, values) => seen.push([kind, values]),
    look,
    displays: async () => lit,
  });
  return {
    seen,
    look,
    power: (event: string) => powerMonitor.emit(event),
    displays: async (event: string, now: number | null, known: number) => {
      lit = now;
      shown.splice(0, shown.length, ...Array.from({ length: known }, () => ({})));
      screen.emit(event);
      await new Promise(setImmediate);
    },
  };
};

describe('what the system tells Electron during an exam (R-L2)', () => {
  it('is looked at at once when a display comes, goes or changes', async () => {
    const { look, seen, displays } = watched('win32');
    for (const event of ['display-added', 'display-removed', 'display-metrics-changed']) {
      await displays(event, 2, 2);
    }
    expect(look).toHaveBeenCalledTimes(3);
    // The look itself tells of displays that came and went.
    expect(seen).toEqual([]);
  });

  it('is a mirrored display where more are lit than show something of their own, told once', async () => {
    const { seen, displays } = watched('darwin');
    await displays('display-removed', 2, 1);
    await displays('display-metrics-changed', 2, 1);
    expect(seen).toEqual([['display-mirrored', { lit: 2, shown: 1 }]]);
    await displays('display-metrics-changed', 1, 1);
    await displays('display-metrics-changed', 2, 1);
    expect(seen).toHaveLength(2);
  });

  it('says nothing of displays that could not be counted', async () => {
    const { seen, displays } = watched('win32');
    await displays('display-removed', null, 1);
    expect(seen).toEqual([]);
  });

  it('is a session that somebody else may have, told once until it is back', () => {
    const { seen, power } = watched('darwin');
    power('lock-screen');
    power('user-did-resign-active');
    expect(seen).toEqual([['session-locked', { how: 'locked' }]]);
    power('unlock-screen');
    power('user-did-resign-active');
    expect(seen[1]).toEqual(['session-locked', { how: 'switched' }]);
    power('user-did-become-active');
    power('lock-screen');
    expect(seen).toHaveLength(3);
  });
});
