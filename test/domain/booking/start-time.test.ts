import { describe, expect, it } from 'vitest';
import { parseStartTime } from '../../../main/domain/booking/start-time.ts';

const parse = (text: string, zone = 'Asia/Shanghai') => {
  const parsed = parseStartTime(text, zone);
  return parsed.ok ? new Date(parsed.value).toISOString() : parsed.error.code;
};
const nine = '2026-11-21T01:00:00.000Z';

describe('start times of bookings (R-B1)', () => {
  it('refuses what is no time, and orders of day and month that would be a guess', () => {
    for (const text of [
      '',
      'tomorrow',
      '11/21/2026 9:00',
      '21.11.2026 09:00',
      '46347.375',
      '2026-11-219:00',
      '2026-11-21 9',
      '2026-11-21 9:',
      '26-11-21 9:00',
      '2026-11-21 09:00 Beijing',
      'am 2026-11-21 am 9:00 am',
      '2026-11-21 上午9:00 am',
      '2026-11-21T09:00+8',
    ]) {
      expect([text, parse(text)]).toEqual([text, 'timeFormat']);
    }
  });

  it('says that the time of day is missing', () => {
    for (const text of ['2026-11-21', '2026/11/21', '2026年11月21日']) {
      expect(parse(text)).toBe('timeOfDayMissing');
    }
  });

  it('refuses days, hours and offsets that do not exist', () => {
    for (const text of [
      '2026-02-29 09:00',
      '2026-13-01 09:00',
      '2026-11-31 09:00',
      '2026-11-21 24:00',
      '2026-11-21 09:60',
      '2026-11-21 09:00:60',
      '2026-11-21 13:00 am',
      '2026-11-21T09:00+15:00',
      '2026-11-21T09:00+08:75',
    ]) {
      expect([text, parse(text)]).toEqual([text, 'timeNotReal']);
    }
  });

  it('names a time that summer time skips', () => {
    const skipped = parseStartTime('2027-03-14 02:30', 'America/New_York');
    expect(skipped).toEqual({
      ok: false,
      error: { code: 'timeSkipped', zone: 'America/New_York' },
    });
    expect(parse('2011-12-30 09:00', 'Pacific/Apia')).toBe('timeSkipped');
    expect(parse('2026-10-04 02:15', 'Australia/Lord_Howe')).toBe('timeSkipped');
  });

  it('names a time that summer time repeats, with both of its instants', () => {
    expect(parseStartTime('2026-10-25 02:30', 'Europe/Berlin')).toEqual({
      ok: false,
      error: {
        code: 'timeAmbiguous',
        zone: 'Europe/Berlin',
        first: '2026-10-25T00:30:00.000Z',
        second: '2026-10-25T01:30:00.000Z',
      },
    });
  });

  it('takes an offset from a repeated or skipped time as it stands', () => {
    expect(parse('2026-10-25T02:30+01:00', 'Europe/Berlin')).toBe('2026-10-25T01:30:00.000Z');
  });

  it('reads times next to a change of offset', () => {
    expect(parse('2026-10-25 03:00', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z');
    expect(parse('2026-10-25 01:59:59', 'Europe/Berlin')).toBe('2026-10-24T23:59:59.000Z');
    expect(parse('2027-03-14 03:00', 'America/New_York')).toBe('2027-03-14T07:00:00.000Z');
  });

  it('reads wall-clock times of the zone in every form of Chinese spreadsheets', () => {
    for (const text of [
      '2026/11/21 9:00',
      '2026/11/21 09:00:00',
      '2026-11-21 9:00',
      '2026-11-21T09:00',
      '2026.11.21 9:00',
      '2026年11月21日 9:00',
      '2026年11月21日9时00分',
      '2026年11月21日9时',
      '2026年11月21日 9点',
      '2026年11月21日 9时00分00秒',
      '2026年11月21日 上午9:00',
      '2026/11/21 上午 9:00:00',
      '2026/11/21上午9:00',
      '2026/11/21 9:00 AM',
      '２０２６／１１／２１　９：００',
      ' 2026-11-21  09:00 ',
    ]) {
      expect([text, parse(text)]).toEqual([text, nine]);
    }
    expect(parse('2026/11/21 下午2:30')).toBe('2026-11-21T06:30:00.000Z');
    expect(parse('2026/11/21 下午12:30')).toBe('2026-11-21T04:30:00.000Z');
    expect(parse('2026/11/21 上午12:30')).toBe('2026-11-20T16:30:00.000Z');
    expect(parse('2026/11/21 下午14:30')).toBe('2026-11-21T06:30:00.000Z');
  });

  it('reads ISO times with a zone whatever the centre’s zone is', () => {
    for (const text of [
      '2026-11-21T01:00:00Z',
      '2026-11-21T01:00:00.000Z',
      '2026-11-21T09:00+08:00',
      '2026-11-21 09:00 +0800',
      '2026-11-20T20:00:00-05:00',
    ]) {
      expect([text, parse(text, 'Europe/Berlin')]).toEqual([text, nine]);
    }
  });
});
