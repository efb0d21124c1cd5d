import type { Instant } from '../log/event.ts';
import { ok, unreachable } from '../result.ts';
import type { SittingCommand } from './commands.ts';
import { decideCheckIn } from './decide-check-in.ts';
import { decideExam } from './decide-exam.ts';
import { decideLockdown } from './decide-lockdown.ts';
import { decideProctor } from './decide-proctor.ts';
import { decideSystem } from './decide-system.ts';
import type { Decision } from './decision.ts';
import { draft } from './events.ts';
import { refuse } from './refusal.ts';
import type { SittingState } from './state.ts';

/**
 * Which events a command causes now, or why it may not happen. Pure: the caller says what time it
 * is and writes the events.
 *
 * @param state null for a sitting that does not exist yet
 */
export const decide = (
  state: SittingState | null,
  command: SittingCommand,
  now: Instant,
): Decision => {
  if (command.do === 'open') {
    if (state !== null) return refuse('already-decided');
    return ok([
      draft('sitting.opened', { pins: command.pins }),
      draft('candidate.identified', { candidate: command.candidate }),
      draft('window.attached', {}),
    ]);
  }
  if (state === null) return refuse('wrong-step');
  switch (command.do) {
    case 'consent':
    case 'add-picture':
    case 'check-machine':
    case 'ready':
    case 'admit':
    case 'refuse':
      return decideCheckIn(state, command);
    case 'terms':
    case 'start-items':
    case 'visit':
    case 'answer':
    case 'flag':
    case 'submit':
    case 'survey':
      return decideExam(state, command, now);
    case 'message':
    case 'pause':
    case 'resume':
    case 'extend':
    case 'terminate':
    case 'rate':
      return decideProctor(state, command, now);
    case 'lock':
    case 'unlock':
    case 'release':
    case 'see':
    case 'picture-incident':
      return decideLockdown(state, command);
    case 'attach':
    case 'detach':
    case 'tick':
    case 'abandon':
    case 'start-run':
    case 'stop-run':
    case 'record-grade':
    case 'erase':
      return decideSystem(state, command, now);
    default:
      return unreachable(command);
  }
};
