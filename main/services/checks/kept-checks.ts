import type { CheckName } from '../../domain/checks/finding.ts';
import type { Ticket } from '../../domain/checks/ticket.ts';

/** What does not change by itself overnight and takes a candidate's time; the camera is always tried. */
const keepable: readonly CheckName[] = ['microphone', 'loudspeaker', 'network'];

/**
 * Checks that need not be made again: they were good then, by the same policy, and the network is the
 * same one.
 */
export const keptChecks = (
  ticket: Ticket,
  network: string,
  policy: string,
): readonly CheckName[] => {
  if (ticket.policy !== policy) return [];
  return keepable.filter((check) => {
    const line = ticket.findings.find((one) => one.check === check);
    const isGood = line?.verdict === 'ready' || line?.verdict === 'advice';
    return isGood && (check !== 'network' || ticket.network === network);
  });
};
