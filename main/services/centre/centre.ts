import { type CentreDraft, centreStream, draft } from '../../domain/centre/events.ts';
import type { StationMode } from '../../domain/centre/roles.ts';
import { checkSetUp, decideSetUp } from '../../domain/centre/set-up.ts';
import type { CentreSettings, Station } from '../../domain/centre/settings.ts';
import { serverFrom } from '../../domain/checks/server-address.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Passwords } from '../../ports/passwords.ts';
import { hashGood } from '../accounts/accounts.ts';
import type { Keys } from '../keys.ts';
import { appendToCentre, commit, eventsOfCommand, found, type Sender } from './commit.ts';
import type { CentreContext } from './context.ts';
import { type CentreFailure, failure, writeFailure } from './failure.ts';
import { centreSettings, isDemonstrationHalfLoaded, ownStation, testServers } from './settings.ts';

export type CentreToSetUp = {
  readonly centre: string;
  readonly centreCode: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly adminName: string;
  readonly adminLogin: string;
  readonly adminPassword: string;
  /** What the station is for; `all` when left out. */
  readonly mode?: StationMode;
  /** Marks the store as a demonstration from its first event on. */
  readonly demonstration?: true;
};

/** The centre itself: how it begins, what it is called, what its station is for. */
export const openCentre = (
  context: CentreContext,
  passwords: Passwords,
  keys: Keys,
  /** What people call this machine. */
  stationName: string,
) => {
  const { store, clock, random } = context;

  const settings = (): CentreSettings | undefined => centreSettings(store.tables);
  const station = (): Station | undefined => ownStation(store.tables);

  /** Writes an event about the program itself and signs the log up to it. */
  const record = (event: CentreDraft) => {
    if (settings() === undefined) return ok(null);
    const sender = { command: random.id(), actor: 'system' };
    const written = commit(context, sender, () => ok([event]));
    return written.ok ? keys.signStream(centreStream, clock.now().wall) : written;
  };

  return {
    settings,
    station,

    /** Whether there is a centre that can be used; a demonstration only once it is loaded whole. */
    isReady: (): boolean => settings() !== undefined && !isDemonstrationHalfLoaded(store.tables),

    /** Makes the centre with its keys, this station and the first administrator; once only. */
    setUp: async (sender: Sender, wanted: CentreToSetUp): Promise<Result<null, CentreFailure>> => {
      const done = eventsOfCommand(context, sender);
      if (!done.ok) return done;
      if (found(done.value, 'centre.created') !== undefined) return ok(null);
      const isThere = () => settings() !== undefined;
      const fit = checkSetUp(isThere(), wanted.centre, wanted.timeZone);
      if (!fit.ok) return fit;
      const hashed = await hashGood(passwords, wanted.adminPassword, wanted.adminLogin);
      if (!hashed.ok) return hashed;
      // Another set-up may have come first meanwhile; its keys must not be replaced.
      if (isThere()) return failure('already-set-up');

      const [centre, stationId, account] = [random.id(), random.id(), random.id()];
      const made = keys.make(centre, stationId, stationName);
      if (!made.ok) return made;
      const { centrePublicKey, stationPublicKey, certificate } = made.value;
      const decided = decideSetUp(false, {
        centre: {
          centre,
          name: wanted.centre,
          code: wanted.centreCode,
          timeZone: wanted.timeZone,
          publicKey: centrePublicKey,
        },
        station: {
          station: stationId,
          name: stationName,
          mode: wanted.mode ?? 'all',
          publicKey: stationPublicKey,
          certificate,
          own: true,
        },
        administrator: {
          account,
          login: wanted.adminLogin,
          name: wanted.adminName,
          passwordHash: hashed.value,
        },
      });
      if (!decided.ok) return decided;
      const drafts = wanted.demonstration
        ? [...decided.value, draft('demonstration.begun', {})]
        : decided.value;
      const written = store.write((writer) =>
        appendToCentre(
          context,
          writer,
          { ...sender, station: stationId, now: clock.now() },
          drafts,
        ),
      );
      if (!written.ok) return writeFailure(written.error);
      const signed = keys.signStream(centreStream, clock.now().wall);
      return signed.ok ? ok(null) : signed;
    },

    /** Changes what this station is for. */
    setMode: (sender: Sender, mode: StationMode): Result<null, CentreFailure> => {
      const own = station();
      if (own === undefined) return failure('not-set-up');
      const written = commit(context, sender, () =>
        ok(
          own.mode === mode ? [] : [draft('station.mode-changed', { station: own.station, mode })],
        ),
      );
      return written.ok ? ok(null) : written;
    },

    /** Servers against which stations measure their network. */
    testServers: (): readonly string[] => testServers(store.tables),

    /** Names other test servers; the first that is none refuses all. */
    setTestServers: (sender: Sender, wanted: readonly string[]): Result<null, CentreFailure> => {
      if (settings() === undefined) return failure('not-set-up');
      const servers = [...new Set(wanted.map((line) => line.trim()).filter((line) => line !== ''))];
      const wrong = servers.findIndex((line) => serverFrom(line) === null);
      if (wrong >= 0) return failure('server-address-wrong', { address: servers[wrong] ?? '' });
      const written = commit(context, sender, () =>
        ok(
          servers.join('\n') === testServers(store.tables).join('\n')
            ? []
            : [draft('test-servers.set', { servers })],
        ),
      );
      return written.ok ? ok(null) : written;
    },

    /** Puts on record that a person took readiness tickets over. */
    ticketsAdded: (sender: Sender, machines: number) =>
      commit(context, sender, () => ok(machines > 0 ? [draft('tickets.added', { machines })] : [])),

    /** Puts on record that a person had a machine's ticket forgotten. */
    ticketRemoved: (sender: Sender, machine: string) =>
      commit(context, sender, () => ok([draft('ticket.removed', { machine })])),

    /** Puts on record that the program started; signs the centre's log. Nothing in a new store. */
    started: (version: string, host: string) => record(draft('program.started', { version, host })),

    /** Puts on record that the program stops in order; signs the centre's log. */
    stopped: () => record(draft('program.stopped', {})),
  };
};

export type CentreService = ReturnType<typeof openCentre>;
