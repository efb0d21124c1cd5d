import { Refused } from '../../../renderer/connection/refused.ts';
import { createActs } from './acts.ts';
import { type Batch, batchOf, importBookings } from './bookings.ts';
import type { Chance } from './chance.ts';
import { countHit, type Figures } from './figures.ts';
import { inspect, type TimeSoFar } from './inspect.ts';
import { type Life, startLife } from './life.ts';
import { monotonic, sleep } from './monotonic.ts';
import { drawPlan, inPeace, type Plan } from './plans.ts';
import { isOpen, newRecord, type Seats, type SittingRecord } from './record.ts';
import { createSitter, Gone } from './sitter.ts';
import type { StationFacts } from './station.ts';
import type { VictimOptions } from './victim.ts';
import type { Death, Victim } from './victim-process.ts';
import { openDoor, type Windows } from './windows.ts';

export type LaneOptions = {
  /** How the program is started this time. */
  readonly victim: () => VictimOptions;
  /** How it is ended, when the time has come; resolves when that is done. */
  readonly end: (victim: Victim) => Promise<unknown>;
  readonly facts: StationFacts;
  readonly chance: Chance;
  readonly figures: Figures;
  /** Number of the first booking; a lane never uses more than a million. */
  readonly firstBooking: number;
};

/** Bookings that are imported at once. */
const batchSize = 15;

/**
 * One station over many lives of its program: candidates sit one after the other, however often the
 * program dies under them.
 */
