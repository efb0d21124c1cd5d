import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../renderer/connection/connection.ts';
import { checkIn, viewWhen } from '../../support/sitting.ts';
import {
  atItems,
  codeOf,
  codes,
  type DemoCentre,
  demoCentre,
  finish,
  someAnswer,
} from './support/centre.ts';

let centre: DemoCentre;
let proctor: Connection;
beforeEach(async () => {
  centre = await demoCentre();
  proctor = await centre.as('proctor');
});
afterEach(() => centre.cleanup());

const item = (window: Connection, position = 1) =>
  codeOf(window.api.sitting.item({ position, language: 'zh-CN' }));
const media = (window: Connection, sha256: string) => codeOf(window.api.sitting.media({ sha256 }));
/** Digests of the pictures that the items of an exam show. */
const picturesOf = (exam: string): readonly string[] =>
  centre.core.services.exams
    .list()
    .filter(({ summary }) => summary.exam === exam)
    .flatMap(({ media: pictures }) => pictures.map(({ sha256 }) => sha256));

describe('items and their pictures (R-E6)', () => {
  it('are there while items are worked on and at no other step', async () => {
    const [picture = ''] = picturesOf('cloud-associate');
    const candidate = centre.open('candidate');
    const both = async () => [await item(candidate), await media(candidate, picture)];
    expect(await both()).toEqual(['not-allowed', 'not-allowed']);
    const sitting = await checkIn(candidate, codes.open);
    expect(await both()).toEqual(['wrong-step', 'wrong-step']);
    await proctor.send(proctor.api.proctor.admit, { sitting, note: '' });
    expect(await both()).toEqual(['wrong-step', 'wrong-step']);
    await candidate.send(candidate.api.sitting.terms, { accepted: true });
    expect(await both()).toEqual(['wrong-step', 'wrong-step']);
    await candidate.send(candidate.api.sitting.startItems);
    expect(await item(candidate)).toBe('ok');
    await finish(candidate);
    expect(await both()).toEqual(['wrong-step', 'wrong-step']);
  });

  it('are not there while the sitting stands still, by a proctor or by itself', async () => {
    const { candidate, sitting } = await atItems(centre, proctor, codes.associate);
    let picture = '';
    for (const sha256 of picturesOf('cloud-associate')) {
      if ((await media(candidate, sha256)) === 'ok') picture = sha256;
    }
    expect(picture).not.toBe('');
    const responses = await someAnswer(candidate, 1);
    await proctor.send(proctor.api.proctor.pause, { sitting, reason: 'fire drill' });
    const answer = () =>
      codeOf(candidate.send(candidate.api.sitting.answer, { position: 1, responses }));
    expect([await item(candidate), await media(candidate, picture), await answer()]).toEqual([
      'paused',
      'paused',
      'paused',
    ]);
    await proctor.send(proctor.api.proctor.resume, { sitting, reason: 'over' });
    expect([await item(candidate), await media(candidate, picture), await answer()]).toEqual([
      'ok',
      'ok',
      'ok',
    ]);
  });

  it('are those of the own form alone: no other position, no other exam’s picture', async () => {
    const { candidate } = await atItems(centre, proctor);
    const view = await viewWhen(candidate, () => true);
    expect(await item(candidate, view.exam.items)).toBe('ok');
    expect(await item(candidate, view.exam.items + 1)).toBe('item-unknown');
    for (const sha256 of [...picturesOf('cloud-associate').slice(0, 2), 'f'.repeat(64)]) {
      expect(await media(candidate, sha256)).toBe('media-unknown');
    }
  });

  it('can’t be asked about before they are shown: a guess learns nothing', async () => {
    const candidate = centre.open('candidate');
    await checkIn(candidate, codes.open);
    for (const position of [1, 1_999]) {
      const guess = { position, responses: { RESPONSE: 'A' } };
      expect(await codeOf(candidate.send(candidate.api.sitting.answer, guess))).toBe('wrong-step');
    }
  });

  it('belong to one sitting: what one candidate answers, another does not see', async () => {
    const first = await atItems(centre, proctor, codes.open);
    const second = await atItems(centre, proctor, codes.remote);
    const responses = await someAnswer(first.candidate, 1);
    await first.candidate.send(first.candidate.api.sitting.answer, { position: 1, responses });
    for (let position = 1; position <= 3; position += 1) {
      const seen = await second.candidate.api.sitting.item({ position, language: 'en' });
      expect(seen.responses).toEqual({});
    }
    expect(centre.typesOf(second.sitting)).not.toContain('item.answered');
  });
});

