import type { CheckName } from '../../domain/checks/finding.ts';
import type { Ticket } from '../../domain/checks/ticket.ts';

/** What does not change by itself overnight and takes a candidate's time; the camera is always tried. */
const keepable: readonly CheckName[] = ['microphone', 'loudspeaker', 'network'];

/**
 * Checks that need not be made again: they were good then, by the same figures, and the network is the
 * same one.
 *
 * @param measures digest of the figures by which they are judged now
 */
export const keptChecks = (
  ticket: Ticket,
  network: string,
  measures: string,
): readonly CheckName[] => {
  if (ticket.measures !== measures) return [];
  return keepable.filter((check) => {
    const line = ticket.findings.find((one) => one.check === check);
    const isGood = line?.verdict === 'ready' || line?.verdict === 'advice';
    return isGood && (check !== 'network' || ticket.network === network);
  });
};
