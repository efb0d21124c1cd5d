import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { readBuiltRenderer } from '../../main/adapters/http/files.ts';
import type { Seat } from '../../preload/contract/proctor.ts';
import { inRoot } from '../../scripts/support/root.ts';
import { idOf, seat } from '../support/proctor-people.ts';
import { createRoomScript, type RoomScript } from '../support/proctor-room.ts';
import { startProctorStation } from '../support/proctor-station.ts';
import { interactionTimes, watchInteractions } from './event-timing.ts';
import type { Section } from './figures.ts';
import { isBuilt } from './host.ts';
import { quantile } from './statistics.ts';
import { type ThreadTime, threadTimeOf } from './thread-time.ts';

export const busyRoomTitle = 'A room of 30 seats that change four times a second';

const viewport = { width: 1920, height: 1080 } as const;
const updateEveryMs = 250;
const keyEveryMs = 60;
const seats = Array.from({ length: 30 }, (_, index) => seat(index));

/** The room in a later round: all have answered more, a seventh of them are cut off and on top. */
const inRound = (round: number): readonly Seat[] =>
  seats
    .map((one, index): Seat => {
      const away = (index + round) % 7 === 0;
      return {
        ...one,
        answered: (one.answered + round) % 41,
        urgency: away ? 30 : 5,
        state: away ? 'disconnected' : 'working',
        connected: !away,
      };
    })
    .toSorted((a, b) => b.urgency - a.urgency);

/** Changes the room and presses keys for so long; answers how many there were of both. */
const work = async (page: Page, script: RoomScript, ms: number) => {
  let updates = 0;
  let keys = 0;
  const timer = setInterval(() => {
    updates += 1;
    script.change({ seats: inRound(updates) });
  }, updateEveryMs);
  const end = performance.now() + ms;
  while (performance.now() < end) {
    // Ten rows down, ten rows up.
    await page.keyboard.press(keys % 20 < 10 ? 'j' : 'k');
    keys += 1;
    await setTimeout(keyEveryMs);
  }
  clearInterval(timer);
  return { updates, keys };
};

/** The proctor's real window while every seat of its room changes and the proctor goes through them. */
export const measureBusyRoom = async (browser: Browser, ms: number): Promise<Section> => {
  if (!isBuilt()) {
    return { title: busyRoomTitle, figures: [], notes: [], skipped: 'nothing is built' };
  }
  const script = createRoomScript();
  script.set(seats);
  const files = readBuiltRenderer(inRoot('dist/renderer'));
  const station = await startProctorStation({ browser, files, script });
  try {
    const { page, close } = await station.open({ viewport });
    await page.locator(`[data-row="${idOf(29)}"]`).waitFor();
    const spent = await threadTimeOf(page);
    await watchInteractions(page);
    const before = await spent();
    const done = await work(page, script, ms);
    const after = await spent();
    const waits = await interactionTimes(page, done.keys);
    await close();
    return sectionOf({ ...done, before, after, waits });
  } finally {
    await station.close();
  }
};

type Measured = {
  readonly updates: number;
  readonly keys: number;
  readonly before: ThreadTime;
  readonly after: ThreadTime;
  readonly waits: readonly number[];
};

const sectionOf = ({ updates, keys, before, after, waits }: Measured): Section => {
  const each = (what: keyof ThreadTime) => (after[what] - before[what]) / (updates + keys);
  return {
    title: busyRoomTitle,
    figures: [
      {
        name: 'room.thread',
        what: 'the page’s thread, per update or key',
        value: each('all'),
        unit: 'ms',
        aim: { atMost: 50 },
      },
      { name: 'room.script', what: '  of which script', value: each('script'), unit: 'ms' },
      {
        name: 'room.layout',
        what: '  of which style and layout',
        value: each('layout'),
        unit: 'ms',
      },
      {
        name: 'room.eventTiming.p95',
        what: 'a key: Event Timing (waits for the frame, steps of 8), p95',
        value: quantile(waits, 0.95),
        unit: 'ms',
        aim: { atMost: 100 },
      },
    ],
    notes: [
      `${updates} updates of all seats and ${keys} keys, ${viewport.width}×${viewport.height}.`,
      'The thread’s time is a processor’s; Event Timing is by the clock.',
    ],
  };
};
