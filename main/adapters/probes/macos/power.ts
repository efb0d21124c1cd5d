import { type Fact, known, type Power } from '../../../domain/checks/facts.ts';
import type { Machine } from '../../../ports/machine.ts';
import { factOfRun } from './output.ts';

/**
 * Battery and mains by `pmset -g batt` (pmset(1)): `Now drawing from 'AC Power'`, then a line for
 * each battery. The line of an uninterruptible power supply is not the machine's battery; a machine
 * that draws from it is not on mains.
 */
export const probePower = (machine: Machine): Promise<Fact<Power>> =>
  factOfRun(machine, ['pmset', '-g', 'batt'], readPower);

/** Whether there is a battery, charged or not. */
export const probeHasBattery = async (machine: Machine): Promise<Fact<boolean>> => {
  const power = await probePower(machine);
  return power.known ? known(power.value.battery) : power;
};

const readPower = (out: string): Power | null => {
  const source = /^Now drawing from '(AC|Battery|UPS) Power'/m.exec(out)?.[1];
  if (source === undefined) return null;
  const battery = /^\s*-InternalBattery-\d+.*$/m.exec(out)?.[0] ?? '';
  if (battery === '' || /present: false/.test(battery)) {
    return { battery: false, onMains: null, percent: null };
  }
  const percent = Number(/(\d{1,3})%/.exec(battery)?.[1] ?? Number.NaN);
  return {
    battery: true,
    onMains: source === 'AC',
    percent: percent >= 0 && percent <= 100 ? percent : null,
  };
};
