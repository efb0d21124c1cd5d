import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../renderer/connection/connection.ts';
import { consentToAll, tinyJpeg, viewWhen } from '../../support/sitting.ts';
import {
  atItems,
  codeOf,
  codes,
  type DemoCentre,
  demoCentre,
  endedView,
  finish,
  lookUp,
  someAnswer,
  until,
  wait,
} from './support/centre.ts';

const minute = 60_000;

let centre: DemoCentre;
let proctor: Connection;
beforeEach(async () => {
  centre = await demoCentre();
  proctor = await centre.as('proctor');
});
afterEach(() => centre.cleanup());

describe('an answer that was shown as saved (R-E5)', () => {
  it('is there after a restart, with flags, place and clock, and is graded with the others', async () => {
    const { candidate, sitting } = await atItems(centre, proctor);
    const given = new Map<number, Awaited<ReturnType<typeof someAnswer>>>();
    for (const position of [1, 2, 3]) {
      const responses = await someAnswer(candidate, position);
      await candidate.send(candidate.api.sitting.answer, { position, responses });
      given.set(position, responses);
    }
    await candidate.send(candidate.api.sitting.flag, { position: 2, flagged: true });
    await candidate.send(candidate.api.sitting.visit, { position: 3 });
    const before = await viewWhen(candidate, () => true);
    centre.restart();
    const again = centre.open('candidate');
    await lookUp(again, codes.open);
    const view = await viewWhen(again, ({ at }) => at.step === 'items');
    expect(view.sitting).toBe(sitting);
    expect(view.at).toEqual(before.at);
    expect(view.clock?.remaining).toBe(before.clock?.remaining);
    for (const [position, responses] of given) {
      const item = await again.api.sitting.item({ position, language: 'en' });
      expect(item.responses).toEqual(responses);
      expect(item.flagged).toBe(position === 2);
    }
    await finish(again);
    await until(() => centre.typesOf(sitting).includes('sitting.graded'));
  });

  it('was saved once, however often its command was sent', async () => {
    const { candidate, sitting } = await atItems(centre, proctor);
    const responses = await someAnswer(candidate, 1);
    const input = { command: 'answer0000000001', position: 1, responses };
    const first = await candidate.api.sitting.answer(input);
    expect(await candidate.api.sitting.answer(input)).toEqual(first);
    centre.restart();
    const again = centre.open('candidate');
    await lookUp(again, codes.open);
    expect(await again.api.sitting.answer(input)).toEqual(first);
    const answered = () => centre.typesOf(sitting).filter((type) => type === 'item.answered');
    expect(answered()).toHaveLength(1);
    // Also when the items are over by then: it was saved, and that is what the window must hear.
    await finish(again);
    centre.restart();
    expect(answered()).toHaveLength(1);
  });

  it('is not replaced by one that does not fit the item', async () => {
    const { candidate, sitting } = await atItems(centre, proctor);
    const responses = await someAnswer(candidate, 1);
    await candidate.send(candidate.api.sitting.answer, { position: 1, responses });
    const name = Object.keys(responses)[0] ?? '';
    for (const wrong of [{ [name]: 'nonsense' }, { OTHER: 'A' }, { __proto__x: 'A' }]) {
      const call = candidate.send(candidate.api.sitting.answer, { position: 1, responses: wrong });
      expect(['response-invalid', 'bad-input', 'ok']).toContain(await codeOf(call));
    }
    const item = await candidate.api.sitting.item({ position: 1, language: 'en' });
    expect(Object.keys(item.responses)).toEqual([name]);
    expect(centre.events(sitting).every(({ opened }) => opened !== null)).toBe(true);
  });
});

