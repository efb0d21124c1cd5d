import type { Fact } from '../../../domain/checks/facts.ts';
import type { Machine } from '../../../ports/machine.ts';
import { factOfRun } from './output.ts';

/**
 * Services of the system that somebody switched on, `com.apple.screensharing` above all, by
 * `launchctl print-disabled system`: macOS 12 writes `=> false` where later ones write `=> enabled`.
 * Services that nobody ever switched are not listed there.
 */
export const probeServices = (machine: Machine): Promise<Fact<readonly string[]>> =>
  factOfRun(machine, ['launchctl', 'print-disabled', 'system'], (out) => {
    if (!out.includes('disabled services = {')) return null;
    const switched = out.matchAll(/^\s*"([^"]+)" => (?:enabled|false)$/gm);
    return [...switched].flatMap(([, name]) => name ?? []);
  });
