import { describe, expect, it } from 'vitest';
import { createArgon2Passwords } from '../../../main/adapters/passwords/argon2.ts';
import type { Passwords } from '../../../main/ports/passwords.ts';
import { createQuit } from '../../../main/services/lockdown/quit.ts';
import { random } from '../support/centre.ts';
import { onStation, type Sat, sitting } from './support/sat.ts';

const admit = { do: 'admit', note: '' } as const;
const right = 'the quit password';
const quitPassword = await createArgon2Passwords().hash(right);
const asked = { quitPassword, quitTries: 5 };

/** The way out, with the number of passwords that were really tried. */
const wayOut = ({ sittings, sittingLockdown }: Pick<Sat, 'sittings' | 'sittingLockdown'>) => {
  const real = createArgon2Passwords();
  let tried = 0;
  const passwords: Passwords = {
    ...real,
    verify: (hash, password) => {
      tried += 1;
      return real.verify(hash, password);
    },
  };
  const quit = createQuit({ sittings, sittingLockdown, passwords, random });
  return {
    tried: () => tried,
    quit: async (password: string): Promise<string> => {
      const done = await quit(sitting, password);
      return done.ok ? 'ok' : done.error;
    },
  };
};

describe('the quit password (R-L4)', () => {
  it(
    'lets nobody out of a machine that is not held, or without such a password',
    onStation(async (sat) => {
      const { quit, tried } = wayOut(sat);
      expect(await quit(right)).toBe('not-locked');
      await sat.follows(admit);
      expect(await quit(right)).toBe('no-quit-password');
      expect(tried()).toBe(0);
    }),
  );

  it(
    'is closed after so many wrong ones, to the right one too, and after a restart too',
    onStation(async (sat) => {
      await sat.follows(admit);
      const first = wayOut(sat);
      const answers: string[] = [];
      for (let number = 1; number <= 10; number += 1) answers.push(await first.quit(`${number}`));
      expect(answers).toEqual([...Array(4).fill('quit-wrong'), ...Array(6).fill('quit-closed')]);
      expect(first.tried()).toBe(5);
      expect(sat.countOf('incident.seen')).toBe(5);
      expect(await first.quit(right)).toBe('quit-closed');
      await sat.crash();
      const second = wayOut(sat);
      expect(await second.quit(right)).toBe('quit-closed');
      expect(second.tried()).toBe(0);
      expect(sat.isHeld()).toBe(true);
      await sat.sittingLockdown.leave(sitting, 'released');
      expect(sat.isAsFound()).toBe(true);
    }, asked),
  );

  it(
    'can not be tried more often by trying at the same time',
    onStation(async (sat) => {
      await sat.follows(admit);
      const { quit, tried } = wayOut(sat);
      for (let round = 0; round < 4; round += 1) {
        await Promise.all(Array.from({ length: 25 }, (_, number) => quit(`${round} ${number}`)));
      }
      for (let number = 0; number < 5; number += 1) await quit(`${number}`);
      expect(tried()).toBe(5);
      expect(await quit(right)).toBe('quit-closed');
    }, asked),
  );

  it(
    'can not be tried more often while the disk is full',
    onStation(async (sat) => {
      await sat.follows(admit);
      sat.fullDisk(true);
      const { quit, tried } = wayOut(sat);
      for (let number = 0; number < 10; number += 1) await quit(`${number}`);
      expect(tried()).toBe(5);
      expect(await quit(right)).toBe('quit-closed');
    }, asked),
  );

  it(
    'gives the machine back and holds the exam; tries before it are not held against it',
    onStation(async (sat) => {
      await sat.follows(admit);
      const { quit } = wayOut(sat);
      for (let number = 0; number < 4; number += 1) await quit(`${number}`);
      expect(await quit(right)).toBe('ok');
      expect(sat.isAsFound()).toBe(true);
      expect(sat.state().paused).toMatchObject({ by: 'system', reason: 'left' });
      expect(await quit(right)).toBe('not-locked');
    }, asked),
  );
});
