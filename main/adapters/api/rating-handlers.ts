import { ok } from '../../domain/result.ts';
import { waitingForRating } from '../../services/sitting/grading.ts';
import { promptText } from '../../services/sitting/items.ts';
import { refused, saved } from './answers.ts';
import type { Handlers } from './handlers.ts';
import type { SittingServices } from './sitting-services.ts';

/** Answers that only a person can grade. The rater sees the answer, never whose it is. */
export const ratingHandlers = (services: SittingServices): Handlers['rating'] => {
  const { sittings, exams } = services;
  return {
    tasks: () =>
      ok(
        sittings.waitingForRating().flatMap((state) =>
          waitingForRating(services, state).map(({ position, maxPoints }) => ({
            sitting: state.sitting,
            position,
            exam: state.pins.exam.titles,
            prompt: promptText(exams, state, position),
            answer: answerText(state.items[position - 1]?.responses ?? {}),
            maxPoints,
            since: state.step.at === 'ended' ? state.step.since : state.opened,
          })),
        ),
      ),

    rate: ({ command, sitting, position, points, reason }, caller) => {
      const state = sittings.state(sitting);
      if (!state) return refused('sitting-unknown');
      const task = waitingForRating(services, state).find((one) => one.position === position);
      if (!task) return refused('already-rated');
      const done = sittings.execute(
        sitting,
        { do: 'rate', position, points, maxPoints: task.maxPoints, reason },
        { command, actor: caller.account?.id ?? caller.session },
      );
      return done.ok ? saved(done.value.seq) : refused(done.error.code, done.error.values);
    },
  };
};

const answerText = (
  responses: Readonly<Record<string, null | string | readonly string[]>>,
): string =>
  Object.values(responses)
    .flat()
    .filter((text) => text !== null)
    .join('\n\n');
