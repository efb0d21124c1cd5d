import { type CentreDraft, type CentreEvent, centreStream } from '../../domain/centre/events.ts';
import type { Instant } from '../../domain/log/event.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { StoreWriter, TableReader } from '../../ports/store.ts';
import type { CentreContext } from './context.ts';
import { type CentreFailure, failure, writeFailure } from './failure.ts';
import { projectCentre } from './project.ts';
import { ownStation } from './settings.ts';

/** Who sends a command, and the command's ID: sent again, it is not carried out again. */
export type Sender = { readonly command: string; readonly actor: string };

/** Decides what happens, from the tables as they are in the transaction. */
export type Decide = (
  tables: TableReader,
  now: Instant,
) => Result<readonly CentreDraft[], CentreFailure>;

/**
 * Carries out one command on the centre's audit log: decides, appends and updates the projections
 * in one transaction. Answers with the events that the command caused, on disk; those of the first
 * time when the command was sent before.
 */
export const commit = (
  context: CentreContext,
  sender: Sender,
  decide: Decide,
): Result<readonly CentreEvent[], CentreFailure> => {
  const { store, clock } = context;
  const done = eventsOfCommand(context, sender);
  if (!done.ok || done.value.length > 0) return done;
  const written = store.write((writer) => {
    const now = clock.now();
    const decided = decide(writer.tables, now);
    if (!decided.ok) return decided;
    const station = ownStation(writer.tables)?.station;
    if (station === undefined) return failure('not-set-up');
    return ok(appendToCentre(context, writer, { ...sender, station, now }, decided.value));
  });
  return written.ok ? written.value : writeFailure(written.error);
};

/**
 * The events of a command that was carried out before; none for a new one. An ID that somebody
 * else used is refused: it would tell one person what another one did.
 */
export const eventsOfCommand = (
  { store }: CentreContext,
  sender: Sender,
): Result<readonly CentreEvent[], CentreFailure> => {
  const done = store.log.byCommand(centreStream, sender.command) as readonly CentreEvent[];
  return done.some((event) => event.actor !== sender.actor)
    ? fail({ code: 'bad-input', values: { field: 'command' } })
    : ok(done);
};

/** Appends to the audit log and updates the projections, in a transaction that is open already. */
export const appendToCentre = (
  context: CentreContext,
  writer: StoreWriter,
  by: Sender & { readonly station: string; readonly now: Instant },
  drafts: readonly CentreDraft[],
): readonly CentreEvent[] => {
  if (drafts.length === 0) return [];
  const head = writer.log.head(centreStream);
  const stamp = {
    stream: centreStream,
    epoch: head.epoch,
    station: by.station,
    actor: by.actor,
    command: by.command,
    time: by.now,
  };
  const events = writer.log.append(stamp, head, drafts) as readonly CentreEvent[];
  for (const event of events) projectCentre(context.lookup, writer.tables, event);
  return events;
};

/** The first event of a type among those that a command caused, with its data. */
export const found = <T extends CentreEvent['type']>(
  events: readonly CentreEvent[],
  type: T,
): Extract<CentreEvent, { readonly type: T }> | undefined =>
  events.find((event): event is Extract<CentreEvent, { readonly type: T }> => event.type === type);
