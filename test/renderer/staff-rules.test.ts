import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import type { CentreEventType } from '../../main/domain/centre/events.ts';
import { shortestPassword as domainPassword } from '../../main/domain/centre/password.ts';
import { auditDetail } from '../../main/services/staff/audit.ts';
import { pageSize as servicePage } from '../../main/services/staff/page.ts';
import { check } from '../../preload/contract/check.ts';
import { accountRoles } from '../../preload/contract/roles.ts';
import { uploadLimits } from '../../preload/contract/upload.ts';
import { problems as problemsEn } from '../../preload/texts/en/problems.ts';
import { staff as en } from '../../preload/texts/en/staff.ts';
import { sentencesOf } from '../../preload/texts/sentence.ts';
import { staff as zh } from '../../preload/texts/zh-CN/staff.ts';
import type { Say } from '../../renderer/kit/i18n.ts';
import { allRoles } from '../../renderer/staff/accounts/all-roles.ts';
import { shortestPassword } from '../../renderer/staff/accounts/complaints.ts';
import { mostText } from '../../renderer/staff/system-test/use-adding.ts';
// Tells the compiler which texts there are.
import '../../renderer/staff/texts.ts';
import { detailInWords, detailPairs } from '../../renderer/staff/audit/detail.ts';
import { auditTypeInWords, auditTypes } from '../../renderer/staff/audit/event-types.ts';
import { complaintAbout, fileRules } from '../../renderer/staff/import/file-check.ts';
import { isBadSpan, noFilter, pageSize, queryOf } from '../../renderer/staff/lists/filter.ts';
import { letterOfPage, pageOfLetter, pages, pagesFor } from '../../renderer/staff/pages.ts';
import { problemInWords } from '../../renderer/staff/parts/say-problem.ts';
import { dayOf, endOfDay, shortTime, startOfDay } from '../../renderer/staff/parts/time.ts';
import { readPoints } from '../../renderer/staff/rating/points.ts';

const flat = (texts: object, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flat(value, `${path}${key}.`)
      : [[path + key, String(value)] as const],
  );
