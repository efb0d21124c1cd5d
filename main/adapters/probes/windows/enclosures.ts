import { known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import type { Probes } from '../probes.ts';
import { guestKey } from './ask.ts';
import { text } from './cells.ts';

/**
 * Windows Sandbox and Application Guard, whose one account has this name (Windows Sandbox
 * architecture, Microsoft Learn), and the key that Hyper-V's data exchange leaves in its guests and
 * nowhere else (Hyper-V integration services, Microsoft Learn).
 */
export const enclosures: Probes['hardware']['enclosures'] = async (machine) => {
  const [session, guest] = await Promise.all([
    machine.script('session'),
    machine.registry(guestKey),
  ]);
  const found = [
    ...(!isUnanswered(session) && session.some((row) => text(row, 'user') === sandboxUser)
      ? ['windows-sandbox']
      : []),
    ...(isUnanswered(guest) ? [] : ['hyper-v-guest']),
  ];
  if (found.length > 0) return known(found);
  if (isUnanswered(session)) return unknown(session.failed);
  return isUnanswered(guest) && guest.failed !== 'missing' ? unknown(guest.failed) : known([]);
};

const sandboxUser = 'WDAGUtilityAccount';
