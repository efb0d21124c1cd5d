import fc from 'fast-check';
import type { Booking } from '../../../main/domain/booking/booking.ts';
import { residentCheckCharacter } from '../../../main/domain/identity/resident-identity.ts';

const word = fc.stringMatching(/^[A-Za-z0-9._:/#-]{1,20}$/);
const text = fc.stringMatching(/^[=+@'",;A-Za-z0-9（）公司 -]{0,30}$/).map((s) => s.trim() || null);
const identityNumber = fc
  .integer({ min: 0, max: 999 })
  .map((n) => `11010519491231${String(n).padStart(3, '0')}`)
  .map((digits) => digits + residentCheckCharacter(digits));

/** Bookings of every shape, in the spelling in which they are stored. */
export const anyBooking: fc.Arbitrary<Booking> = fc.record({
  confirmation: fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{2,30}[A-Z0-9]$/),
  status: fc.constantFrom('booked', 'cancelled'),
  order: word,
  examCode: fc.option(word),
  exam: word,
  nameZh: fc.constantFrom('张伟', '买买提·艾力', '欧阳娜娜', '𠮷野'),
  namePinyin: fc.option(fc.constantFrom('Zhang Wei', "Xi'an LÜ")),
  documentType: fc.constant('residentIdentityCard'),
  documentNumber: identityNumber,
  delivery: fc.constantFrom('centre', 'remote'),
  centre: word,
  startsAt: fc
    .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2090, 0) })
    .map((ms) => ms - (ms % 1000)),
  extraTimePercent: fc.integer({ min: 0, max: 200 }),
  accommodations: fc.uniqueArray(fc.constantFrom('大字版', '=SUM(1)', '-1', 'screen reader')),
  language: fc.option(fc.constantFrom('zh-CN', 'en')),
  organisation: text,
  email: fc.option(fc.constantFrom('a@example.com', '=x@example.com')),
  phone: fc.option(fc.constantFrom('+8613800000000', '010-12345678', '(010) 1234 5678 转 9')),
});
