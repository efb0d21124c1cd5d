import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNodeCrypto } from '../../../main/adapters/crypto/node-crypto.ts';
import { verifyBundle } from '../../../main/domain/log/verify-bundle.ts';
import type { SittingView } from '../../../preload/contract/sitting.ts';
import type { Connection } from '../../../renderer/connection/connection.ts';
import { viewWhen } from '../../support/sitting.ts';
import {
  atItems,
  codeOf,
  codes,
  type DemoCentre,
  demoCentre,
  endedView,
  finish,
  someAnswer,
  until,
} from './support/centre.ts';
import { verdictOf } from './support/evidence.ts';

const minute = 60_000;

let centre: DemoCentre;
let proctor: Connection;
beforeEach(async () => {
  centre = await demoCentre();
  proctor = await centre.as('proctor');
});
afterEach(() => centre.cleanup());

const resultOf = ({ at }: SittingView) => (at.step === 'ended' ? at.result : undefined);
const graded = (sitting: string) => until(() => centre.typesOf(sitting).includes('sitting.graded'));

describe('a result (R-G2)', () => {
  it('is held for half an hour, tells nothing until then, and comes by itself', async () => {
    const { candidate, sitting } = await atItems(centre, proctor, codes.associate);
    centre.clock.jump(1_000);
    await finish(candidate);
    const ended = centre.clock.wall();
    await graded(sitting);
    const availableAt = ended + 30 * minute;
    expect(resultOf(await endedView(candidate))).toEqual({ state: 'held', availableAt });
    centre.clock.jump(30 * minute - 1);
    expect(resultOf(await endedView(candidate))).toEqual({ state: 'held', availableAt });
    // Nothing happens to the sitting when the time comes: the open window must be told all the same.
    const watch = await candidate.api.sitting.watch();
    const next = async () => {
      const { value } = await watch.next();
      return resultOf(value as SittingView);
    };
    expect(await next()).toMatchObject({ state: 'held' });
    centre.clock.jump(1);
    expect(await next()).toMatchObject({
      state: 'released',
      releasedAt: availableAt,
      score: 0,
      passed: false,
    });
  });

  it('can be read by a candidate who left before it was released and comes back (R-G2)', async () => {
    const { candidate, sitting } = await atItems(centre, proctor, codes.associate);
    centre.clock.jump(1_000);
    await finish(candidate);
    await graded(sitting);
    await candidate.api.sitting.leave();
    centre.clock.jump(31 * minute);
    const back = centre.open('candidate');
    const found = await back.send(back.api.sitting.lookUp, {
      by: 'confirmation',
      code: codes.associate,
    });
    expect(found).toEqual({ found: 'sitting', sitting });
    expect(resultOf(await endedView(back))).toMatchObject({ state: 'released' });
    // Reading is all that can be done: no second sitting, and nothing is written into the first.
    const seq = centre.events(sitting).length;
    await expect(
      back.send(back.api.sitting.answer, { position: 1, responses: {} }),
    ).rejects.toMatchObject({ code: 'wrong-step' });
    expect(centre.events(sitting)).toHaveLength(seq);
  });

  it('is told by sections, never by items', async () => {
    const { candidate, sitting } = await atItems(centre, proctor);
    const responses = await someAnswer(candidate, 1);
    await candidate.send(candidate.api.sitting.answer, { position: 1, responses });
    await finish(candidate);
    await graded(sitting);
    const view = await endedView(candidate);
    const result = resultOf(view);
    if (result?.state !== 'released') throw new Error('not released');
    expect(Object.keys(result).toSorted()).toEqual(
      ['passScore', 'passed', 'releasedAt', 'scale', 'score', 'sections', 'state'].toSorted(),
    );
    const form = centre.events(sitting)[0];
    const items =
      form?.type === 'sitting.opened'
        ? (form.opened?.data.pins.form.sections.flatMap((section) => section.items) ?? [])
        : [];
    expect(items.length).toBeGreaterThan(3);
    for (const { identifier } of items) expect(JSON.stringify(view)).not.toContain(identifier);
  });

  it('is left out of the evidence of whoever may not read it, and named there', async () => {
    const { candidate, sitting } = await atItems(centre, proctor, codes.associate);
    await finish(candidate);
    await graded(sitting);
    centre.clock.jump(31 * minute);
    const admin = await centre.as('admin');
    const { data } = await admin.api.staff.bundle({ sitting });
    const { publicKey } = await admin.api.staff.centreKey();
    const text = Buffer.from(data, 'base64').toString('utf8');
    expect(text).toContain('"sitting.graded"');
    expect(text).not.toMatch(/"passScore"|"percent"/);
    expect(verifyBundle(text, { centreKey: publicKey }, createNodeCrypto())).toMatchObject({
      verdict: 'redacted',
      redactions: [{ why: 'left-out', reason: 'result-not-shared' }],
    });
    expect(verdictOf(centre, sitting).verdict.verdict).toBe('complete');
  });

  it('is there after a restart, the same and graded once', async () => {
    const { candidate, sitting } = await atItems(centre, proctor);
    await finish(candidate);
    await graded(sitting);
    const before = centre.events(sitting).at(-1);
    centre.restart();
    expect(centre.events(sitting).at(-1)).toEqual(before);
    expect(centre.typesOf(sitting).filter((type) => type === 'sitting.graded')).toHaveLength(1);
  });

  it('of a terminated sitting is made of what was answered', async () => {
    const { candidate, sitting } = await atItems(centre, proctor);
    const responses = await someAnswer(candidate, 2);
    await candidate.send(candidate.api.sitting.answer, { position: 2, responses });
    await proctor.send(proctor.api.proctor.terminate, { sitting, reason: 'used a phone' });
    await graded(sitting);
    expect(centre.events(sitting).find(({ type }) => type === 'items.submitted')).toMatchObject({
      opened: { data: { how: 'proctor' } },
    });
    const [entry] = centre.core.services.bookings.find({ confirmation: codes.open });
    expect(entry?.marked).toBe('done');
  });
});

