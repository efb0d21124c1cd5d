import { afterEach, describe, expect, it } from 'vitest';
import { by, newCentre, setUpInput, type TestCentre } from '../support/centre.ts';

let centre: TestCentre;
afterEach(() => centre.cleanup());

describe('the demonstration centre', () => {
  it('is not loaded into a store that has a centre', async () => {
    centre = newCentre();
    const { services, store } = centre;
    await services.centre.setUp(by('s'), setUpInput);
    const before = store.log.head('centre');
    expect(await services.demonstration.load(by('s'))).toEqual({
      ok: false,
      error: { code: 'already-set-up', values: {} },
    });
    expect(store.log.head('centre')).toEqual(before);
    expect(services.bookings.between(0, Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  it('has exams, bookings of every case and accounts whose shown passwords work', async () => {
    centre = newCentre();
    const { services, store } = centre;
    expect(await services.demonstration.load(by('s'))).toEqual({ ok: true, value: null });
    expect(services.centre.isReady()).toBe(true);
    expect(
      services.exams
        .list()
        .map((entry) => entry.summary.exam)
        .sort(),
    ).toEqual(['cloud-associate', 'practice']);
    expect(store.tables.count('bookings')).toBe(12);
    const demonstration = store.tables.get('settings', 'demonstration')?.doc as {
      accounts: { login: string; password: string }[];
    };
    for (const { login, password } of demonstration.accounts) {
      const signedIn = await services.accounts.signIn({ login, password, as: 'staff', actor: 's' });
      expect(signedIn.ok).toBe(true);
    }
  });
});
