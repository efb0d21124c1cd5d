import { afterEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../renderer/connection/connection.ts';
import { type TestCore, testCore } from '../../support/core.ts';
import { checkIn, goToItems, viewWhen } from '../../support/sitting.ts';

let station: TestCore;
afterEach(() => station.cleanup());

/** The demonstration centre with its proctor signed in. */
const demonstration = async () => {
  station = testCore();
  const door = station.open('door');
  const info = await door.send(door.api.station.loadDemonstration, {});
  const account = info.demonstration?.accounts.find((one) => one.roles.includes('proctor'));
  const proctor = station.open('proctor');
  await proctor.api.session.signIn({
    login: account?.login ?? '',
    password: account?.password ?? '',
  });
  return { info, proctor };
};

const admit = (proctor: Connection, sitting: string) =>
  proctor.send(proctor.api.proctor.admit, { sitting, note: '' });

describe('the whole way of a candidate', () => {
  it('goes from look-up to a released result (R-C2, R-C7, R-G1, R-G2)', async () => {
    const { info, proctor } = await demonstration();
    const bookings = info.demonstration?.bookings ?? [];
    expect(bookings.length).toBe(12);
    const practice = bookings.filter((booking) => booking.exam.en.includes('Practice'));
    let sitting = '';
    const candidate = station.open('candidate');
    for (const booking of practice) {
      sitting = await checkIn(candidate, booking.confirmation).catch(() => '');
      if (sitting) break;
    }
    expect(sitting).not.toBe('');
    await admit(proctor, sitting);
    await goToItems(candidate);
    const view = await viewWhen(candidate, ({ at }) => at.step === 'items');
    expect(view.clock?.part).toBe('items');
    const first = await candidate.api.sitting.item({ position: 1, language: 'zh-CN' });
    expect(first.item.language).toBe('zh-CN');
    await candidate.send(candidate.api.sitting.submit, { unanswered: view.exam.items });
    await candidate.send(candidate.api.sitting.survey, { answers: {} });
    const ended = await viewWhen(
      candidate,
      ({ at }) => at.step === 'ended' && at.result?.state === 'released',
    );
    expect(ended.at).toMatchObject({
      how: 'finished',
      result: { state: 'released', score: 0, passed: false },
    });
  });
});
