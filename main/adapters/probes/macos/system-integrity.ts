import type { Fact } from '../../../domain/checks/facts.ts';
import type { Machine } from '../../../ports/machine.ts';
import { factOfRun } from './output.ts';

/**
 * System Integrity Protection by `csrutil status`. It has to be off, wholly or in part, for kernel
 * extensions that hide a virtual machine. A guest has it on like any other Mac. Only the first line
 * counts: a custom configuration lists `enabled` for its parts.
 */
export const probeSystemIntegrity = (
  machine: Machine,
): Promise<Fact<'enabled' | 'disabled' | 'custom'>> =>
  factOfRun(machine, ['csrutil', 'status'], (out) => {
    const status = /^System Integrity Protection status: (\w+)( \(Custom)?/m.exec(out);
    if (status === null) return null;
    if (status[2] !== undefined || status[1] === 'unknown') return 'custom';
    return status[1] === 'enabled' || status[1] === 'disabled' ? status[1] : null;
  });
