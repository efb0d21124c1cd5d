import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Room, Seat } from '../../../preload/contract/proctor.ts';
import type { Connection } from '../../../renderer/connection/connection.ts';
import { checkIn, viewWhen } from '../../support/sitting.ts';
import {
  atItems,
  codes,
  type DemoCentre,
  demoCentre,
  lookUp,
  until,
  wait,
} from './support/centre.ts';
import { openCuttable } from './support/cuttable.ts';

const minute = 60_000;

let centre: DemoCentre;
let proctor: Connection;
beforeEach(async () => {
  centre = await demoCentre();
  proctor = await centre.as('proctor');
});
afterEach(() => centre.cleanup());

const roomWhen = async (fits: (room: Room) => boolean = () => true): Promise<Room> => {
  for await (const room of await proctor.api.proctor.watch()) if (fits(room)) return room;
  throw new Error('the room is gone');
};
const seatOf = async (sitting: string): Promise<Seat> => {
  const seat = (await roomWhen()).seats.find((one) => one.sitting === sitting);
  if (seat === undefined) throw new Error('no such seat');
  return seat;
};

describe('the room of a proctor (R-P3)', () => {
  it('has the worst on top: who can’t go on, who waits, who is away, and only then who works', async () => {
    const working = await atItems(centre, proctor, codes.open);
    const paused = await atItems(centre, proctor, codes.remote);
    const reason = 'fire drill';
    await proctor.send(proctor.api.proctor.pause, { sitting: paused.sitting, reason });
    const door = await checkIn(centre.open('candidate'), codes.extraTime);
    await lookUp(centre.open('candidate'), codes.hongKong);
    const lost = openCuttable(centre.core);
    const away = await checkIn(lost.window, codes.taiwan);
    await proctor.send(proctor.api.proctor.admit, { sitting: away, note: '' });
    lost.cut();
    await until(() => centre.typesOf(away).includes('window.lost'));
    const seats = (await roomWhen()).seats.map(({ state, sitting }) => [state, sitting]);
    expect(seats).toMatchObject(
      [
        ['at-the-door', door],
        ['disconnected', away],
        ['paused', paused.sitting],
        ['checking-in', {}],
        ['working', working.sitting],
      ].map(([state, sitting]) => [
        state,
        typeof sitting === 'string' ? sitting : expect.any(String),
      ]),
    );
    lost.window.close();
    centre.clock.jump(31 * minute);
    const held = await roomWhen(({ seats: now }) => now[0]?.state === 'held');
    expect(held.seats[0]?.note).toBe('interrupted-too-long');
  });

  it('keeps the order of those who work: an answer moves nobody up or down', async () => {
    const sittings: Awaited<ReturnType<typeof atItems>>[] = [];
    for (const code of [codes.open, codes.remote, codes.extraTime]) {
      sittings.push(await atItems(centre, proctor, code));
      centre.clock.jump(1_000);
    }
    const order = async () => (await roomWhen()).seats.map(({ sitting }) => sitting);
    const before = await order();
    expect(before).toEqual(sittings.map(({ sitting }) => sitting));
    for (const { candidate } of sittings) {
      centre.clock.jump(1_000);
      await candidate.send(candidate.api.sitting.flag, { position: 1, flagged: true });
      expect(await order()).toEqual(before);
    }
  });

  it('says since when a seat is what it is, whatever is recorded meanwhile', async () => {
    const lost = openCuttable(centre.core);
    const sitting = await checkIn(lost.window, codes.open);
    await proctor.send(proctor.api.proctor.admit, { sitting, note: '' });
    lost.cut();
    await until(() => centre.typesOf(sitting).includes('window.lost'));
    const since = centre.clock.wall();
    expect((await seatOf(sitting)).since).toBe(since);
    for (let beat = 0; beat < 2; beat += 1) {
      const { length } = centre.events(sitting);
      centre.clock.jump(6_000);
      await until(() => centre.events(sitting).length > length);
    }
    expect(await seatOf(sitting)).toMatchObject({ state: 'disconnected', since });
    lost.window.close();
  });

  it('shows progress and clock, with extra time told beside it (R-E3)', async () => {
    const { candidate, sitting } = await atItems(centre, proctor, codes.extraTime);
    const seat = await seatOf(sitting);
    expect(seat).toMatchObject({ answered: 0, extraTimePercent: 25, connected: true });
    expect(seat.clock).toMatchObject({ allowed: 750_000, remaining: 750_000, running: true });
    expect(seat.clock?.warnAt).toEqual([300_000, 60_000]);
    const view = await viewWhen(candidate, () => true);
    expect(view.clock).toEqual(seat.clock);
    await proctor.send(proctor.api.proctor.extend, {
      sitting,
      part: 'items',
      by: minute,
      reason: 'noise',
    });
    expect((await seatOf(sitting)).clock?.remaining).toBe(810_000);
  });

  it('lists who is expected here, and how late they are', async () => {
    const { expected } = await roomWhen();
    const states = Object.fromEntries(expected.map((one) => [one.confirmation, one.state]));
    expect(states).toMatchObject({
      [codes.open]: 'open',
      [codes.early]: 'expected',
      [codes.late]: 'late',
      [codes.sat]: 'done',
    });
    expect(states[codes.elsewhere]).toBeUndefined();
    expect(states[codes.tomorrow]).toBeUndefined();
    await lookUp(centre.open('candidate'), codes.open);
    const after = await roomWhen();
    expect(after.expected.find((one) => one.confirmation === codes.open)?.state).toBe('arrived');
  });

  it('is told at most four times a second, and of the last change always', async () => {
    const { candidate } = await atItems(centre, proctor);
    let rooms = 0;
    let flagged = 0;
    const watching = (async () => {
      for await (const _room of await proctor.api.proctor.watch()) {
        rooms += 1;
        if (rooms > 60) return;
      }
    })();
    const until = performance.now() + 1_000;
    while (performance.now() < until) {
      await candidate.send(candidate.api.sitting.flag, { position: 1, flagged: flagged % 2 === 0 });
      flagged += 1;
    }
    await wait(300);
    expect(flagged).toBeGreaterThan(10);
    expect(rooms).toBeGreaterThan(1);
    expect(rooms).toBeLessThanOrEqual(8);
    void watching.catch(() => undefined);
  });
});
