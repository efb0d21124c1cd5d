import { type CentreEvent, centreStream } from '../domain/centre/events.ts';
import type { SealedEvent } from '../domain/log/event.ts';
import type { Result } from '../domain/result.ts';
import type { SittingEvent } from '../domain/sitting/events.ts';
import {
  type Projection,
  projections,
  type Row,
  type Store,
  type TableReader,
  type TableWriter,
  type WriteFailure,
} from '../ports/store.ts';
import type { Lookup } from './centre/lookup.ts';
import { projectCentre } from './centre/project.ts';
import { projectSitting } from './project-sitting.ts';

/** Which kind of log a stream is. There is one audit log; every other stream is a sitting. */
export type StreamKind = 'centre' | 'sitting';

export const streamKind = (stream: string): StreamKind =>
  stream === centreStream ? 'centre' : 'sitting';

/** Folds one event into the projections. */
export type Projector = (tables: TableWriter, event: SealedEvent) => void;

/** The projector of each kind of stream. */
export const projectors = (lookup: Lookup): Readonly<Record<StreamKind, Projector>> => ({
  centre: (tables, event) => projectCentre(lookup, tables, event as CentreEvent),
  sitting: (tables, event) => projectSitting(tables, event as SittingEvent),
});

/**
 * Empties the projections and fills them again from all events, in one transaction; how many
 * events there were. Sittings come after the centre's log, whose rows they may look at.
 */
export const rebuildProjections = (
  store: Store,
  by: Readonly<Record<StreamKind, Projector>>,
): Result<number, WriteFailure> =>
  store.write(({ log, tables }) => {
    tables.clear();
    const streams = [...log.streams()].sort(
      (one, other) => Number(streamKind(other) === 'centre') - Number(streamKind(one) === 'centre'),
    );
    let count = 0;
    for (const stream of streams) {
      const project = by[streamKind(stream)];
      for (const event of log.read(stream)) {
        project(tables, event);
        count += 1;
      }
    }
    return count;
  });

/** All rows of all projections in a fixed order: what a rebuild is compared by. */
export const dumpProjections = (
  tables: TableReader,
): Readonly<Record<Projection, readonly Row[]>> =>
  Object.fromEntries(
    (Object.keys(projections) as Projection[]).map((table) => [
      table,
      tables.find(table, { orderBy: 'id' }),
    ]),
  ) as Record<Projection, readonly Row[]>;
