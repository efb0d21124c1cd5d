import { describe, expect, it } from 'vitest';
import type { SittingEvent } from '../../../main/domain/sitting/events.ts';
import type { Connection } from '../../../renderer/connection/connection.ts';
import { checkIn, consentToAll, goToItems, viewWhen } from '../../support/sitting.ts';
import {
  codeOf,
  codes,
  type DemoCentre,
  demoCentre,
  lookUp,
  someAnswer,
  until,
  wait,
} from './support/centre.ts';
import { type Cuttable, openCuttable } from './support/cuttable.ts';

/** Longer than a window may be away before it counts as gone. */
const beyondGrace = 2_300;

type Room = {
  readonly centre: DemoCentre;
  readonly openWindow: () => Cuttable;
  /** Goes to the first item in this window. */
  readonly begin: (window: Connection) => Promise<string>;
  readonly connected: () => number;
  readonly last: (sitting: string) => SittingEvent | undefined;
};

/** A test in a centre of its own: most of the time it waits, so all of them run side by side. */
const inCentre = (test: (room: Room) => Promise<void>) => async () => {
  const centre = await demoCentre();
  const cuttable: Cuttable[] = [];
  try {
    await test({
      centre,
      openWindow: () => {
        const one = openCuttable(centre.core);
        cuttable.push(one);
        return one;
      },
      begin: async (window) => {
        const proctor = await centre.as('proctor');
        const sitting = await checkIn(window, codes.open);
        await proctor.send(proctor.api.proctor.admit, { sitting, note: '' });
        await goToItems(window);
        return sitting;
      },
      connected: () =>
        centre.core.api.sessions().filter((one) => one.connected && one.sitting).length,
      last: (sitting) => centre.events(sitting).at(-1),
    });
  } finally {
    for (const { window } of cuttable) window.close();
    centre.cleanup();
  }
};

describe.concurrent('a second window on the same sitting', () => {
  it(
    'is refused while the first is there, and nothing is written',
    inCentre(async ({ centre, openWindow, begin }) => {
      const sitting = await begin(openWindow().window);
      const before = centre.typesOf(sitting).length;
      const second = openWindow().window;
      expect(await codeOf(lookUp(second, codes.open))).toBe('sitting-open-elsewhere');
      expect(await codeOf(second.api.sitting.item({ position: 1, language: 'en' }))).toBe(
        'not-allowed',
      );
      expect(centre.typesOf(sitting)).toHaveLength(before);
    }),
  );

  it(
    'may go on as soon as the first is gone, where the first was',
    inCentre(async ({ openWindow, begin, connected }) => {
      const first = openWindow();
      await begin(first.window);
      const responses = await someAnswer(first.window, 2);
      await first.window.send(first.window.api.sitting.answer, { position: 2, responses });
      await first.window.send(first.window.api.sitting.visit, { position: 2 });
      first.cut();
      await until(() => connected() === 0);
      const second = openWindow().window;
      expect(await codeOf(lookUp(second, codes.open))).toBe('ok');
      const view = await viewWhen(second, ({ at }) => at.step === 'items');
      expect(view.at).toMatchObject({ form: { current: 2 } });
      const item = await second.api.sitting.item({ position: 2, language: 'zh-CN' });
      expect(item.responses).toEqual(responses);
    }),
  );

  it(
    'has the sitting alone then: the first sees and changes nothing when it comes back',
    inCentre(async ({ centre, openWindow, begin, connected }) => {
      const first = openWindow();
      const sitting = await begin(first.window);
      first.cut();
      await until(() => connected() === 0);
      const secondLine = openWindow();
      const second = secondLine.window;
      await lookUp(second, codes.open);
      first.mend();
      await until(() => connected() === 2);
      const { api } = first.window;
      const before = centre.typesOf(sitting).length;
      const responses = await someAnswer(second, 1);
      for (const call of [
        () => viewWhen(first.window, () => true),
        () => api.sitting.item({ position: 1, language: 'en' }),
        () => first.window.send(api.sitting.answer, { position: 1, responses }),
        () => first.window.send(api.sitting.visit, { position: 2 }),
        () => first.window.send(api.sitting.submit, { unanswered: 5 }),
      ]) {
        expect(await codeOf(call())).toBe('sitting-open-elsewhere');
      }
      expect(centre.typesOf(sitting)).toHaveLength(before);
      expect(await codeOf(second.send(second.api.sitting.answer, { position: 1, responses }))).toBe(
        'ok',
      );
      // Not even while the second is reloading.
      secondLine.leave();
      await until(() => connected() === 1);
      expect(await codeOf(api.sitting.item({ position: 1, language: 'en' }))).toBe(
        'sitting-open-elsewhere',
      );
      secondLine.mend();
      await viewWhen(second, ({ at }) => at.step === 'items');
    }),
  );

  it(
    'gets the sitting at once when the first has left it',
    inCentre(async ({ openWindow }) => {
      const first = openWindow().window;
      await lookUp(first, codes.open);
      await first.send(first.api.sitting.leave);
      const second = openWindow().window;
      expect(await codeOf(lookUp(second, codes.open))).toBe('ok');
      await consentToAll(second);
    }),
  );
});

describe.concurrent('a window that goes away (R-E4, R-E5)', () => {
  it(
    'and is back within two seconds, as after a reload, leaves no trace',
    inCentre(async ({ centre, openWindow, begin, connected }) => {
      const one = openWindow();
      const sitting = await begin(one.window);
      await viewWhen(one.window, () => true);
      one.leave();
      await until(() => connected() === 0);
      one.mend();
      await viewWhen(one.window, ({ at }) => at.step === 'items');
      await wait(beyondGrace);
      expect(centre.typesOf(sitting)).not.toContain('window.lost');
    }),
  );

  it(
    'is on record as broken off or as closed, and the clock obeys that',
    inCentre(async ({ centre, openWindow, begin, last }) => {
      const broken = openWindow();
      const sitting = await begin(broken.window);
      broken.cut();
      await wait(beyondGrace);
      expect(last(sitting)).toMatchObject({
        type: 'window.lost',
        opened: { data: { clean: false } },
      });
      centre.clock.jump(60_000);
      const closed = openWindow();
      await lookUp(closed.window, codes.open);
      const ledger = await closed.window.api.sitting.ledger();
      expect(ledger.at(-1)).toMatchObject({ kind: 'down', counted: false, length: 60_000 });
      closed.leave();
      await wait(beyondGrace);
      expect(last(sitting)).toMatchObject({
        type: 'window.lost',
        opened: { data: { clean: true } },
      });
    }),
  );

  it(
    'and works on without saying that it is back is back all the same: its clock runs',
    inCentre(async ({ openWindow, begin, last }) => {
      const one = openWindow();
      const sitting = await begin(one.window);
      one.cut();
      await wait(beyondGrace);
      expect(last(sitting)?.type).toBe('window.lost');
      one.mend();
      // A window of our own would watch; one that a candidate made might only read and think.
      await one.window.api.sitting.item({ position: 3, language: 'en' });
      expect(last(sitting)?.type).toBe('window.attached');
    }),
  );

  it(
    'just before the program stops breaks nothing afterwards',
    inCentre(async ({ centre, openWindow, begin, connected }) => {
      const one = openWindow();
      await begin(one.window);
      one.cut();
      await until(() => connected() === 0);
      centre.restart();
      await wait(beyondGrace);
      const again = centre.open('candidate');
      expect(await codeOf(lookUp(again, codes.open))).toBe('ok');
    }),
  );
});