const valuesIn = (words: string) =>
  [...new Set([...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort();
const single = (key: string) => key.replace(/_(?:one|other)$/, '');

/** English without i18next, for functions that turn codes into words. */
const say: Say = (key, values = {}) => {
  const [area = '', ...path] = key.split(':');
  const texts: Readonly<Record<string, object>> = { staff: en, problems: problemsEn };
  return sentencesOf(texts[area] ?? {})(path.join(':'), values) ?? key;
};

describe('the texts of the staff’s window', () => {
  it('say the same things in both languages, with the same values', () => {
    const english = new Map(flat(en));
    const chinese = new Map(flat(zh));
    expect([...new Set([...chinese.keys()].map(single))].sort()).toEqual(
      [...new Set([...english.keys()].map(single))].sort(),
    );
    for (const [key, words] of chinese) {
      expect(valuesIn(english.get(key) ?? ''), key).toEqual(valuesIn(words));
    }
  });

  it('have no Chinese in English and both numbers where there is one', () => {
    for (const [key, words] of flat(en)) expect(words, key).not.toMatch(/[\u3400-\u9fff]/);
    const others = flat(en).filter(([key]) => key.endsWith('_other'));
    const keys = new Set(flat(en).map(([key]) => key));
    for (const [key] of others) expect(keys.has(key.replace(/_other$/, '_one')), key).toBe(true);
  });
});

describe('what the window knows of the main process', () => {
  it('is what the main process says: sizes, roles, the length of passwords and of pages', () => {
    expect(fileRules.bookings.bytes).toBe(uploadLimits.bookings);
    expect(fileRules.exam.bytes).toBe(uploadLimits.exam);
    expect([...allRoles].sort()).toEqual([...accountRoles].sort());
    expect(shortestPassword).toBe(domainPassword);
    expect(pageSize).toBe(servicePage);
  });

  it('has words for every event of the audit log, and says so where it has none', () => {
    const all: Readonly<Record<CentreEventType, null>> = {
      'centre.created': null,
      'station.enrolled': null,
      'station.mode-changed': null,
      'test-servers.set': null,
      'tickets.added': null,
      'ticket.removed': null,
      'program.started': null,
      'program.stopped': null,
      'demonstration.begun': null,
      'demonstration.loaded': null,
      'account.created': null,
      'account.roles-changed': null,
      'account.password-changed': null,
      'account.disabled': null,
      'account.enabled': null,
      'account.unlocked': null,
      'account.signed-in': null,
      'account.signed-out': null,
      'account.sign-in-failed': null,
      'account.locked': null,
      'sign-in.unknown': null,
      'bookings.imported': null,
      'booking.added': null,
      'booking.changed': null,
      'booking.state-changed': null,
      'booking.let-in': null,
      'exam.imported': null,
      'export.made': null,
      'data.erased': null,
      'writer.changed': null,
    };
    expect([...auditTypes].sort()).toEqual(Object.keys(all).sort());
    for (const type of auditTypes) expect(auditTypeInWords(say, type)).not.toContain('staff:');
    expect(auditTypeInWords(say, 'of.tomorrow')).toContain('of.tomorrow');
  });
});

describe('a problem of a file', () => {
  it('is said in the window as on the command line, a code of tomorrow by its name', async () => {
    await i18next.init({
      lng: 'en',
      fallbackLng: false,
      resources: { en: { problems: problemsEn } },
    });
    const t: Say = (key, values = {}) => String(i18next.t(key, values));
    const known = { code: 'fileTooLarge', values: { maxBytes: 1_048_576 } };
    expect(problemInWords(t, known)).toContain('at most 1 MB');
    expect(problemInWords(t, { code: 'of-tomorrow', values: {} })).toContain('(of-tomorrow)');
  });
});

describe('details of the audit log', () => {
  it('are taken apart with spaces in their values', () => {
    expect(detailPairs('login=sun name=Sun Li roles=staff,rater')).toEqual([
      { name: 'login', value: 'sun' },
      { name: 'name', value: 'Sun Li' },
      { name: 'roles', value: 'staff,rater' },
    ]);
    expect(detailPairs('')).toEqual([]);
  });

  it('are said in words, times in the centre’s zone', () => {
    const words = detailInWords(
      say,
      'account=Sun Li until=2026-11-20T09:05:00.000Z because=idle',
      'Asia/Shanghai',
    );
    expect(words).toBe(
      'account: Sun Li; until: 2026-11-20 17:05; because: nothing done for a while',
    );
    expect(detailInWords(say, 'erased', 'UTC')).toBe(en.audit.erased);
    expect(detailInWords(say, 'roles=staff,pilot', 'UTC')).toBe('roles: Staff, pilot');
    expect(detailInWords(say, 'machines=3', 'UTC')).toBe('machines: 3');
    expect(detailInWords(say, `machine=${'ab'.repeat(32)}`, 'UTC')).toBe('machine: abababababab…');
  });

  it('know every name that the main process writes', () => {
    const event = {
      type: 'export.made',
      opened: { data: { what: 'results', format: 'csv', rows: 3, about: null } },
    } as unknown as Parameters<typeof auditDetail>[0];
    const detail = auditDetail(event, (id) => id);
    expect(detailInWords(say, detail, 'UTC')).toBe('what: results; format: csv; rows: 3');
  });
});

describe('pages', () => {
  it('have a letter each, none of which the browser takes', () => {
    const letters = Object.values(letterOfPage);
    expect(new Set(letters).size).toBe(pages.length);
    expect(letters.filter((letter) => 'DEF'.includes(letter))).toEqual([]);
    expect(pageOfLetter('KeyB')).toBe('bookings');
    expect(pageOfLetter('Digit1')).toBeUndefined();
  });

  it('are those whose calls the role may make', () => {
    expect(pagesFor(['kiosk', 'sponsor'])).toEqual(['start', 'results', 'key']);
    expect(pagesFor(['kiosk', 'rater'])).toEqual(['start', 'rating']);
    expect(pagesFor(['kiosk', 'reviewer'])).toEqual(['start', 'key']);
    expect(pagesFor(['kiosk', 'admin'])).not.toContain('rating');
    expect(pagesFor(['kiosk', 'staff'])).not.toContain('accounts');
  });
});

describe('days of the centre', () => {
  it('begin and end at its midnight', () => {
    const start = Date.UTC(2026, 10, 20, 16);
    expect(startOfDay('2026-11-21', 'Asia/Shanghai')).toBe(start);
    expect(endOfDay('2026-11-21', 'Asia/Shanghai')).toBe(start + 24 * 3_600_000);
    expect(shortTime(start, 'Asia/Shanghai')).toBe('2026-11-21 00:00');
    expect(dayOf(start - 1, 'Asia/Shanghai')).toBe('2026-11-20');
  });

  it('have 23 or 25 hours where summer time begins or ends', () => {
    const hours = (day: string) =>
      ((endOfDay(day, 'Europe/Berlin') ?? 0) - (startOfDay(day, 'Europe/Berlin') ?? 0)) / 3_600_000;
    expect(hours('2026-03-29')).toBe(23);
    expect(hours('2026-10-25')).toBe(25);
  });

  it('are none where there is none', () => {
    expect(startOfDay('', 'Asia/Shanghai')).toBeNull();
    expect(endOfDay('soon', 'Asia/Shanghai')).toBeNull();
    expect(shortTime(0, 'No/Where')).toBe('1970-01-01 00:00');
  });
});

describe('filters', () => {
  it('hold their last day whole', () => {
    const query = queryOf(
      { ...noFilter, search: ' 张 ', fromDay: '2026-11-21', toDay: '2026-11-21' },
      'UTC',
    );
    expect(query).toEqual({
      search: '张',
      offset: 0,
      from: Date.UTC(2026, 10, 21),
      to: Date.UTC(2026, 10, 22),
    });
  });

  it('notice a span that ends before it begins', () => {
    expect(isBadSpan({ ...noFilter, fromDay: '2026-11-22', toDay: '2026-11-21' })).toBe(true);
    expect(isBadSpan({ ...noFilter, fromDay: '2026-11-22' })).toBe(false);
  });
});

describe('points', () => {
  it('are refused outside of 0 to the most, and between the steps', () => {
    for (const text of ['', '-1', '4.5', '1.2', '1e0', 'two', '1.25', '٣']) {
      expect(readPoints(text, 4), text).toBeNull();
    }
  });

  it('are taken as people type them', () => {
    expect(readPoints('0', 4)).toBe(0);
    expect(readPoints(' 3,5 ', 4)).toBe(3.5);
    expect(readPoints('３．５', 4)).toBe(3.5);
    expect(readPoints('4', 4)).toBe(4);
  });
});

describe('a file to import', () => {
  it('is refused before it is sent when it can’t be one', () => {
    expect(complaintAbout('exam', { name: 'a.csv', size: 1 })?.why).toBe('wrongType');
    expect(complaintAbout('bookings', { name: 'a', size: 1 })?.why).toBe('wrongType');
    expect(complaintAbout('bookings', { name: 'a.csv', size: 32_000_001 })).toEqual({
      why: 'tooLarge',
      values: { size: '32.1 MB', most: '32 MB' },
    });
  });

  it('is sent when it may be one, a workbook too, for which there is better advice', () => {
    expect(complaintAbout('bookings', { name: '预约.CSV', size: 32_000_000 })).toBeNull();
    expect(complaintAbout('bookings', { name: 'a.xlsx', size: 1 })).toBeNull();
    expect(complaintAbout('exam', { name: 'a.zip', size: 1 })).toBeNull();
  });
});

describe('what is given at once to add tickets', () => {
  it('is as long as the contract takes, to the character', async () => {
    const schema = check.addTickets['~orpc'].inputSchema;
    const takes = (length: number) =>
      schema?.['~standard'].validate({ command: 'a'.repeat(16), text: 'x'.repeat(length) });
    expect(await takes(mostText)).not.toHaveProperty('issues');
    expect(await takes(mostText + 1)).toHaveProperty('issues');
  });
});
