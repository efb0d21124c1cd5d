import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../../main/adapters/crypto/utf8.ts';
import type { BundleContent } from '../../../main/domain/log/bundle.ts';
import { signHead } from '../../../main/domain/log/checkpoint.ts';
import { emptyHead, type Head, type SealedEvent } from '../../../main/domain/log/event.ts';
import { signRedaction } from '../../../main/domain/log/redaction.ts';
import type { Finding, Verdict } from '../../../main/domain/log/rules.ts';
import { headOf, seal } from '../../../main/domain/log/seal.ts';
import { verifyBundle } from '../../../main/domain/log/verify-bundle.ts';
import {
  bundleOf,
  type Centre,
  contentOf,
  crypto,
  makeCentre,
  noon,
  stream,
  tools,
} from './fixture.ts';

const centre = makeCentre();
const content = contentOf(centre);
const text = bundleOf(centre, content);
const trust = { centreKey: centre.centreKey };
const verify = (bundle: string): Verdict => verifyBundle(bundle, trust, tools);
const findings = (verdict: Verdict): readonly Finding[] =>
  verdict.verdict === 'altered' ? verdict.findings : [];
const rulesOf = (bundle: string): readonly string[] =>
  findings(verify(bundle)).map((finding) => `${finding.rule}@${finding.part} ${finding.index}`);
/** What an attacker can do who may export: a right seal over changed content. */
const resealed = (changes: Partial<BundleContent>): readonly string[] =>
  rulesOf(bundleOf(centre, { ...content, ...changes }));
const withEvent = (seq: number, change: Partial<SealedEvent>) =>
  content.events.map((event) => (event.seq === seq ? { ...event, ...change } : event));

describe('a bundle that was tampered with (R-P5)', () => {
  it('is refused after any change of any byte, and an event is named by its line', () => {
    const bytes = Buffer.from(text, 'utf8');
    const place = fc.record({
      at: fc.nat({ max: bytes.length - 1 }),
      mask: fc.integer({ min: 1, max: 255 }),
    });
    const property = fc.property(place, ({ at, mask }) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ mask;
      const decoded = decodeUtf8(changed);
      if (!decoded.ok) return;
      const verdict = verify(decoded.value);
      expect(verdict.verdict).toBe('altered');
      const line = bytes.subarray(0, at).toString('utf8').split('\n').length;
      if (text.split('\n')[line - 1]?.startsWith('{"event"')) {
        expect(findings(verdict).map((finding) => finding.line)).toContain(line);
      }
    });
    fc.assert(property, { numRuns: 1_500 });
  });

  it('is refused after any line is dropped, doubled or moved', () => {
    const lines = text.split('\n').slice(0, -1);
    for (const [at, line] of lines.entries()) {
      const others = lines.toSpliced(at, 1);
      const variants = [
        others,
        lines.toSpliced(at, 0, line),
        ...others.map((_, to) => others.toSpliced(to, 0, line)),
      ];
      for (const variant of variants) {
        const changed = variant.map((one) => `${one}\n`).join('');
        if (changed !== text) expect(verify(changed).verdict, `line ${at + 1}`).toBe('altered');
      }
    }
  });

  it('is refused when it is cut anywhere, even within the last line', () => {
    for (let length = 0; length < text.length; length += 13) {
      expect(verify(text.slice(0, length)).verdict).toBe('altered');
    }
    expect(rulesOf(text.slice(0, -1))).toEqual([expect.stringContaining('line-end')]);
  });

  it('is refused when its bytes are not the canonical ones, naming the line', () => {
    const spaced = text.replace('{"event":', '{ "event":');
    expect(verify(spaced)).toEqual({
      verdict: 'altered',
      findings: [{ rule: 'not-canonical', part: 'line', index: 4, line: 4 }],
    });
    expect(rulesOf(`\ufeff${text}`)).toEqual(['not-canonical@line 1']);
    expect(rulesOf(text.replaceAll('\n', '\r\n'))).toEqual(['not-canonical@line 1']);
    expect(rulesOf(text.replace('"v":1', '"v":1.0'))).toEqual(['not-canonical@line 4']);
    expect(rulesOf(text.replace('"v":1}', '"v":1,"v":1}'))).toEqual(['not-canonical@line 4']);
    expect(rulesOf(`${text}{"blob":1}\n`)).toEqual(['line-order@line 15']);
    expect(rulesOf('')).toEqual(['line-order@line 1']);
    expect(rulesOf('{}\n')).toEqual(['line-unknown@line 1']);
  });
});

