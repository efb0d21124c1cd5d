import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import type { Probe } from '../probes.ts';
import { fieldsOf } from './text.ts';

/**
 * Debian and its children leave a file while a restart is due (Debian policy, 9.12 "Signaling that a
 * reboot is required"). Others have no such custom, so there the missing file says nothing.
 */
export const restartDue: Probe<Fact<boolean>> = async (machine) => {
  const [file, release] = await Promise.all([
    machine.file('/var/run/reboot-required'),
    machine.file('/etc/os-release'),
  ]);
  if (!isUnanswered(file)) return known(true);
  if (file.failed !== 'missing' || isUnanswered(release)) return unknown(file.failed);
  const fields = fieldsOf(release, '=');
  const family = `${fields.get('ID')} ${fields.get('ID_LIKE')}`;
  return /\b(?:debian|ubuntu)\b/.test(family) ? known(false) : unknown('missing');
};
