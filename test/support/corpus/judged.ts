import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSnapshot } from '../../../main/adapters/machine/snapshot/read.ts';
import { replay } from '../../../main/adapters/machine/snapshot/replay.ts';
import type { Snapshot } from '../../../main/adapters/machine/snapshot/schema.ts';
import { gather } from '../../../main/adapters/probes/gather.ts';
import { probesOf } from '../../../main/adapters/probes/of-platform.ts';
import { notKnown } from '../../../main/domain/checks/answer.ts';
import { type Facts, unknown } from '../../../main/domain/checks/facts.ts';
import type { CheckName, Finding } from '../../../main/domain/checks/finding.ts';
import { judge } from '../../../main/domain/checks/judge.ts';
import { noMedia } from '../../../main/domain/checks/media.ts';
import { CheckPolicy } from '../../../main/domain/checks/policy.ts';
import { readPrograms } from '../../../main/shell/resources.ts';
import { inRoot } from '../../../scripts/support/root.ts';

export type Truth = NonNullable<Snapshot['truth']>;

/** A machine of the corpus with what the checks made of it. */
export type Judged = {
  readonly file: string;
  readonly snapshot: Snapshot;
  readonly truth: Truth;
  readonly facts: Facts;
  readonly of: (check: CheckName) => Finding;
};

const folder = inRoot('test/corpus');
const programs = readPrograms();
const policy = CheckPolicy.parse({});

/** Files of the corpus. */
export const corpusFiles = (): readonly string[] =>
  readdirSync(folder).filter((file) => file.endsWith('.json'));

/** Judges facts as the system test does, with the default policy. */
export const findingsOf = (facts: Facts, today: string): readonly Finding[] =>
  judge(facts, {
    policy,
    programs,
    today,
    centreOffsetMinutes: null,
    clock: unknown('not-asked'),
    network: notKnown('network', 'not-asked'),
    media: noMedia,
  });

/** Reads and judges one file; throws what is wrong with it. */
export const judgeFile = async (file: string): Promise<Judged> => {
  const read = await readSnapshot(join(folder, file));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const snapshot = read.value;
  if (snapshot.truth === undefined) throw new Error(`${file} does not tell the truth`);
  const { facts } = await gather(replay(snapshot), probesOf(snapshot.platform), { limit: 5_000 });
  const findings = findingsOf(facts, snapshot.recorded);
  return {
    file,
    snapshot,
    truth: snapshot.truth,
    facts,
    of: (check) => {
      const finding = findings.find((one) => one.check === check);
      if (finding === undefined) throw new Error(`no finding of ${check}`);
      return finding;
    },
  };
};
