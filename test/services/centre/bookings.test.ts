import { afterEach, describe, expect, it } from 'vitest';
import { type BookingLineInput, bookingsFile, residentNumber } from '../support/bookings-file.ts';
import { by, centreWithAdmin } from '../support/centre.ts';

let centre: Awaited<ReturnType<typeof centreWithAdmin>>;
afterEach(() => centre.cleanup());

const preview = async (lines: readonly BookingLineInput[]) => {
  const shown = await centre.services.bookings.preview(centre.admin, bookingsFile(lines));
  if (!shown.ok) throw new Error(shown.error.code);
  return shown.value;
};

const importLines = async (lines: readonly BookingLineInput[]) => {
  const shown = await preview(lines);
  const done = centre.services.bookings.confirm(by(centre.admin), shown.preview);
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
};

const codeOf = (answer: { ok: boolean; error?: { code: string } }): string =>
  answer.ok ? 'ok' : (answer.error?.code ?? '');

describe('a file of bookings', () => {
  it('with every kind of error writes nothing and names line, field and reason (R-B1)', async () => {
    centre = await centreWithAdmin();
    const before = centre.store.log.head('centre');
    const shown = await preview([
      { code: '' },
      { code: 'AAAA-1', number: '11010119900307123X' },
      { code: 'AAAA-2', start: '2026-02-30 09:00' },
      { code: 'AAAA-3', start: '2026-11-21' },
      { code: 'AAAA-4', name: '', pinyin: '' },
      { code: 'AAAA-5', status: '也许' },
      { code: 'AAAA-6' },
      { code: 'AAAA-6' },
      { code: 'AAAA-7', exam: '' },
    ]);
    expect(shown.counts).toEqual({ added: 0, changed: 0, unchanged: 0, refused: 9 });
    expect(shown.problems.map(({ line, field, code }) => `${line} ${field} ${code}`)).toEqual([
      '2 confirmation missing',
      '3 documentNumber numberCheckDigit',
      '4 startsAt timeNotReal',
      '5 startsAt timeOfDayMissing',
      '6 nameZh missing',
      '7 status notAChoice',
      '8 confirmation confirmationTwice',
      '9 confirmation confirmationTwice',
      '10 exam missing',
    ]);
    expect(codeOf(centre.services.bookings.confirm(by(centre.admin), shown.preview))).toBe(
      'nothing-to-import',
    );
    expect(centre.store.log.head('centre')).toEqual(before);
    expect(centre.store.tables.count('bookings')).toBe(0);
  });

  it.each([
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), 'encodingUnknown'],
    ['a workbook', Buffer.from('PK\u0003\u0004 and so on'), 'fileIsWorkbook'],
    ['nothing', Buffer.from(''), 'fileEmpty'],
    ['one line without an end', Buffer.from(`确认码,${'x'.repeat(300_000)}`), 'recordTooLong'],
  ])('that is %s is told as what it is', async (_, bytes, code) => {
    centre = await centreWithAdmin();
    const file = { name: 'bookings.csv', bytes };
    const shown = await centre.services.bookings.preview(centre.admin, file);
    expect(shown).toMatchObject({ ok: true, value: { problems: [{ code }] } });
    const id = shown.ok ? shown.value.preview : '';
    expect(codeOf(centre.services.bookings.confirm(by(centre.admin), id))).toBe(
      'nothing-to-import',
    );
  });

  it('is not written before it is confirmed, nor by somebody else, nor after 15 minutes', async () => {
    centre = await centreWithAdmin();
    const shown = await preview([{ code: 'AAAA-1' }]);
    expect(centre.store.tables.count('bookings')).toBe(0);
    const { bookings } = centre.services;
    expect(codeOf(bookings.confirm(by('another'), shown.preview))).toBe('preview-expired');
    centre.clock.pass(15 * 60_000);
    expect(codeOf(bookings.confirm(by(centre.admin), shown.preview))).toBe('preview-expired');
    expect(centre.store.tables.count('bookings')).toBe(0);
  });

  it('imported twice changes nothing (R-B1)', async () => {
    centre = await centreWithAdmin();
    const lines = [{ code: 'AAAA-1' }, { code: 'AAAA-2' }];
    expect(await importLines(lines)).toEqual({ added: 2, changed: 0 });
    const before = centre.store.log.head('centre');
    const again = await preview(lines);
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 2, refused: 0 });
    expect(codeOf(centre.services.bookings.confirm(by(centre.admin), again.preview))).toBe(
      'nothing-to-import',
    );
    expect(centre.store.log.head('centre')).toEqual(before);
  });

  it('answers a confirmation that was sent again, also after a restart', async () => {
    centre = await centreWithAdmin();
    const shown = await preview([{ code: 'AAAA-1' }]);
    const sender = by(centre.admin);
    const first = centre.services.bookings.confirm(sender, shown.preview);
    expect(centre.services.bookings.confirm(sender, shown.preview)).toEqual(first);
    centre.restart();
    expect(centre.services.bookings.confirm(sender, shown.preview)).toEqual(first);
    expect(centre.store.tables.count('bookings')).toBe(1);
  });

  it('shows what will change, with the document number masked, and writes only that', async () => {
    centre = await centreWithAdmin();
    await importLines([{ code: 'AAAA-1' }, { code: 'AAAA-2' }]);
    const shown = await preview([
      { code: 'AAAA-1', start: '2026-11-22 10:00', number: residentNumber(7) },
      { code: 'AAAA-2' },
    ]);
    expect(shown.counts).toEqual({ added: 0, changed: 1, unchanged: 1, refused: 0 });
    const text = JSON.stringify(shown.changed);
    expect(shown.changed[0]?.changes.map(({ field }) => field)).toEqual([
      'documentNumber',
      'startsAt',
    ]);
    expect(text).not.toContain(residentNumber(0));
    expect(text).not.toContain(residentNumber(7));
    centre.services.bookings.confirm(by(centre.admin), shown.preview);
    const [changed] = centre.services.bookings.find({ confirmation: 'aaaa-1' });
    expect(changed?.record.startsAt).toBe(Date.UTC(2026, 10, 22, 2));
  });

  it('is refused when the bookings changed after it was looked at', async () => {
    centre = await centreWithAdmin();
    const one = await preview([{ code: 'AAAA-1' }]);
    const other = await preview([{ code: 'AAAA-1', name: '李四' }]);
    const { bookings } = centre.services;
    expect(codeOf(bookings.confirm(by(centre.admin), one.preview))).toBe('ok');
    expect(codeOf(bookings.confirm(by(centre.admin), other.preview))).toBe('preview-expired');
    const [entry] = bookings.find({ confirmation: 'AAAA-1' });
    expect(entry?.record.nameZh).toBe('张三');
  });

  it('cannot change who, what and when of a booking that is being sat', async () => {
    centre = await centreWithAdmin();
    await importLines([{ code: 'AAAA-1' }]);
    const late = await preview([{ code: 'AAAA-1', name: '李四' }]);
    const { bookings } = centre.services;
    const [entry] = bookings.find({ confirmation: 'AAAA-1' });
    bookings.markNow(by('system'), entry?.id ?? '', 'sitting', 'sitting-1');
    expect(codeOf(bookings.confirm(by(centre.admin), late.preview))).toBe('preview-expired');
    const shown = await preview([{ code: 'AAAA-1', name: '李四' }]);
    expect(shown.problems[0]).toMatchObject({ line: 2, field: 'nameZh', code: 'bookingUsed' });
  });

  it('of 10,000 bookings is written whole, and the last is found (R-B1)', async () => {
    centre = await centreWithAdmin();
    const lines = Array.from({ length: 10_000 }, (_, index) => ({ code: `CODE-${index}` }));
    expect(await importLines(lines)).toEqual({ added: 10_000, changed: 0 });
    expect(centre.services.bookings.find({ confirmation: 'CODE-9999' })).toHaveLength(1);
  }, 60_000);
});

