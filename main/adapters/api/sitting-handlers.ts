import { ok } from '../../domain/result.ts';
import { ledgerAt } from '../../domain/sitting/clock.ts';
import type { SittingCommand } from '../../domain/sitting/commands.ts';
import type { SittingState } from '../../domain/sitting/state.ts';
import { examOf } from '../../services/sitting/exams-for-sittings.ts';
import { answerCheck, itemForCandidate, showsPicture } from '../../services/sitting/items.ts';
import { refused, saved } from './answers.ts';
import { consentPoints } from './consent-points.ts';
import type { Answer, Caller, Handlers } from './handlers.ts';
import { latest } from './latest.ts';
import { lookUpHandler } from './look-up-handler.ts';
import type { SittingServices } from './sitting-services.ts';
import { sittingView } from './sitting-view.ts';

/** A burst of changes is drawn once in this time, in milliseconds. */
const pace = { atMostEvery: 40 };

/** The candidate's procedures. The window is bound to one sitting and can name no other. */
export const sittingHandlers = (services: SittingServices): Handlers['sitting'] => {
  const { sittings, exams, windows } = services;

  const execute = (
    caller: Caller,
    command: string,
    what: SittingCommand,
  ): Answer<{ readonly seq: number }> => {
    if (caller.sitting === null) return refused('sitting-unknown');
    const done = sittings.execute(caller.sitting, what, { command, actor: caller.sitting });
    return done.ok ? saved(done.value.seq) : refused(done.error.code, done.error.values);
  };

  const stateOf = (caller: Caller): SittingState | undefined =>
    caller.sitting === null ? undefined : sittings.state(caller.sitting);

  return {
    lookUp: lookUpHandler(services),

    watch: async function* (_input, caller) {
      const { sitting, session } = caller;
      const state = stateOf(caller);
      if (sitting === null || !state) return;
      windows.attach(sitting, session);
      yield* latest(
        (changed) => sittings.onChange((id) => id === sitting && changed()),
        () => sittingView(sittings.state(sitting) ?? state, sittings.now()),
        caller.signal,
        pace,
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
      if (caller.sitting === null) return refused('sitting-unknown');
      const file = services.takePicture(caller.session, upload);
      if (!file.ok) return refused(file.error);
      const kept = services.blobs.put(caller.sitting, 'face', file.value.bytes);
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
      const state = stateOf(caller);
      if (state?.step.at !== 'items') return refused('wrong-step');
      // Nobody reads ahead while the clock stands still.
      if (state.paused) return refused('paused');
      const item = itemForCandidate(exams, state, position, language);
      const known = state.items[position - 1];
      if (!item || !known) return refused('item-unknown', { position });
      return ok({ position, item, responses: known.responses, flagged: known.flagged });
    },

    media: ({ sha256 }, caller) => {
      const state = stateOf(caller);
      if (state?.step.at !== 'items') return refused('wrong-step');
      const picture = showsPicture(exams, state, sha256) && exams.media(examOf(state), sha256);
      if (!picture) return refused('media-unknown');
      return ok({ mime: picture.mime, data: Buffer.from(picture.bytes).toString('base64') });
    },

    visit: ({ command, position }, caller) => execute(caller, command, { do: 'visit', position }),

    answer: ({ command, position, responses }, caller) => {
      const state = stateOf(caller);
      if (!state) return refused('sitting-unknown');
      const checked = answerCheck(exams, state, position, responses);
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
      caller.become({ sitting: null });
      return ok({ left: true });
    },
  };
};
