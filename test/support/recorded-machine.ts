import { readSnapshot } from '../../main/adapters/machine/snapshot/read.ts';
import { replay } from '../../main/adapters/machine/snapshot/replay.ts';
import { lookAt } from '../../main/adapters/probes/look.ts';
import type { LookAtMachine } from '../../main/ports/system-test.ts';

/** Looks at a machine of test/corpus, by its file's name: the same whatever runs on this one. */
export const lookAtRecorded = async (name: string): Promise<LookAtMachine> => {
  const snapshot = await readSnapshot(`test/corpus/${name}.json`);
  if (!snapshot.ok) throw new Error(snapshot.error.reason);
  return lookAt(replay(snapshot.value));
};
