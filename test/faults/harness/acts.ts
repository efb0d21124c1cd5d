import { checkNames } from '../../../preload/contract/check.ts';
import type { DeliveredItem } from '../../../preload/contract/item.ts';
import type { SittingView } from '../../../preload/contract/sitting.ts';
import { tinyJpeg } from '../../support/sitting.ts';
import { tryAll } from '../../support/system-test.ts';
import { answerTo } from './answers.ts';
import type { Chance } from './chance.ts';
import { sleep } from './monotonic.ts';
import type { Seats } from './record.ts';
import type { Sitter } from './sitter.ts';

/** The candidate's view as it is now. */
export const currentView = async ({ candidate }: Seats): Promise<SittingView> => {
  for await (const view of await candidate.api.sitting.watch()) return view;
  throw new Error('the window shows no sitting');
};

export type ActsOptions = {
  readonly seats: Seats;
  readonly sitter: Sitter;
  readonly chance: Chance;
  /** Commands on items after which the candidate submits. */
  readonly enough: number;
  /** Told what the candidate is doing. */
  readonly onStep: (step: string) => void;
};

/** Why a machine that is not ready is taken; the small disks of power cuts are none. */
const override = { reason: 'A harness, and no candidate', checks: [...checkNames] };

/** What a candidate and a proctor do, one thing at a time; each answers whether the sitting ended. */
export const createActs = ({ seats, sitter, chance, enough, onStep }: ActsOptions) => {
  const { tell } = sitter;
  const items = new Map<number, DeliveredItem>();
  let done = 0;

  const itemAt = async (position: number): Promise<DeliveredItem> => {
    const known = items.get(position);
    if (known !== undefined) return known;
    const language = chance.pick(['zh-CN', 'en'] as const);
    const { item } = await seats.candidate.api.sitting.item({ position, language });
    items.set(position, item);
    return item;
  };

  const answer = async (position: number): Promise<unknown> => {
    const mark = `${position}-${chance.whole(0, 999_999)}`;
    const responses = answerTo(await itemAt(position), chance, mark);
    return tell('answer', { position, responses }, ({ candidate }, command) =>
      candidate.api.sitting.answer({ command, position, responses }),
    );
  };
  const visit = (position: number) =>
    tell('visit', { position }, ({ candidate }, command) =>
      candidate.api.sitting.visit({ command, position }),
    );
  const flag = (position: number) => {
    const flagged = chance.happens(0.5);
    return tell('flag', { position, flagged }, ({ candidate }, command) =>
      candidate.api.sitting.flag({ command, position, flagged }),
    );
  };

  const byProctor = async (): Promise<void> => {
    const sitting = sitter.sitting();
    const reason = `Reason ${chance.whole(0, 999_999)}`;
    if (chance.happens(0.5)) {
      await tell('pause', { reason }, ({ proctor }, command) =>
        proctor.api.proctor.pause({ command, sitting, reason }),
      );
    } else if (chance.happens(0.8)) {
      await tell('message', { text: reason }, ({ proctor }, command) =>
        proctor.api.proctor.message({ command, sitting, text: reason }),
      );
    } else {
      const more = { part: 'items', by: 60_000, reason } as const;
      await tell('extend', more, ({ proctor }, command) =>
        proctor.api.proctor.extend({ command, sitting, ...more }),
      );
    }
  };

  const resume = () => {
    const sitting = sitter.sitting();
    const reason = `Resumed ${chance.whole(0, 999_999)}`;
    return tell('resume', { reason }, ({ proctor }, command) =>
      proctor.api.proctor.resume({ command, sitting, reason }),
    );
  };

  /** One look at the items: a few commands, one after the other or all under way at once. */
  const work = async (view: SittingView): Promise<void> => {
    const count = chance.whole(1, 6);
    done += count;
    const one = async (): Promise<unknown> => {
      const position = chance.whole(1, view.exam.items);
      if (chance.happens(0.7)) return answer(position);
      return chance.happens(0.6) ? visit(position) : flag(position);
    };
    if (chance.happens(0.3)) {
      const sent = await Promise.allSettled(Array.from({ length: count }, one));
      const failed = sent.find((each) => each.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
      return;
    }
    for (let index = 0; index < count; index += 1) {
      await one();
      if (chance.happens(0.3)) await sleep(chance.between(0, 40));
    }
  };

  const submit = (view: SittingView) => {
    const sections = view.at.step === 'items' ? view.at.form.sections : [];
    const unanswered = sections.flatMap((section) => section.items).filter((one) => !one.answered);
    return tell('submit', { unanswered: unanswered.length }, ({ candidate }, command) =>
      candidate.api.sitting.submit({ command, unanswered: unanswered.length }),
    );
  };

  const addPicture = async (kind: 'document' | 'face') => {
    const upload = await seats.candidate.uploadFile('picture', tinyJpeg);
    return tell('addPicture', { kind }, ({ candidate }, command) =>
      candidate.api.sitting.addPicture({ command, kind, upload }),
    );
  };

  /** The next thing that anybody would do; true once the sitting has ended. */
  const next = async (): Promise<boolean> => {
    const view = await currentView(seats);
    const { at } = view;
    onStep(view.paused === null ? at.step : 'paused');
    if (view.paused !== null) {
      await sleep(chance.between(0, 200));
      await resume();
      return false;
    }
    switch (at.step) {
      case 'consents': {
        const answers = at.points.map(({ point, digest }) => ({ point, digest, agreed: true }));
        await tell('consent', {}, ({ candidate }, command) =>
          candidate.api.sitting.consent({ command, answers }),
        );
        return false;
      }
      case 'pictures':
        if (at.systemTest === 'missing') {
          await tell('checkMachine', {}, async ({ candidate }, command) => {
            // A program that ended has forgotten what was found.
            await tryAll(candidate);
            const { seq } = await candidate.api.check.finish({ command });
            if (seq === null) throw new Error('a test at check-in is not in the log');
            return { seq };
          });
        } else if (!at.have.document) await addPicture('document');
        else if (!at.have.face) await addPicture('face');
        else {
          await tell('ready', {}, ({ candidate }, command) =>
            candidate.api.sitting.ready({ command }),
          );
        }
        return false;
      case 'waiting': {
        const sitting = sitter.sitting();
        await tell('admit', { note: 'Admitted' }, ({ proctor }, command) =>
          proctor.api.proctor.admit({ command, sitting, note: 'Admitted', override }),
        );
        return false;
      }
      case 'terms':
        await tell('terms', { accepted: true }, ({ candidate }, command) =>
          candidate.api.sitting.terms({ command, accepted: true }),
        );
        return false;
      case 'tutorial':
        await tell('startItems', {}, ({ candidate }, command) =>
          candidate.api.sitting.startItems({ command }),
        );
        return false;
      case 'items':
        if (done >= enough) await submit(view);
        else if (chance.happens(0.06)) await byProctor();
        else await work(view);
        return false;
      case 'survey': {
        const answers = { comment: `Survey ${chance.whole(0, 999_999)}` };
        await tell('survey', { answers }, ({ candidate }, command) =>
          candidate.api.sitting.survey({ command, answers }),
        );
        return false;
      }
      case 'ended':
        return true;
    }
  };

  return { next, answer };
};

export type Acts = ReturnType<typeof createActs>;