describe('an answer that a person grades (R-E2, R-G1)', () => {
  const essay = '我会先隔离出问题的服务器，再查看日志。';

  /** Finishes the associate exam with an essay; its position. */
  const withEssay = async () => {
    const { candidate, sitting } = await atItems(centre, proctor, codes.associate);
    const view = await viewWhen(candidate, () => true);
    for (let position = 1; position <= view.exam.items; position += 1) {
      const { item } = await candidate.api.sitting.item({ position, language: 'zh-CN' });
      const kind = JSON.stringify(item.body);
      const [, response] = /"kind":"extendedText".*?"response":"([^"]+)"/.exec(kind) ?? [];
      if (response === undefined) continue;
      const responses = { [response]: essay };
      await candidate.send(candidate.api.sitting.answer, { position, responses });
      await finish(candidate);
      return { candidate, sitting, position };
    }
    throw new Error('the associate exam has no essay');
  };

  it('waits for a rater, who does not see whose it is, and is then graded and released', async () => {
    const { candidate, sitting, position } = await withEssay();
    expect(resultOf(await endedView(candidate))).toEqual({ state: 'rating' });
    const rater = await centre.as('staff');
    const tasks = await rater.api.rating.tasks();
    const [task] = tasks;
    expect(task).toMatchObject({ sitting, position, answer: essay });
    expect(task?.prompt.length).toBeGreaterThan(10);
    for (const name of ['欧阳明慧', 'OUYANG', '440103198706302688', codes.associate]) {
      expect(JSON.stringify(tasks)).not.toContain(name);
    }
    const rate = (points: number) =>
      codeOf(rater.send(rater.api.rating.rate, { sitting, position, points, reason: 'clear' }));
    expect(await rate(999)).toBe('points-out-of-range');
    expect(await rate(task?.maxPoints ?? 0)).toBe('ok');
    expect(await rate(0)).toBe('already-rated');
    await graded(sitting);
    expect(await rater.api.rating.tasks()).toEqual([]);
    expect(resultOf(await endedView(candidate))).toMatchObject({ state: 'held' });
    centre.clock.jump(30 * minute);
    const released = resultOf(await endedView(candidate));
    expect(released).toMatchObject({ state: 'released' });
    expect(released?.state === 'released' && released.score).toBeGreaterThan(0);
  });

  it('still waits after a restart', async () => {
    const { sitting, position } = await withEssay();
    centre.restart();
    const rater = await centre.as('staff');
    const rate = { sitting, position, points: 0, reason: 'off the point' };
    expect(await rater.api.rating.tasks()).toHaveLength(1);
    await rater.send(rater.api.rating.rate, rate);
    await graded(sitting);
  });

  it('rated late is released when it is graded, not before', async () => {
    const { candidate, sitting, position } = await withEssay();
    centre.clock.jump(3 * 24 * 60 * minute);
    expect(resultOf(await endedView(candidate))).toEqual({ state: 'rating' });
    const rater = await centre.as('staff');
    await rater.send(rater.api.rating.rate, { sitting, position, points: 1, reason: 'thin' });
    await graded(sitting);
    expect(resultOf(await endedView(candidate))).toMatchObject({
      state: 'released',
      releasedAt: centre.clock.wall(),
    });
  });

  it('is graded by one of two raters who press at the same time', async () => {
    const { sitting, position } = await withEssay();
    const raters = [await centre.as('staff'), await centre.as('staff')];
    const both = await Promise.all(
      raters.map((one, index) =>
        codeOf(
          one.send(one.api.rating.rate, { sitting, position, points: index, reason: 'clear' }),
        ),
      ),
    );
    expect(both.toSorted()).toEqual(['already-rated', 'ok']);
    await graded(sitting);
    expect(centre.typesOf(sitting).filter((type) => type === 'answer.rated')).toHaveLength(1);
    expect(centre.typesOf(sitting).filter((type) => type === 'sitting.graded')).toHaveLength(1);
  });
});

describe('who may read a result (R-G2)', () => {
  it('is the sponsor and the candidate; staff see that there is one', async () => {
    const { candidate, sitting } = await atItems(centre, proctor);
    await finish(candidate);
    await graded(sitting);
    const list = { search: '', offset: 0 };
    const staff = await centre.as('staff');
    const sponsor = await centre.as('sponsor');
    const [seen] = (await staff.api.staff.results(list)).rows;
    const [read] = (await sponsor.api.staff.results(list)).rows;
    expect(seen).toMatchObject({ sitting, state: 'released', content: null });
    expect(read).toMatchObject({ sitting, content: { score: 0, passed: false } });
  });
});
