import type { Cell, RegistryKey, Row } from '../../../ports/machine.ts';

/** What PowerShell gave, as rows; values that are none of ours (objects in objects) become null. */
export const rowsOf = (found: readonly unknown[]): readonly Row[] =>
  found.filter(isRecord).map(rowOf);

const rowOf = (found: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(Object.entries(found).map(([name, value]) => [name, cellOf(value)]));

const cellOf = (value: unknown): Cell => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return Array.isArray(value) ? value.filter(isSimple) : null;
};

/** A registry key as the script gives it; null if the answer is something else. */
export const registryKeyOf = (found: readonly unknown[]): RegistryKey | null => {
  const [key] = found;
  if (!isRecord(key) || !isRecord(key.values) || !Array.isArray(key.keys)) return null;
  return {
    values: rowOf(key.values),
    keys: key.keys.filter((name) => typeof name === 'string'),
  };
};

const codedNames = ['ManufacturerName', 'ProductCodeID', 'SerialNumberID', 'UserFriendlyName'];

/**
 * WmiMonitorID tells texts as lists of character codes, filled up with zeros (wmicore.mof); they are
 * made texts here.
 */
export const decodeMonitorNames = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value) && codedNames.includes(name) ? textOfCodes(value) : value,
    ]),
  );

const textOfCodes = (codes: readonly unknown[]): string => {
  const end = codes.indexOf(0);
  const used = end === -1 ? codes : codes.slice(0, end);
  return String.fromCharCode(...used.filter((code) => typeof code === 'number')).trim();
};

const isSimple = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