describe('a booking', () => {
  it('is found by its document, whoever else is booked, and by its code (R-C2)', async () => {
    centre = await centreWithAdmin();
    await importLines([
      { code: 'AAAA-1', number: residentNumber(1), start: '2026-11-21 14:00' },
      { code: 'AAAA-2', number: residentNumber(2) },
      { code: 'AAAA-3', number: residentNumber(1), start: '2026-11-21 09:00' },
    ]);
    const { bookings } = centre.services;
    const document = { type: 'residentIdentityCard', number: residentNumber(1) } as const;
    expect(bookings.find({ document }).map((entry) => entry.record.confirmation)).toEqual([
      'AAAA-3',
      'AAAA-1',
    ]);
    expect(bookings.find({ document: { ...document, type: 'passport' } })).toEqual([]);
    expect(bookings.find({ confirmation: ' ａａａａ-2 ' })).toHaveLength(1);
    expect(bookings.find({ confirmation: 'AAAA' })).toEqual([]);
  });

  it('can only be sat once, and not when it is cancelled', async () => {
    centre = await centreWithAdmin();
    await importLines([{ code: 'AAAA-1' }, { code: 'AAAA-2', status: '已取消' }]);
    const { bookings } = centre.services;
    const idOf = (confirmation: string) => bookings.find({ confirmation })[0]?.id ?? '';
    const mark = (code: string, state: 'sitting' | 'done', sitting: string) =>
      codeOf(bookings.markNow(by('system'), idOf(code), state, sitting));
    expect(mark('AAAA-2', 'sitting', 's1')).toBe('booking-cancelled');
    expect(mark('AAAA-1', 'sitting', 's1')).toBe('ok');
    expect(mark('AAAA-1', 'sitting', 's1')).toBe('ok');
    expect(mark('AAAA-1', 'sitting', 's2')).toBe('already-sat');
    expect(mark('AAAA-1', 'done', 's1')).toBe('ok');
    expect(mark('AAAA-1', 'sitting', 's2')).toBe('already-sat');
    expect(mark('AAAA-9', 'sitting', 's1')).toBe('booking-unknown');
  });

  it('lets its late candidate in with a reason, by two people where the policy says so (R-C1)', async () => {
    centre = await centreWithAdmin();
    await importLines([{ code: 'AAAA-1' }]);
    const { bookings } = centre.services;
    const booking = bookings.find({ confirmation: 'AAAA-1' })[0]?.id ?? '';
    bookings.markNow(by('system'), booking, 'no-show', null);
    const letIn = (people: readonly string[], needsTwo: boolean, reason = '地铁停运') =>
      codeOf(bookings.letIn(by('p1'), { booking, by: people, reason, needsTwo }));
    expect(letIn(['p1'], false, ' ')).toBe('reason-missing');
    expect(letIn(['p1', 'p1'], true)).toBe('two-people-needed');
    expect(letIn(['p1', 'p2'], true)).toBe('ok');
    expect(bookings.byId(booking)).toMatchObject({
      marked: null,
      letIn: { by: ['p1', 'p2'], reason: '地铁停运' },
    });
  });

  it('has a key of its own: destroying it takes the person out of log and list alone', async () => {
    centre = await centreWithAdmin();
    await importLines([
      { code: 'AAAA-1', name: '张三' },
      { code: 'AAAA-2', name: '李四' },
    ]);
    const { store, services } = centre;
    const booking = services.bookings.find({ confirmation: 'AAAA-1' })[0]?.id ?? '';
    store.write(({ log }) => log.destroyKey('centre', `booking/${booking}`));
    const text = JSON.stringify(store.log.read('centre'));
    expect(text).not.toContain('张三');
    expect(text).toContain('李四');
    expect(services.rebuild().ok).toBe(true);
    expect(services.bookings.find({ confirmation: 'AAAA-1' })).toEqual([]);
    expect(services.bookings.find({ confirmation: 'AAAA-2' })).toHaveLength(1);
  });
});
