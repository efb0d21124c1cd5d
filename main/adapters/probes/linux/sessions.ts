import { isUnanswered, type Machine, type Unanswered } from '../../../ports/machine.ts';
import { isPerson } from '../../machine/linux/people.ts';
import { NodeEnvironment } from '../../machine/node-values.ts';
import { askNode, askRun } from './ask.ts';
import { fieldsOf, wordsOf } from './text.ts';

export type SignedIn = {
  readonly uid: number;
  readonly isOwn: boolean;
  /** At a seat: screen and keyboard of this machine. */
  readonly hasSeat: boolean;
};

/** Classes of sessions without a person: pam_systemd(8); newer versions list them too. */
const nobodys = /^(?:manager|background|greeter|lock-screen)(?:-|$)/;

/**
 * People that are signed in, by `loginctl list-sessions`: session, user number, name, seat, and
 * further columns that differ by version; a column without value is `-` or nothing.
 */
export const readSignedIn = async (machine: Machine): Promise<readonly SignedIn[] | Unanswered> => {
  const out = await askRun(machine, 'loginctl', 'list-sessions', '--no-legend');
  if (isUnanswered(out)) return out;
  const rows = wordsOf(out);
  if (rows.some(([, uid = '', name]) => !/^\d+$/.test(uid) || name === undefined)) {
    return { failed: 'error', detail: 'not a list of sessions' };
  }
  return rows.flatMap(([, number, name, ...others]) => {
    const uid = Number(number);
    if (others.some((word) => nobodys.test(word))) return [];
    const isOwn = name === 'own';
    if (!isOwn && uid !== 0 && !isPerson(uid)) return [];
    return [{ uid, isOwn, hasSeat: others.some((word) => /^seat/.test(word)) }];
  });
};

export type OwnSession = {
  readonly type: string;
  readonly isRemote: boolean;
  /** What let the person in: `gdm-password`, `sshd`, `xrdp-sesman`. */
  readonly service: string;
  readonly seat: string;
};

/** The session of this program; programs that the desktop starts by systemd belong to none. */
export const readOwnSession = async (machine: Machine): Promise<OwnSession | Unanswered> => {
  const properties = ['Type', 'Remote', 'Service', 'Seat'].flatMap((name) => ['-p', name]);
  const out = await askRun(machine, 'loginctl', 'show-session', 'self', ...properties);
  if (isUnanswered(out)) return out;
  const fields = fieldsOf(out, '=');
  const remote = fields.get('Remote');
  if (remote === undefined) return { failed: 'error', detail: 'loginctl' };
  return {
    type: fields.get('Type') ?? '',
    isRemote: remote === 'yes',
    service: fields.get('Service') ?? '',
    seat: fields.get('Seat') ?? '',
  };
};

/** Ways of working from afar that leave a trace in the environment, strongest first. */
export const readWay = async (machine: Machine): Promise<string | Unanswered> => {
  const env = await askNode(machine, 'environment', NodeEnvironment);
  if (isUnanswered(env)) return env;
  if (env.XRDP_SESSION !== undefined) return 'xrdp';
  if (env.VNCDESKTOP !== undefined) return 'vnc';
  // sshd(8) gives displays from localhost:10 on; a display on another host is X11 itself.
  if (/^[^:/]+:\d/.test(env.DISPLAY ?? '') && !/^unix:/.test(env.DISPLAY ?? '')) {
    return 'x-forwarding';
  }
  return env.SSH_CONNECTION === undefined && env.SSH_TTY === undefined ? '' : 'ssh';
};
