import type { DoorView } from '../../../preload/contract/proctor.ts';
import { ok } from '../../domain/result.ts';
import { ledgerAt } from '../../domain/sitting/clock.ts';
import type { SittingCommand } from '../../domain/sitting/commands.ts';
import type { SittingState } from '../../domain/sitting/state.ts';
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

  /** IDs of who decides: the proctor, and a second one by their password where one is given. */
  const people = async (
    { account }: Caller,
    second: { readonly login: string; readonly password: string } | undefined,
  ): Promise<Answer<readonly string[]>> => {
    if (!account) return refused('not-allowed');
    if (!second) return ok([account.id]);
    const person = await services.checkPassword(second.login, second.password);
    if (!person.ok) return refused(person.error.code, person.error.values);
    const { id, roles } = person.value;
    if (id === account.id || !roles.includes('proctor')) return refused('two-people-needed');
    return ok([account.id, id]);
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
        machine: machineView(state.machine),
      });
    },

    picture: ({ sitting, sha256 }) => {
      const state = sittings.state(sitting);
      const { document, face } = state?.pictures ?? { document: null, face: null };
      const all = [document, face, ...(state?.pictured ?? [])];
      const picture = all.find((one) => one?.sha256 === sha256);
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

    admit: async (input, caller) => {
      const { note, override } = input;
      if (override === undefined) return execute(caller, input, { do: 'admit', note });
      const by = await people(caller, override.second);
      if (!by.ok) return by;
      const { reason, checks } = override;
      const decided = { reason, checks, by: by.value };
      return execute(caller, input, { do: 'admit', note, override: decided });
    },
    refuse: (input, caller) =>
      execute(caller, input, { do: 'refuse', because: input.because, reason: input.reason }),

    letIn: async ({ command, booking, reason, second }, caller) => {
      const entry = bookings.byId(booking);
      if (!entry || !caller.account) return refused('booking-unknown');
      const exam = services.exams.newest(entry.record.exam);
      const needsTwo = exam?.policy.checkIn.lateNeedsTwo ?? false;
      if (needsTwo && !second) return refused('two-people-needed');
      const by = await people(caller, needsTwo ? second : undefined);
      if (!by.ok) return by;
      const sender = { command, actor: caller.account.id };
      const done = bookings.letIn(sender, { booking, by: by.value, reason, needsTwo });
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

/** What a proctor has to know of the candidate's machine. */
const machineView = (record: SittingState['machine']): DoorView['machine'] =>
  record && {
    made: record.made,
    result: record.result,
    against: record.lines.filter(({ effect }) => effect === 'blocks' || effect === 'warns'),
    changed: record.since?.changed ?? [],
  };

/** An identity card's number holds the date of birth (GB 11643-1999): digits 7 to 14. */
const birthDate = (documentType: string, number: string): string | null =>
  documentType === 'residentIdentityCard'
    ? `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
    : null;
