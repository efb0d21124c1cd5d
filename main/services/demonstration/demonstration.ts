import {
  type DemonstrationAccount,
  type DemonstrationBooking,
  draft,
} from '../../domain/centre/events.ts';
import type { AccountRole } from '../../domain/centre/roles.ts';
import { ok, type Result } from '../../domain/result.ts';
import type {
  DemonstrationBookingFile,
  DemonstrationFiles,
} from '../../ports/demonstration-files.ts';
import { PlainError } from '../../ports/plain-error.ts';
import type { AccountsService } from '../accounts/accounts.ts';
import type { BookingsService } from '../bookings/bookings.ts';
import type { CentreService } from '../centre/centre.ts';
import { commit, eventsOfCommand, found, type Sender } from '../centre/commit.ts';
import type { CentreContext } from '../centre/context.ts';
import { type CentreFailure, failure } from '../centre/failure.ts';
import { isDemonstrationHalfLoaded } from '../centre/settings.ts';
import type { ExamsService } from '../exams/exams.ts';
import { readablePassword } from './readable-password.ts';

const centre = {
  centre: '示范考点 Demonstration centre',
  centreCode: 'DEMO',
  timeZone: 'Asia/Shanghai',
} as const;

type Person = {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly AccountRole[];
};

const administrator: Person = {
  login: 'admin',
  name: '管理员 Administrator',
  roles: ['admin', 'reviewer', 'staff'],
};
const others: readonly Person[] = [
  { login: 'proctor', name: '监考员 Proctor', roles: ['proctor', 'reviewer'] },
  { login: 'proctor2', name: '监考员 Second proctor', roles: ['proctor'] },
  { login: 'staff', name: '考务员 Staff', roles: ['rater', 'staff'] },
  { login: 'sponsor', name: '考试主办方 Sponsor', roles: ['sponsor'] },
];

/**
 * Fills a new store with the demonstration centre, over the same ways as anybody's: set-up,
 * accounts, preview and confirmation of packages and bookings. Broken off, e.g. by a power cut, it
 * is taken up again where it was; until it is whole the store counts as not set up.
 */
export const openDemonstration = (
  context: CentreContext,
  services: {
    readonly centre: CentreService;
    readonly accounts: AccountsService;
    readonly bookings: BookingsService;
    readonly exams: ExamsService;
  },
  files: DemonstrationFiles,
) => {
  const { store, clock, random } = context;
  let loading: Promise<Result<null, CentreFailure>> | null = null;

  /** Every step is a command of its own by whoever asked for the demonstration. */
  const step = (actor: string): Sender => ({ command: random.id(), actor });

  const people = async (
    actor: string,
  ): Promise<Result<readonly DemonstrationAccount[], CentreFailure>> => {
    const made: DemonstrationAccount[] = [];
    for (const person of [administrator, ...others]) {
      const password = readablePassword(random);
      const { login, roles } = person;
      const known = services.accounts.list().find((account) => account.login === login);
      const done =
        known === undefined
          ? await services.accounts.create(step(actor), { ...person, password })
          : await services.accounts.change(step(actor), { id: known.id, roles, password });
      if (!done.ok) return done;
      made.push({ login, password, roles });
    }
    return ok(made);
  };

  const packages = async (actor: string): Promise<Result<null, CentreFailure>> => {
    for (const file of await files.packages()) {
      const shown = await services.exams.preview(actor, file);
      if (!shown.ok) return shown;
      if (shown.value.preview === null) throw broken(file.name, shown.value.problems[0]?.code);
      const done = services.exams.confirm(step(actor), shown.value.preview);
      if (!done.ok) return done;
    }
    return ok(null);
  };

  const bookings = async (
    actor: string,
  ): Promise<Result<readonly DemonstrationBooking[], CentreFailure>> => {
    const listed = await files.bookings();
    const minute = Math.floor(clock.now().wall / 60_000) * 60_000;
    const text = JSON.stringify(listed.map((booking) => importable(booking, minute)));
    const file = { name: 'bookings.json', bytes: Buffer.from(text, 'utf8') };
    const shown = await services.bookings.preview(actor, file);
    if (!shown.ok) return shown;
    const [problem] = shown.value.problems;
    if (problem !== undefined) throw broken(file.name, problem.code);
    const done = services.bookings.confirm(step(actor), shown.value.preview);
    if (!done.ok && done.error.code !== 'nothing-to-import') return done;
    for (const { confirmation } of listed.filter((booking) => booking.alreadySat === true)) {
      const [entry] = services.bookings.find({ confirmation });
      if (entry === undefined) throw broken(file.name, confirmation);
      if (entry.marked === 'done') continue;
      const marked = services.bookings.markNow(step(actor), entry.id, 'done', null);
      if (!marked.ok) return marked;
    }
    return ok(
      listed.map(({ confirmation, caseZh, caseEn }) => ({
        confirmation,
        shows: { 'zh-CN': caseZh, en: caseEn },
      })),
    );
  };

  const load = async (sender: Sender): Promise<Result<null, CentreFailure>> => {
    const { actor } = sender;
    const done = eventsOfCommand(context, sender);
    if (!done.ok) return done;
    if (found(done.value, 'demonstration.loaded') !== undefined) return ok(null);
    if (services.centre.settings() !== undefined && !isDemonstrationHalfLoaded(store.tables)) {
      return failure('already-set-up');
    }
    if (services.centre.settings() === undefined) {
      const made = await services.centre.setUp(step(actor), {
        ...centre,
        adminName: administrator.name,
        adminLogin: administrator.login,
        adminPassword: readablePassword(random),
        demonstration: true,
      });
      if (!made.ok) return made;
    }
    const accounts = await people(actor);
    if (!accounts.ok) return accounts;
    const exams = await packages(actor);
    if (!exams.ok) return exams;
    const cases = await bookings(actor);
    if (!cases.ok) return cases;
    const loaded = { accounts: accounts.value, bookings: cases.value };
    const written = commit(context, sender, () => ok([draft('demonstration.loaded', loaded)]));
    return written.ok ? ok(null) : written;
  };

  return {
    /** Loads it; asked twice at once, both get the answer of the one loading. */
    load: (sender: Sender): Promise<Result<null, CentreFailure>> => {
      loading ??= load(sender).finally(() => {
        loading = null;
      });
      return loading;
    },
  };
};

export type DemonstrationService = ReturnType<typeof openDemonstration>;

/** The row of a file of bookings, with a real start. */
const importable = (booking: DemonstrationBookingFile, now: number) => {
  const { startOffsetMinutes, alreadySat: _sat, caseZh: _zh, caseEn: _en, ...rest } = booking;
  return {
    ...rest,
    accommodations: booking.accommodations.join(';'),
    extraTimePercent: String(booking.extraTimePercent),
    startsAt: new Date(now + startOffsetMinutes * 60_000).toISOString(),
  };
};

/** The demonstration that the program was delivered with can't be imported: a bug of its build. */
const broken = (file: string, why: string | undefined): PlainError =>
  new PlainError('demonstration-broken', { file, reason: why ?? '' });
