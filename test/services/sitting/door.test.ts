import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../renderer/connection/connection.ts';
import { checkIn } from '../../support/sitting.ts';
import { codeOf, codes, type DemoCentre, demoCentre, endedView, lookUp } from './support/centre.ts';

let centre: DemoCentre;
let candidate: Connection;
let proctor: Connection;
let sitting: string;
beforeEach(async () => {
  centre = await demoCentre();
  candidate = centre.open('candidate');
  proctor = await centre.as('proctor');
  sitting = await checkIn(candidate, codes.associate);
});
afterEach(() => centre.cleanup());

const booking = () => centre.core.services.bookings.find({ confirmation: codes.associate })[0];
const refuse = (because: 'document-mismatch' | 'technical-fault' | 'weather') =>
  proctor.send(proctor.api.proctor.refuse, { sitting, because, reason: 'as seen' });

describe('a candidate who is refused at the door (R-C7, R-C9)', () => {
  it('has used the attempt, reads the reason, and can’t check in again', async () => {
    await refuse('document-mismatch');
    expect((await endedView(candidate)).at).toMatchObject({ how: 'refused', reason: 'as seen' });
    expect(booking()).toMatchObject({ marked: 'refused', sitting });
    await candidate.send(candidate.api.sitting.leave);
    expect(await codeOf(lookUp(candidate, codes.associate))).toBe('already-sat');
    centre.restart();
    expect(await codeOf(lookUp(centre.open('candidate'), codes.associate))).toBe('already-sat');
  });

  it('can’t be let in after all: what was decided stands', async () => {
    await refuse('document-mismatch');
    const letIn = { booking: booking()?.id ?? '', reason: 'a mistake' };
    expect(await codeOf(proctor.send(proctor.api.proctor.letIn, letIn))).toBe('already-sat');
  });
});

describe('a candidate whom the centre prevents (R-C9)', () => {
  it('keeps the attempt and can check in again while check-in is open', async () => {
    await refuse('technical-fault');
    expect((await endedView(candidate)).at).toMatchObject({ how: 'prevented' });
    expect(booking()).toMatchObject({ marked: 'booked', sitting: null });
    await candidate.send(candidate.api.sitting.leave);
    const again = await lookUp(candidate, codes.associate);
    expect(again).toMatchObject({ found: 'sitting' });
    if (again.found === 'sitting') expect(again.sitting).not.toBe(sitting);
  });

  it('is no no-show when they ask again after the booked time: they were there', async () => {
    await refuse('weather');
    await candidate.send(candidate.api.sitting.leave);
    centre.clock.jump(2 * 3_600_000);
    expect(await codeOf(lookUp(candidate, codes.associate))).toBe('check-in-late');
    expect(booking()?.marked).toBe('booked');
    const staff = await centre.as('staff');
    const list = await staff.api.staff.bookings({ search: codes.associate, offset: 0 });
    expect(list.rows.map(({ state }) => state)).toEqual(['booked']);
    await proctor.send(proctor.api.proctor.letIn, {
      booking: booking()?.id ?? '',
      reason: 'the storm is over',
    });
    expect(await codeOf(lookUp(candidate, codes.associate))).toBe('ok');
  });
});

describe('the door (R-C5, R-C7)', () => {
  it('shows the booking beside the pictures', async () => {
    const door = await proctor.api.proctor.door({ sitting });
    expect(door).toMatchObject({
      nameZh: '欧阳明慧',
      documentNumber: '440103198706302688',
      birthDate: '1987-06-30',
      extraTimePercent: 0,
    });
    expect(door.consentsAt).toBe(centre.clock.wall());
    const [picture] = door.pictures;
    const shown = await proctor.api.proctor.picture({ sitting, sha256: picture?.sha256 ?? '' });
    expect(shown.mime).toBe('image/jpeg');
  });

  it('shows pictures of this sitting alone', async () => {
    const other = await checkIn(centre.open('candidate'), codes.open);
    const { store } = centre.core.services.context;
    const media = store.tables.find('exams').flatMap(({ doc }) => {
      const { media: list } = doc as { readonly media: readonly { readonly sha256: string }[] };
      return list.map(({ sha256 }) => sha256);
    });
    for (const sha256 of [...media.slice(0, 2), 'f'.repeat(64)]) {
      for (const about of [sitting, other, 'nobody00']) {
        expect(await codeOf(proctor.api.proctor.picture({ sitting: about, sha256 }))).toBe(
          'media-unknown',
        );
      }
    }
  });

  it('admits once, whichever of two proctors was first', async () => {
    const second = await centre.as('proctor2');
    const both = await Promise.all(
      [proctor, second].map((one) =>
        codeOf(one.send(one.api.proctor.admit, { sitting, note: '' })),
      ),
    );
    expect(both.toSorted()).toEqual(['already-decided', 'ok']);
    expect(await codeOf(refuse('weather'))).toBe('already-decided');
    const admitted = centre.typesOf(sitting).filter((type) => type === 'candidate.admitted');
    expect(admitted).toHaveLength(1);
  });
});
