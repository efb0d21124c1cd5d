import { known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import type { Probes } from '../probes.ts';

const keys = [
  String.raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending`,
  String.raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired`,
];

/** Either key is there only while a restart is due; that a key is missing is an answer here. */
export const restartDue: Probes['restartDue'] = async (machine) => {
  const answers = await Promise.all(keys.map((key) => machine.registry(key)));
  if (answers.some((answer) => !isUnanswered(answer))) return known(true);
  const silent = answers.find((answer) => isUnanswered(answer) && answer.failed !== 'missing');
  return silent !== undefined && isUnanswered(silent) ? unknown(silent.failed) : known(false);
};
