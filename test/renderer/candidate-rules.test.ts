import { describe, expect, it } from 'vitest';
import { documentTypes } from '../../main/domain/identity/document.ts';
import { uploadLimits } from '../../preload/contract/upload.ts';
import { fitted, largestPicture } from '../../renderer/camera/take-picture.ts';
import {
  leftAt,
  nearness,
  type Reading,
  warningBetween,
} from '../../renderer/candidate/exam/clock.ts';
import {
  caretAfter,
  groupedNumber,
  numberShapes,
  plainNumber,
} from '../../renderer/candidate/start/number-format.ts';

const minute = 60_000;
const reading: Reading = {
  part: 'items',
  remaining: 30 * minute,
  running: true,
  warnAt: [10 * minute, 5 * minute],
  at: 1_000,
};

describe('the clock in the window (R-E4)', () => {
  it('is counted on from the last reading by the monotonic clock', () => {
    expect(leftAt(reading, 1_000)).toBe(30 * minute);
    expect(leftAt(reading, 1_000 + 12 * minute)).toBe(18 * minute);
  });

  it('stands still while it does not run, and never goes below nothing', () => {
    expect(leftAt({ ...reading, running: false }, 99 * minute)).toBe(30 * minute);
    expect(leftAt(reading, 99 * minute)).toBe(0);
  });

  it('warns once at each of the policy’s times, the nearest alone when several were passed', () => {
    expect(warningBetween(reading, 10 * minute + 1, 10 * minute)).toBe(10 * minute);
    expect(warningBetween(reading, 10 * minute, 10 * minute - 1)).toBeNull();
    expect(warningBetween(reading, 12 * minute, 4 * minute)).toBe(5 * minute);
  });

  it('is near the end from the first warning on, and can be hidden until the last', () => {
    expect(nearness(reading, 11 * minute)).toBe('running');
    expect(nearness(reading, 10 * minute)).toBe('soon');
    expect(nearness(reading, 5 * minute)).toBe('last');
    expect(nearness({ ...reading, warnAt: [] }, 1)).toBe('running');
  });
});

describe('a number as the candidate enters it (R-C2)', () => {
  it('is the same typed, pasted, grouped, in full-width characters or small letters', () => {
    for (const typed of [
      '11010119980416204x',
      '110101 19980416 204X',
      '１１０１０１１９９８０４１６２０４Ｘ',
      '110101-19980416-204x',
      ' 1101\u200B01199804\u00A016204X\n',
    ]) {
      expect(plainNumber(typed)).toBe('11010119980416204X');
    }
  });

  it('is shown in the groups of its document', () => {
    const show = (type: keyof typeof numberShapes, number: string) =>
      groupedNumber(number, numberShapes[type]);
    expect(show('residentIdentityCard', '11010119980416204X')).toBe('110101 19980416 204X');
    expect(show('residentIdentityCard', '110101')).toBe('110101');
    expect(show('residentIdentityCard', '1101011')).toBe('110101 1');
    expect(show('hkMacaoTravelPermit', 'H0765432101')).toBe('H 0765 4321 01');
    expect(show('passport', 'E12345678')).toBe('E12345678');
    expect(show('confirmation', 'KPT7R4WM')).toBe('KPT7 R4WM');
  });

  it('keeps what is too long or wrong in sight', () => {
    const shape = numberShapes.residentIdentityCard;
    expect(groupedNumber('1101011998041620470', shape)).toBe('110101 19980416 20470');
    expect(plainNumber('1101O1（A）')).toBe('1101O1A');
  });

  it('keeps the caret behind the character after which it stood', () => {
    const shown = '110101 19980416 2047';
    expect(caretAfter(shown, 0)).toBe(0);
    expect(caretAfter(shown, 6)).toBe(6);
    expect(caretAfter(shown, 7)).toBe(8);
    expect(caretAfter(shown, 18)).toBe(shown.length);
  });

  it('has a shape for every document that the domain knows', () => {
    expect(Object.keys(numberShapes)).toEqual(expect.arrayContaining([...documentTypes]));
  });
});

describe('a picture of the camera', () => {
  it('has at most 1600 pixels on its longer side and is never enlarged', () => {
    expect(fitted(1920, 1080)).toEqual({ width: 1600, height: 900 });
    expect(fitted(1080, 1920)).toEqual({ width: 900, height: 1600 });
    expect(fitted(640, 480)).toEqual({ width: 640, height: 480 });
  });

  it('is no larger than the main process accepts', () => {
    expect(largestPicture).toBe(uploadLimits.picture);
  });
});
