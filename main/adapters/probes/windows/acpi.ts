import { isUnanswered } from '../../../ports/machine.ts';
import type { Probes } from '../probes.ts';
import { union } from './cells.ts';

const tables = ['DSDT', 'FADT', 'RSDT'];

/** OEM IDs under which the registry keeps the firmware's tables: `LENOVO`, `VBOX__`, `VRTUAL`. */
export const acpiOems: Probes['hardware']['acpiOems'] = async (machine) => {
  const answers = await Promise.all(
    tables.map((table) => machine.registry(`HKLM\\HARDWARE\\ACPI\\${table}`)),
  );
  return union(answers.map((answer) => (isUnanswered(answer) ? answer : answer.keys)));
};