export const createLane = (options: LaneOptions) => {
  const { facts, chance, figures, firstBooking } = options;
  let port: number | undefined;
  let record: SittingRecord | null = null;
  let time: TimeSoFar = { given: 0, killedAtWork: 0 };
  let waiting: string[] = [];
  /** A batch whose import was sent, and maybe cut off. */
  let batch: Batch | null = null;
  let booked = 0;

  const nextCandidate = async (windows: Windows, life: Life): Promise<SittingRecord> => {
    life.at('importing');
    if (waiting.length === 0) {
      const staff = await windows.signIn('staff', facts.staff);
      batch ??= batchOf(firstBooking + booked, batchSize, Date.now());
      const added = await importBookings(staff, batch);
      if (added !== 0 && added !== batchSize) {
        figures.findings.push({ kind: 'half', detail: `an import left ${added} to be done again` });
      }
      booked += batchSize;
      waiting = batch.bookings.map(({ confirmation }) => confirmation);
      batch = null;
    }
    time = { given: 0, killedAtWork: 0 };
    return newRecord(waiting.shift() ?? '');
  };

  /** All that its people had been told of this sitting is gone; the booking's import, if nothing was. */
  const noteLost = (detail: string): void => {
    const answers = record?.told.filter(({ verb, seq }) => verb === 'answer' && seq !== null) ?? [];
    figures.findings.push({ kind: 'lost', detail, count: Math.max(1, answers.length) });
  };

  /** Goes on with the sitting, or begins one; true when the candidate has gone. */
  const sit = async (seats: Seats, life: Life, current: SittingRecord): Promise<boolean> => {
    const sitter = createSitter({ record: current, seats, figures, onSent: life.onSent });
    const isResumed = current.told.length > 0;
    const look = { record: current, seats, facts, figures, time };
    life.at('look-up');
    const isOver = await sitter.arrive().then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        if (error.code === 'no-booking') noteLost('the booking is not there any more');
        if (error.code === 'already-sat') return true;
        throw error;
      },
    );
    if (isResumed) {
      figures.toSitting.push(monotonic() - life.victim.spawned);
      life.at('inspection');
      const state = await inspect(look);
      if (isOver && state?.step.at !== 'ended') {
        figures.findings.push({ kind: 'state', detail: 'already sat, but not ended' });
      }
      if (!isOver) {
        await sitter.resend();
        const known = current.told.filter((one) => one.isLogged && one.verb !== 'lookUp');
        if (known.length > 0) await sitter.repeat(chance.pick(known));
      }
    }
    const enough = chance.whole(40, 160);
    const acts = createActs({ seats, sitter, chance, enough, onStep: life.at });
    life.onWork();
    if (life.isSilent) {
      life.at('silence');
      await life.ended;
    }
    while (!isOver && !(await acts.next()));
    life.at('end');
    await inspect(look);
    figures.sittings += 1;
    figures.events += current.seen.hashes.length;
    if (!isOver) await seats.candidate.api.sitting.leave();
    return true;
  };

  const work = async (life: Life, windows: Windows): Promise<void> => {
    const candidate = await windows.open('candidate');
    figures.toFirstCall.push(monotonic() - life.victim.spawned);
    const proctor = await windows.signIn('proctor', facts.proctor);
    const seats = { candidate, proctor };
    follow(candidate.api.sitting.watch).catch(() => {});
    follow(proctor.api.proctor.watch).catch(() => {});
    while (!life.isOver()) {
      record ??= await nextCandidate(windows, life);
      if (await sit(seats, life, record)) record = null;
      life.onGone();
      await sleep(0);
    }
  };

  /** Writes down in the sitting's record when its program ended. */
  const noteDeath = (at: Death): void => {
    const lookUp = record?.told.findLast(({ verb }) => verb === 'lookUp');
    if (lookUp && isOpen(lookUp) && lookUp.sent < at.to) {
      record?.marks.push({ what: 'attached', at: { from: lookUp.sent, to: at.to } });
    }
    record?.marks.push({ what: at.inOrder ? 'stopped' : 'died', at });
  };

  const end = (victim: Victim): Promise<unknown> =>
    options.end(victim).catch((error: unknown) => {
      figures.findings.push({ kind: 'broken', detail: `the harness: ${String(error)}` });
      return victim.kill();
    });

  /** One life of the program, from its start to its planned end. */
  const live = async (plan: Plan): Promise<Lived> => {
    const life = startLife({ ...options.victim(), ...(port && { port }) }, plan, end);
    const { victim } = life;
    const started = await victim.started;
    let windows: Windows | null = null;
    const death = victim.died.then((at) => {
      windows?.close();
      noteDeath(at);
      return at;
    });
    if (started.at === 'refused' && started.code === 'port-taken') {
      // Somebody else on this machine took it meanwhile: that is nobody's loss.
      port = undefined;
      await death;
      return { isOpen: true, counted: false };
    }
    if (started.at === 'refused') {
      noteLost(`the store does not open any more: ${JSON.stringify(started)}`);
      return { isOpen: false, counted: false };
    }
    if (started.at === 'ready') {
      life.onReady();
      port = Number(new URL(started.origin).port);
      windows = openDoor(started.origin, started.door);
      await work(life, windows).catch((error: unknown) => {
        if (life.isOver() && isOfTheEnd(error)) return;
        life.kill();
        if (error instanceof Refused && error.code === 'no-booking') return;
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
        figures.findings.push({ kind: 'broken', detail });
      });
    }
    const { inOrder } = await death;
    await life.ended;
    countHit(figures, `${plan.aim}: ${life.where()}`);
    for (const one of victim.logged) {
      figures.findings.push({ kind: 'broken', detail: JSON.stringify(one) });
    }
    if (!life.isOver()) {
      figures.findings.push({ kind: 'broken', detail: `it died: ${victim.stderr()}` });
    }
    if (inOrder) figures.stops += 1;
    return { isOpen: true, counted: !inOrder };
  };

  return {
    /** One more life, whose end comes at a moment of chance. */
    liveOnce: (): Promise<Lived> => live(drawPlan(chance)),
    /** One life in which the last end is looked at, and the candidate there finishes in peace. */
    finish: (): Promise<Lived> => live(inPeace),
  };
};

export type Lane = ReturnType<typeof createLane>;

export type Lived = {
  /** Whether the program came up, or was killed before it could. */
  readonly isOpen: boolean;
  /** Whether it was ended by force. */
  readonly counted: boolean;
};

/** What calls throw when the program is gone. */
const isOfTheEnd = (error: unknown): boolean =>
  error instanceof Gone || (error instanceof Refused && error.code === 'session-ended');

/** Keeps watching, as a window does that stands open. */
const follow = async (watch: () => Promise<AsyncIterable<unknown>>): Promise<void> => {
  for await (const _ of await watch());
};
