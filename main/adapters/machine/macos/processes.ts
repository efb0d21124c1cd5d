import type { ProcessRow } from '../../../ports/machine.ts';

/** Users below belong to the system: the first person of a Mac is 501. */
const firstPerson = 500;

/** `nobody`, which is -2: the system's too. */
const nobody = 4_294_967_294;

/**
 * Programs in what `ps -axo pid=,ppid=,uid=,comm=` writes (ps(1)): `comm` is the path of the program's
 * file, spaces and all, or a bare name where the program gave itself one (`-zsh`) or has ended
 * (`(node)`); the path is null then. Lines of another form are left out.
 * @param ownUser number of the user whose programs are `own`
 */
export const parseProcesses = (out: string, ownUser: number): readonly ProcessRow[] =>
  out.split('\n').flatMap((line) => {
    const fields = /^\s*(\d+)\s+(\d+)\s+(-?\d+)\s+(\S.*?)\s*$/.exec(line);
    const [, pid, parent, uid, command] = fields ?? [];
    if (command === undefined) return [];
    const isPath = command.startsWith('/');
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        user: userOf(Number(uid), ownUser),
        name: command.slice(command.lastIndexOf('/') + 1),
        path: isPath ? command : null,
      },
    ];
  });

const userOf = (uid: number, ownUser: number): ProcessRow['user'] => {
  if (uid === ownUser) return 'own';
  return uid <= firstPerson || uid >= nobody ? 'system' : 'other';
};
