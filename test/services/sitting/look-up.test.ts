import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../renderer/connection/connection.ts';
import type { Refused } from '../../../renderer/connection/refused.ts';
import demonstrationBookings from '../../../resources/demonstration/bookings.json' with {
  type: 'json',
};
import { viewWhen } from '../../support/sitting.ts';
import {
  codeOf,
  codes,
  type DemoCentre,
  demoCentre,
  lookUp,
  type Person,
} from './support/centre.ts';

const minute = 60_000;

let centre: DemoCentre;
let candidate: Connection;
beforeEach(async () => {
  centre = await demoCentre();
  candidate = centre.open('candidate');
});
afterEach(() => centre.cleanup());

const bookingOf = (code: string) => {
  const [entry] = centre.core.services.bookings.find({ confirmation: code });
  if (entry === undefined) throw new Error(`no booking ${code}`);
  return entry;
};
const byDocument = (number: string, documentType = 'residentIdentityCard', booking?: string) =>
  candidate.send(candidate.api.sitting.lookUp, {
    by: 'document',
    documentType: documentType as 'residentIdentityCard',
    number,
    ...(booking === undefined ? {} : { booking }),
  });
const refusal = (call: Promise<unknown>): Promise<Refused> =>
  call.then(
    () => {
      throw new Error('it was not refused');
    },
    (error: unknown) => error as Refused,
  );

describe('the bookings of the demonstration (R-C1, R-C2)', () => {
  for (const [name, code] of Object.entries(codes)) {
    const expected =
      {
        early: 'check-in-early',
        late: 'check-in-late',
        elsewhere: 'booking-other-centre',
        sat: 'already-sat',
        tomorrow: 'booking-other-day',
      }[name] ?? 'ok';
    it(`answer ${expected} for "${name}", by code and by document number`, async () => {
      const booking = demonstrationBookings.find((one) => one.confirmation === code);
      const { documentNumber = '', documentType = '' } = booking ?? {};
      expect(await codeOf(byDocument(documentNumber, documentType))).toBe(expected);
      const again = centre.open('candidate');
      // Whoever is in has the one window of this sitting.
      const second = expected === 'ok' ? 'sitting-open-elsewhere' : expected;
      expect(await codeOf(lookUp(again, code.toLowerCase()))).toBe(second);
      expect(centre.core.api.sessions().find((one) => one.sitting !== null) !== undefined).toBe(
        expected === 'ok',
      );
    });
  }

  it('tell when check-in opens, when it closed, where the booking is and for when', async () => {
    const start = (code: string) => bookingOf(code).record.startsAt;
    expect((await refusal(lookUp(candidate, codes.early))).values).toEqual({
      opensAt: start(codes.early) - 30 * minute,
    });
    expect((await refusal(lookUp(candidate, codes.late))).values).toEqual({
      closedAt: start(codes.late),
    });
    expect((await refusal(lookUp(candidate, codes.elsewhere))).values).toEqual({ centre: 'NORTH' });
    expect((await refusal(lookUp(candidate, codes.tomorrow))).values).toEqual({
      startsAt: start(codes.tomorrow),
    });
  });

  it('open to the minute: half an hour before, until the booked time itself', async () => {
    centre.clock.jump(150 * minute - 1);
    expect(await codeOf(lookUp(candidate, codes.early))).toBe('check-in-early');
    centre.clock.jump(1);
    expect(await codeOf(lookUp(candidate, codes.early))).toBe('ok');
    const other = centre.open('candidate');
    centre.clock.setWall(bookingOf(codes.associate).record.startsAt - centre.clock.wall());
    expect(await codeOf(lookUp(other, codes.associate))).toBe('ok');
    const third = centre.open('candidate');
    centre.clock.setWall(bookingOf(codes.associateExtra).record.startsAt - centre.clock.wall() + 1);
    expect(await codeOf(lookUp(third, codes.associateExtra))).toBe('check-in-late');
  });
});

describe('a candidate who comes too late (R-C1)', () => {
  const stateOf = () => bookingOf(codes.late).marked;
  const centreLog = () =>
    centre.core.services.context.store.log.read('centre').map(({ type }) => type);

  it('is put on record as a no-show, once', async () => {
    expect(stateOf()).toBeNull();
    await codeOf(lookUp(candidate, codes.late));
    expect(stateOf()).toBe('no-show');
    const events = centreLog().length;
    await codeOf(lookUp(candidate, codes.late));
    expect(centreLog()).toHaveLength(events);
  });

  it('is let in by a proctor with a reason, and by nobody without one', async () => {
    await codeOf(lookUp(candidate, codes.late));
    const proctor = await centre.as('proctor');
    const booking = bookingOf(codes.late).id;
    const letIn = (reason: string) =>
      codeOf(proctor.send(proctor.api.proctor.letIn, { booking, reason }));
    expect(await letIn(' ')).toBe('reason-missing');
    expect(await codeOf(lookUp(candidate, codes.late))).toBe('check-in-late');
    expect(await letIn('train was cancelled')).toBe('ok');
    expect(bookingOf(codes.late).letIn).toMatchObject({ reason: 'train was cancelled' });
    expect(await codeOf(lookUp(candidate, codes.late))).toBe('ok');
    expect(await letIn('again')).toBe('already-sat');
  });

  it('stays a no-show after a restart, and so does being let in', async () => {
    await codeOf(lookUp(candidate, codes.late));
    centre.restart();
    expect(stateOf()).toBe('no-show');
    const proctor = await centre.as('proctor');
    await proctor.send(proctor.api.proctor.letIn, {
      booking: bookingOf(codes.late).id,
      reason: 'train was cancelled',
    });
    centre.restart();
    expect(await codeOf(lookUp(centre.open('candidate'), codes.late))).toBe('ok');
  });
});

