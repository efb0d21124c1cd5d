import { afterEach, describe, expect, it } from 'vitest';
import { centreWithAdmin } from '../services/support/centre.ts';

let centre: Awaited<ReturnType<typeof centreWithAdmin>>;
afterEach(() => centre.cleanup());

/** The fastest of seven attempts, milliseconds: whatever else the machine does only ever adds. */
const fastest = async (login: string): Promise<number> => {
  const times: number[] = [];
  for (let count = 0; count < 7; count += 1) {
    const start = performance.now();
    await centre.services.accounts.signIn({
      login,
      password: 'not the password',
      as: 'staff',
      actor: 'session-1',
    });
    times.push(performance.now() - start);
    centre.clock.pass(16 * 60_000);
  }
  return Math.min(...times);
};

describe('signing in', { retry: 0 }, () => {
  it('takes as long for a login that nobody has, so that nobody learns which there are', async () => {
    centre = await centreWithAdmin();
    await fastest('wang');
    const [known, unknown] = [await fastest('wang'), await fastest('my secret password')];
    expect(unknown).toBeGreaterThan(known / 2);
  });
});
