import { createNodeCrypto } from '../../main/adapters/crypto/node-crypto.ts';
import { verifyBundle } from '../../main/domain/log/verify-bundle.ts';
import { answersOf } from './answer-commit.ts';
import type { Section } from './figures.ts';
import { must, type PreparedCentre } from './prepared-centre.ts';
import { openStation } from './station.ts';
import { median, timed } from './statistics.ts';

const answers = 5_000;
const times = 5;

/** The evidence of a long sitting, exported and verified as anybody outside would. */
export const measureVerifying = async (prepared: PreparedCentre): Promise<Section> => {
  const { folder, remove } = prepared.copy();
  const station = openStation(folder);
  const { sitting } = prepared.sittings[0];
  try {
    const next = answersOf(station, sitting);
    for (let index = 0; index < answers; index += 1) next()();
    const sender = { command: station.random.id(), actor: 'bench' };
    const file = must(station.centre.evidence.bundle(sender, sitting));
    const { publicKey } = must(station.centre.evidence.centreKey());
    const text = Buffer.from(file.bytes).toString('utf8');
    const { sha256, verify } = createNodeCrypto();
    const runs: number[] = [];
    let events = 0;
    for (let index = 0; index < times; index += 1) {
      const { cpu, value } = await timed(() =>
        verifyBundle(text, { centreKey: publicKey }, { sha256, verify }),
      );
      if (value.verdict === 'altered') throw new Error(JSON.stringify(value.findings[0]));
      events = value.events;
      runs.push(cpu);
    }
    return {
      title: 'Verifying evidence',
      figures: [
        {
          name: 'verify.events',
          what: 'events of a bundle verified, per second of one processor',
          value: events / (median(runs) / 1_000),
          unit: 'per second',
        },
      ],
      notes: [
        `A bundle of ${events} events and ${(text.length / 1e6).toFixed(1)} MB, ${times} times.`,
      ],
    };
  } finally {
    station.close();
    remove();
  }
};
