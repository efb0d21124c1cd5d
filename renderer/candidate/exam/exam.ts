import type { Locale } from '../../../preload/contract/common.ts';
import type { BodyNode, Responses, ResponseValue } from '../../../preload/contract/item.ts';
import type { FormView, SittingView } from '../../../preload/contract/sitting.ts';
import type { Connection } from '../../connection/connection.ts';
import { Refused } from '../../connection/refused.ts';
import type { Struck } from '../../item/context.ts';
import type { StampedView } from '../use-sitting-view.ts';
import { type Reading, readingOf } from './clock.ts';
import { formItems, sameForm } from './form.ts';
import { createItemCache, type Delivered } from './item-cache.ts';
import { createOutbox, type Delivery } from './outbox.ts';
import { createValue } from './value.ts';

/** The item on the screen. */
export type Shown =
  | { readonly at: 'loading'; readonly position: number }
  | { readonly at: 'refused'; readonly position: number; readonly refused: Refused }
  | {
      readonly at: 'ready';
      readonly position: number;
      readonly item: Delivered['item'];
      readonly responses: Responses;
      readonly struck: Struck;
    };

/** Longest wait for more typing before a text is sent, in ms. */
const typingMs = 300;
/** How long a submission waits for the view to catch up with what was saved, in ms. */
const catchUpMs = 2_000;
const noStrikes: Struck = {};

/**
 * The items part in this window: where the candidate is, what is on the screen, what they entered.
 * It lives outside of React, so that a step to the next item draws only what changes by it.
 */
