import { createPrivateKey, createPublicKey } from 'node:crypto';
import { bundleFormat, bundleText, writeBundle } from '../../../main/domain/log/bundle.ts';
import { canonicalJson } from '../../../main/domain/log/canonical.ts';
import { certificateText, certify } from '../../../main/domain/log/certificate.ts';
import { checkpointText, signHead } from '../../../main/domain/log/checkpoint.ts';
import { emptyHead } from '../../../main/domain/log/event.ts';
import { redactionText, signRedaction } from '../../../main/domain/log/redaction.ts';
import {
  commitmentText,
  envelopeJson,
  eventText,
  headOf,
  seal,
} from '../../../main/domain/log/seal.ts';
import { crypto } from './fixture.ts';

/** An Ed25519 key whose 32 secret bytes are all `byte`: for test vectors, never for anything else. */
const testKey = (byte: number) => {
  const pkcs8 = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    Buffer.alloc(32, byte),
  ]);
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return {
    publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64url'),
    sign: (text: string) => crypto.sign(pkcs8.toString('base64url'), text),
  };
};

const noon = Date.UTC(2026, 2, 1, 4);
const time = (seconds: number) => ({
  wall: noon + seconds * 1_000,
  mono: 81_234.567 + seconds * 1_000,
  up: 345_670 + seconds * 1_000,
  boot: '6f0c1d3e-0b0f-4d0e-9c86-0d7c2f6c5a11',
  run: '4zq1m8c0v7t3k9x2w5r6y1n0ab',
});
const stamp = {
  stream: '7h2k9m4p1q8r3s6t5v0w2x4y6z',
  epoch: 1,
  station: 'station-14',
  actor: 'candidate',
  command: '0c1d2e3f4g5h6j7k8m9n0p1q2r',
};
const answer = { item: 'q-017', response: ['甲', 'C'], score: 0.5 };

/** The blocks of docs/evidence.md by name, as they must stand there. */
export const vectors = (): Readonly<Record<string, string>> => {
  const centre = testKey(1);
  const station = testKey(2);
  const salts = ['000102030405060708090a0b0c0d0e0f', '101112131415161718191a1b1c1d1e1f'] as const;
  const first = seal(
    { type: 'item.answered', data: answer, retention: 'exam' },
    { ...stamp, time: time(0) },
    emptyHead,
    salts[0],
    crypto.sha256,
  );
  const second = seal(
    { type: 'sitting.submitted', data: { by: 'candidate' }, retention: 'exam' },
    { ...stamp, time: time(30) },
    headOf(first),
    salts[1],
    crypto.sha256,
  );
  const certificate = certify(
    {
      centre: 'centre-1',
      station: stamp.station,
      name: '考场2 座位14',
      publicKey: station.publicKey,
      from: noon - 86_400_000,
      until: noon + 86_400_000,
    },
    centre.sign,
  );
  const checkpoint = signHead(second, noon + 31_000, station.sign);
  const redaction = signRedaction(
    {
      stream: stamp.stream,
      seq: 2,
      hash: second.hash,
      seqs: [1],
      reason: 'sponsor-only',
      station: stamp.station,
      wall: noon + 40_000,
    },
    station.sign,
  );
  const bundle = writeBundle(
    {
      header: {
        format: bundleFormat,
        stream: stamp.stream,
        centre: 'centre-1',
        centreKey: centre.publicKey,
        program: 'invigil 0.1.0',
        exported: noon + 50_000,
      },
      certificates: [certificate],
      events: [first, second],
      checkpoints: [checkpoint],
      redactions: [],
      blobs: [],
    },
    { station: stamp.station, wall: noon + 50_000, sign: station.sign },
    crypto.sha256,
  );
  const sealLine = JSON.parse(bundle.trimEnd().split('\n').at(-1) ?? '').seal;
  const block = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  return {
    keys: block({ centre: centre.publicKey, station: station.publicKey }),
    commitment: block({
      salt: salts[0],
      data: answer,
      text: commitmentText(salts[0], canonicalJson(answer)),
      commitment: first.commitment,
    }),
    event: block({ text: eventText(envelopeJson(first)), hash: first.hash }),
    checkpoint: block({ text: checkpointText(checkpoint), signature: checkpoint.signature }),
    certificate: block({ text: certificateText(certificate), signature: certificate.signature }),
    redaction: block({ text: redactionText(redaction), signature: redaction.signature }),
    seal: block({ text: bundleText(sealLine), signature: sealLine.signature }),
    bundle,
  };
};
