import type { BlobStore } from '../../ports/blob-store.ts';
import type { Random } from '../../ports/random.ts';
import type { StoreReader } from '../../ports/store.ts';
import { summaryOf } from '../project-sitting.ts';
import { withoutFailure } from '../without-failure.ts';
import type { Sittings } from './sittings.ts';

const day = 24 * 3_600_000;

type Purge = {
  readonly store: StoreReader;
  readonly sittings: Sittings;
  readonly blobs: Pick<BlobStore, 'removeAll'>;
  readonly random: Random;
  /** Told when pictures could not be deleted; the others are all the same. */
  readonly onFailure: (code: string) => void;
};

/**
 * Sittings whose pictures of faces and documents are due to be deleted (R-C8): so many days after
 * the result was released, or after the end where there is none.
 *
 * @param now wall time in milliseconds
 */
const due = (store: StoreReader, now: number): readonly string[] =>
  store.tables
    .find('sittings')
    .map(summaryOf)
    .filter((summary) => summary.ended !== null && summary.facesErased === null)
    .filter(({ ended, result, faceDays }) => {
      if (result?.state === 'rating') return false;
      const final = result?.state === 'graded' ? result.releasedAt : (ended ?? now);
      return now >= final + faceDays * day;
    })
    .map(({ sitting }) => sitting);

/** Deletes the pictures of one sitting: the key is destroyed, the log says so, the files go. */
const purgeOne = ({ sittings, blobs, random }: Purge, sitting: string): boolean => {
  const done = sittings.execute(
    sitting,
    { do: 'erase', retention: 'face', reason: 'retention-ended' },
    { command: random.id(), actor: 'system' },
  );
  // Without their key nobody can read them: a file that is held open may go another time.
  if (done.ok) blobs.removeAll(sitting, 'face');
  return done.ok;
};

/**
 * Deletes pictures when they are due. By itself only what was due at an earlier look as well: a clock
 * that is wrong when the machine is started must not destroy evidence within the second.
 */
export const openPurge = (purge: Purge) => {
  let dueBefore: ReadonlySet<string> = new Set();
  const erase = (list: readonly string[]): readonly string[] =>
    list.filter((sitting) => withoutFailure(() => purgeOne(purge, sitting), purge.onFailure));

  return {
    /** Looks for what is due, and deletes what was due at the look before; IDs of those sittings. */
    look: (now: number): readonly string[] => {
      const found = due(purge.store, now);
      const done = erase(found.filter((sitting) => dueBefore.has(sitting)));
      dueBefore = new Set(found);
      return done;
    },
    /** Deletes all that is due, because a person said so; IDs of those sittings. */
    now: (now: number): readonly string[] => erase(due(purge.store, now)),
  };
};
