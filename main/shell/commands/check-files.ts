import { readSnapshot } from '../../adapters/machine/snapshot/read.ts';
import type { Snapshot } from '../../adapters/machine/snapshot/schema.ts';
import { CheckPolicy } from '../../domain/checks/policy.ts';
import { fill } from '../say.ts';
import { readText } from './files.ts';
import { type Output, Stop } from './output.ts';

/** The policy of the system test in a file, or the defaults; ends with every problem it has, by field. */
export const readCheckPolicy = (output: Output, file: string | undefined): CheckPolicy => {
  if (file === undefined) return CheckPolicy.parse({});
  const { check } = output.words.text;
  let json: unknown;
  try {
    json = JSON.parse(readText(output, file));
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(fill(check.notJson, { file }));
  }
  const parsed = CheckPolicy.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message, ...more }) => {
    const unknownKeys = 'keys' in more && Array.isArray(more.keys) ? more.keys.join(', ') : null;
    return unknownKeys === null
      ? fill(check.policyField, { file, field: path.join('.') || '-', message })
      : fill(check.policyKeys, { file, field: path.join('.') || '-', keys: unknownKeys });
  });
  throw new Stop(problems.join('\n'));
};

/** A recorded machine from a file, or an end that names file and field. */
export const readSnapshotFile = async (output: Output, file: string): Promise<Snapshot> => {
  const read = await readSnapshot(file);
  if (read.ok) return read.value;
  const { code, field, reason } = read.error;
  const sentence = output.words.text.check[code];
  throw new Stop(fill(sentence, { file, field: field || '-', reason }));
};