describe('a bundle that its exporter tampered with and sealed again (R-P5)', () => {
  it('names the event whose field was changed, whatever field', () => {
    const fields: Partial<SealedEvent>[] = [
      { actor: 'proctor-1' },
      { command: 'command-9' },
      { type: 'item.skipped' },
      { retention: 'personal' },
      { time: { ...(content.events[2]?.time ?? never()), wall: noon } },
      { time: { ...(content.events[2]?.time ?? never()), run: 'run-2' } },
      { commitment: 'f'.repeat(64) },
      { hash: 'f'.repeat(64) },
    ];
    for (const change of fields) {
      expect(resealed({ events: withEvent(3, change) }), JSON.stringify(change)).toContain(
        'hash-differs@event 3',
      );
    }
    expect(resealed({ events: withEvent(3, { prev: 'f'.repeat(64) }) })).toContain(
      'prev-differs@event 3',
    );
    expect(resealed({ events: withEvent(3, { station: 'station-2' }) })).toContain(
      'station-jump@event 3',
    );
    expect(resealed({ events: withEvent(3, { stream: 'sitting-2' }) })).toContain(
      'stream-differs@event 3',
    );
    expect(resealed({ events: withEvent(3, { seq: 4 }) })).toContain('sequence@event 3');
    expect(resealed({ events: withEvent(3, { epoch: 2 }) })).toContain('epoch-jump@event 3');
  });

  it('names fields that are missing, unknown or of the wrong type', () => {
    const time = content.events[2]?.time ?? never();
    const strange: [object, string][] = [
      [{ time: { ...time, wall: String(time.wall) } }, 'time.wall'],
      [{ time: { ...time, mono: -1 } }, 'time.mono'],
      [{ time: { ...time, zone: 'UTC' } }, 'time.zone'],
      [{ time: null }, 'time'],
      [{ v: 2 }, 'v'],
      [{ seq: 3.5 }, 'seq'],
      [{ extra: 1 }, 'extra'],
      [{ opened: { salt: 'ab', data: 1 } }, 'opened'],
      [{ hash: content.events[2]?.hash.toUpperCase() }, 'hash'],
    ];
    for (const [change, field] of strange) {
      const bundle = bundleOf(centre, {
        ...content,
        events: withEvent(3, change as Partial<SealedEvent>),
      });
      const found = findings(verify(bundle)).find((finding) => finding.rule === 'field-type');
      expect(found, field).toMatchObject({ part: 'event', index: 3, field });
    }
  });

  it('names events that were dropped, doubled or moved', () => {
    const { events } = content;
    expect(resealed({ events: events.toSpliced(2, 1) })[0]).toBe('sequence@event 3');
    expect(resealed({ events: events.toSpliced(2, 0, ...events.slice(2, 3)) })[0]).toBe(
      'sequence@event 4',
    );
    const moved = events.toSpliced(1, 1).toSpliced(3, 0, ...events.slice(1, 2));
    expect(resealed({ events: moved })[0]).toBe('sequence@event 2');
    expect(resealed({ events: [] })).toContain('no-events@event 0');
  });

  it('notices a tail that was cut off, by the checkpoint behind it', () => {
    const cut = { events: content.events.slice(0, 5) };
    expect(resealed(cut)).toEqual(['tail-missing@checkpoint 2', 'head-unsigned@event 5']);
    const alsoUnsigned = { ...cut, checkpoints: content.checkpoints.slice(0, 1) };
    expect(resealed(alsoUnsigned)).toEqual(['head-unsigned@event 5']);
  });

  it('notices a tail that was cut off behind a checkpoint, if somebody kept a later one', () => {
    const cut = bundleOf(centre, {
      ...content,
      events: content.events.slice(0, 4),
      checkpoints: content.checkpoints.slice(0, 1),
    });
    expect(verify(cut).verdict).toBe('complete');
    const witnessed = { ...trust, witnessed: content.checkpoints };
    expect(findings(verifyBundle(cut, witnessed, tools))).toEqual([
      { rule: 'tail-missing', part: 'witness', index: 2 },
    ]);
  });

  it('notices data that was stripped or exchanged', () => {
    expect(resealed({ events: withEvent(3, { opened: null }) })).toEqual(['data-missing@event 3']);
    const other = content.events[3]?.opened ?? never();
    expect(resealed({ events: withEvent(3, { opened: other }) })).toEqual([
      'commitment-differs@event 3',
    ]);
    const salted = { salt: '0'.repeat(32), data: content.events[2]?.opened?.data };
    expect(resealed({ events: withEvent(3, { opened: salted }) })).toEqual([
      'commitment-differs@event 3',
    ]);
  });

  it('does not let an erasure excuse other data, later data, or other events than it names', () => {
    const erased = contentOf(centre, { erased: true });
    expect(verify(bundleOf(centre, erased)).verdict).toBe('redacted');
    const without = (events: readonly SealedEvent[]) =>
      rulesOf(bundleOf(centre, { ...erased, events }));
    const strip = (seq: number) =>
      erased.events.map((event) => (event.seq === seq ? { ...event, opened: null } : event));
    expect(without(strip(3))).toEqual(['data-missing@event 3']);
    expect(without(strip(6))).toContain('data-missing@event 6');
    expect(without(strip(6))).toContain('data-missing@event 2');
  });

  it('notices a chain that was recomputed without the keys', () => {
    const events = recomputed(content.events);
    expect(resealed({ events })).toEqual([
      'checkpoint-differs@checkpoint 1',
      'checkpoint-differs@checkpoint 2',
      'head-unsigned@event 7',
    ]);
    expect(resealed({ events, checkpoints: [] })).toEqual(['head-unsigned@event 7']);
  });

  it('notices a hand-over whose words differ from what happened', () => {
    const data = { from: 'station-9', to: 'station-2', epoch: 2 };
    const events = recomputed(content.events, (event) =>
      event.seq === 5 ? { salt: event.opened?.salt ?? never(), data } : event.opened,
    );
    expect(resealed({ events })[0]).toBe('handover-data@event 5');
  });
});

