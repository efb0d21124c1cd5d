import { afterEach, describe, expect, it } from 'vitest';
import type { SittingSummary, SummaryResult } from '../../../main/services/sitting-summary.ts';
import { listAudit } from '../../../main/services/staff/audit.ts';
import { pageOfBookings } from '../../../main/services/staff/booking-list.ts';
import type { ListFilter } from '../../../main/services/staff/page.ts';
import { listResults, listSittings } from '../../../main/services/staff/sitting-list.ts';
import { type BookingLineInput, bookingsFile, residentNumber } from '../support/bookings-file.ts';
import { addAccount, adminPassword, by, centreWithAdmin } from '../support/centre.ts';

let centre: Awaited<ReturnType<typeof centreWithAdmin>>;
afterEach(() => centre.cleanup());

const importLines = async (lines: readonly BookingLineInput[]): Promise<void> => {
  const { bookings } = centre.services;
  const shown = await bookings.preview(centre.admin, bookingsFile(lines));
  if (!shown.ok) throw new Error(shown.error.code);
  bookings.confirm(by(centre.admin), shown.value.preview);
};

const all: ListFilter = { search: '', offset: 0 };
const page = (filter: Partial<ListFilter> = {}) =>
  pageOfBookings(
    {
      tables: centre.store.tables,
      exams: centre.services.exams,
      now: centre.clock.now().wall,
    },
    { ...all, ...filter },
  );
const codes = (filter: Partial<ListFilter> = {}) =>
  page(filter).rows.map((row) => row.confirmation);

/** Puts a sitting into the list as its log would. */
const addSitting = (sitting: string, result: SummaryResult | null, more = {}): void => {
  const doc: SittingSummary = {
    sitting,
    booking: 'booking-1',
    exam: { identifier: 'practice', digest: 'd', title: { 'zh-CN': '练习', en: 'Practice' } },
    candidate: {
      nameZh: '=HYPERLINK("http://x")',
      namePinyin: 'ZHANG SAN',
      confirmation: 'AAAA-1',
      organisation: '云计算公司',
    },
    step: 'ended:finished',
    opened: 1_000,
    ended: 2_000,
    answered: 8,
    items: 9,
    result,
    faceDays: 30,
    facesErased: null,
    ...more,
  };
  const keys = { booking: null, exam: 'practice', step: null, opened: doc.opened, released: null };
  centre.store.write(({ tables }) => tables.put('sittings', { id: sitting, keys, doc }));
};

const graded = (staffMayRead: boolean, releasedAt = 0): SummaryResult => ({
  state: 'graded',
  score: 81.5,
  scale: 100,
  passed: true,
  finishedAt: 2_000,
  releasedAt,
  staffMayRead,
});

describe('the list of bookings', () => {
  it('shows document numbers only masked', async () => {
    centre = await centreWithAdmin();
    await importLines([{ code: 'AAAA-1' }]);
    expect(JSON.stringify(page())).not.toContain(residentNumber(0));
    expect(page().rows[0]?.maskedNumber).toMatch(/^1101\*{10}.{4}$/);
  });

  it('finds by name, pinyin and code, and filters by exam, state and day', async () => {
    centre = await centreWithAdmin();
    await importLines([
      { code: 'AAAA-1', name: '欧阳明慧', pinyin: 'OUYANG MINGHUI', start: '2026-11-21 14:00' },
      {
        code: 'AAAA-2',
        name: '李四',
        pinyin: 'LI SI',
        exam: 'practice',
        start: '2026-11-21 11:00',
      },
      {
        code: 'AAAA-3',
        name: '王五',
        pinyin: 'WANG WU',
        start: '2026-11-22 10:00',
        status: '取消',
      },
    ]);
    expect(codes()).toEqual(['AAAA-2', 'AAAA-1', 'AAAA-3']);
    expect(codes({ search: '明慧' })).toEqual(['AAAA-1']);
    expect(codes({ search: 'ouyangming' })).toEqual(['AAAA-1']);
    expect(codes({ search: 'aaaa-3' })).toEqual(['AAAA-3']);
    expect(codes({ search: '%' })).toEqual([]);
    expect(codes({ exam: 'practice' })).toEqual(['AAAA-2']);
    expect(codes({ state: 'cancelled' })).toEqual(['AAAA-3']);
    expect(codes({ from: Date.UTC(2026, 10, 21, 16) })).toEqual(['AAAA-3']);
    expect(codes({ to: Date.UTC(2026, 10, 21, 6) })).toEqual(['AAAA-2']);
  });

  it('shows who did not come as a no-show although nobody said so (R-C1)', async () => {
    centre = await centreWithAdmin();
    await importLines([{ code: 'AAAA-1', start: '2026-11-21 10:00' }]);
    expect(page().rows[0]?.state).toBe('booked');
    centre.clock.pass(3_600_001);
    expect(codes({ state: 'no-show' })).toEqual(['AAAA-1']);
    expect(codes({ state: 'booked' })).toEqual([]);
  });

  it('comes in pages that together are the whole, with or without a search', async () => {
    centre = await centreWithAdmin();
    await importLines(Array.from({ length: 250 }, (_, index) => ({ code: `CODE-${index}` })));
    for (const search of ['', 'code']) {
      const pages = [0, 100, 200, 300].map((offset) => page({ offset, search }));
      expect(pages.map(({ total }) => total)).toEqual([250, 250, 250, 250]);
      expect(new Set(pages.flatMap(({ rows }) => rows.map((row) => row.booking))).size).toBe(250);
      expect(pages[3]?.rows).toEqual([]);
    }
  });
});

