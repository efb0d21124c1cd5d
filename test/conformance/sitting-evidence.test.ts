import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeCrypto } from '../../main/adapters/crypto/node-crypto.ts';
import { decodeUtf8 } from '../../main/adapters/crypto/utf8.ts';
import { type BundleContent, writeBundle } from '../../main/domain/log/bundle.ts';
import { certify, type StationCertificate } from '../../main/domain/log/certificate.ts';
import { type SignedHead, signHead } from '../../main/domain/log/checkpoint.ts';
import { emptyHead, type Head, type SealedEvent } from '../../main/domain/log/event.ts';
import { parseBundle } from '../../main/domain/log/parse-bundle.ts';
import type { Finding } from '../../main/domain/log/rules.ts';
import { headOf, seal } from '../../main/domain/log/seal.ts';
import { verifyBundle } from '../../main/domain/log/verify-bundle.ts';
import type { TestCore } from '../support/core.ts';
import { demonstration, sitPractice } from '../support/demonstration.ts';

/** The record of a whole sitting of the demonstration, and everything an attacker may try on it. */

const crypto = createNodeCrypto();
let station: TestCore;
let text = '';
let centreKey = '';

beforeAll(async () => {
  const centre = await demonstration();
  station = centre.station;
  const candidate = station.open('candidate');
  const sitting = await sitPractice(centre, candidate);
  for (let position = 1; position <= 3; position += 1) {
    await candidate.send(candidate.api.sitting.flag, { position, flagged: true });
  }
  await candidate.send(candidate.api.sitting.submit, { unanswered: 9 });
  await candidate.send(candidate.api.sitting.survey, { answers: {} });
  const { evidence } = station.core.services;
  const bundle = evidence.bundle({ command: 'exporting-it-now-00', actor: 'test' }, sitting);
  const key = evidence.centreKey();
  if (!bundle.ok || !key.ok) throw new Error('the sitting can not be exported');
  text = Buffer.from(bundle.value.bytes).toString('utf8');
  centreKey = key.value.publicKey;
});
afterAll(() => station.cleanup());

const verify = (bundle: string) =>
  verifyBundle(bundle, { centreKey }, { sha256: crypto.sha256, verify: crypto.verify });
const findings = (bundle: string): readonly Finding[] => {
  const verdict = verify(bundle);
  return verdict.verdict === 'altered' ? verdict.findings : [];
};
const lines = (): readonly string[] => text.split('\n').slice(0, -1);
const eventLines = (): readonly number[] =>
  lines().flatMap((line, index) => (line.startsWith('{"event"') ? [index] : []));
const joined = (changed: readonly string[]): string => `${changed.join('\n')}\n`;

const content = (): BundleContent => {
  const parsed = parseBundle(text);
  if (!parsed.ok) throw new Error('our own bundle can not be read');
  return parsed.value as unknown as BundleContent;
};

/** What somebody can make who has the program but not the keys of this centre. */
const forge = (
  change: (events: readonly SealedEvent[]) => readonly SealedEvent[],
  keys: 'none' | 'own',
): string => {
  const { header, certificates, events, checkpoints, redactions, blobs } = content();
  let head: Head = emptyHead;
  const chain = change(events).map((event) => {
    if (event.opened === null) throw new Error('nothing is erased in this sitting');
    const { type, retention, opened } = event;
    const draft = { type, retention, data: opened.data };
    const sealed = seal(draft, { ...event }, head, opened.salt, crypto.sha256);
    head = headOf(sealed);
    return sealed;
  });
  const centre = crypto.newSigningKey();
  const own = crypto.newSigningKey();
  const sign = (signed: string) => crypto.sign(own.privateKey, signed);
  const certified = certificates.map((certificate: StationCertificate) =>
    certify({ ...certificate, publicKey: own.publicKey }, (signed) =>
      crypto.sign(centre.privateKey, signed),
    ),
  );
  const resigned = (checkpoints as readonly SignedHead[]).flatMap((checkpoint) => {
    const event = chain.find((one) => one.seq === checkpoint.seq);
    return event ? [signHead(event, checkpoint.wall, sign)] : [];
  });
  return writeBundle(
    {
      header: keys === 'own' ? { ...header, centreKey: centre.publicKey } : header,
      certificates: keys === 'own' ? certified : certificates,
      events: chain,
      checkpoints: keys === 'own' ? resigned : checkpoints,
      redactions,
      blobs,
    },
    { station: certificates[0]?.station ?? '', wall: header.exported, sign },
    crypto.sha256,
  );
};

describe('the record of a demonstration sitting (R-P5)', () => {
  it('is refused after any byte of any event was changed, naming the line', () => {
    const bytes = Buffer.from(text, 'utf8');
    const starts = lines().map(
      (_, index) => Buffer.byteLength(lines().slice(0, index).join('\n')) + (index > 0 ? 1 : 0),
    );
    const events = eventLines();
    const place = fc.record({
      line: fc.constantFrom(...events),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      mask: fc.integer({ min: 1, max: 255 }),
    });
    const property = fc.property(place, ({ line, at, mask }) => {
      const start = starts[line] ?? 0;
      const length = Buffer.byteLength(lines()[line] ?? '');
      const changed = Buffer.from(bytes);
      const index = start + Math.floor(at * length);
      changed[index] = (changed[index] ?? 0) ^ mask;
      const decoded = decodeUtf8(changed);
      if (!decoded.ok) return;
      expect(findings(decoded.value).map((finding) => finding.line)).toContain(line + 1);
    });
    fc.assert(property, { numRuns: 400 });
  });

  it('is refused after an event was dropped, doubled or moved', () => {
    const events = eventLines();
    const two = fc.record({ one: fc.constantFrom(...events), other: fc.constantFrom(...events) });
    const property = fc.property(two, ({ one, other }) => {
      const all = lines();
      const line = all[one] ?? '';
      expect(findings(joined(all.toSpliced(one, 1)))).not.toEqual([]);
      expect(findings(joined(all.toSpliced(other, 0, line)))).not.toEqual([]);
      if (one !== other) {
        const moved = all.toSpliced(one, 1).toSpliced(other, 0, line);
        expect(findings(joined(moved))).not.toEqual([]);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('is refused after data was stripped without an erasure, naming the event', () => {
    for (const index of eventLines()) {
      const all = lines();
      const record = JSON.parse(all[index] ?? '') as { event: { opened: unknown; seq: number } };
      const stripped = JSON.stringify({ event: { ...record.event, opened: null } });
      const found = findings(joined(all.toSpliced(index, 1, stripped)));
      expect(found.map((finding) => finding.line ?? 0)).toContain(index + 1);
    }
  });

  it('is refused after the whole chain was recomputed by someone without the keys', () => {
    const later = (events: readonly SealedEvent[]) =>
      events.map((event) => ({ ...event, time: { ...event.time, wall: event.time.wall + 1 } }));
    const rules = findings(forge(later, 'none')).map((finding) => finding.rule);
    expect(rules.length).toBeGreaterThan(0);
  });

  it('is refused after it was signed again with another key', () => {
    const same = (events: readonly SealedEvent[]) => events;
    expect(findings(forge(same, 'own'))).not.toEqual([]);
    const other = crypto.newSigningKey().publicKey;
    const tools = { sha256: crypto.sha256, verify: crypto.verify };
    expect(verifyBundle(text, { centreKey: other }, tools).verdict).toBe('altered');
  });

  it('is accepted as it was exported', () => {
    expect(verify(text)).toMatchObject({ verdict: 'complete', events: eventLines().length });
  });
});
