import { afterEach, describe, expect, it } from 'vitest';
import { demonstrationOf } from '../../../main/services/centre/settings.ts';
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

  it('broken off by a crash is no centre yet, and is loaded whole by the next attempt', async () => {
    centre = newCentre();
    await centre.services.centre.setUp(by('s'), { ...setUpInput, demonstration: true });
    centre.restart();
    const { services, store } = centre;
    expect(services.centre.isReady()).toBe(false);
    expect(await services.demonstration.load(by('s'))).toEqual({ ok: true, value: null });
    expect(services.centre.isReady()).toBe(true);
    expect(store.tables.count('bookings')).toBe(12);
  });

  it('is loaded once when it is asked for twice at the same time, or again with the same command', async () => {
    centre = newCentre();
    const { services, store } = centre;
    const sender = by('s');
    const both = await Promise.all([
      services.demonstration.load(sender),
      services.demonstration.load(by('t')),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const head = store.log.head('centre');
    expect(await services.demonstration.load(sender)).toEqual({ ok: true, value: null });
    expect(await services.demonstration.load(by('t'))).toMatchObject({
      error: { code: 'already-set-up' },
    });
    expect(store.log.head('centre')).toEqual(head);
  });

  it('marks the booking that was sat already, and makes other passwords each time', async () => {
    centre = newCentre();
    await centre.services.demonstration.load(by('s'));
    const [sat] = centre.services.bookings.find({ confirmation: 'M3EDQ4HP' });
    expect(sat?.marked).toBe('done');
    const passwords =
      demonstrationOf(centre.store.tables)?.accounts.map((one) => one.password) ?? [];
    expect(new Set(passwords).size).toBe(5);
    for (const password of passwords) {
      expect(password).toMatch(/^(?:[a-z]{4}-){3}\d\d$/);
    }
  });
});