describe('a bundle that was signed with other keys (R-P5)', () => {
  const other = makeCentre();
  const forged: BundleContent = forge(other, content);

  it('is refused with the certificates of another centre', () => {
    expect(rulesOf(bundleOf(other, forged))).toEqual([
      'certificate-signature@certificate 1',
      'certificate-signature@certificate 2',
      'checkpoint-uncertified@checkpoint 1',
      'head-unsigned@event 7',
      'centre-key-differs@header 1',
      'seal-uncertified@seal 1',
    ]);
  });

  it('is refused with the right certificates but other keys behind the signatures', () => {
    const bundle = bundleOf(other, {
      ...forged,
      header: content.header,
      certificates: content.certificates,
    });
    expect(rulesOf(bundle)).toEqual([
      'checkpoint-signature@checkpoint 1',
      'head-unsigned@event 7',
      'seal-signature@seal 1',
    ]);
  });

  it('is refused when it names another centre key than the one that was given', () => {
    const header = { ...content.header, centreKey: other.centreKey };
    expect(resealed({ header })).toEqual(['centre-key-differs@header 1']);
  });

  it('is refused when a signature is outside its certificate’s validity', () => {
    const late = { ...(content.events[6] ?? never()) };
    const checkpoints = [signHead(late, noon + 90_000_000, centre.two.sign)];
    expect(resealed({ checkpoints })).toEqual([
      'checkpoint-uncertified@checkpoint 1',
      'head-unsigned@event 7',
    ]);
  });

  it('is refused when one station signs what another wrote', () => {
    const last = { ...(content.events[6] ?? never()), station: 'station-1' };
    const checkpoints = [signHead(last, noon + 70_000, centre.one.sign)];
    expect(resealed({ checkpoints })).toEqual([
      'checkpoint-differs@checkpoint 1',
      'head-unsigned@event 7',
    ]);
  });
});

