import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { withoutSleep } from '../../../main/adapters/electron/sleep.ts';
import { stretches } from '../../../main/domain/sitting/interval.ts';

const minute = 60_000;

/** A machine whose process clock goes on while it sleeps, as on Windows and macOS. */
const machine = (platform: NodeJS.Platform) => {
  const power = new EventEmitter();
  let at = 1_000;
  const base = { boot: 'b', run: 'r', wall: 0 };
  const clock = withoutSleep(
    { now: () => ({ ...base, mono: at, up: at }) },
    power as unknown as Parameters<typeof withoutSleep>[1],
    platform,
  );
  return {
    now: clock.now,
    passes: (milliseconds: number) => {
      at += milliseconds;
    },
    power: (event: string) => power.emit(event),
  };
};

describe('the desktop’s clock over a sleep (R-E4)', () => {
  it('stands still from the suspension to the waking, so that the sleep is told from a failure', () => {
    const { now, passes, power } = machine('win32');
    const before = now();
    passes(minute);
    power('suspend');
    passes(30 * minute);
    power('resume');
    passes(minute);
    const after = now();
    expect(after.mono - before.mono).toBe(2 * minute);
    expect(stretches(before, after, 'working', null, 15 * minute)).toEqual([
      { kind: 'working', length: 2 * minute },
      { kind: 'asleep', length: 30 * minute },
    ]);
  });

  it('is right for what is written before the waking is told', () => {
    const { now, passes, power } = machine('darwin');
    const before = now();
    power('suspend');
    passes(10 * minute);
    const early = now();
    passes(1_000);
    power('resume');
    passes(2_000);
    const after = now();
    expect(early.mono).toBe(before.mono);
    expect(after.mono - before.mono).toBe(2_000);
  });

  it('goes on when a waking was not told but somebody unlocks, and adds up several sleeps', () => {
    const { now, passes, power } = machine('win32');
    const before = now();
    for (const waking of ['resume', 'unlock-screen', 'resume']) {
      power('suspend');
      power('suspend');
      passes(minute);
      power(waking);
      power('unlock-screen');
      passes(1_000);
    }
    expect(now().mono - before.mono).toBe(3_000);
  });

  it('is left as it is where the system’s own clock stands still asleep', () => {
    const { now, passes, power } = machine('linux');
    power('suspend');
    passes(minute);
    expect(now().mono).toBe(1_000 + minute);
  });
});