describe('the way from look-up to the items, broken off at every step (R-E5)', () => {
  it('goes on after a restart where it was', async () => {
    const again = async (): Promise<Connection> => {
      centre.restart();
      proctor = await centre.as('proctor');
      const window = centre.open('candidate');
      await lookUp(window, codes.open);
      return window;
    };
    const stepOf = async (window: Connection) => (await viewWhen(window, () => true)).at.step;
    const picture = async (window: Connection, kind: 'document' | 'face') => {
      const upload = await window.uploadFile('picture', tinyJpeg);
      await window.send(window.api.sitting.addPicture, { kind, upload });
    };
    const sends: readonly (readonly [string, (window: Connection) => Promise<unknown>])[] = [
      ['consents', consentToAll],
      ['pictures', (window) => picture(window, 'document')],
      ['pictures', (window) => picture(window, 'face')],
      ['pictures', (window) => window.send(window.api.sitting.ready)],
      [
        'waiting',
        async (window) => {
          const { sitting } = await viewWhen(window, () => true);
          await proctor.send(proctor.api.proctor.admit, { sitting, note: '' });
        },
      ],
      ['terms', (window) => window.send(window.api.sitting.terms, { accepted: true })],
      ['tutorial', (window) => window.send(window.api.sitting.startItems)],
      ['items', finish],
    ];
    await lookUp(centre.open('candidate'), codes.open);
    for (const [step, send] of sends) {
      const window = await again();
      expect(await stepOf(window)).toBe(step);
      await send(window);
    }
    const [entry] = centre.core.services.bookings.find({ confirmation: codes.open });
    expect(entry?.marked).toBe('done');
  });
});

describe('the clock of a real program (R-E4)', () => {
  it('submits by itself what was answered, and ends by itself after the survey', async () => {
    const { candidate, sitting } = await atItems(centre, proctor);
    const responses = await someAnswer(candidate, 1);
    await candidate.send(candidate.api.sitting.answer, { position: 1, responses });
    const { exam } = await viewWhen(candidate, () => true);
    centre.clock.sleep(10 * minute);
    await viewWhen(candidate, ({ at }) => at.step === 'survey');
    expect(
      await codeOf(candidate.send(candidate.api.sitting.answer, { position: 1, responses: {} })),
    ).toBe('wrong-step');
    centre.clock.sleep(minute);
    await endedView(candidate);
    await until(() => centre.typesOf(sitting).includes('sitting.graded'));
    expect(centre.events(sitting).find(({ type }) => type === 'items.submitted')).toMatchObject({
      opened: { data: { how: 'time-up', unanswered: exam.items - 1 } },
    });
  });

  it('changes nothing when the wall clock is set, back or ahead', async () => {
    const { candidate } = await atItems(centre, proctor);
    const before = await viewWhen(candidate, () => true);
    for (const by of [-24 * 60 * minute, 48 * 60 * minute]) {
      centre.clock.setWall(by);
      await wait(300);
      const view = await viewWhen(candidate, () => true);
      expect([view.at.step, view.clock?.remaining]).toEqual(['items', before.clock?.remaining]);
    }
  });

  it('shows the candidate where every second went', async () => {
    const { candidate, sitting } = await atItems(centre, proctor);
    centre.clock.jump(5_000);
    await proctor.send(proctor.api.proctor.pause, { sitting, reason: 'fire drill' });
    centre.clock.jump(10_000);
    await proctor.send(proctor.api.proctor.resume, { sitting, reason: 'over' });
    centre.clock.sleep(30_000);
    await until(() => centre.events(sitting).at(-1)?.type === 'run.beat');
    const told = (rows: Awaited<ReturnType<typeof candidate.api.sitting.ledger>>) =>
      rows.map(({ kind, length, counted }) => [kind, length, counted]);
    const rows = await candidate.api.sitting.ledger();
    expect(told(rows)).toEqual([
      ['working', 5_000, true],
      ['proctor-pause', 10_000, false],
      ['asleep', 30_000, true],
    ]);
    expect((await proctor.api.proctor.timeline({ sitting })).ledger).toEqual(rows);
  });

  it('holds the sitting when the program stood still for too long, and a proctor lets it go on', async () => {
    const { candidate, sitting } = await atItems(centre, proctor);
    centre.clock.jump(31 * minute);
    const held = await viewWhen(candidate, ({ paused }) => paused !== null);
    expect(held.paused).toMatchObject({ by: 'system', reason: 'interrupted-too-long' });
    await proctor.send(proctor.api.proctor.resume, { sitting, reason: 'looked at it' });
    await viewWhen(candidate, ({ paused }) => paused === null);
  });
});
