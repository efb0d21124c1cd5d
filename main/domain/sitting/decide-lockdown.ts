import { mayPicture } from '../lockdown/screen-picture.ts';
import { ok, unreachable } from '../result.ts';
import type { SittingCommand } from './commands.ts';
import type { Decision } from './decision.ts';
import { draft, type HeldBecause, type SittingDraft, type UnlockedBecause } from './events.ts';
import { refuse } from './refusal.ts';
import { type SittingState, timedPart } from './state.ts';

type LockdownCommand = Extract<
  SittingCommand,
  { do: 'lock' | 'unlock' | 'release' | 'see' | 'picture-incident' }
>;

/** The machine is taken and given back, and what is seen meanwhile goes on record (R-L1 to R-L5). */
export const decideLockdown = (state: SittingState, command: LockdownCommand): Decision => {
  switch (command.do) {
    case 'lock': {
      if (state.step.at === 'ended') return refuse('wrong-step');
      const begun = draft('lockdown.begun', { operations: command.operations });
      return ok([begun, ...(command.enough ? [] : held(state, 'lockdown-incomplete'))]);
    }
    case 'unlock':
      if (state.locked === null) return ok([]);
      return ok([
        draft('lockdown.ended', { because: command.because, left: command.left }),
        ...held(state, heldBecause(command.because)),
      ]);
    case 'release':
      if (state.locked === null) return refuse('not-locked');
      return ok([draft('lockdown.released', { reason: command.reason })]);
    case 'see':
      if (timedPart(state) === null && state.locked === null) return ok([]);
      return ok([draft('incident.seen', { kind: command.kind, values: command.values })]);
    case 'picture-incident': {
      const { incident, sha256, mime, bytes } = command;
      if (!mayPicture(state, incident)) return refuse('wrong-step');
      return ok([draft('incident.pictured', { incident, sha256, mime, bytes })]);
    }
    default:
      return unreachable(command);
  }
};

/**
 * An exam does not go on by itself on a machine that is no longer its own. Who has left has left a paused
 * exam too: as a mere pause it would take the machine again at once.
 */
const held = (state: SittingState, because: HeldBecause | null): readonly SittingDraft[] => {
  const isHeld = state.paused !== null && because === 'lockdown-incomplete';
  return because === null || timedPart(state) === null || isHeld
    ? []
    : [draft('sitting.held', { because })];
};

const heldBecause = (because: UnlockedBecause): HeldBecause | null => {
  switch (because) {
    case 'quit-password':
    case 'released':
      return 'left';
    case 'emergency':
      return 'emergency';
    case 'ended':
    case 'window-lost':
    case 'program-ended':
    case 'restored':
      return null;
    default:
      return unreachable(because);
  }
};
