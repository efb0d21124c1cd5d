import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLook } from '../../main/adapters/probes/look.ts';
import { type TestCore, testCore } from '../support/core.ts';
import { checkIn } from '../support/sitting.ts';
import { type LockedCentre, lockedCentre } from '../support/way-lockdown.ts';
import { sitLocked } from '../support/way-lockdown-candidate.ts';

describe('one locked exam after another on one machine', () => {
  let station: TestCore;
  let centre: LockedCentre;
  beforeAll(async () => {
    station = testCore({ machine: createLook });
    centre = await lockedCentre(station, { locked: { programs: { forbidden: [] } } }, [
      { confirmation: 'NEXT0001', name: '前一位', exam: 'locked' },
      { confirmation: 'NEXT0002', name: '后一位', exam: 'locked' },
    ]);
  });
  afterAll(() => station?.cleanup());

  it('does not hold the next candidate for what the window of the one before said last (R-L1, R-L5)', async () => {
    const { window, sitting } = await sitLocked(station.open('candidate'), centre, 'NEXT0001');
    await window.api.lockdown.window({ guarded: false, fullScreen: false, keysLocked: false });
    await window.send(window.api.sitting.submit, { unanswered: 2 });
    await window.send(window.api.sitting.survey, { answers: {} });
    await centre.told.seatWhen(sitting, ({ locked }) => locked === false);

    const next = station.open('candidate');
    const second = await checkIn(next, 'NEXT0002');
    const { proctor, told } = centre;
    await proctor.send(proctor.api.proctor.admit, { sitting: second, note: '' });
    const seat = await told.seatWhen(second, ({ locked }) => locked === true);
    expect(seat).toMatchObject({ state: 'admitted', note: '' });
  });
});
