import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ProcessRow, Unanswered } from '../../../ports/machine.ts';
import { isPerson } from './people.ts';

/** The kernel cuts names after 15 characters (TASK_COMM_LEN, proc_pid_comm(5)). */
const cutAt = 15;
/** PF_KTHREAD in include/linux/sched.h: a thread of the kernel, no program. */
const kernelThread = 0x0020_0000;

/**
 * All programs that run, by /proc (proc_pid_stat(5)), without threads of the kernel. `denied` where
 * /proc shows only one's own processes (mount option hidepid): a part is not the whole.
 */
export const linuxProcesses = async (): Promise<readonly ProcessRow[] | Unanswered> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  if (!pids.includes('1')) return { failed: 'denied', detail: 'processes of others are hidden' };
  const own = process.getuid?.() ?? -1;
  const rows = await Promise.all(pids.map((pid) => readProcess(pid, own)));
  return rows.filter((row) => row !== null);
};

/** Null for threads of the kernel and for what has ended meanwhile. */
const readProcess = async (pid: string, own: number): Promise<ProcessRow | null> => {
  const folder = `/proc/${pid}`;
  try {
    const [text, { uid }, path] = await Promise.all([
      readFile(`${folder}/stat`, 'utf8'),
      stat(folder),
      readlink(`${folder}/exe`).catch(() => null),
    ]);
    const process = parseStat(text);
    if (process === null || (process.flags & kernelThread) !== 0) return null;
    const file = path?.replace(/ \(deleted\)$/, '') ?? null;
    const name =
      process.name.length < cutAt
        ? process.name
        : wholeName(process.name, file ?? (await firstArgument(folder)));
    return { pid: Number(pid), parent: process.parent, user: userOf(uid, own), name, path: file };
  } catch {
    return null;
  }
};

/** `1234 (Web Content) S 1 …`: a name may have spaces and brackets, so its end is the last one. */
export const parseStat = (
  text: string,
): { readonly name: string; readonly parent: number; readonly flags: number } | null => {
  const end = text.lastIndexOf(')');
  const start = text.indexOf('(');
  if (start < 0 || end < start) return null;
  const [, parent, , , , , flags] = text.slice(end + 2).split(' ');
  return {
    name: text.slice(start + 1, end),
    parent: Number(parent),
    flags: Number(flags),
  };
};

const wholeName = (cut: string, path: string): string => {
  const name = basename(path);
  return name.startsWith(cut) ? name : cut;
};

/** Who may not see the file of another's program may still see how it was called. */
const firstArgument = async (folder: string): Promise<string> =>
  (await readFile(`${folder}/cmdline`, 'utf8')).split('\0')[0] ?? '';

const userOf = (uid: number, own: number): ProcessRow['user'] => {
  if (uid === own) return 'own';
  return isPerson(uid) ? 'other' : 'system';
};
