import { type CentreEvent, centreStream } from '../../domain/centre/events.ts';
import { maskDocumentNumber } from '../../domain/identity/mask.ts';
import { canonicalJson } from '../../domain/log/canonical.ts';
import type { LogReader } from '../../ports/store.ts';
import { pageSize } from './page.ts';

/** One line of the audit log: what happened, when, who did it. */
export type AuditLine = {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  /** Name of the account, or the actor's ID where there is none. */
  readonly actor: string;
  readonly detail: string;
};

/** The newest lines before a position, newest first. */
export const listAudit = (
  log: LogReader,
  nameOf: (actor: string) => string,
  before: number | undefined,
): readonly AuditLine[] => {
  const end = Math.min(before ?? Number.POSITIVE_INFINITY, log.head(centreStream).seq + 1);
  const from = Math.max(1, end - pageSize);
  const events = log.read(centreStream, from, end - 1) as readonly CentreEvent[];
  return events
    .map((event) => ({
      seq: event.seq,
      at: event.time.wall,
      type: event.type,
      actor: nameOf(event.actor),
      detail: auditDetail(event, nameOf),
    }))
    .reverse();
};

/**
 * What a line tells beside its type, as `name=value` pairs. Hashes of passwords, the
 * demonstration's passwords and candidates' personal data never are among them.
 */
export const auditDetail = (event: CentreEvent, nameOf: (id: string) => string): string => {
  if (event.opened === null) return 'erased';
  switch (event.type) {
    case 'centre.created':
      return pairs({ name: event.opened.data.name, code: event.opened.data.code });
    case 'station.enrolled':
      return pairs({ name: event.opened.data.name, mode: event.opened.data.mode });
    case 'account.created': {
      const { login, name, roles } = event.opened.data;
      return pairs({ login, name, roles: roles.join(',') });
    }
    case 'account.password-changed':
    case 'account.disabled':
    case 'account.enabled':
    case 'account.unlocked':
    case 'account.sign-in-failed':
      return pairs({ account: nameOf(event.opened.data.account) });
    case 'account.signed-in':
      return pairs({ account: nameOf(event.opened.data.account), as: event.opened.data.as });
    case 'account.signed-out':
      return pairs({
        account: nameOf(event.opened.data.account),
        because: event.opened.data.because,
      });
    case 'account.locked':
      return pairs({
        account: nameOf(event.opened.data.account),
        until: new Date(event.opened.data.until).toISOString(),
      });
    case 'account.roles-changed':
      return pairs({
        account: nameOf(event.opened.data.account),
        roles: event.opened.data.roles.join(','),
      });
    case 'booking.added':
    case 'booking.changed': {
      const { confirmation, exam, startsAt, documentNumber } = event.opened.data.record;
      return pairs({
        confirmation,
        exam,
        start: new Date(startsAt).toISOString(),
        document: maskDocumentNumber(documentNumber),
      });
    }
    case 'booking.let-in': {
      const { booking, by, reason } = event.opened.data;
      return pairs({ booking, by: by.map(nameOf).join(','), reason });
    }
    case 'exam.imported': {
      const { exam, digest } = event.opened.data.summary;
      return pairs({ exam, digest, file: event.opened.data.file });
    }
    case 'demonstration.loaded':
      return pairs({
        accounts: event.opened.data.accounts.length,
        bookings: event.opened.data.bookings.length,
      });
    case 'station.mode-changed':
    case 'test-servers.set':
    case 'tickets.added':
    case 'ticket.removed':
    case 'program.started':
    case 'program.stopped':
    case 'demonstration.begun':
    case 'sign-in.unknown':
    case 'bookings.imported':
    case 'booking.state-changed':
    case 'export.made':
    case 'data.erased':
    case 'writer.changed':
      return pairs(event.opened.data);
  }
};

const pairs = (data: Readonly<Record<string, unknown>>): string =>
  Object.entries(data)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${typeof value === 'object' ? canonicalJson(value) : value}`)
    .join(' ');
