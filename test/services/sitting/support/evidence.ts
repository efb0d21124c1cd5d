import { createNodeCrypto } from '../../../../main/adapters/crypto/node-crypto.ts';
import { verifyBundle } from '../../../../main/domain/log/verify-bundle.ts';
import type { DemoCentre } from './centre.ts';

/** Exports a sitting and verifies the file as a third party does. */
export const verdictOf = ({ core }: DemoCentre, sitting: string) => {
  const { evidence } = core.services;
  const file = evidence.bundle({ command: `bundle${Math.random()}`, actor: 'test' }, sitting);
  const key = evidence.centreKey();
  if (!file.ok || !key.ok) throw new Error('no evidence');
  const text = Buffer.from(file.value.bytes).toString('utf8');
  return {
    text,
    verdict: verifyBundle(text, { centreKey: key.value.publicKey }, createNodeCrypto()),
  };
};
