import { describe, expect, it } from 'vitest';
import { systems } from '../../support/simulated-machine/systems.ts';
import {
  defective,
  everyAbility,
  everyByte,
  everyRefusal,
  lateJournal,
  lyingJournal,
  wholePlans,
} from './cases.ts';
import { type Case, newProof, prove } from './proof.ts';

/** Proves cases one after another; `npm run faults -- --lockdown` proves all of them, byte by byte. */
const proofOf = async (cases: readonly Case[]) => {
  const proof = newProof();
  for (const one of cases) await prove(one, proof);
  return proof;
};

describe('a lockdown that is cut at any point (R-L4)', () => {
  for (const { name } of systems) {
    const mine = (cases: readonly Case[]) =>
      cases.filter(({ simulated }) => simulated.name === name);

    it(`leaves ${name} as it was after the next start, on every host, however it was found`, async () => {
      const few = mine(wholePlans).filter(
        ({ host, found }) => host === 'desktop' || found === 'own',
      );
      const proof = await proofOf(few);
      expect(proof.differences).toEqual([]);
      expect(proof.firstCuts).toBeGreaterThan(400);
      expect(proof.starts).toBeGreaterThan(800);
    });

    it(`leaves ${name} as it was whatever it can't do and wherever it refuses`, async () => {
      const once = [...mine(everyAbility), ...mine(everyRefusal)];
      const proof = await proofOf(once.map((one) => ({ ...one, again: false })));
      expect(proof.differences).toEqual([]);
      expect(proof.firstCuts).toBeGreaterThan(300);
    });
  }

  it('leaves the machine as it was after a cut at every byte of every line', async () => {
    const some = everyByte.filter(({ simulated: { name }, host, found }) => {
      return ['KDE', 'macOS'].includes(name) && host === 'desktop' && found === 'own';
    });
    const proof = await proofOf(some);
    expect(proof.differences).toEqual([]);
    expect(proof.firstCuts).toBeGreaterThan(5_000);
  });
});

describe('the proof', () => {
  it.each(defective.map(({ name, of }) => [name, of] as const))('finds %s', async (_, of) => {
    expect((await proofOf([of])).differences).not.toEqual([]);
  });

  it.each([
    ['writes nothing of how to undo', lyingJournal],
    ['writes a line too late', lateJournal],
  ])('finds a journal that %s', async (_, wrap) => {
    for (const one of wholePlans.filter(({ found }) => found === 'own')) {
      expect((await proofOf([{ ...one, wrap }])).differences).not.toEqual([]);
    }
  });
});
