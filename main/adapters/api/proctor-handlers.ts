import { ok } from '../../domain/result.ts';
import { ledgerAt } from '../../domain/sitting/clock.ts';
import type { SittingCommand } from '../../domain/sitting/commands.ts';
import { refused, saved } from './answers.ts';
import type { Answer, Caller, Handlers } from './handlers.ts';
import { latest } from './latest.ts';
import { roomView } from './room-view.ts';
import type { SittingServices } from './sitting-services.ts';
import { timelineView } from './timeline-view.ts';

/** Four times a second is as often as a person can look. */
const pace = { atMostEvery: 250 };

/** The proctor's procedures: commands on sittings, each with its reason on record (R-P3). */
export const proctorHandlers = (services: SittingServices): Handlers['proctor'] => {
  const { sittings, bookings } = services;

  const execute = (
    caller: Caller,
    input: { readonly sitting: string; readonly command: string },
    what: SittingCommand,
  ): Answer<{ readonly seq: number }> => {
    const actor = caller.account?.id ?? caller.session;
    const done = sittings.execute(input.sitting, what, { command: input.command, actor });
    return done.ok ? saved(done.value.seq) : refused(done.error.code, done.error.values);
  };

  return {
    watch: (_input, caller) =>
      latest(
        (changed) => sittings.onChange(changed),
        () => roomView(services, sittings.recent(), sittings.now()),
        caller.signal,
        pace,
      ),

    door: ({ sitting }) => {
      const state = sittings.state(sitting);
      if (!state?.candidate) return refused('sitting-unknown');
      const { candidate, pins, pictures } = state;
      return ok({
        sitting,
        nameZh: candidate.nameZh,
        namePinyin: candidate.namePinyin,
        documentType: candidate.documentType,
        documentNumber: candidate.documentNumber,
        birthDate: birthDate(candidate.documentType, candidate.documentNumber),
        confirmation: candidate.confirmation,
        exam: pins.exam.titles,
        start: pins.start,
        extraTimePercent: pins.extraTimePercent,
        accommodations: candidate.accommodations,
        pictures: (['document', 'face'] as const).flatMap((kind) => {
          const picture = pictures[kind];
          return picture ? [{ kind, sha256: picture.sha256, at: picture.at }] : [];
        }),
        consentsAt: state.consentsAt,
      });
    },

    picture: ({ sitting, sha256 }) => {
      const pictures = sittings.state(sitting)?.pictures;
      const picture = [pictures?.document, pictures?.face].find((one) => one?.sha256 === sha256);
      const bytes = picture && services.blobs.get(sitting, 'face', sha256);
      if (!picture || !bytes?.ok) return refused('media-unknown');
      return ok({ mime: picture.mime, data: Buffer.from(bytes.value).toString('base64') });
    },

    timeline: ({ sitting }) => {
      const state = sittings.state(sitting);
      if (!state) return refused('sitting-unknown');
      return ok({
        entries: timelineView(sittings.events(sitting), services.nameOf),
        ledger: ledgerAt(state, sittings.now()).entries,
      });
    },

    admit: (input, caller) => execute(caller, input, { do: 'admit', note: input.note }),
    refuse: (input, caller) =>
      execute(caller, input, { do: 'refuse', because: input.because, reason: input.reason }),

    letIn: async ({ command, booking, reason, second }, caller) => {
      const entry = bookings.byId(booking);
      if (!entry || !caller.account) return refused('booking-unknown');
      const by = [caller.account.id];
      const exam = services.exams.newest(entry.record.exam);
      const needsTwo = exam?.policy.checkIn.lateNeedsTwo ?? false;
      if (needsTwo) {
        if (!second) return refused('two-people-needed');
        const person = await services.checkPassword(second.login, second.password);
        if (!person.ok) return refused(person.error.code, person.error.values);
        const other = person.value;
        if (other.id === caller.account.id || !other.roles.includes('proctor')) {
          return refused('two-people-needed');
        }
        by.push(other.id);
      }
      const sender = { command, actor: caller.account.id };
      const done = bookings.letIn(sender, { booking, by, reason, needsTwo });
      return done.ok ? saved(done.value.seq) : refused(done.error.code, done.error.values);
    },

    message: (input, caller) => execute(caller, input, { do: 'message', text: input.text }),
    pause: (input, caller) => execute(caller, input, { do: 'pause', reason: input.reason }),
    resume: (input, caller) => execute(caller, input, { do: 'resume', reason: input.reason }),
    extend: ({ command, sitting, ...time }, caller) =>
      execute(caller, { command, sitting }, { do: 'extend', ...time }),
    terminate: (input, caller) => execute(caller, input, { do: 'terminate', reason: input.reason }),
  };
};

/** An identity card's number holds the date of birth (GB 11643-1999): digits 7 to 14. */
const birthDate = (documentType: string, number: string): string | null =>
  documentType === 'residentIdentityCard'
    ? `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
    : null;
