import type { Probes } from '../probes.ts';
import { factOf } from '../read.ts';
import { text } from './cells.ts';

export const programs: Probes['programs'] = async (machine) =>
  factOf(await machine.processes(), (rows) => rows);

export const installed: Probes['installed'] = async (machine) =>
  factOf(await machine.script('installed'), (rows) =>
    rows.map((row) => ({
      name: text(row, 'name'),
      version: text(row, 'version'),
      publisher: text(row, 'publisher'),
    })),
  );
