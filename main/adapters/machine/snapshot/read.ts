import { open } from 'node:fs/promises';
import { fail, type Result } from '../../../domain/result.ts';
import { unansweredOf } from '../within.ts';
import { parseSnapshot, type SnapshotProblem, snapshotBytes } from './parse.ts';
import type { Snapshot } from './schema.ts';

/** Reads the snapshot in the file `path`, at most 4 MiB. Never rejects. */
export const readSnapshot = async (path: string): Promise<Result<Snapshot, SnapshotProblem>> => {
  try {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      if (size > snapshotBytes) {
        const reason = `more than ${snapshotBytes} bytes`;
        return fail({ code: 'snapshotTooLarge', file: path, field: '', reason });
      }
      return parseSnapshot(await handle.readFile('utf8'), path);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = unansweredOf(error).detail;
    return fail({ code: 'snapshotUnreadable', file: path, field: '', reason });
  }
};