describe('the list of results (R-G2)', () => {
  const results = (isSponsor: boolean, now = 3_000) =>
    listResults(centre.store.tables, all, { isSponsor }, now);

  it('tells centre staff that there is a result, not which, unless the sponsor lets them', async () => {
    centre = await centreWithAdmin();
    addSitting('shared-1', graded(true));
    addSitting('closed-1', graded(false));
    const content = Object.fromEntries(results(false).map((row) => [row.sitting, row.content]));
    expect(content).toEqual({ 'closed-1': null, 'shared-1': { score: 81.5, passed: true } });
    expect(results(true).every((row) => row.content !== null)).toBe(true);
  });

  it('holds a result back from everybody until its time', async () => {
    centre = await centreWithAdmin();
    addSitting('held-1', graded(true, 10_000));
    addSitting('rating-1', { state: 'rating' });
    addSitting('none-1', null, { step: 'items', ended: null });
    const states = results(true, 9_999).map(({ sitting, state, content }) => [
      sitting,
      state,
      content,
    ]);
    expect(states).toEqual([
      ['rating-1', 'rating', null],
      ['held-1', 'held', null],
    ]);
    expect(results(true, 10_000).find((row) => row.sitting === 'held-1')?.state).toBe('released');
    expect(listSittings(centre.store.tables, all)).toHaveLength(3);
  });
});

describe('an export', () => {
  const make = (what: 'bookings' | 'results', format: 'csv' | 'json', isSponsor = false) =>
    centre.services.exports.make(by(centre.admin), what, format, all, { isSponsor });

  it('of nothing is refused and not on record', async () => {
    centre = await centreWithAdmin();
    const before = centre.store.log.head('centre');
    expect(make('results', 'csv')).toMatchObject({ error: { code: 'export-empty' } });
    expect(centre.store.log.head('centre')).toEqual(before);
  });

  it('opens right in Excel, runs no formula there, and is on record', async () => {
    centre = await centreWithAdmin();
    addSitting('shared-1', graded(true), { ended: centre.clock.now().wall });
    const file = make('results', 'csv', true);
    if (!file.ok) throw new Error(file.error.code);
    const text = Buffer.from(file.value.bytes).toString('utf8');
    expect(file.value.name).toBe('results-2026-11-21.csv');
    expect(text.startsWith('\uFEFF场次 Sitting,确认码')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain('81.5,1');
    expect(centre.store.log.read('centre').at(-1)).toMatchObject({
      type: 'export.made',
      actor: centre.admin,
      opened: { data: { what: 'results', format: 'csv', rows: 1 } },
    });
  });

  it('has no content that the reader may not see, nor unmasked numbers', async () => {
    centre = await centreWithAdmin();
    addSitting('closed-1', graded(false));
    await importLines([{ code: 'AAAA-1' }]);
    for (const format of ['csv', 'json'] as const) {
      for (const what of ['results', 'bookings'] as const) {
        const file = make(what, format);
        const text = file.ok ? Buffer.from(file.value.bytes).toString('utf8') : '';
        expect(text.length).toBeGreaterThan(50);
        expect(text).not.toContain('81.5');
        expect(text).not.toContain(residentNumber(0));
      }
    }
  });
});

describe('the audit log', () => {
  it('tells who did what, newest first, page by page, without secrets or personal data', async () => {
    centre = await centreWithAdmin();
    const { accounts } = centre.services;
    await accounts.signIn({ login: 'wang', password: adminPassword, as: 'staff', actor: 's' });
    await addAccount(centre, 'li', ['staff']);
    await importLines(
      Array.from({ length: 150 }, (_, index) => ({ code: `CODE-${index}`, name: '欧阳明慧' })),
    );
    const { log } = centre.store;
    const pages = [listAudit(log, centre.services.nameOf, undefined)];
    while ((pages.at(-1)?.at(-1)?.seq ?? 1) > 1) {
      pages.push(listAudit(log, centre.services.nameOf, pages.at(-1)?.at(-1)?.seq));
    }
    const lines = pages.flat();
    expect(lines.map((line) => line.seq)).toEqual(
      Array.from({ length: log.head('centre').seq }, (_, index) => log.head('centre').seq - index),
    );
    expect(lines[0]).toMatchObject({ type: 'booking.added', actor: '王管理' });
    const text = JSON.stringify(lines);
    for (const secret of ['argon2', '欧阳明慧', residentNumber(3)]) {
      expect(text).not.toContain(secret);
    }
  });
});
