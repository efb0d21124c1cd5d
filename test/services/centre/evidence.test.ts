import { afterEach, describe, expect, it } from 'vitest';
import { createNodeCrypto } from '../../../main/adapters/crypto/node-crypto.ts';
import { verifyBundle } from '../../../main/domain/log/verify-bundle.ts';
import { type TestCore, testCore } from '../../support/core.ts';
import { checkIn } from '../../support/sitting.ts';
import { by } from '../support/centre.ts';

let station: TestCore;
afterEach(() => station.cleanup());

const withSitting = async (): Promise<string> => {
  station = testCore();
  const door = station.open('door');
  const info = await door.send(door.api.station.loadDemonstration);
  const candidate = station.open('candidate');
  return checkIn(candidate, info.demonstration?.bookings[0]?.confirmation ?? '');
};

describe('the evidence of a sitting (R-P5)', () => {
  it('is refused for a sitting that there is not, and for the audit log under its name', async () => {
    await withSitting();
    const { evidence } = station.core.services;
    for (const stream of ['nobody12', 'centre']) {
      expect(evidence.bundle(by('a'), stream)).toMatchObject({
        error: { code: 'sitting-unknown' },
      });
    }
  });

  it('verifies complete with the centre key that was given by another way, and with no other', async () => {
    const sitting = await withSitting();
    const { evidence } = station.core.services;
    const file = evidence.bundle(by('a'), sitting);
    const key = evidence.centreKey();
    if (!file.ok || !key.ok) throw new Error('no evidence');
    const crypto = createNodeCrypto();
    const verdict = (publicKey: string) =>
      verifyBundle(Buffer.from(file.value.bytes).toString('utf8'), { centreKey: publicKey }, crypto)
        .verdict;
    expect(verdict(key.value.publicKey)).toBe('complete');
    expect(verdict(crypto.newSigningKey().publicKey)).toBe('altered');
    expect(key.value.fingerprint).toMatch(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  });

  it('is on record in the audit log, with who took it', async () => {
    const sitting = await withSitting();
    const { evidence, context } = station.core.services;
    evidence.bundle(by('reviewer-1'), sitting);
    expect(context.store.log.read('centre').at(-1)).toMatchObject({
      type: 'export.made',
      actor: 'reviewer-1',
      opened: { data: { what: 'bundle', about: sitting } },
    });
  });

  it('exists for the audit log too', async () => {
    await withSitting();
    const { evidence } = station.core.services;
    const text = evidence.centreBundle();
    const key = evidence.centreKey();
    if (!text.ok || !key.ok) throw new Error('no evidence');
    expect(
      verifyBundle(text.value, { centreKey: key.value.publicKey }, createNodeCrypto()).verdict,
    ).toBe('complete');
  });
});
