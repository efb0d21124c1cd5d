import { describe, expect, it } from 'vitest';
import { onStation, sitting } from './support/sat.ts';

const admit = { do: 'admit', note: '' } as const;
const pause = { do: 'pause', reason: 'a call' } as const;
const resume = { do: 'resume', reason: 'all is well' } as const;
const away = { do: 'detach', clean: false } as const;
const back = { do: 'attach' } as const;
const throughItems = [
  { do: 'terms', accepted: true },
  { do: 'start-items' },
  { do: 'submit', unanswered: 3 },
] as const;

describe('the machine of a sitting (R-L1)', () => {
  it(
    'is held from admission on, and not before',
    onStation(async (sat) => {
      expect(sat.isAsFound()).toBe(true);
      await sat.follows(admit);
      expect(sat.isHeld()).toBe(true);
      expect(sat.countOf('lockdown.begun')).toBe(1);
      expect(sat.state().paused).toBeNull();
    }),
  );

  it(
    'is given back when the exam is over, once',
    onStation(async (sat) => {
      await sat.follows(admit, ...throughItems);
      expect(sat.isHeld()).toBe(true);
      await sat.follows({ do: 'survey', answers: {} });
      expect(sat.state().step.at).toBe('ended');
      expect(sat.isAsFound()).toBe(true);
      expect(sat.lastOf('lockdown.ended')).toEqual({ because: 'ended', left: [] });
      expect(sat.countOf('lockdown.ended')).toBe(1);
    }),
  );

  it(
    'is not held for an exam that asks for no lockdown',
    onStation(async (sat) => {
      await sat.follows(admit, ...throughItems);
      expect(sat.isAsFound()).toBe(true);
      expect(sat.countOf('lockdown.begun')).toBe(0);
    }, null),
  );

  it(
    'is not held for a candidate who is refused',
    onStation(async (sat) => {
      await sat.follows({ do: 'refuse', because: 'late', reason: 'too late' });
      expect(sat.isAsFound()).toBe(true);
      expect(sat.countOf('lockdown.begun')).toBe(0);
    }),
  );

  it(
    'is given back while its window is away, and held again when it is back (R-L4)',
    onStation(async (sat) => {
      await sat.follows(admit, away);
      expect(sat.isAsFound()).toBe(true);
      expect(sat.lastOf('lockdown.ended')).toMatchObject({ because: 'window-lost' });
      await sat.follows(back);
      expect(sat.isHeld()).toBe(true);
      expect(sat.countOf('lockdown.begun')).toBe(2);
    }),
  );

  it(
    'follows what was said last, however fast it is said',
    onStation(async (sat) => {
      for (const command of [admit, away, back, away, back, pause, away]) sat.does(command);
      await sat.settle();
      expect(sat.isAsFound()).toBe(true);
      expect(sat.lockdown.held()).toBeNull();
      sat.does(back);
      await sat.settle();
      expect(sat.isHeld()).toBe(true);
      expect(sat.state().locked).not.toBeNull();
    }),
  );

  it(
    'stays held while a proctor has paused the exam',
    onStation(async (sat) => {
      await sat.follows(admit, pause);
      expect(sat.isHeld()).toBe(true);
    }),
  );

  it(
    'is given back when the program ends, and the record says so',
    onStation(async (sat) => {
      await sat.follows(admit);
      await sat.sittingLockdown.stop();
      expect(sat.isAsFound()).toBe(true);
      expect(sat.lastOf('lockdown.ended')).toMatchObject({ because: 'program-ended' });
    }),
  );
});

