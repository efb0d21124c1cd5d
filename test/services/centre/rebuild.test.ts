import { afterEach, describe, expect, it } from 'vitest';
import { dumpProjections } from '../../../main/services/rebuild.ts';
import { type TestCore, testCore } from '../../support/core.ts';
import { checkIn, goToItems } from '../../support/sitting.ts';
import { by } from '../support/centre.ts';

let station: TestCore;
afterEach(() => station.cleanup());

describe('the projections', () => {
  it('are the same after they were emptied and filled again from the events', async () => {
    station = testCore();
    const door = station.open('door');
    const info = await door.send(door.api.station.loadDemonstration);
    const { services } = station.core;
    const { store } = services.context;

    // A day's work: sign-ins, a locked account, a sitting under way, a late candidate let in.
    const proctor = station.open('proctor');
    const [account] =
      info.demonstration?.accounts.filter(({ roles }) => roles.includes('proctor')) ?? [];
    await proctor.api.session.signIn({
      login: account?.login ?? '',
      password: account?.password ?? '',
    });
    for (let count = 0; count < 5; count += 1) {
      const wrong = { login: 'staff', password: 'wrong', as: 'staff', actor: 's' };
      await services.accounts.signIn(wrong);
    }
    const candidate = station.open('candidate');
    const sitting = await checkIn(candidate, info.demonstration?.bookings[0]?.confirmation ?? '');
    await proctor.send(proctor.api.proctor.admit, { sitting, note: '' });
    await goToItems(candidate);
    const [late] = services.bookings.find({ confirmation: 'F4TKW7MG' });
    services.bookings.markNow(by('system'), late?.id ?? '', 'no-show', null);
    const reason = '地铁停运';
    const booking = late?.id ?? '';
    services.bookings.letIn(by('p'), { booking, by: ['p'], reason, needsTwo: false });

    const before = dumpProjections(store.tables);
    expect(before.bookings).toHaveLength(12);
    expect(before.sittings).toHaveLength(1);
    const rebuilt = services.rebuild();
    expect(rebuilt).toMatchObject({ ok: true });
    expect(dumpProjections(store.tables)).toEqual(before);
  });

  it('come back whole when they were lost or altered', async () => {
    station = testCore();
    const door = station.open('door');
    await door.send(door.api.station.loadDemonstration);
    const { services } = station.core;
    const { store } = services.context;
    const before = dumpProjections(store.tables);
    store.write(({ tables }) => {
      const [row] = tables.find('bookings');
      if (row !== undefined) tables.put('bookings', { ...row, doc: { forged: true } });
      tables.remove('settings', 'centre');
    });
    expect(dumpProjections(store.tables)).not.toEqual(before);
    services.rebuild();
    expect(dumpProjections(store.tables)).toEqual(before);
  });
});
