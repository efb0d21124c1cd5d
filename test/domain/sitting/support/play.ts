import type { SittingCommand } from '../../../../main/domain/sitting/commands.ts';
import type { Pins } from '../../../../main/domain/sitting/events.ts';
import { type SittingState, unanswered } from '../../../../main/domain/sitting/state.ts';
import type { Step } from './arbitrary.ts';
import { type Driver, sit } from './driver.ts';
import { pinsOf } from './pins.ts';
import { answer, consent, picture } from './way.ts';

/** Plays a sequence from the opening; `after` is told of every step. */
export const play = (
  steps: readonly Step[],
  pins: Pins = pinsOf(),
  after: (one: Driver, step: Step, before: SittingState) => void = () => undefined,
): Driver => {
  const one = sit(pins);
  for (const step of steps) {
    const before = one.state;
    if ('passes' in step) {
      one.passes(step.passes);
      // A program that starts says so before it does anything else.
      if (step.passes.how === 'new-run' || step.passes.how === 'new-boot') {
        one.does({ do: 'start-run', program: 'invigil test' });
      }
    } else if ('asks' in step) one.asks(step.asks);
    else one.asks(next(one.state));
    after(one, step, before);
  }
  return one;
};

const next = (state: SittingState): SittingCommand => {
  switch (state.step.at) {
    case 'consents':
      return consent();
    case 'pictures':
      if (!state.pictures.document) return picture('document');
      return state.pictures.face ? { do: 'ready' } : picture('face');
    case 'waiting':
      return { do: 'admit', note: '' };
    case 'terms':
      return state.paused ? { do: 'resume', reason: 'go on' } : { do: 'terms', accepted: true };
    case 'tutorial':
      return { do: 'start-items' };
    case 'items': {
      const open = state.items.findIndex((item) => !item.answered);
      return open < 0 ? { do: 'submit', unanswered: unanswered(state) } : answer(open + 1);
    }
    case 'survey':
      return { do: 'survey', answers: {} };
    case 'ended':
      return { do: 'tick' };
  }
};
