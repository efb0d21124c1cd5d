import type { Incident, IncidentKind } from '../../preload/contract/lockdown.ts';
import { start } from './proctor-people.ts';
import { sha256Of } from './proctor-pictures.ts';

const prevented: ReadonlySet<IncidentKind> = new Set(['key-refused', 'menu-refused']);

/** One incident, so many seconds after the exam began. */
export const incident = (
  seq: number,
  kind: IncidentKind,
  values: Incident['values'] = {},
  screen: string | null = null,
): Incident => ({
  seq,
  at: start + seq * 1_000,
  kind,
  prevented: prevented.has(kind),
  values,
  picture: screen === null ? null : { sha256: screen, at: start + seq * 1_000 + 1_000 },
});

/** A forbidden program as the main process records it. */
export const programStarted = (seq: number): Incident =>
  incident(seq, 'program-started', {
    program: 'sunlogin',
    name: 'Sunlogin',
    nameZh: '向日葵远程控制',
    use: 'session',
    file: 'SunloginClient.exe',
    path: 'C:\\Program Files\\Oray\\SunLogin\\SunloginClient\\SunloginClient.exe',
    signer: 'Shanghai Best Oray Information Technology Co., Ltd.',
    pid: 4821,
  });

/** What a seat can have seen, the newest first. */
export const someIncidents: readonly Incident[] = [
  programStarted(40),
  incident(38, 'key-refused', { key: 'Ctrl+P, F12', times: 3 }),
  incident(30, 'focus-lost', {}, sha256Of.screen),
  incident(24, 'operation-lost', { operation: 'gnome-keys', again: 1 }),
  incident(12, 'display-added', { before: 1, now: 2 }),
  incident(8, 'menu-refused'),
];
