import { ok } from '../../domain/result.ts';
import { ledgerAt } from '../../domain/sitting/clock.ts';
import type { SittingCommand } from '../../domain/sitting/commands.ts';
import type { SittingState } from '../../domain/sitting/state.ts';
import { examOf } from '../../services/sitting/exams-for-sittings.ts';
import { waitingForRating } from '../../services/sitting/grading.ts';
import { answerCheck, itemForCandidate, showsPicture } from '../../services/sitting/items.ts';
import { refused, saved } from './answers.ts';
import { consentPoints } from './consent-points.ts';
import { Refused } from './errors.ts';
import type { Answer, Caller, Handlers } from './handlers.ts';
import { lookUpHandler } from './look-up-handler.ts';
import type { SittingServices } from './sitting-services.ts';
import { watchSitting } from './watch-sitting.ts';

/** The candidate's procedures. The window is bound to one sitting and can name no other. */
export const sittingHandlers = (services: SittingServices): Handlers['sitting'] => {
  const { sittings, exams, windows } = services;

  /** The sitting of this window, as long as no other window shows it. */
  const bound = (caller: Caller): Answer<SittingState> => {
    const { sitting, session } = caller;
    if (sitting === null || !sittings.state(sitting)) return refused('sitting-unknown');
    if (!windows.claim(sitting, session, () => caller.signal.aborted)) {
      return refused('sitting-open-elsewhere');
    }
    const state = sittings.state(sitting);
    return state ? ok(state) : refused('sitting-unknown');
  };

  /** The same for what is only there while items are worked on: nobody reads ahead in a pause. */
  const atItems = (caller: Caller): Answer<SittingState> => {
    const state = bound(caller);
    if (!state.ok) return state;
    if (state.value.step.at !== 'items') return refused('wrong-step');
    return state.value.paused ? refused('paused') : state;
  };

  const execute = (
    caller: Caller,
    command: string,
    what: SittingCommand,
  ): Answer<{ readonly seq: number }> => {
    const state = bound(caller);
    if (!state.ok) return state;
    const { sitting } = state.value;
    const done = sittings.execute(sitting, what, { command, actor: sitting });
    return done.ok ? saved(done.value.seq) : refused(done.error.code, done.error.values);
  };

  const stateOf = (caller: Caller): SittingState | undefined =>
    caller.sitting === null ? undefined : sittings.state(caller.sitting);

  return {
    lookUp: lookUpHandler(services),

    watch: async function* (_input, caller) {
      const state = bound(caller);
      if (!state.ok) throw new Refused(state.error.code, state.error.values);
      yield* watchSitting(
        sittings,
        state.value,
        caller.signal,
        (ended) => waitingForRating(services, ended).length > 0,
        services.host,
      );
    },

    consent: ({ command, answers }, caller) => {
      const known = answers.flatMap((answer) => {
        const point = consentPoints.find((each) => each.point === answer.point);
        // An answer to another wording than ours is no answer.
        return point && point.digest === answer.digest
          ? [{ ...answer, version: point.version }]
          : [];
      });
      const required = consentPoints.map((point) => point.point);
      return execute(caller, command, { do: 'consent', answers: known, required });
    },

    addPicture: ({ command, kind, upload }, caller) => {
      const state = bound(caller);
      if (!state.ok) return state;
      const { sitting, step } = state.value;
      // Sent again after a restart, it finds its upload gone and its picture in the log.
      const done = sittings.doneBefore(sitting, { command, actor: sitting });
      if (done) return saved(done.seq);
      // Nothing is kept of a face before there is consent, nor after it was deleted (R-C3, R-C8).
      if (step.at !== 'pictures' && step.at !== 'waiting') return refused('wrong-step');
      const file = services.takePicture(caller.session, upload);
      if (!file.ok) return refused(file.error);
      const kept = services.blobs.put(sitting, 'face', file.value.bytes);
      if (!kept.ok) {
        return refused(kept.error === 'disk-full' ? 'store-disk-full' : 'store-unwritable');
      }
      return execute(caller, command, {
        do: 'add-picture',
        kind,
        sha256: kept.value,
        mime: file.value.mime,
        bytes: file.value.bytes.length,
      });
    },

    ready: ({ command }, caller) => execute(caller, command, { do: 'ready' }),
    terms: ({ command, accepted }, caller) => execute(caller, command, { do: 'terms', accepted }),
    startItems: ({ command }, caller) => execute(caller, command, { do: 'start-items' }),

    item: ({ position, language }, caller) => {
      const state = atItems(caller);
      if (!state.ok) return state;
      const item = itemForCandidate(exams, state.value, position, language);
      const known = state.value.items[position - 1];
      if (!item || !known) return refused('item-unknown', { position });
      return ok({ position, item, responses: known.responses, flagged: known.flagged });
    },

    media: ({ sha256 }, caller) => {
      const state = atItems(caller);
      if (!state.ok) return state;
      const picture =
        showsPicture(exams, state.value, sha256) && exams.media(examOf(state.value), sha256);
      if (!picture) return refused('media-unknown');
      return ok({ mime: picture.mime, data: Buffer.from(picture.bytes).toString('base64') });
    },

    visit: ({ command, position }, caller) => execute(caller, command, { do: 'visit', position }),

    answer: ({ command, position, responses }, caller) => {
      const { sitting } = caller;
      const done =
        sitting === null ? null : sittings.doneBefore(sitting, { command, actor: sitting });
      if (done) return saved(done.seq);
      const state = atItems(caller);
      if (!state.ok) return state;
      const checked = answerCheck(exams, state.value, position, responses);
      if (!checked.ok) return refused(checked.error.code, checked.error.values);
      const { answered } = checked.value;
      return execute(caller, command, { do: 'answer', position, responses, answered });
    },

    flag: ({ command, position, flagged }, caller) =>
      execute(caller, command, { do: 'flag', position, flagged }),

    submit: ({ command, unanswered }, caller) =>
      execute(caller, command, { do: 'submit', unanswered }),

    survey: ({ command, answers }, caller) => execute(caller, command, { do: 'survey', answers }),

    ledger: (_input, caller) => {
      const state = stateOf(caller);
      return state ? ok(ledgerAt(state, sittings.now()).entries) : refused('sitting-unknown');
    },

    leave: (_input, caller) => {
      const state = stateOf(caller);
      if (state && state.step.at !== 'ended' && state.step.at !== 'consents') {
        return refused('wrong-step');
      }
      if (state) windows.gone(state.sitting, caller.session, true);
      // The next candidate has the same window, and nothing of this one.
      services.forgetUploads(caller.session);
      if (state) services.forgetTest(state.sitting);
      caller.become({ sitting: null });
      return ok({ left: true });
    },
  };
};