describe('a number that is typed in (R-C2, R-C4)', () => {
  it('is refused with a wrong check digit, and says so and no more', async () => {
    const wrong = await refusal(byDocument('110101199804162048'));
    expect(wrong).toMatchObject({
      code: 'document-number-invalid',
      values: { reason: 'numberCheckDigit' },
    });
  });

  it('finds nothing when it is right and belongs to nobody here', async () => {
    expect(await codeOf(byDocument('11010119900307109X'))).toMatch(/no-booking|document-number/);
    expect(await codeOf(lookUp(candidate, 'QQQQQQQQ'))).toBe('no-booking');
    expect(await codeOf(lookUp(candidate, ''))).toBe('no-booking');
  });

  it('belongs to its kind of document: a permit’s number is no identity card’s', async () => {
    expect(await codeOf(byDocument('H07654321', 'residentIdentityCard'))).toBe(
      'document-number-invalid',
    );
    expect(await codeOf(byDocument('H07654321', 'taiwanTravelPermit'))).toBe(
      'document-number-invalid',
    );
  });

  it('can be tried a dozen times in a row from one window', async () => {
    const tries: string[] = [];
    for (let count = 0; count < 14; count += 1) {
      tries.push(await codeOf(lookUp(candidate, 'QQQQQQQQ')));
    }
    expect(tries.slice(0, 12)).toEqual(Array(12).fill('no-booking'));
    expect(tries.at(-1)).toBe('too-many-attempts');
  });
});

describe('one person with several bookings (R-C2)', () => {
  const add = async (lines: readonly object[]) => {
    const { bookings } = centre.core.services;
    const file = { name: 'more.json', bytes: Buffer.from(JSON.stringify(lines), 'utf8') };
    const shown = await bookings.preview('test', file);
    if (!shown.ok) throw new Error(shown.error.code);
    const done = bookings.confirm(
      { command: 'more'.repeat(5), actor: 'test' },
      shown.value.preview,
    );
    if (!done.ok) throw new Error(`${done.error.code} ${JSON.stringify(shown.value.problems)}`);
  };
  const line = (confirmation: string, minutes: number, more: object = {}) => ({
    confirmation,
    order: 'MORE-1',
    exam: 'cloud-associate',
    nameZh: '林知夏',
    namePinyin: 'LIN ZHIXIA',
    documentType: 'residentIdentityCard',
    documentNumber: '110101199804162047',
    centre: 'DEMO',
    delivery: 'centre',
    startsAt: new Date(centre.clock.wall() + minutes * minute).toISOString(),
    ...more,
  });

  it('is asked which, of those that are open now, and gets the one they choose', async () => {
    await add([line('MREA2222', 20), line('MREA3333', 300)]);
    const found = await byDocument('110101199804162047');
    if (found.found !== 'several') throw new Error('only one');
    const second = bookingOf('MREA2222').id;
    expect(found.bookings.map(({ booking }) => booking).toSorted()).toEqual(
      [second, bookingOf(codes.open).id].toSorted(),
    );
    const chosen = await byDocument('110101199804162047', 'residentIdentityCard', second);
    if (chosen.found !== 'sitting') throw new Error('asked again');
    const view = await viewWhen(candidate, () => true);
    expect(view.candidate.confirmation).toBe('MREA2222');
  });

  it('gets the only one that is open without being asked', async () => {
    await add([line('MREA3333', 300), line('MREA4444', 10, { centre: 'NORTH' })]);
    expect(await byDocument('110101199804162047')).toMatchObject({ found: 'sitting' });
  });

  it('can’t choose one that is not open, nor somebody else’s', async () => {
    await add([line('MREA2222', 20), line('MREA3333', 300)]);
    for (const code of ['MREA3333', codes.extraTime]) {
      const { id } = bookingOf(code);
      const found = await byDocument('110101199804162047', 'residentIdentityCard', id);
      expect(found).toMatchObject({ found: 'several' });
    }
    expect(centre.core.api.sessions().every(({ sitting }) => sitting === null)).toBe(true);
  });

  it('is told of a booking that is too late only as one that is: the other is still open', async () => {
    await add([line('MREA5555', -20)]);
    expect(await byDocument('110101199804162047')).toMatchObject({ found: 'sitting' });
    expect(bookingOf('MREA5555').marked).toBe('no-show');
    expect(bookingOf(codes.open).marked).toBe('sitting');
  });
});

describe('who may look up', () => {
  it('is nobody who works here, and no candidate who has a sitting', async () => {
    for (const person of ['proctor', 'staff', 'admin'] satisfies Person[]) {
      const window = await centre.as(person);
      expect(await codeOf(lookUp(window, codes.open))).toBe('not-allowed');
    }
    await lookUp(candidate, codes.open);
    expect(await codeOf(lookUp(candidate, codes.remote))).toBe('not-allowed');
  });
});
