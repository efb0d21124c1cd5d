import type { Row } from '../../../ports/machine.ts';
import type { Probes } from '../probes.ts';
import { factOf } from '../read.ts';
import { askBatteries } from './ask.ts';
import { number } from './cells.ts';

/** Whether there is a battery, whether it is being spared, and its charge (the mean of several). */
export const power: Probes['power'] = async (machine) =>
  factOf(await askBatteries(machine), (rows) => ({
    battery: rows.length > 0,
    onMains: onMains(rows),
    percent: charge(rows),
  }));

export const hasBattery: Probes['hardware']['hasBattery'] = async (machine) =>
  factOf(await askBatteries(machine), (rows) => rows.length > 0);

/** BatteryStatus of Win32_Battery: 2 "has access to AC", 6 to 9 charging, 1, 4 and 5 discharging. */
const onMains = (rows: readonly Row[]): boolean | null => {
  const states = rows.map((row) => number(row, 'BatteryStatus') ?? 0);
  if (states.some((state) => [2, 6, 7, 8, 9].includes(state))) return true;
  return states.some((state) => [1, 4, 5].includes(state)) ? false : null;
};

/** Some firmware reports a little over 100. */
const charge = (rows: readonly Row[]): number | null => {
  const all = rows.flatMap((row) => number(row, 'EstimatedChargeRemaining') ?? []);
  if (all.length === 0) return null;
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  return Math.round(Math.min(100, Math.max(0, mean)));
};