export const createExam = (connection: Connection, first: StampedView, language: Locale) => {
  const { api, send } = connection;
  const firstForm = formOf(first.view) ?? { sections: [], current: 1 };
  const canSend = () => connection.state().at === 'open';

  const form = createValue<FormView>(firstForm);
  const position = createValue(firstForm.current);
  const shown = createValue<Shown>({ at: 'loading', position: firstForm.current });
  const reading = createValue<Reading | null>(readingOf(first));
  const paused = createValue<SittingView['paused']>(first.view.paused);
  const delivery = createValue<Delivery>({ open: 0, held: false, trouble: null });

  let seq = first.view.seq;
  const caughtUp: (() => void)[] = [];
  let itemLanguage = language;
  const edits = new Map<number, Responses>();
  const flags = new Map<number, boolean>();
  const strikes = new Map<number, Struck>();

  const outbox = createOutbox({
    canSend,
    onChange: () => {
      const next = outbox.delivery();
      const last = delivery.get();
      const same =
        next.open === last.open && next.held === last.held && next.trouble === last.trouble;
      if (!same) delivery.set(next);
    },
  });
  const visits = createOutbox({ canSend, onChange: () => {} });

  const cache = createItemCache({
    fetch: (at) => api.sitting.item({ position: at, language: itemLanguage }),
    mediaUrl: connection.mediaUrl,
    releaseUrl: connection.releaseUrl,
    onChange: (at) => {
      if (at === position.get()) show();
    },
  });

  const show = () => {
    const at = position.get();
    const found = paused.get() === null ? cache.get(at) : undefined;
    if (found === undefined) return shown.set({ at: 'loading', position: at });
    if (found instanceof Refused) return shown.set({ at: 'refused', position: at, refused: found });
    shown.set({
      at: 'ready',
      position: at,
      item: found.item,
      // What was entered here is never older than what the main process has.
      responses: edits.get(at) ?? found.responses,
      struck: strikes.get(at) ?? noStrikes,
    });
  };

  const want = () => {
    if (paused.get() === null) cache.want(position.get(), formItems(form.get()).length);
  };

  const visit = () => {
    const at = position.get();
    visits.put('visit', () => send(api.sitting.visit, { position: at }));
  };

  const go = (to: number) => {
    if (to < 1 || to > formItems(form.get()).length || to === position.get()) return;
    outbox.flush();
    position.set(to);
    show();
    visit();
    // The neighbours are fetched once this item is on the screen.
    if (shown.get().at === 'ready') setTimeout(want);
    else want();
  };

  const setForm = (next: FormView) => {
    const flagged = withFlags(next, flags);
    if (!sameForm(flagged, form.get())) form.set(flagged);
  };

  const answer = (response: string, value: ResponseValue) => {
    const now = shown.get();
    if (now.at !== 'ready') return;
    const responses = { ...now.responses, [response]: value };
    edits.set(now.position, responses);
    shown.set({ ...now, responses });
    const typed = textResponses(now.item.body).includes(response);
    outbox.put(
      `answer:${now.position}`,
      () => send(api.sitting.answer, { position: now.position, responses }),
      typed ? typingMs : 0,
    );
  };

  const flag = (at: number, flagged: boolean) => {
    flags.set(at, flagged);
    setForm(form.get());
    outbox.put(`flag:${at}`, () => send(api.sitting.flag, { position: at, flagged }));
  };

  const strike = (response: string, choice: string, on: boolean) => {
    const now = shown.get();
    if (now.at !== 'ready') return;
    const rest = (now.struck[response] ?? []).filter((one) => one !== choice);
    const struck = { ...now.struck, [response]: on ? [...rest, choice] : rest };
    strikes.set(now.position, struck);
    shown.set({ ...now, struck });
  };

  const onView = (stamped: StampedView) => {
    const { view } = stamped;
    seq = view.seq;
    for (const tell of caughtUp.splice(0)) tell();
    reading.set(readingOf(stamped));
    const next = formOf(view);
    if (next !== null) setForm(next);
    const was = paused.get();
    paused.set(view.paused);
    if (was === null && view.paused !== null) {
      // Nobody reads on while the exam stands still: what was shown leaves this window.
      cache.clear();
      show();
    } else if (was !== null && view.paused === null) {
      want();
      outbox.flush();
      visits.flush();
    }
  };

  const setLanguage = (next: Locale) => {
    if (next === itemLanguage) return;
    itemLanguage = next;
    cache.clear();
    show();
    want();
  };

  /** Everything entered is on disk and counted, or can't be now. */
  const settle = async () => {
    outbox.flush();
    await outbox.settled();
    const until = performance.now() + catchUpMs;
    while (seq < outbox.lastSeq() && performance.now() < until) {
      await new Promise<void>((resolve) => {
        caughtUp.push(resolve);
        setTimeout(resolve, until - performance.now());
      });
    }
  };

  const stop = connection.subscribe(() => {
    if (!canSend()) return;
    outbox.flush();
    visits.flush();
    if (shown.get().at === 'refused') want();
  });
  want();
  visit();

  return {
    form,
    position,
    shown,
    reading,
    paused,
    delivery,
    go,
    answer,
    flag,
    strike,
    onView,
    setLanguage,
    settle,
    flush: outbox.flush,
    media: cache.media,
    /** Fetches the item on the screen again. */
    again: want,
    /** Positions whose last answer is not confirmed. */
    unconfirmed: (): readonly number[] =>
      outbox
        .unconfirmed()
        .flatMap((key) => (key.startsWith('answer:') ? [Number(key.slice(7))] : [])),
    close: () => {
      stop();
      cache.clear();
      outbox.close();
      visits.close();
    },
  };
};
export type Exam = ReturnType<typeof createExam>;

const formOf = (view: SittingView): FormView | null =>
  view.at.step === 'items' ? view.at.form : null;

const withFlags = (form: FormView, flags: ReadonlyMap<number, boolean>): FormView => ({
  ...form,
  sections: form.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({
      ...item,
      flagged: flags.get(item.position) ?? item.flagged,
    })),
  })),
});

/** Responses that are typed; the others change by a click and are sent at once. */
const textResponses = (nodes: readonly BodyNode[]): readonly string[] =>
  nodes.flatMap((node): readonly string[] => {
    if (node.kind === 'element') return textResponses(node.children);
    return node.kind === 'textEntry' || node.kind === 'extendedText' ? [node.response] : [];
  });
