import { type Fact, known, type Power, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import type { Probe } from '../probes.ts';
import { trimmed } from './text.ts';

/** Batteries of mice, keyboards, pens and controllers, as their drivers name them. */
const peripheral =
  /^(?:hid|wacom|wiimote|sony|ps-controller|nintendo|steam-controller|corsair|gip)/;

type Supply = {
  /** Null where the file could not be read. */
  readonly type: string | null;
  readonly status: string;
  readonly capacity: string;
  readonly online: string;
};

/** By /sys/class/power_supply (Documentation/ABI/testing/sysfs-class-power of the kernel). */
export const power: Probe<Fact<Power>> = async (machine) => {
  const names = await machine.folder('/sys/class/power_supply');
  if (isUnanswered(names)) return unknown(names.failed);
  const own = names.filter((name) => !peripheral.test(name));
  const supplies = await Promise.all(own.map((name) => readSupply(machine, name)));
  const batteries = supplies.filter(({ type }) => type === 'Battery');
  if (batteries.length === 0) {
    // One that does not say what it is may be the battery.
    if (supplies.some(({ type }) => type === null)) return unknown('error');
    return known({ battery: false, onMains: null, percent: null });
  }
  return known({
    battery: true,
    onMains: isOnMains(supplies, batteries),
    percent: meanOf(batteries),
  });
};

const readSupply = async (machine: Machine, name: string): Promise<Supply> => {
  const read = async (file: string): Promise<string | null> => {
    const text = await machine.file(`/sys/class/power_supply/${name}/${file}`);
    return isUnanswered(text) ? null : trimmed(text);
  };
  const [type, status, capacity, online] = await Promise.all(
    ['type', 'status', 'capacity', 'online'].map(read),
  );
  return {
    type: type ?? null,
    status: status ?? '',
    capacity: capacity ?? '',
    online: online ?? '',
  };
};

/** Chargers by USB-C are of type USB; without any charger that speaks, the battery's state tells. */
const isOnMains = (supplies: readonly Supply[], batteries: readonly Supply[]): boolean | null => {
  const chargers = supplies.filter(
    ({ type, online }) => (type === 'Mains' || type === 'USB') && online !== '',
  );
  if (chargers.some(({ online }) => online !== '0')) return true;
  if (batteries.some(({ status }) => status === 'Discharging')) return false;
  if (batteries.some(({ status }) => /^(?:Charging|Full|Not charging)$/.test(status))) return true;
  return chargers.length > 0 ? false : null;
};

const meanOf = (batteries: readonly Supply[]): number | null => {
  const percents = batteries.map(({ capacity }) => capacity).filter((text) => /^\d+$/.test(text));
  if (percents.length === 0) return null;
  const sum = percents.reduce((total, text) => total + Number(text), 0);
  return Math.min(100, Math.round(sum / percents.length));
};