describe('what a proctor sees of a sitting', () => {
  const secret = '一个不应该被看见的回答';

  it('is never an answer, a grade or a key, in the timeline or in the room', async () => {
    const { candidate, sitting } = await atItems(centre, proctor, codes.associate);
    const view = await viewWhen(candidate, () => true);
    let written = 0;
    for (let position = 1; position <= view.exam.items; position += 1) {
      const { item: shown } = await candidate.api.sitting.item({ position, language: 'en' });
      const [, response] =
        /"kind":"(?:extendedText|textEntry)".*?"response":"([^"]+)"/.exec(
          JSON.stringify(shown.body),
        ) ?? [];
      const responses =
        response === undefined ? await someAnswer(candidate, position) : { [response]: secret };
      if (response !== undefined) written += 1;
      await candidate.send(candidate.api.sitting.answer, { position, responses });
    }
    expect(written).toBeGreaterThan(0);
    await candidate.send(candidate.api.sitting.submit, { unanswered: 0 });
    await candidate.send(candidate.api.sitting.survey, { answers: { comment: secret } });
    const timeline = await proctor.api.proctor.timeline({ sitting });
    const types = timeline.entries.map(({ type }) => type);
    expect(types).toContain('item.answered');
    for await (const room of await proctor.api.proctor.watch()) {
      expect(JSON.stringify([timeline, room])).not.toContain(secret);
      break;
    }
    const answered = timeline.entries.filter(({ type }) => type === 'item.answered');
    expect(answered.every(({ detail }) => /^\d+$/.test(detail))).toBe(true);
    expect(timeline.entries.map(({ type }) => type)).not.toContain('run.beat');
  });

  it('names who decided what, when and why (R-P3)', async () => {
    const { sitting } = await atItems(centre, proctor);
    const { api, send } = proctor;
    await send(api.proctor.pause, { sitting, reason: 'fire drill' });
    await send(api.proctor.extend, {
      sitting,
      part: 'items',
      by: 300_000,
      reason: 'lost time',
    });
    await send(api.proctor.resume, { sitting, reason: 'all back' });
    await send(api.proctor.message, { sitting, text: 'please go on' });
    await send(api.proctor.terminate, { sitting, reason: 'used a phone' });
    const { entries } = await api.proctor.timeline({ sitting });
    const told = entries.filter(({ actor }) => actor.includes('监考员'));
    expect(told.map(({ type, detail }) => [type, detail])).toEqual([
      ['candidate.admitted', ''],
      ['part.started', 'terms'],
      ['sitting.paused', 'fire drill'],
      ['time.added', '5 min: lost time'],
      ['sitting.resumed', 'all back'],
      ['message.sent', 'please go on'],
      ['items.submitted', 'proctor'],
      ['part.ended', 'items'],
      ['sitting.terminated', 'used a phone'],
    ]);
    expect(entries.filter(({ actor }) => actor === 'candidate').length).toBeGreaterThan(5);
  });

  it('is nothing of a sitting that there is not, nor of the audit log under its name', async () => {
    for (const sitting of ['nobody00', 'centre00']) {
      expect(await codeOf(proctor.api.proctor.timeline({ sitting }))).toBe('sitting-unknown');
      expect(await codeOf(proctor.api.proctor.door({ sitting }))).toBe('sitting-unknown');
      for (const act of ['pause', 'resume', 'terminate'] as const) {
        const call = proctor.send(proctor.api.proctor[act], { sitting, reason: 'because' });
        expect(await codeOf(call)).toBe('sitting-unknown');
      }
    }
    expect(await codeOf(proctor.api.proctor.timeline({ sitting: 'centre' }))).toBe('bad-input');
  });
});
