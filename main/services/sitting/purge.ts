import type { BlobStore } from '../../ports/blob-store.ts';
import type { Random } from '../../ports/random.ts';
import type { StoreReader } from '../../ports/store.ts';
import { summaryOf } from '../project-sitting.ts';
import type { Sittings } from './sittings.ts';

const day = 24 * 3_600_000;

/**
 * Deletes pictures of faces and documents whose time is over (R-C8): so many days after the result
 * was released, or after the end where there is none. The key is destroyed and the log says so; the
 * files, which nobody can read any more, are removed.
 *
 * @param now wall time in milliseconds
 * @returns IDs of the sittings whose pictures were deleted now
 */
export const purgeDue = ({
  store,
  sittings,
  blobs,
  random,
  now,
}: {
  readonly store: StoreReader;
  readonly sittings: Sittings;
  readonly blobs: Pick<BlobStore, 'removeAll'>;
  readonly random: Random;
  readonly now: number;
}): readonly string[] =>
  store.tables
    .find('sittings')
    .map(summaryOf)
    .filter((summary) => summary.ended !== null && summary.facesErased === null)
    .filter(({ ended, result, faceDays }) => {
      if (result?.state === 'rating') return false;
      const final = result?.state === 'graded' ? result.releasedAt : (ended ?? now);
      return now >= final + faceDays * day;
    })
    .flatMap(({ sitting }) => {
      const done = sittings.execute(
        sitting,
        { do: 'erase', retention: 'face', reason: 'retention-ended' },
        { command: random.id(), actor: 'system' },
      );
      if (!done.ok) return [];
      blobs.removeAll(sitting, 'face');
      return [sitting];
    });
