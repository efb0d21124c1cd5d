import type { WindowIncident } from '../../../preload/contract/lockdown.ts';
import type { RefusalCode } from '../../../preload/contract/refusals.ts';
import type { Connection } from '../../connection/connection.ts';
import { toRefused } from '../../connection/refused.ts';
import { createOutbox } from '../exam/outbox.ts';
import { createValue } from '../exam/value.ts';
import { enterFullScreen, leaveFullScreen } from './full-screen.ts';
import type { Saw, SeenValues } from './guard.ts';
import { guardPage } from './guards.ts';
import { type Cover, lossesOf, type Presence } from './presence.ts';
import { createScreenPictures } from './screen-pictures.ts';
import { createSightings } from './sightings.ts';
import { presenceNow, watchPresence } from './watch-presence.ts';

/** What was held back last, to be said to the candidate. */
export type Note = { readonly kind: WindowIncident; readonly values: SeenValues };

export type LockOptions = {
  /** Whether no shell fills the screen, so that the page has to. */
  readonly keepsFullScreen: boolean;
  /** Whether the exam asks for pictures of the screen. */
  readonly seesScreen: boolean;
};

/**
 * Refusals after which a picture is given up: a full disk has room for answers first, and an upload that
 * is gone does not come back.
 */
const isLost = (code: RefusalCode): boolean =>
  code === 'store-disk-full' ||
  code === 'store-unwritable' ||
  code === 'upload-unknown' ||
  code === 'upload-incomplete';

/** How long a note stays, in ms. */
const noteMs = 6_000;

/**
 * Holds this window for the exam (R-L1, R-L2): guards the page, covers the items when it is left, tells
 * the main process what is seen and how the window stands. It lives outside of React, so that nothing of
 * it depends on what is drawn.
 */
export const createLock = (
  connection: Connection,
  { keepsFullScreen, seesScreen }: LockOptions,
) => {
  const { api, send } = connection;
  const canSend = () => connection.state().at === 'open';
  const isFull = () => document.fullscreenElement !== null;
  const needsClick = seesScreen || (keepsFullScreen && !isFull());
  const cover = createValue<Cover | null>(needsClick ? 'begin' : null);
  const note = createValue<Note | null>(null);
  const denied = createValue(false);
  /** Displays that are there from the start are told as well. */
  const presenceAtStart = (): Presence => ({
    ...presenceNow(document.hasFocus()),
    extended: false,
  });
  let presence = presenceAtStart();
  let keysLocked = false;
  let asked = false;
  let isAsking = false;
  let isOver = false;
  /** Clicks that went on; only the newest one uncovers. */
  let clicks = 0;
  let told = '';
  let noteTimer: ReturnType<typeof setTimeout> | undefined;

  const sightings = createSightings({
    canSend,
    send: (kind, values) => send(api.lockdown.saw, { kind, values }),
  });
  const reports = createOutbox({ canSend, onChange: () => {} });

  const pictures = createScreenPictures({
    unseen: (what) => sightings.saw('screen-unseen', { what }),
    keep: (incident, picture) =>
      reports.put(`picture ${incident}`, async () => {
        try {
          const upload = await connection.uploadFile('picture', picture);
          return await send(api.lockdown.picture, { incident, upload });
        } catch (error) {
          if (!isLost(toRefused(error).code)) throw error;
          sightings.saw('screen-unseen', { what: 'not-kept' });
          return { seq: 0 };
        }
      }),
  });

  /** Says how the window stands, if it is not what was said last. */
  const report = () => {
    // Before the candidate has begun there is nothing to hold, and nothing of it is lost.
    if (isOver || cover.get() === 'begin') return;
    const fullScreen = isFull() || matchMedia('(display-mode: fullscreen)').matches;
    const state = { guarded: true, fullScreen, keysLocked: keysLocked && isFull() };
    const text = JSON.stringify(state);
    if (text === told) return;
    told = text;
    reports.put('window', async () => {
      await api.lockdown.window(state);
      return { seq: 0 };
    });
  };

  const saw: Saw = (kind, values = {}) => {
    sightings.saw(kind, values);
    clearTimeout(noteTimer);
    note.set({ kind, values });
    noteTimer = setTimeout(() => note.set(null), noteMs);
  };

  const look = (now: Presence) => {
    // Nobody has left what they have not begun; and the browser's own question takes the focus.
    const isQuestion = isAsking && cover.get() !== null;
    if (isOver || isQuestion || cover.get() === 'begin') return;
    const seen = lossesOf(presence, now);
    presence = now;
    for (const loss of seen) {
      // On the desktop the shell keeps the screen and tells when it is left.
      if (loss === 'full-screen-left' && !keepsFullScreen) continue;
      sightings.saw(loss);
      if (cover.get() === null) cover.set(loss);
    }
    report();
  };

  return {
    cover,
    note,
    /** Whether the browser refused to fill the screen when it was asked last. */
    denied,

    /** Uncovers the items, filling the screen first where that is the page's; called from a click. */
    goOn: async (): Promise<void> => {
      clicks += 1;
      const mine = clicks;
      // Before the screen is filled, which uses the click up. Once for each cover: who takes their time
      // over the question, or says no, needs the next click for full screen.
      if (seesScreen && !asked) {
        asked = true;
        isAsking = true;
        await pictures.begin();
        isAsking = false;
        presence = { ...presenceNow(document.hasFocus()), extended: presence.extended };
        if (isOver || mine !== clicks) return;
      }
      if (keepsFullScreen) {
        const entered = await enterFullScreen();
        if (isOver) return leaveFullScreen();
        if (mine !== clicks) return;
        denied.set(!entered.fullScreen);
        if (!entered.fullScreen) return;
        keysLocked = entered.keysLocked;
      }
      if (cover.get() === 'begin') presence = presenceAtStart();
      asked = false;
      cover.set(null);
      report();
    },

    /** Whether the next click asks for the screen. */
    willAsk: (): boolean => seesScreen && !asked && !pictures.isSeen(),

    /** Of which incident the main process wants a picture of the screen. */
    want: pictures.want,

    /** From now on; answers how to give the window back. */
    start: (): (() => void) => {
      const stops = [
        guardPage(saw),
        watchPresence(look),
        connection.subscribe(() => {
          if (!canSend()) return;
          // Whoever is on the other end now may not have heard how the window stands.
          told = '';
          report();
          reports.flush();
          sightings.flush();
        }),
      ];
      return () => {
        isOver = true;
        for (const stop of stops) stop();
        clearTimeout(noteTimer);
        note.set(null);
        pictures.end();
        sightings.close();
        reports.close();
        if (keepsFullScreen) leaveFullScreen();
      };
    },
  };
};
export type Lock = ReturnType<typeof createLock>;
