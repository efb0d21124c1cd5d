import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replay } from '../../../main/domain/sitting/evolve.ts';
import { dumpProjections } from '../../../main/services/rebuild.ts';
import { checkIn, viewWhen } from '../../support/sitting.ts';
import {
  atItems,
  codeOf,
  codes,
  type DemoCentre,
  demoCentre,
  finish,
  lookUp,
  someAnswer,
  until,
} from './support/centre.ts';
import { verdictOf } from './support/evidence.ts';

let centre: DemoCentre;
beforeEach(async () => {
  centre = await demoCentre();
});
afterEach(() => centre.cleanup());

/** A day with everything in it that can become of a booking; IDs of the sittings. */
const wholeDay = async (): Promise<readonly string[]> => {
  const proctor = await centre.as('proctor');
  const { api, send } = proctor;
  const done = await atItems(centre, proctor, codes.open);
  const responses = await someAnswer(done.candidate, 1);
  await done.candidate.send(done.candidate.api.sitting.answer, { position: 1, responses });
  await finish(done.candidate);
  await until(() => centre.typesOf(done.sitting).includes('sitting.graded'));

  const ended = await atItems(centre, proctor, codes.remote);
  await send(api.proctor.pause, { sitting: ended.sitting, reason: 'looking' });
  await send(api.proctor.terminate, { sitting: ended.sitting, reason: 'used a phone' });

  const refused = await checkIn(centre.open('candidate'), codes.extraTime);
  await send(api.proctor.refuse, { sitting: refused, because: 'false-data', reason: 'forged' });
  const prevented = await checkIn(centre.open('candidate'), codes.hongKong);
  await send(api.proctor.refuse, { sitting: prevented, because: 'weather', reason: 'storm' });

  const unwilling = centre.open('candidate');
  await lookUp(unwilling, codes.taiwan);
  const { at, sitting: declined } = await viewWhen(
    unwilling,
    ({ at: now }) => now.step === 'consents',
  );
  if (at.step !== 'consents') throw new Error('not there');
  const answers = at.points.map(({ point, digest }) => ({ point, digest, agreed: false }));
  await unwilling.send(unwilling.api.sitting.consent, { answers });

  await codeOf(lookUp(centre.open('candidate'), codes.late));
  const working = await atItems(centre, proctor, codes.associate);
  return [done, ended, working].map(({ sitting }) => sitting).concat(refused, prevented, declined);
};

describe('after a whole day', () => {
  it('the projections are what the log gives: a rebuild changes nothing', async () => {
    await wholeDay();
    centre.restart();
    const { services } = centre.core;
    const before = dumpProjections(services.context.store.tables);
    expect(before.sittings).toHaveLength(6);
    expect(services.rebuild()).toMatchObject({ ok: true });
    expect(dumpProjections(services.context.store.tables)).toEqual(before);
  });

  it('also when pictures have been deleted since (R-C8)', async () => {
    await wholeDay();
    centre.clock.jump(31 * 24 * 3_600_000);
    centre.restart();
    const { services } = centre.core;
    const before = dumpProjections(services.context.store.tables);
    expect(services.rebuild()).toMatchObject({ ok: true });
    expect(dumpProjections(services.context.store.tables)).toEqual(before);
  });

  it('every sitting verifies, and its state is what its log gives (R-P5)', async () => {
    const sittings = await wholeDay();
    expect(sittings).toHaveLength(6);
    for (const sitting of sittings) {
      const { verdict } = verdictOf(centre, sitting);
      expect(['complete', 'redacted']).toContain(verdict.verdict);
      expect(replay(centre.events(sitting))?.seq).toBe(centre.events(sitting).length);
    }
    expect(verdictOf(centre, sittings.at(-1) ?? '').verdict.verdict).toBe('redacted');
  });
});
