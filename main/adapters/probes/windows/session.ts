import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine, type Row } from '../../../ports/machine.ts';
import { NodeEnvironment } from '../../machine/node-values.ts';
import type { Probes } from '../probes.ts';
import { number, shaped } from './cells.ts';

type Session = Probes['session'];

/**
 * SM_REMOTESESSION, and for sessions with graphics of their own (RemoteFX), where that is 0, the
 * number of the session at the glass: "Detecting the Remote Desktop Services environment",
 * Microsoft Learn. Variables can be set by anybody, so they only speak for remote.
 */
export const isRemote: Session['isRemote'] = async (machine) => {
  const [script, key, name] = await Promise.all([
    machine.script('session'),
    machine.registry(String.raw`HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server`),
    sessionName(machine),
  ]);
  const row = isUnanswered(script) ? undefined : script[0];
  const glass = isUnanswered(key) ? null : number(key.values, 'GlassSessionId');
  const session = number(row, 'session');
  const remote = number(row, 'remoteSession');
  if (name !== '' || (remote ?? 0) !== 0) return known(true);
  if (glass !== null && session !== null && session !== glass) return known(true);
  if (remote !== null) return known(false);
  return unknown(isUnanswered(script) ? script.failed : 'error');
};

/** How: by the name of the session's station, else `rdp`, whose metric it is. */
export const kind: Session['kind'] = async (machine) => {
  const remote = await isRemote(machine);
  if (!remote.known) return remote;
  if (!remote.value) return known('');
  return known((await sessionName(machine)) || 'rdp');
};

const stations: readonly (readonly [RegExp, string])[] = [
  [/^rdp-/i, 'rdp'],
  [/^ica-/i, 'citrix'],
  [/^pcoip/i, 'pcoip'],
  [/^blast/i, 'blast'],
];

const sessionName = async (machine: Machine): Promise<string> => {
  const environment = shaped(NodeEnvironment, await machine.node('environment'));
  if (isUnanswered(environment)) return '';
  if (environment.SSH_CONNECTION !== undefined) return 'ssh';
  const station = environment.SESSIONNAME ?? '';
  return stations.find(([pattern]) => pattern.test(station))?.[1] ?? '';
};

const fromScript = async (
  machine: Machine,
  read: (row: Row) => boolean | null,
): Promise<Fact<boolean>> => {
  const rows = await machine.script('session');
  if (isUnanswered(rows)) return unknown(rows.failed);
  const value = rows[0] === undefined ? null : read(rows[0]);
  return value === null ? unknown('error') : known(value);
};

/** SM_REMOTECONTROL: somebody shadows this session with Windows' own means. */
export const isControlled: Session['isControlled'] = (machine) =>
  fromScript(machine, (row) => {
    const controlled = number(row, 'remoteControlled');
    return controlled === null ? null : controlled !== 0;
  });

/** WTSGetActiveConsoleSessionId is 0xFFFFFFFF while no session is at the console. */
export const isAtConsole: Session['isAtConsole'] = (machine) =>
  fromScript(machine, (row) => {
    const session = number(row, 'session');
    const console = number(row, 'console');
    return session === null || console === null ? null : session === console;
  });

export const isMirrored: Session['isMirrored'] = (machine) =>
  fromScript(machine, (row) => (typeof row.mirror === 'boolean' ? row.mirror : null));