describe('a bundle that is what was written', () => {
  it('is complete, and tells how far it goes and when it was signed (R-P5)', () => {
    expect(verify(text)).toEqual({
      verdict: 'complete',
      stream,
      events: 7,
      hash: content.events[6]?.hash,
      epoch: 2,
      signed: noon + 60_007,
    });
  });

  it('is redacted where an erasure event names what is gone (R-C8)', () => {
    const verdict = verify(bundleOf(centre, contentOf(centre, { erased: true })));
    expect(verdict).toMatchObject({
      verdict: 'redacted',
      redactions: [{ why: 'erased', seq: 2, retention: 'face', reason: 'retention-ended', by: 6 }],
    });
  });

  it('is redacted where a signed manifest names what was left out, and only that', () => {
    const manifest = signRedaction(
      {
        stream,
        seq: 7,
        hash: content.events[6]?.hash ?? never(),
        seqs: [3],
        reason: 'sponsor-only',
        station: 'station-2',
        wall: noon + 80_000,
      },
      centre.two.sign,
    );
    const events = withEvent(3, { opened: null });
    const redactions = [manifest];
    expect(verify(bundleOf(centre, { ...content, events, redactions }))).toMatchObject({
      verdict: 'redacted',
      redactions: [{ why: 'left-out', seq: 3, reason: 'sponsor-only', by: 'station-2' }],
    });
    expect(resealed({ events, redactions: [{ ...manifest, seqs: [3, 4] }] })).toEqual([
      'redaction-signature@redaction 1',
      'data-missing@event 3',
    ]);
    const elsewhere = signRedaction({ ...manifest, hash: 'e'.repeat(64) }, centre.two.sign);
    expect(resealed({ events, redactions: [elsewhere] })).toEqual([
      'redaction-differs@redaction 1',
      'data-missing@event 3',
    ]);
  });

  it('is the same bytes whatever the order in which its lists were given', () => {
    const shuffled = {
      ...content,
      certificates: content.certificates.toReversed(),
      checkpoints: content.checkpoints.toReversed(),
    };
    expect(bundleOf(centre, shuffled)).toBe(text);
  });
});

/** Chain and checkpoints made anew, with right hashes, by somebody else’s keys. */
function forge(by: Centre, original: BundleContent): BundleContent {
  const events = recomputed(original.events);
  const last = events[6] ?? never();
  return {
    ...original,
    header: { ...original.header, centreKey: by.centreKey },
    certificates: [by.one.certificate, by.two.certificate],
    events,
    checkpoints: [signHead(last, noon + 60_007, by.two.sign)],
  };
}

/** The same chain with another answer in event 3, all hashes and commitments made right again. */
function recomputed(
  events: readonly SealedEvent[],
  open: (event: SealedEvent) => SealedEvent['opened'] = (event) =>
    event.seq === 3
      ? { salt: event.opened?.salt ?? never(), data: { item: 'i1', response: ['B'] } }
      : event.opened,
): readonly SealedEvent[] {
  let head: Head = emptyHead;
  return events.map((event) => {
    const opened = open(event) ?? never();
    const draft = { type: event.type, data: opened.data, retention: event.retention };
    const made = seal(draft, event, head, opened.salt, crypto.sha256);
    head = headOf(made);
    return made;
  });
}

function never(): never {
  throw new Error('the fixture lacks this event');
}
