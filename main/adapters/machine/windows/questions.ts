import { cimScript, registryScript } from './scripts.ts';
import type { HostQuestion } from './worker.ts';

/**
 * The question for a CIM class, `Win32_BIOS` or `root\wmi:WmiMonitorID`; null if the name or a
 * property is none. Names become part of a query in WQL, so nothing but names may pass.
 */
export const cimQuestion = (name: string, properties: readonly string[]): HostQuestion | null => {
  const parts = /^(?:(root(?:\\\w+)*):)?([A-Za-z]\w*)$/i.exec(name);
  const isNamed = properties.length > 0 && properties.every((one) => /^[A-Za-z]\w*$/.test(one));
  if (parts === null || !isNamed) return null;
  const [, namespace = 'root\\cimv2', className = ''] = parts;
  return { script: cimScript, q: { namespace, class: className, properties } };
};

const hives: Readonly<Record<string, string>> = {
  HKLM: 'LocalMachine',
  HKCU: 'CurrentUser',
  HKCR: 'ClassesRoot',
  HKU: 'Users',
};

/** The question for a registry key, `HKLM\SOFTWARE\…`; null if it names no hive or no key. */
export const registryQuestion = (key: string): HostQuestion | null => {
  const at = key.indexOf('\\');
  const hive = hives[key.slice(0, Math.max(at, 0)).toUpperCase()];
  const path = key.slice(at + 1);
  if (hive === undefined || path === '') return null;
  return { script: registryScript, q: { hive, path } };
};
