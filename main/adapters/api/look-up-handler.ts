import type { BookingEntry } from '../../domain/centre/booking-entry.ts';
import { graderVersion } from '../../domain/grading/grade-model.ts';
import { canonicalJson } from '../../domain/log/canonical.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { drawForm } from '../../domain/qti/form.ts';
import { ok } from '../../domain/result.ts';
import type { Candidate, Pins } from '../../domain/sitting/events.ts';
import { findBooking } from '../../services/sitting/check-in.ts';
import { refused } from './answers.ts';
import type { Handlers } from './handlers.ts';
import type { SittingServices } from './sitting-services.ts';

type LookUp = Handlers['sitting']['lookUp'];

type Needed = Pick<
  SittingServices,
  | 'bookings'
  | 'crypto'
  | 'exams'
  | 'forgetTest'
  | 'host'
  | 'lockdownLacks'
  | 'place'
  | 'program'
  | 'random'
  | 'sittings'
  | 'windows'
>;

/** Finds the candidate's booking and binds the window to its sitting, opening it if need be (R-C2). */
export const lookUpHandler =
  (services: Needed): LookUp =>
  (input, caller) => {
    const { sittings, bookings, exams, windows, random } = services;
    const now = sittings.now();
    const sender = { command: input.command, actor: caller.session };
    const markLate = (late: BookingEntry): void => {
      bookings.markNow({ ...sender, command: random.id() }, late.id, 'no-show', null);
    };
    /** Who left before the result was released may come back and read it (R-G2). */
    const hasResult = (sitting: string): boolean => {
      const step = sittings.state(sitting)?.step;
      return step?.at === 'ended' && step.graded;
    };
    /** A station that can't hold what the exam asks for can't start it (R-L5). */
    const cannotLock = ({ lockdown }: Policy) => {
      const [first] = lockdown === undefined ? [] : services.lockdownLacks(lockdown);
      if (first === undefined) return null;
      const what = first.what === 'aim' ? first.aim : first.system;
      return refused('station-cannot-lock', { what });
    };
    const found = findBooking(
      input,
      now.wall,
      services.place(),
      bookings,
      exams,
      markLate,
      hasResult,
    );
    if (!found.ok) return refused(found.error.code, found.error.values);
    if (found.value.kind === 'several') {
      return ok({
        found: 'several',
        bookings: found.value.entries.map((entry) => ({
          booking: entry.id,
          exam:
            exams.newest(entry.record.exam)?.delivery.titles ?? bothLanguages(entry.record.exam),
          start: entry.record.startsAt,
        })),
      });
    }
    const { entry, sitting } = found.value;
    if (sitting !== null) {
      // The store may have been opened by another shell since: it must be good enough too (R-L5).
      const pins = sittings.state(sitting)?.pins;
      if (pins && !pins.policy.hosts.includes(services.host)) {
        return refused('exam-not-here', { exam: pins.exam.identifier });
      }
      const lacks = pins && cannotLock(pins.policy);
      if (lacks) return lacks;
      if (windows.heldByAnother(sitting, caller.session)) return refused('sitting-open-elsewhere');
      services.forgetTest(caller.session);
      caller.become({ sitting });
      windows.attach(sitting, caller.session);
      return ok({ found: 'sitting', sitting });
    }
    const exam = exams.newest(entry.record.exam);
    if (!exam) return refused('exam-not-here', { exam: entry.record.exam });
    if (!exam.policy.hosts.includes(services.host)) {
      return refused('exam-not-here', { exam: entry.record.exam });
    }
    const lacks = cannotLock(exam.policy);
    if (lacks) return lacks;
    const id = random.id();
    const form = drawForm(exam.delivery, random.id());
    const digest = (value: unknown) => services.crypto.sha256(canonicalJson(value));
    const pins: Pins = {
      booking: entry.id,
      start: entry.record.startsAt,
      extraTimePercent: entry.record.extraTimePercent,
      exam: {
        identifier: exam.delivery.identifier,
        digest: exam.digest,
        titles: exam.delivery.titles,
      },
      languages: exam.delivery.languages,
      policy: exam.policy,
      policyDigest: digest(exam.policy),
      form,
      formDigest: digest(form),
      program: services.program,
      grader: graderVersion,
      host: services.host,
    };
    const opened = sittings.open(
      id,
      { do: 'open', pins, candidate: candidateOf(entry) },
      sender,
      (writer) => {
        const marked = bookings.mark(writer, { ...sender, now }, entry.id, 'sitting', id);
        if (!marked.ok) throw new Error(`a usable booking can't be used: ${marked.error.code}`);
      },
    );
    if (!opened.ok) return refused(opened.error.code, opened.error.values);
    services.forgetTest(caller.session);
    caller.become({ sitting: id });
    windows.attach(id, caller.session);
    return ok({ found: 'sitting', sitting: id });
  };

const bothLanguages = (text: string) => ({ 'zh-CN': text, en: text });

const candidateOf = ({ record }: BookingEntry): Candidate => ({
  nameZh: record.nameZh ?? '',
  namePinyin: record.namePinyin ?? '',
  documentType: record.documentType,
  documentNumber: record.documentNumber,
  confirmation: record.confirmation,
  organisation: record.organisation ?? '',
  accommodations: record.accommodations,
});