describe('a candidate who leaves the machine (R-L4)', () => {
  for (const because of ['released', 'quit-password', 'emergency'] as const) {
    const hold = because === 'emergency' ? 'emergency' : 'left';

    it(
      `has it back and the exam waits for a proctor: ${because}`,
      onStation(async (sat) => {
        await sat.follows(admit);
        await sat.sittingLockdown.leave(sitting, because);
        expect(sat.isAsFound()).toBe(true);
        expect(sat.lastOf('lockdown.ended')).toEqual({ because, left: [] });
        expect(sat.state().paused).toMatchObject({ by: 'system', reason: hold });
        await sat.follows(away, back);
        expect(sat.isAsFound()).toBe(true);
        await sat.follows(resume);
        expect(sat.isHeld()).toBe(true);
        expect(sat.state().paused).toBeNull();
      }),
    );

    it(
      `has it back though the exam was paused already: ${because}`,
      onStation(async (sat) => {
        await sat.follows(admit, pause);
        await sat.sittingLockdown.leave(sitting, because);
        await sat.follows({ do: 'message', text: 'good-bye' });
        expect(sat.isAsFound()).toBe(true);
        expect(sat.state().paused).toMatchObject({ by: 'system', reason: hold });
        await sat.follows(resume);
        expect(sat.isHeld()).toBe(true);
      }),
    );

    it(
      `keeps it though that can not be written while the disk is full: ${because}`,
      onStation(async (sat) => {
        await sat.follows(admit);
        sat.fullDisk(true);
        await sat.sittingLockdown.leave(sitting, because);
        expect(sat.isAsFound()).toBe(true);
        await sat.settle();
        expect(sat.isAsFound()).toBe(true);
        sat.fullDisk(false);
        await sat.follows({ do: 'message', text: 'there is room again' });
        expect(sat.isAsFound()).toBe(true);
        expect(sat.lastOf('lockdown.ended')).toEqual({ because, left: [] });
        expect(sat.state().paused).toMatchObject({ by: 'system', reason: hold });
      }),
    );
  }

  it(
    'when the machine was not held does not keep it from being held the next time',
    onStation(async (sat) => {
      await sat.follows(admit, away);
      await sat.sittingLockdown.leave(sitting, 'emergency');
      await sat.follows(back);
      expect(sat.isHeld()).toBe(true);
    }),
  );
});

describe('a lockdown that is less than the exam asks for (R-L5)', () => {
  const asked = { required: { prevented: ['notification'] } };

  it(
    'holds the exam, and is tried anew when a proctor lets it go on',
    onStation(
      async (sat) => {
        await sat.follows(admit);
        expect(sat.state().paused).toMatchObject({ reason: 'lockdown-incomplete' });
        await sat.follows(resume);
        expect(sat.state().paused).toMatchObject({ reason: 'lockdown-incomplete' });
        sat.trouble.breaksOff = null;
        await sat.follows(resume);
        expect(sat.state().paused).toBeNull();
        expect(sat.isHeld()).toBe(true);
        await sat.follows(away);
        expect(sat.isAsFound()).toBe(true);
      },
      asked,
      { breaksOff: { operation: 'gnome-notifications', after: 1 } },
    ),
  );

  it(
    'can be left all the same',
    onStation(
      async (sat) => {
        await sat.follows(admit);
        await sat.sittingLockdown.leave(sitting, 'released');
        await sat.settle();
        expect(sat.isAsFound()).toBe(true);
      },
      asked,
      { breaksOff: { operation: 'gnome-notifications', after: 1 } },
    ),
  );

  it(
    'is known beforehand',
    onStation(
      async (sat) => {
        const { policy } = sat.state().pins;
        if (policy.lockdown === undefined) throw new Error('no lockdown is asked for');
        expect(sat.sittingLockdown.lacks(policy.lockdown)).toEqual([
          { what: 'aim', aim: 'notification', asked: 'prevented', reached: 'seen' },
        ]);
      },
      asked,
      { unable: { 'gnome-notifications': 'tool-missing' } },
    ),
  );
});

describe('a program that died while it held the machine (R-L4)', () => {
  it(
    'is followed by one that gives it back, says so, and holds it again for who still sits',
    onStation(async (sat) => {
      await sat.follows(admit);
      await sat.crash();
      const types = sat.events().flatMap(({ type, opened }) => {
        const data = opened?.data ?? {};
        return type.startsWith('lockdown') ? [[type, 'because' in data ? data.because : '']] : [];
      });
      expect(types).toEqual([
        ['lockdown.begun', ''],
        ['lockdown.ended', 'restored'],
        ['lockdown.begun', ''],
      ]);
      expect(sat.recoveries.at(-1)?.restored.length).toBeGreaterThan(3);
      expect(sat.isHeld()).toBe(true);
      await sat.follows(away);
      expect(sat.isAsFound()).toBe(true);
    }),
  );

  it(
    'leaves on record what could not be given back yet',
    onStation(async (sat) => {
      await sat.follows(admit);
      sat.trouble.holdsFast = new Set(['gnome-keys']);
      await sat.follows(away);
      expect(sat.lastOf('lockdown.ended')).toEqual({
        because: 'window-lost',
        left: ['gnome-keys'],
      });
      await sat.crash();
      expect(sat.recoveries.at(-1)?.failed.map(({ operation }) => operation)).toEqual([
        'gnome-keys',
      ]);
      sat.trouble.holdsFast = new Set();
      await sat.crash();
      expect(sat.isAsFound()).toBe(true);
    }),
  );
});
