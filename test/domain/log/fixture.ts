import { createNodeCrypto } from '../../../main/adapters/crypto/node-crypto.ts';
import { type BundleContent, bundleFormat, writeBundle } from '../../../main/domain/log/bundle.ts';
import { certify, type StationCertificate } from '../../../main/domain/log/certificate.ts';
import { signHead } from '../../../main/domain/log/checkpoint.ts';
import {
  type EventDraft,
  emptyHead,
  type Head,
  type SealedEvent,
  type Stamp,
} from '../../../main/domain/log/event.ts';
import { dataErased, writerChanged } from '../../../main/domain/log/handover.ts';
import type { VerifyTools } from '../../../main/domain/log/rules.ts';
import { headOf, seal } from '../../../main/domain/log/seal.ts';
import { instantAt, stampOf } from '../../support/store.ts';

export const crypto = createNodeCrypto();
export const tools: VerifyTools = { sha256: crypto.sha256, verify: crypto.verify };
export const noon = instantAt().wall;
export const stream = 'sitting-1';

export type Signer = {
  readonly certificate: StationCertificate;
  readonly sign: (text: string) => string;
};

/** A centre with two stations, all with fresh keys. */
export const makeCentre = () => {
  const key = crypto.newSigningKey();
  const station = (id: string): Signer => {
    const own = crypto.newSigningKey();
    const body = { centre: 'centre-1', station: id, name: `座位 ${id}`, publicKey: own.publicKey };
    const validity = { from: noon - 1_000, until: noon + 86_400_000 };
    return {
      certificate: certify({ ...body, ...validity }, (text) => crypto.sign(key.privateKey, text)),
      sign: (text) => crypto.sign(own.privateKey, text),
    };
  };
  return { centreKey: key.publicKey, one: station('station-1'), two: station('station-2') };
};
export type Centre = ReturnType<typeof makeCentre>;

/** Seals drafts one after the other; salts count up, so that the same drafts give the same chain. */
export const chainOf = (
  steps: readonly { readonly draft: EventDraft; readonly stamp?: Partial<Stamp> }[],
): readonly SealedEvent[] => {
  let head: Head = emptyHead;
  return steps.map(({ draft, stamp }, index) => {
    const time = instantAt(index * 7);
    const full = stampOf(stream, { command: `command-${index}`, time, ...stamp });
    const salt = (index + 1).toString(16).padStart(32, '0');
    const event = seal(draft, full, head, salt, crypto.sha256);
    head = headOf(event);
    return event;
  });
};

const onTwo = { station: 'station-2', epoch: 2 };

/** Answers on one station, hand-over to another, erasure of the face data. */
export const steps = [
  { draft: { type: 'sitting.opened', data: { exam: '云基础' }, retention: 'exam' } },
  { draft: { type: 'face.taken', data: { blob: 'a'.repeat(64) }, retention: 'face' } },
  { draft: { type: 'item.answered', data: { item: 'i1', response: ['A'] }, retention: 'exam' } },
  { draft: { type: 'item.answered', data: { item: 'i2', response: 4.5 }, retention: 'exam' } },
  {
    draft: {
      type: writerChanged,
      data: { from: 'station-1', to: 'station-2', epoch: 2 },
      retention: 'exam',
    },
    stamp: onTwo,
  },
  {
    draft: {
      type: dataErased,
      data: { retention: 'face', reason: 'retention-ended' },
      retention: 'audit',
    },
    stamp: onTwo,
  },
  { draft: { type: 'sitting.closed', data: {}, retention: 'exam' }, stamp: onTwo },
] as const;

/** What a centre exports of that sitting; the face data is erased if `erased`. */
export const contentOf = (
  centre: Centre,
  options: { readonly erased?: boolean } = {},
): BundleContent => {
  const events = chainOf(steps).map((event) =>
    options.erased === true && event.retention === 'face' ? { ...event, opened: null } : event,
  );
  const signed = (seq: number, signer: Signer) =>
    events
      .filter((event) => event.seq === seq)
      .map((event) => signHead(event, noon + 60_000 + seq, signer.sign));
  return {
    header: {
      format: bundleFormat,
      stream,
      centre: 'centre-1',
      centreKey: centre.centreKey,
      program: 'invigil 0.1.0',
      exported: noon + 3_600_000,
    },
    certificates: [centre.one.certificate, centre.two.certificate],
    events,
    checkpoints: [...signed(4, centre.one), ...signed(7, centre.two)],
    redactions: [],
    blobs: [{ sha256: 'a'.repeat(64), retention: 'face', bytes: 12_345 }],
  };
};

/** The bundle as station 2 exports it. */
export const bundleOf = (centre: Centre, content: BundleContent): string =>
  writeBundle(
    content,
    { station: 'station-2', wall: noon + 3_600_000, sign: centre.two.sign },
    crypto.sha256,
  );
