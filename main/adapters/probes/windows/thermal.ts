import type { Probes } from '../probes.ts';
import { factOf } from '../read.ts';
import { number } from './cells.ts';

/** Thermal zones of ACPI with a temperature (in kelvin; 0 where none can be read). */
export const thermalZones: Probes['hardware']['thermalZones'] = async (machine) =>
  factOf(
    await machine.cim('Win32_PerfFormattedData_Counters_ThermalZoneInformation', [
      'Name',
      'Temperature',
    ]),
    (rows) => rows.filter((row) => (number(row, 'Temperature') ?? 0) > 0).length,
  );
